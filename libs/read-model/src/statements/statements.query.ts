/** Statements as they stand, and how they came to. */
import type { Day, EventType, Statement, Voiding } from '#stance';
import type { Tx } from '#postgres';

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
  /** Said on this day or later, as far as is known. */
  saidFrom?: Day | undefined;
  saidTo?: Day | undefined;
}

export interface StatementPlace {
  latest: Day;
  id: string;
}

/** In the order in which they were said, after the place `after`; voided ones are marked. */
export async function readStatements(
  tx: Tx,
  filter: StatementFilter,
  { after, limit }: { after: StatementPlace | null; limit: number },
): Promise<{ statement: StatementResource; place: StatementPlace }[]> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = ['s.known_to IS NULL'];
  if (filter.speaker) conditions.push(`s.speaker = ${parameter(filter.speaker)}`);
  if (filter.holder) conditions.push(`s.holders @> ARRAY[${parameter(filter.holder)}]`);
  if (filter.proposal) conditions.push(`s.proposal = ${parameter(filter.proposal)}`);
  if (filter.kind) conditions.push(`s.kind = ${parameter(filter.kind)}`);
  if (filter.source) conditions.push(`s.source_url = ${parameter(filter.source)}`);
  if (filter.saidFrom) conditions.push(`s.latest >= ${parameter(filter.saidFrom)}`);
  if (filter.saidTo) conditions.push(`s.earliest <= ${parameter(filter.saidTo)}`);
  if (after)
    conditions.push(`(s.latest, s.statement) > (${parameter(after.latest)}::date, ${parameter(after.id)}::uuid)`);
  const { rows } = await tx.query<StatementRow>(
    `SELECT ${COLUMNS} FROM live_statement s WHERE ${conditions.join(' AND ')}
     ORDER BY s.latest, s.statement LIMIT ${parameter(limit)}`,
    parameters,
  );
  return rows.map((row) => ({ statement: resourceOf(row), place: { latest: row.latest, id: row.statement } }));
}

export async function readStatement(tx: Tx, id: string): Promise<StatementResource | null> {
  const { rows } = await tx.query<StatementRow>(
    `SELECT ${COLUMNS} FROM live_statement s WHERE s.statement = $1 AND s.known_to IS NULL`,
    [id],
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
export async function readRevisions(tx: Tx, id: string): Promise<StatementRevision[]> {
  const { rows } = await tx.query<StatementRow>(
    `SELECT ${COLUMNS} FROM live_statement s WHERE s.statement = $1 ORDER BY s.stream_version`,
    [id],
  );
  return rows.map((row, i) => ({
    ...resourceOf(row),
    type: row.type,
    knownFrom: row.recorded_at,
    knownTo: rows[i + 1]?.recorded_at ?? null,
  }));
}

const COLUMNS = 's.statement, s.stream_version, s.latest, s.type, s.data, s.first_recorded, s.recorded_at';
interface StatementRow {
  statement: string;
  stream_version: number;
  latest: Day;
  type: EventType;
  data: Statement | (Voiding & { statement: Statement });
  first_recorded: string;
  recorded_at: string;
}

function resourceOf({
  data,
  stream_version: version,
  first_recorded: recordedAt,
  recorded_at,
}: StatementRow): StatementResource {
  if (!('statement' in data)) return { ...data, recordedAt, version, voided: null };
  const { statement, reason, note } = data;
  return { ...statement, recordedAt, version, voided: { reason, note, recordedAt: recorded_at } };
}
