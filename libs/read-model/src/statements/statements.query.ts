/** Statements as they stand, and how they came to. */
import type { Day, EventType, Statement, Voiding } from '#stance';
import { type Db, prepared } from '#postgres';
import { type Cut, currentAt, knownBy, partsAt } from '../checkpoints/cut.js';
import { hasTopic } from '../registers/registers.query.js';
import type { Sight, StanceFilter } from '../stances/last-entries.js';
import { hasTerm, type MatchedTerm } from '../search/matched-terms.query.js';

/** A statement as readers get it. */
export interface StatementResource extends Statement {
  /** When it was first recorded. */
  recordedAt: string;
  /** The version of its stream: what If-Match names. */
  version: number;
  voided: (Voiding & { recordedAt: string }) | null;
}

export interface StatementFilter {
  speaker?: string | undefined;
  holder?: string | undefined;
  proposal?: string | undefined;
  kind?: string | undefined;
  source?: string | undefined;
  /** The speech act that they report. */
  utterance?: string | undefined;
  /** What it must have, and what it must not have: see hasTerm. */
  terms?: MatchedTerm[] | undefined;
  /** Said on this day or later, as far as is known. */
  saidFrom?: Day | undefined;
  saidTo?: Day | undefined;
}

export interface StatementPlace {
  latest: Day;
  id: string;
}

export type StatementOrder = 'oldest' | 'newest';

/** In the order in which they were said, or the other way round, after the place `after`; voided ones are marked. */
export async function readStatements(
  db: Db,
  { cut, asOf }: Sight,
  filter: StatementFilter,
  { after, limit, order }: { after: StatementPlace | null; limit: number; order: StatementOrder },
): Promise<{ statement: StatementResource; place: StatementPlace }[]> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = conditionsOf(filter, asOf, parameter);
  const [beyond, direction] = order === 'oldest' ? ['>', 'ASC'] : ['<', 'DESC'];
  if (after) {
    conditions.push(
      `(s.latest, s.statement) ${beyond} (${parameter(after.latest)}::date, ${parameter(after.id)}::uuid)`,
    );
  }
  const inOrder = `ORDER BY latest ${direction}, statement ${direction} LIMIT ${parameter(limit)}`;
  const parts = partsAt(cut, { view: 'live_statement', alias: 's', columns: COLUMNS, conditions }, parameters);
  const text = `SELECT * FROM (${parts.map((part) => `(${part} ${inOrder})`).join(' UNION ALL ')}) s ${inOrder}`;
  // The words that are looked for make texts of any number.
  const { rows } = await db.query<StatementRow>(
    filter.terms?.length ? { text, values: parameters } : prepared(text, parameters),
  );
  return rows.map((row) => ({ statement: resourceOf(row), place: { latest: row.latest, id: row.statement } }));
}

/** SQL: conditions on the view `live_statement s`. */
export function conditionsOf(
  filter: StatementFilter,
  asOf: Day | null,
  parameter: (value: unknown) => string,
): string[] {
  const conditions = [IS_THERE];
  if (asOf) conditions.push(`s.latest <= ${parameter(asOf)}`);
  if (filter.speaker) conditions.push(`s.speaker = ${parameter(filter.speaker)}`);
  if (filter.holder) conditions.push(`s.holders @> ARRAY[${parameter(filter.holder)}]`);
  if (filter.proposal) conditions.push(`s.proposal = ${parameter(filter.proposal)}`);
  if (filter.kind) conditions.push(`s.kind = ${parameter(filter.kind)}`);
  if (filter.source) conditions.push(`s.source_url = ${parameter(filter.source)}`);
  if (filter.utterance) conditions.push(`s.utterance = ${parameter(filter.utterance)}`);
  for (const term of filter.terms ?? []) conditions.push(hasTerm(term, parameter));
  if (filter.saidFrom) conditions.push(`s.latest >= ${parameter(filter.saidFrom)}`);
  if (filter.saidTo) conditions.push(`s.earliest <= ${parameter(filter.saidTo)}`);
  return conditions;
}

