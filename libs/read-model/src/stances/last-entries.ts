/** The last entries of timelines: where holders stand, as of a day and as known at a state of the record. */
import { type CurrentEntry, type Day, type Facet, type FacetValue, lineValue, POSITIONS_ON_THE_LINE } from '#stance';
import type { Db } from '#postgres';
import { type Cut, currentAt } from '../checkpoints/cut.js';
import { readStatementsAt } from '../names.js';
import { hasTopic } from '../registers/registers.query.js';
import { keyOf, readErased } from './erased.js';
import { ENTRY_COLUMNS, type EntryRow, isEntry, type Pair, rowOf } from './timelines.js';

export interface Sight {
  cut: Cut;
  /** The last day of the cut in the world's time; null: no cut. */
  asOf: Day | null;
}

export interface StanceFilter {
  holder?: string | undefined;
  proposal?: string | undefined;
  position?: string | undefined;
  status?: string | undefined;
  topic?: string | undefined;
  /** Any of these. */
  holders?: string[] | undefined;
  proposals?: string[] | undefined;
  facet?: Facet | undefined;
}

/** SQL: holder, proposal and `columns` (of `t`) of the last entry of each timeline in sight. */
export function lastEntries(sight: Sight, filter: StanceFilter, columns: string, parameters: unknown[]): string {
  return `SELECT DISTINCT ON (t.holder, t.proposal, t.facet) t.holder, t.proposal, ${columns} FROM live_entry t
    WHERE ${entriesInSight(sight, filter, parameters)}
    ORDER BY t.holder, t.proposal, t.facet, t.latest DESC, t.earliest DESC, t.utterance DESC`;
}

/** SQL: `value`, a position, on the line; null where it is not on it. */
export function placeOnLine(value: string): string {
  return `CASE ${value} ${POSITIONS_ON_THE_LINE.map((one) => `WHEN '${one}' THEN ${lineValue('position', one)}`).join(' ')} END`;
}

/** SQL: the condition on entries (`t`) of the timelines in sight. */
export function entriesInSight({ cut, asOf }: Sight, filter: StanceFilter, parameters: unknown[]): string {
  const conditions = ['t.dropped IS NULL', currentAt(cut, 't', parameters)];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  if (asOf) conditions.push(`t.latest <= ${parameter(asOf)}`);
  if (filter.facet) conditions.push(`t.facet = ${parameter(filter.facet)}`);
  if (filter.holder) conditions.push(`t.holder = ${parameter(filter.holder)}`);
  if (filter.proposal) conditions.push(`t.proposal = ${parameter(filter.proposal)}`);
  if (filter.holders) conditions.push(`t.holder = ANY (${parameter(filter.holders)})`);
  if (filter.proposals) conditions.push(`t.proposal = ANY (${parameter(filter.proposals)})`);
  if (filter.topic) conditions.push(hasTopic(cut, 't.proposal', parameter(filter.topic), parameters));
  return conditions.join(' AND ');
}

/** The last entries on one proposal, of all holders, in order of holder, with the words behind them as they stood. */
export async function readCurrentEntries(db: Db, sight: Sight, proposal: string): Promise<CurrentEntry[]> {
  const parameters: unknown[] = [];
  const { rows } = await db.query<EntryRow & Pair & { value: FacetValue }>(
    lastEntries(sight, { proposal }, ENTRY_COLUMNS, parameters),
    parameters,
  );
  const statements = await readStatementsAt(db, sight.cut, [...new Set(rows.map(({ statement }) => statement))]);
  const gone = rows.filter(({ statement }) => !statements[statement]);
  const erased = await readErased(db, gone);
  return rows.flatMap((row) => {
    const { entry } = rowOf(row);
    const statement = statements[entry.statement] ?? erased.get(keyOf(row, entry.statement));
    return isEntry(entry) && statement ? [{ holder: row.holder, entry, statement }] : [];
  });
}
