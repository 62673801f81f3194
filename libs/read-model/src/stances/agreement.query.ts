/** How often an actor stands on the same side as each other: on the proposals on which both have a position on the line, or each time that one of them spoke. */
import type { Actor } from '#stance';
import type { Db } from '#postgres';
import { currentAt } from '../checkpoints/cut.js';
import { readActorsAt } from '../names.js';
import { conditionsWithin, IS_LIVE, isFoldedSince, isKept, liveSql } from './current-stances.js';
import { entriesInSight, lastEntries, placeOnLine, type Sight, type StanceFilter } from './last-entries.js';
import type { Within } from './matrix-choice.js';

/**
 * What is compared. last: the last word of both on each proposal. all: on each proposal, each day on which one of them said something, and by
 * the end of which both have spoken. A vote is compared with what the other said on that very day: a roll call that one of them missed is none of both.
 */
export const AGREEMENT_OVER = ['last', 'all'] as const;
export type AgreementOver = (typeof AGREEMENT_OVER)[number];

export interface Agreement {
  actor: string;
  name: string;
  kind: Actor['kind'];
  /** How often both have a position on the line that is not contested: proposals, or (over all) days on proposals. */
  n: number;
  /** So many times both are on the same side: in favour, neutral or opposed. */
  agreed: number;
  /** agreed / n */
  share: number;
}

export interface AgreementPlace {
  n: number;
  actor: string;
}

export interface AgreementQuestion {
  actor: string;
  /** With this one alone. */
  other?: string | undefined;
  topic?: string | undefined;
  over?: AgreementOver;
}

export interface AgreementPage {
  after: AgreementPlace | null;
  limit: number;
}

/** The most in common first, then by id, after the place `after`. Who has nothing in common is left out. */
export async function readAgreement(
  db: Db,
  sight: Sight,
  { actor, other, topic, over = 'last' }: AgreementQuestion,
  page: AgreementPage,
): Promise<Agreement[]> {
  // Of two, all that they said is less than what all others said on the same proposals.
  const within: Within =
    other === undefined
      ? { proposals: await readProposalsOf(db, sight, actor, topic) }
      : { holders: [actor, other], topic };
  const kept =
    over === 'last' && sight.asOf === null ? await readAgreed(db, actor, page, keptSides(sight, within)) : [];
  const rows = kept.length > 0 ? kept : await readAgreed(db, actor, page, sidesSql(sight, within, over));
  const described = await readActorsAt(
    db,
    sight.cut,
    rows.map(({ holder }) => holder),
  );
  const actors = new Map(described.map((one) => [one.id, one]));
  return rows.map(({ holder, n, agreed }) => ({
    actor: holder,
    name: actors.get(holder)?.name ?? holder,
    kind: actors.get(holder)?.kind ?? 'unknown',
    n,
    agreed,
    share: agreed / n,
  }));
}

/** SQL, given the parameters of its statement. `sides`: tables of the statement's own, the last of which is `placed`: holder, proposal, side and what `met` reads. `met`: whether a row of it, `self`, is compared with another, `other`. */
type Sides = (parameters: unknown[]) => { sides: string; met: string };

/**
 * FULL JOIN: a hash or a merge, whatever the planner expects. It knows nothing of what was made in the statement, and would rather compare each
 * row of two who spoke thousands of times with each.
 */
async function readAgreed(
  db: Db,
  actor: string,
  { after, limit }: AgreementPage,
  sidesOf: Sides,
): Promise<{ holder: string; n: number; agreed: number }[]> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const { sides, met } = sidesOf(parameters);
  const self = parameter(actor);
  const beyond = after ? `AND (-n, holder) > (${parameter(-after.n)}::bigint, ${parameter(after.actor)})` : '';
  const { rows } = await db.query<{ holder: string; n: number; agreed: number }>(
    `WITH ${sides}
     SELECT holder, n, agreed FROM (
       SELECT other.holder, count(*) FILTER (WHERE ${met}) AS n, count(*) FILTER (WHERE ${met} AND other.side = self.side) AS agreed
       FROM (SELECT * FROM placed WHERE holder = ${self}) self FULL JOIN (SELECT * FROM placed WHERE holder <> ${self}) other USING (proposal)
       GROUP BY other.holder) met
     WHERE n > 0 ${beyond} ORDER BY n DESC, holder LIMIT ${parameter(limit)}`,
    parameters,
  );
  return rows;
}

