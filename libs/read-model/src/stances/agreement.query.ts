/** How often an actor stands on the same side as each other: counted over the proposals on which both have a position on the line. */
import { type Actor, lineValue, POSITIONS_ON_THE_LINE } from '#stance';
import type { Db } from '#postgres';
import { readActorsAt } from '../names.js';
import { entriesInSight, lastEntries, type Sight } from './last-entries.js';

export interface Agreement {
  actor: string;
  name: string;
  kind: Actor['kind'];
  /** Proposals on which both have a position on the line that is not contested. */
  n: number;
  /** On so many of them both are on the same side: for, neutral or against. */
  agreed: number;
  /** agreed / n */
  share: number;
}

export interface AgreementPlace {
  n: number;
  actor: string;
}

/** The most in common first, then by id, after the place `after`. Who has nothing in common is left out. */
export async function readAgreement(
  db: Db,
  sight: Sight,
  { actor, topic }: { actor: string; topic?: string | undefined },
  { after, limit }: { after: AgreementPlace | null; limit: number },
): Promise<Agreement[]> {
  const proposals = await readProposalsOf(db, sight, actor, topic);
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const last = lastEntries(sight, { proposals, facet: 'position' }, 't.value, t.contested_with', parameters);
  const sides = parameter(POSITIONS_ON_THE_LINE.map((value) => Math.sign(lineValue('position', value) ?? 0)));
  const beyond = after
    ? `HAVING (-count(*), other.holder) > (${parameter(-after.n)}::bigint, ${parameter(after.actor)})`
    : '';
  const { rows } = await db.query<{ holder: string; n: number; agreed: number }>(
    `WITH last AS (${last}),
       placed AS (SELECT holder, proposal, side FROM last
         JOIN unnest(${parameter(POSITIONS_ON_THE_LINE)}::text[], ${sides}::int[]) AS line (value, side) USING (value)
         WHERE contested_with IS NULL)
     SELECT other.holder, count(*) AS n, count(*) FILTER (WHERE other.side = self.side) AS agreed
     FROM placed self JOIN placed other ON other.proposal = self.proposal AND other.holder <> self.holder
     WHERE self.holder = ${parameter(actor)} GROUP BY other.holder ${beyond}
     ORDER BY n DESC, other.holder LIMIT ${parameter(limit)}`,
    parameters,
  );
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

async function readProposalsOf(db: Db, sight: Sight, holder: string, topic: string | undefined): Promise<string[]> {
  const parameters: unknown[] = [];
  const { rows } = await db.query<{ proposal: string }>(
    `SELECT DISTINCT t.proposal FROM live_entry t
     WHERE ${entriesInSight(sight, { holder, topic, facet: 'position' }, parameters)}`,
    parameters,
  );
  return rows.map(({ proposal }) => proposal);
}