export async function readStatement(db: Db, id: string): Promise<StatementResource | null> {
  const { rows } = await db.query<StatementRow>(
    prepared(`SELECT ${COLUMNS} FROM live_statement s WHERE s.statement = $1 AND s.known_to IS NULL AND ${IS_THERE}`, [
      id,
    ]),
  );
  return rows[0] ? resourceOf(rows[0]) : null;
}

export interface StatementRevision extends StatementResource {
  type: EventType;
  /** When this revision was recorded, and when the next one was; null for the current one. */
  knownFrom: string;
  knownTo: string | null;
}

/** Every revision, oldest first. */
export async function readRevisions(db: Db, id: string): Promise<StatementRevision[]> {
  const { rows } = await db.query<StatementRow>(
    `SELECT ${COLUMNS} FROM live_statement s WHERE s.statement = $1 AND ${IS_THERE} ORDER BY s.stream_version`,
    [id],
  );
  return rows.map((row, i) => ({
    ...resourceOf(row),
    type: row.type,
    knownFrom: row.recorded_at,
    knownTo: rows[i + 1]?.recorded_at ?? null,
  }));
}

export interface RevisionPlace {
  statement: string;
  version: number;
}

/** Every revision of every statement that a cut holds, in order of id and version, after the place `after`. `saidTo`: certainly said by then. */
export async function readRevisionsUpTo(
  db: Db,
  cut: Cut,
  filter: Pick<StanceFilter, 'holder' | 'proposal' | 'holders' | 'proposals' | 'topic'> & { saidTo?: Day | null },
  { after, limit }: { after: RevisionPlace | null; limit: number },
): Promise<StatementRevision[]> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [IS_THERE, knownBy(cut, 's', parameters)];
  if (filter.holder) conditions.push(`s.holders @> ARRAY[${parameter(filter.holder)}]`);
  if (filter.proposal) conditions.push(`s.proposal = ${parameter(filter.proposal)}`);
  if (filter.holders) conditions.push(`s.holders && ${parameter(filter.holders)}`);
  if (filter.proposals) conditions.push(`s.proposal = ANY (${parameter(filter.proposals)})`);
  if (filter.saidTo) conditions.push(`s.latest <= ${parameter(filter.saidTo)}`);
  if (filter.topic) conditions.push(hasTopic(cut, 's.proposal', parameter(filter.topic), parameters));
  if (after)
    conditions.push(
      `(s.statement, s.stream_version) > (${parameter(after.statement)}::uuid, ${parameter(after.version)}::int)`,
    );
  const ended = cut.isNow ? 's.known_to' : `CASE WHEN ${currentAt(cut, 's', parameters)} THEN NULL ELSE s.known_to END`;
  const { rows } = await db.query<StatementRow & { ended_at: string | null }>(
    `SELECT ${COLUMNS}, e.recorded_at AS ended_at FROM live_statement s
     LEFT JOIN event e ON e.partition = s.partition AND e.sequence = ${ended}
     WHERE ${conditions.join(' AND ')} ORDER BY s.statement, s.stream_version LIMIT ${parameter(limit)}`,
    parameters,
  );
  return rows.map((row) => ({
    ...resourceOf(row),
    type: row.type,
    knownFrom: row.recorded_at,
    knownTo: row.ended_at,
  }));
}

/** What was erased by law is in no list. */
const IS_THERE = 's.data IS NOT NULL';
export const COLUMNS = 's.statement, s.stream_version, s.latest, s.type, s.data, s.first_recorded, s.recorded_at';
export interface StatementRow {
  statement: string;
  stream_version: number;
  latest: Day;
  type: EventType;
  data: Statement | (Voiding & { statement: Statement });
  first_recorded: string;
  recorded_at: string;
}

export function resourceOf({
  data,
  stream_version: version,
  first_recorded: recordedAt,
  recorded_at,
}: StatementRow): StatementResource {
  if (!('statement' in data)) return { ...data, recordedAt, version, voided: null };
  const { statement, reason, note } = data;
  return { ...statement, recordedAt, version, voided: { reason, note, recordedAt: recorded_at } };
}