const BOTH = 'self.side IS NOT NULL AND other.side IS NOT NULL';

/** From the current stances; none where they do not do (see current-stances.ts). */
function keptSides({ cut }: Sight, within: Within): Sides {
  return (parameters) => {
    const conditions = [
      IS_LIVE,
      's.line IS NOT NULL',
      isKept(isFoldedSince(cut, parameters)),
      ...conditionsWithin(cut, within, parameters),
    ];
    const sides = `${liveSql()}, placed AS MATERIALIZED (
      SELECT s.holder, s.proposal, sign(s.line) AS side FROM current_stance s WHERE ${conditions.join(' AND ')})`;
    return { sides, met: BOTH };
  };
}

function sidesSql(sight: Sight, within: Within, over: AgreementOver): Sides {
  return (parameters) => {
    const filter: StanceFilter = { ...within, facet: 'position' };
    const spans =
      over === 'all'
        ? daysSql(sight, filter, parameters)
        : lastEntries(sight, filter, 't.value, t.contested_with', parameters);
    const sides = `placed AS MATERIALIZED (
      SELECT span.*, CASE WHEN contested_with IS NULL THEN sign(${placeOnLine('value')}) END AS side FROM (${spans}) span)`;
    return { sides, met: over === 'all' ? `${BOTH} ${MET}` : BOTH };
  };
}

/** SQL: where each holder stood from the end of each day on which something was said (`day`) to the next such day (`until`), and whether that was a vote. Of a few holders, each statement is looked up by itself. */
function daysSql(sight: Sight, filter: StanceFilter, parameters: unknown[]): string {
  return `SELECT t.holder, t.proposal, t.day, t.value, t.contested_with, coalesce(r.kind = 'vote', false) AS is_vote,
      lead(t.day, 1, 'infinity') OVER (PARTITION BY t.proposal, t.holder ORDER BY t.day) AS until
    FROM (
      SELECT DISTINCT ON (t.proposal, t.holder, t.latest) t.holder, t.proposal, t.latest AS day, t.value, t.contested_with, t.statement, t.version
      FROM live_entry t WHERE ${entriesInSight(sight, filter, parameters)}
      ORDER BY t.proposal, t.holder, t.latest, t.earliest DESC, t.utterance DESC) t
    LEFT JOIN LATERAL (SELECT r.kind FROM reading r WHERE r.proposal = t.proposal AND r.holder = t.holder AND r.statement = t.statement
      AND r.version = t.version AND ${currentAt(sight.cut, 'r', parameters)} ${filter.holders ? 'OFFSET 0' : ''}) r ON true`;
}

/** SQL: both stood so at once, from the day on which the later of them said so; and if that was a vote, the other spoke on that day, too. */
const MET = `AND self.day < other.until AND other.day < self.until
  AND (self.day = other.day OR NOT CASE WHEN self.day > other.day THEN self.is_vote ELSE other.is_vote END)`;

async function readProposalsOf(db: Db, sight: Sight, holder: string, topic: string | undefined): Promise<string[]> {
  const parameters: unknown[] = [];
  const { rows } = await db.query<{ proposal: string }>(
    `SELECT DISTINCT t.proposal FROM live_entry t
     WHERE ${entriesInSight(sight, { holder, topic, facet: 'position' }, parameters)}`,
    parameters,
  );
  return rows.map(({ proposal }) => proposal);
}
