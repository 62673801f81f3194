/** Holders by proposals: for each pair the last entry of both facets, for a table or a heat map. */
import { type Actor, type Day, type Entry, FACETS, type Facet, isDuring, type Proposal } from '#stance';
import type { Db } from '#postgres';
import { isMemberOf } from '../registers/registers.query.js';
import { currentAt } from '../checkpoints/cut.js';
import { readActorsAt, readProposalsAt } from '../names.js';
import { entriesInSight, lastEntries, type Sight, type StanceFilter } from './last-entries.js';
import { ENTRY_COLUMNS, type EntryRow, isEntry, type Pair, rowOf } from './timelines.js';

/** What is shown where nothing is named. */
export const MATRIX_HOLDERS_MAX = 200;
export const MATRIX_PROPOSALS_MAX = 100;

export interface MatrixFilter {
  holders?: string[] | undefined;
  proposals?: string[] | undefined;
  topic?: string | undefined;
  /** Members of this organisation on `memberOn`. */
  organisation?: string | undefined;
  kind?: string | undefined;
}

export type MatrixFacet = Pick<Entry, 'value' | 'kind' | 'evidence' | 'contestedWith' | 'saidOn' | 'statement'> & {
  noLaterThan: Day;
  /** The other values that the utterance was coded as. */
  alsoCodedAs: string[];
};

export interface Matrix {
  holders: Pick<Actor, 'id' | 'name' | 'kind' | 'unnamed'>[];
  proposals: Pick<Proposal, 'id' | 'title' | 'topics'>[];
  cells: (Pair & Record<Facet, MatrixFacet | null>)[];
  /** How many more holders the filter lets through, and proposals on which the holders shown have a stance. */
  more: { holders: number; proposals: number };
}

/** Of those that are not named the ones with the most stances, in order of id. `memberOn`: the day on which memberships must hold. */
export async function readMatrix(db: Db, sight: Sight, filter: MatrixFilter, memberOn: Day): Promise<Matrix> {
  const { topic } = filter;
  const within = await holdersWithin(db, sight, filter, memberOn);
  const all = { topic, holders: within, proposals: filter.proposals };
  const holders = await choose(db, sight, 'holder', all, filter.holders ? null : MATRIX_HOLDERS_MAX);
  const among = { ...all, holders: holders.ids };
  const proposals = await choose(db, sight, 'proposal', among, filter.proposals ? null : MATRIX_PROPOSALS_MAX);
  // Who is named has a row, and what is named a column, also where nothing stands in it.
  const actors = await readActorsAt(db, sight.cut, (filter.holders && within) ?? holders.ids);
  const described = await readProposalsAt(db, sight.cut, filter.proposals ?? proposals.ids);
  return {
    holders: actors.map(({ id, name, kind, unnamed }) => ({ id, name, kind, unnamed })),
    proposals: described.map(({ id, title, topics }) => ({ id, title, topics })),
    cells: await readCells(db, sight, { holders: holders.ids, proposals: proposals.ids }),
    more: { holders: holders.more, proposals: proposals.more },
  };
}

async function holdersWithin(
  db: Db,
  { cut }: Sight,
  { holders, organisation, kind }: MatrixFilter,
  memberOn: Day,
): Promise<string[] | undefined> {
  if (organisation === undefined && kind === undefined) return holders;
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = ['a.data IS NOT NULL', currentAt(cut, 'a', parameters)];
  if (kind !== undefined) conditions.push(`a.kind = ${parameter(kind)}`);
  if (organisation !== undefined) conditions.push(isMemberOf(parameter(organisation)));
  const { rows } = await db.query<{ data: Actor }>(
    `SELECT a.data FROM live_actor a WHERE ${conditions.join(' AND ')}`,
    parameters,
  );
  const day = { earliest: memberOn, latest: memberOn };
  return rows
    .map(({ data }) => data)
    .filter(
      ({ memberships }) =>
        organisation === undefined ||
        memberships.some((one) => one.organisation === organisation && isDuring(one.during, day)),
    )
    .map(({ id }) => id)
    .filter((id) => holders === undefined || holders.includes(id));
}

/** The ids with a stance in sight; of more than `most` those with the most stances. */
async function choose(
  db: Db,
  sight: Sight,
  side: 'holder' | 'proposal',
  filter: StanceFilter,
  most: number | null,
): Promise<{ ids: string[]; more: number }> {
  const parameters: unknown[] = [];
  const other = side === 'holder' ? 'proposal' : 'holder';
  const { rows } = await db.query<{ id: string; all: number }>(
    `SELECT ${side} AS id, count(*) OVER () AS all FROM live_entry t WHERE ${entriesInSight(sight, filter, parameters)}
     GROUP BY ${side} ORDER BY count(DISTINCT ${other}) DESC, ${side} LIMIT $${parameters.push(most)}`,
    parameters,
  );
  return { ids: rows.map(({ id }) => id).sort(), more: (rows[0]?.all ?? 0) - rows.length };
}

async function readCells(
  db: Db,
  sight: Sight,
  shown: { holders: string[]; proposals: string[] },
): Promise<Matrix['cells']> {
  const parameters: unknown[] = [];
  const { rows } = await db.query<EntryRow & Pair>(lastEntries(sight, shown, ENTRY_COLUMNS, parameters), parameters);
  const byPair = Map.groupBy(rows, ({ holder, proposal }) => `${holder}|${proposal}`);
  return [...byPair.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const [position, status] = FACETS.map((facet) => group.find((row) => row.facet === facet));
    return [
      {
        holder: first.holder,
        proposal: first.proposal,
        position: position ? facetOf(position) : null,
        status: status ? facetOf(status) : null,
      },
    ];
  });
}

function facetOf(row: EntryRow): MatrixFacet {
  const { entry } = rowOf(row);
  if (!isEntry(entry)) throw new Error(`expected an entry of ${entry.utterance}, got a note`);
  const { value, kind, evidence, contestedWith, alsoCodedAs, saidOn, latest: noLaterThan, statement } = entry;
  const others = [...new Set(alsoCodedAs.map((other) => other.value))].sort();
  return { value, kind, evidence, contestedWith, alsoCodedAs: others, saidOn, noLaterThan, statement };
}
