/** Holders by proposals: for each pair the last entry of both facets, for a table or a heat map. */
import { type Actor, type Day, type Entry, FACETS, type Facet, isDuring, type Proposal, type Stance } from '#stance';
import { type Db, prepared } from '#postgres';
import { hasTopic, isMemberOf } from '../registers/registers.query.js';
import { currentAt } from '../checkpoints/cut.js';
import { readActorsAt, readProposalsAt } from '../names.js';
import { IS_KEPT, IS_STANCE, scopeSql } from './current-stances.js';
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
  const most = {
    holders: filter.holders ? null : MATRIX_HOLDERS_MAX,
    proposals: filter.proposals ? null : MATRIX_PROPOSALS_MAX,
  };
  const all = { topic, holders: within, proposals: filter.proposals };
  const { holders, proposals, cells } =
    (await readKeptCells(db, sight, all, most)) ?? (await cellsFromTimelines(db, sight, all, most));
  // Who is named has a row, and what is named a column, also where nothing stands in it.
  const actors = await readActorsAt(db, sight.cut, (filter.holders && within) ?? holders.ids);
  const described = await readProposalsAt(db, sight.cut, filter.proposals ?? proposals.ids);
  return {
    holders: actors.map(({ id, name, kind, unnamed }) => ({ id, name, kind, unnamed })),
    proposals: described.map(({ id, title, topics }) => ({ id, title, topics })),
    cells,
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

/** Ids, and how many more there are. */
interface Chosen {
  ids: string[];
  more: number;
}

interface Shown {
  holders: Chosen;
  proposals: Chosen;
  cells: Matrix['cells'];
}

type Within = Pick<StanceFilter, 'holders' | 'proposals' | 'topic'>;
type Most = Record<'holders' | 'proposals', number | null>;

/** From the current stances; null where they do not do (see current-stances.ts). In one statement. */
async function readKeptCells(db: Db, { cut, asOf }: Sight, within: Within, most: Most): Promise<Shown | null> {
  if (asOf !== null) return null;
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const { holders, proposals, topic } = within;
  const conditions = [];
  if (holders) conditions.push(`s.holder = ANY (${parameter(holders)})`);
  if (proposals) conditions.push(`s.proposal = ANY (${parameter(proposals)})`);
  if (topic) conditions.push(hasTopic(cut, 's.proposal', parameter(topic), parameters));
  const chosen = (side: 'holder' | 'proposal', limit: number | null, among: string) =>
    `SELECT ${side} AS id, count(*) OVER () AS all FROM scope WHERE ${IS_STANCE} ${among}
     GROUP BY ${side} ORDER BY count(*) DESC, ${side} LIMIT ${parameter(limit)}`;
  const told = (table: string) => `(SELECT json_agg(c) FROM ${table} c)`;
  const { rows } = await db.query<{
    isKept: boolean;
    holders: { id: string; all: number }[] | null;
    proposals: { id: string; all: number }[] | null;
    stances: Stance[] | null;
  }>(
    prepared(
      `WITH ${scopeSql(cut, { columns: 's.version', conditions }, parameters)},
       chosen_holder AS MATERIALIZED (${chosen('holder', most.holders, '')}),
       chosen_proposal AS MATERIALIZED (${chosen('proposal', most.proposals, 'AND holder IN (SELECT id FROM chosen_holder)')})
     SELECT ${IS_KEPT} AS "isKept", ${told('chosen_holder')} AS holders, ${told('chosen_proposal')} AS proposals,
       (SELECT json_agg(stance ORDER BY holder, proposal) FROM (
         SELECT holder, proposal, s.stance FROM scope
         CROSS JOIN LATERAL (SELECT s.stance FROM current_stance s
           WHERE s.proposal = scope.proposal AND s.holder = scope.holder AND s.version = scope.version OFFSET 0) s
         WHERE ${IS_STANCE} AND holder IN (SELECT id FROM chosen_holder) AND proposal IN (SELECT id FROM chosen_proposal)) c) AS stances`,
      parameters,
    ),
  );
  const [kept] = rows;
  if (!kept?.isKept) return null;
  return {
    holders: chosenOf(kept.holders ?? []),
    proposals: chosenOf(kept.proposals ?? []),
    cells: (kept.stances ?? []).map(({ holder, proposal, position, status }) => ({
      holder,
      proposal,
      position: position && cellOf(position),
      status: status && cellOf(status),
    })),
  };
}

async function cellsFromTimelines(db: Db, sight: Sight, within: Within, most: Most): Promise<Shown> {
  const holders = await choose(db, sight, 'holder', within, most.holders);
  const proposals = await choose(db, sight, 'proposal', { ...within, holders: holders.ids }, most.proposals);
  const cells = await readCells(db, sight, { holders: holders.ids, proposals: proposals.ids });
  return { holders, proposals, cells };
}

/** The ids with a stance in sight; of more than `most` those with the most stances. */
async function choose(
  db: Db,
  sight: Sight,
  side: 'holder' | 'proposal',
  filter: StanceFilter,
  most: number | null,
): Promise<Chosen> {
  const parameters: unknown[] = [];
  const other = side === 'holder' ? 'proposal' : 'holder';
  const { rows } = await db.query<{ id: string; all: number }>(
    `SELECT ${side} AS id, count(*) OVER () AS all FROM live_entry t WHERE ${entriesInSight(sight, filter, parameters)}
     GROUP BY ${side} ORDER BY count(DISTINCT ${other}) DESC, ${side} LIMIT $${parameters.push(most)}`,
    parameters,
  );
  return chosenOf(rows);
}

/** `all`: how many there are to choose from. */
function chosenOf(rows: { id: string; all: number }[]): Chosen {
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
  return cellOf({ ...entry, noLaterThan: entry.latest });
}

function cellOf({
  value,
  kind,
  evidence,
  contestedWith,
  alsoCodedAs,
  saidOn,
  noLaterThan,
  statement,
}: Omit<MatrixFacet, 'alsoCodedAs'> & { alsoCodedAs: { value: string }[] }): MatrixFacet {
  const others = [...new Set(alsoCodedAs.map((other) => other.value))].sort();
  return { value, kind, evidence, contestedWith, alsoCodedAs: others, saidOn, noLaterThan, statement };
}
