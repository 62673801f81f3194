/** Holders by proposals: for each pair the last entry of both facets, for a table or a heat map. */
import { type Actor, type Day, type Entry, FACETS, type Facet, isDuring, type Proposal, type Stance } from '#stance';
import { type Db, prepared } from '#postgres';
import { isMemberOf } from '../registers/registers.query.js';
import { currentAt } from '../checkpoints/cut.js';
import { readActorsAt, readProposalsAt } from '../names.js';
import { conditionsWithin, countsSql, IS_LIVE, IS_STANCE, isKept, keptSql, liveSql } from './current-stances.js';
import { lastEntries, type Sight } from './last-entries.js';
import {
  type Chosen,
  choiceSql,
  chosenOf,
  heldSql,
  type MatrixChoice,
  TOLD_CHOICE,
  type ToldChoice,
  type Within,
} from './matrix-choice.js';
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

/** As MatrixChoice has them. */
export type MatrixPage = Partial<Pick<MatrixChoice, 'order' | 'differ' | 'after' | 'limit'>>;

export interface Matrix {
  holders: Pick<Actor, 'id' | 'name' | 'kind' | 'unnamed'>[];
  proposals: Pick<Proposal, 'id' | 'title' | 'topics'>[];
  cells: (Pair & Record<Facet, MatrixFacet | null>)[];
  /** So many proposals come before those shown. */
  before: number;
  /** All holders that the filter lets through, and all proposals on which they have a stance (and differ, where that is asked for). */
  total: { holders: number; proposals: number };
  /** How many of these are not shown. */
  more: { holders: number; proposals: number };
}

/** `memberOn`: the day on which memberships must hold. Holders are in order of id, and of those that are not named the ones with the most stances. */
export async function readMatrix(
  db: Db,
  sight: Sight,
  filter: MatrixFilter,
  memberOn: Day,
  {
    order = 'holders',
    differ = false,
    after = 0,
    limit = filter.proposals?.length ?? MATRIX_PROPOSALS_MAX,
  }: MatrixPage = {},
): Promise<Matrix> {
  const named = await holdersWithin(db, sight, filter, memberOn);
  const within = { topic: filter.topic, holders: named, proposals: filter.proposals };
  const holdersMax = filter.holders ? null : MATRIX_HOLDERS_MAX;
  const choice = { order, differ, after, limit, holdersMax };
  const { holders, proposals, cells } =
    (await readKeptCells(db, sight, within, choice, true)) ??
    (await readKeptCells(db, sight, within, choice, false)) ??
    (await cellsFromTimelines(db, sight, within, choice));
  // Who is named has a row, also where nothing stands in it.
  const actors = await readActorsAt(db, sight.cut, (filter.holders && named) ?? holders.ids);
  const described = new Map((await readProposalsAt(db, sight.cut, proposals.ids)).map((one) => [one.id, one]));
  return {
    holders: actors.map(({ id, name, kind, unnamed }) => ({ id, name, kind, unnamed })),
    // What was erased is shown by its id.
    proposals: proposals.ids.map((id) => {
      const { title = id, topics = [] } = described.get(id) ?? {};
      return { id, title, topics };
    }),
    cells,
    before: Math.min(after, proposals.all),
    total: { holders: filter.holders ? actors.length : holders.all, proposals: proposals.all },
    more: { holders: holders.all - holders.ids.length, proposals: proposals.all - proposals.ids.length },
  };
}

/** Those that the filter lets through; undefined: all. */
export async function holdersWithin(
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

interface Shown {
  holders: Chosen;
  proposals: Chosen;
  cells: Matrix['cells'];
}

/** From the current stances; null where they do not do (see current-stances.ts). In one statement. `counted`: from the counts of all. */
async function readKeptCells(
  db: Db,
  sight: Sight,
  within: Within,
  choice: MatrixChoice,
  counted: boolean,
): Promise<Shown | null> {
  const { cut, asOf } = sight;
  const { holders, proposals, topic } = within;
  if (asOf !== null || (counted && (holders || proposals || topic))) return null;
  const parameters: unknown[] = [];
  const held = counted
    ? countsSql(cut, parameters)
    : keptSql(cut, conditionsWithin(cut, within, parameters), parameters);
  const { rows } = await db.query<ToldChoice & { isKept: boolean; stances: Stance[] | null }>(
    prepared(
      `WITH ${liveSql()}, ${choiceSql(held, sight, within, choice, parameters)}
     SELECT "isKept", ${TOLD_CHOICE}, CASE WHEN "isKept" THEN
       (SELECT json_agg(stance ORDER BY holder, proposal) FROM (
         SELECT s.holder, s.proposal, s.stance FROM chosen_proposal p
         CROSS JOIN LATERAL (SELECT * FROM current_stance s WHERE s.proposal = p.id AND s.holder = ANY (ARRAY(SELECT id FROM chosen_holder))
           AND ${IS_LIVE} AND ${IS_STANCE} OFFSET 0) s) c) END AS stances
     FROM (SELECT ${isKept('EXISTS (SELECT FROM counted WHERE is_after)')} AS "isKept") kept`,
      parameters,
    ),
  );
  const [kept] = rows;
  if (!kept?.isKept) return null;
  return {
    holders: chosenOf(kept.holders),
    proposals: chosenOf(kept.proposals),
    cells: (kept.stances ?? []).map(({ holder, proposal, position, status }) => ({
      holder,
      proposal,
      position: position && cellOf(position),
      status: status && cellOf(status),
    })),
  };
}

async function cellsFromTimelines(db: Db, sight: Sight, within: Within, choice: MatrixChoice): Promise<Shown> {
  const parameters: unknown[] = [];
  const held = heldSql(sight, within, choice, parameters);
  const { rows } = await db.query<ToldChoice>(
    `WITH ${choiceSql(held, sight, within, choice, parameters)} SELECT ${TOLD_CHOICE}`,
    parameters,
  );
  const [holders, proposals] = [chosenOf(rows[0]?.holders ?? null), chosenOf(rows[0]?.proposals ?? null)];
  const cells = await readCells(db, sight, { holders: holders.ids, proposals: proposals.ids });
  return { holders, proposals, cells };
}

/** The cells of these, in order of holder and proposal. */
export async function readCells(db: Db, sight: Sight, shown: Within): Promise<Matrix['cells']> {
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
