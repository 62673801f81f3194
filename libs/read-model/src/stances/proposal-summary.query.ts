/** What the sentence at the head of a proposal says: who calls it what, or stands where, the owner first, and whether the owner has been silent since. */
import type { Actor, Day, Facet, FacetValue, Stance } from '#stance';
import type { Db } from '#postgres';
import { currentAt, readRecordedAt } from '../checkpoints/cut.js';
import { readActorsAt } from '../names.js';
import { PROPOSALS } from '../registers/registers.query.js';
import { lastEntries, type Sight } from './last-entries.js';
import { stancesOf } from './stances.query.js';

/** Where there are more than this many clauses, only the first few are told, each day's all or none, and how many hold each value. */
const CLAUSES_MAX = 4;
const CLAUSES_TOLD = 3;

export type SummaryFacet = NonNullable<Stance[Facet]>;

export interface SummaryClause {
  /** Those whose words they are: who is spoken for rather than who speaks, in order of id. */
  holders: string[];
  facet: Facet;
  of: SummaryFacet;
}

export interface ProposalSummary {
  /** Of status where anybody claims one, else of positions. The owner's first, then by the day of the words, the last first. */
  clauses: SummaryClause[];
  /** How many hold each value; null where the clauses tell them all. */
  counts: { facet: Facet; of: Record<string, number> } | null;
  /** The last day on which any of them can have been said. */
  lastWord: Day | null;
  owner: string | null;
  /** The last day on which the owner was on the record; null if never. */
  ownerSpoke: Day | null;
  /** The day from which it is looked at: that of the cut, else of the last recording; null where nothing is recorded. */
  seenOn: Day | null;
  /** By id, those that it names. */
  actors: Map<string, Actor>;
}

interface ClauseRow {
  owner: string | null;
  facet: Facet | null;
  value: FacetValue;
  statement: string;
  latest: Day;
  /** Of all of them. */
  last_word: Day;
  holders: string[];
  speaker: string | null;
  clauses: number;
  counts: Record<string, number>;
}

export async function readProposalSummary(db: Db, sight: Sight, proposal: string): Promise<ProposalSummary> {
  const rows = await readClauses(db, sight, proposal);
  const owner = rows[0]?.owner ?? null;
  const told = rows.flatMap(({ facet, ...row }) => (facet === null ? [] : [{ ...row, facet }]));
  const isCut = (told[0]?.clauses ?? 0) > CLAUSES_MAX;
  const shown = (isCut ? wholeDaysOf(told, owner) : told).map((row) => ({ ...row, holders: principalsOf(row) }));
  const leads = shown.map(({ holders }) => (owner !== null && holders.includes(owner) ? owner : (holders[0] ?? '')));
  const holders = [...new Set([...leads, ...(owner === null ? [] : [owner])])];
  const stances = await stancesOf(
    db,
    sight,
    holders.map((holder) => ({ holder, proposal })),
  );
  const stanceOf = new Map(stances.map((stance) => [stance.holder, stance]));
  const clauses = shown.flatMap(({ holders: those, facet }, i) => {
    const of = stanceOf.get(leads[i] ?? '')?.[facet];
    return of ? [{ holders: those, facet, of }] : [];
  });
  const named = [...new Set([...clauses.flatMap((clause) => clause.holders), ...(owner === null ? [] : [owner])])];
  const actors = await readActorsAt(db, sight.cut, named);
  return {
    clauses,
    counts: isCut && told[0] ? { facet: told[0].facet, of: told[0].counts } : null,
    lastWord: told[0]?.last_word ?? null,
    owner,
    ownerSpoke: (owner === null ? null : stanceOf.get(owner)?.lastSpoke) ?? null,
    seenOn: sight.asOf ?? (await readRecordedAt(db, sight.cut))?.slice(0, 10) ?? null,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
  };
}

/** At least one row, without a facet where nobody has said anything. */
async function readClauses(db: Db, sight: Sight, proposal: string): Promise<ClauseRow[]> {
  const parameters: unknown[] = [proposal, CLAUSES_MAX];
  const last = lastEntries(
    sight,
    { proposal },
    't.partition, t.facet, t.value, t.latest, t.statement, t.contested_with::text AS contested',
    parameters,
  );
  const { rows } = await db.query<ClauseRow>(
    `WITH last AS (${last}),
       told AS (SELECT * FROM last WHERE facet =
         CASE WHEN EXISTS (SELECT FROM last WHERE facet = 'status') THEN 'status' ELSE 'position' END),
       owner AS (SELECT (SELECT d.data->>'owner' FROM ${PROPOSALS.view} d
         WHERE d.${PROPOSALS.id} = $1 AND ${currentAt(sight.cut, 'd', parameters)}) AS owner),
       clause AS (
         SELECT owner.owner, facet, value, statement, contested, max(latest) AS latest, array_agg(holder ORDER BY holder) AS holders,
           count(*) OVER () AS clauses, max(max(latest)) OVER () AS last_word
         FROM told CROSS JOIN owner GROUP BY owner.owner, facet, value, statement, contested
         ORDER BY coalesce(bool_or(holder = owner.owner), false) DESC, max(latest) DESC, statement, value, min(holder) LIMIT $2)
     SELECT owner.owner, c.facet, c.value, c.statement, c.latest, c.last_word, c.holders, c.clauses::int, s.speaker,
       (SELECT json_object_agg(value, holders ORDER BY holders DESC, value) FROM (
         SELECT value, count(*) AS holders FROM told GROUP BY value) v) AS counts
     FROM owner LEFT JOIN clause c ON true
     LEFT JOIN LATERAL (SELECT s.speaker FROM live_statement s
       WHERE s.statement = c.statement AND ${currentAt(sight.cut, 's', parameters)}) s ON true
     ORDER BY coalesce(owner.owner = ANY (c.holders), false) DESC, c.latest DESC, c.statement, c.value, c.holders[1]`,
    parameters,
  );
  return rows;
}

/** The owner's, and the first few of the others; of a roll call, whose votes are all of one day, none stands for the rest. */
function wholeDaysOf<T extends Pick<ClauseRow, 'holders' | 'latest'>>(told: T[], owner: string | null): T[] {
  const cutOn = told[CLAUSES_TOLD]?.latest;
  const isOwners = ({ holders }: T) => owner !== null && holders.includes(owner);
  return told.slice(0, CLAUSES_TOLD).filter((row) => isOwners(row) || row.latest !== cutOn);
}

/** Those who are spoken for, where the speaker is not alone. */
function principalsOf({ holders, speaker }: Pick<ClauseRow, 'holders' | 'speaker'>): string[] {
  const others = holders.filter((holder) => holder !== speaker);
  return others.length === 0 ? holders : others;
}
