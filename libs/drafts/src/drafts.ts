/** Drafts of statements, as their authors and their reviewers see them. Each change names the version that it is made to. */
import type { Db } from '#postgres';

export const DRAFT_STATES = ['open', 'submitted', 'returned', 'approving', 'approved'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

export interface Draft {
  /** Also that of its statement, once that is recorded. */
  id: string;
  author: string;
  coder: string | null;
  maySetCoder: boolean;
  /** Of a statement, as far as it is filled in. */
  statement: Record<string, unknown>;
  state: DraftState;
  reviewer: string | null;
  comment: string | null;
  version: number;
  createdAt: string;
  changedAt: string;
}

export type Author = Pick<Draft, 'author' | 'coder' | 'maySetCoder'>;

/** Of one author, those that are approved not counted. */
export const DRAFTS_MAX = 500;
/** Of the statement, as JSON in UTF-8. */
export const DRAFT_BYTES_MAX = 131_072;
/** After so many days without a change a draft is dropped. */
export const DRAFT_DAYS_MAX = 90;
const DROPPED_AT_ONCE = 100;
/** An approval that has not ended by then never will: another may take it over. */
export const APPROVAL_LAPSES_SECONDS = 30;

const COLUMNS = `id, author, coder, may_set_coder AS "maySetCoder", statement, state, reviewer, comment, version,
  created_at AS "createdAt", changed_at AS "changedAt"`;
type Row = Omit<Draft, 'statement'> & { statement: string };

function draftOf({ statement, ...row }: Row): Draft {
  return { ...row, statement: JSON.parse(statement) as Draft['statement'] };
}

/** null where the author has as many as may be, or the id is another draft's. */
export async function addDraft(
  db: Db,
  id: string,
  { author, coder, maySetCoder }: Author,
  statement: object,
): Promise<Draft | null> {
  await db.query(
    `DELETE FROM draft WHERE id IN (SELECT id FROM draft
       WHERE changed_at < clock_timestamp() - make_interval(days => $1) ORDER BY changed_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [DRAFT_DAYS_MAX, DROPPED_AT_ONCE],
  );
  const { rows } = await db.query<Row>(
    `INSERT INTO draft (id, author, coder, may_set_coder, statement, state)
     SELECT $1, $2, $3, $4, $5, 'open'
     WHERE (SELECT count(*) FROM (SELECT FROM draft WHERE author = $2 AND state <> 'approved' LIMIT $6) d) < $6
     ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
    [id, author, coder, maySetCoder, JSON.stringify(statement), DRAFTS_MAX],
  );
  return rows[0] ? draftOf(rows[0]) : null;
}

export async function readDraft(db: Db, id: string): Promise<Draft | null> {
  const { rows } = await db.query<Row>(`SELECT ${COLUMNS} FROM draft WHERE id = $1`, [id]);
  return rows[0] ? draftOf(rows[0]) : null;
}

export interface DraftPlace {
  changedAt: string;
  id: string;
}

/** Those of an author that are not approved, or (null) those that wait for review: the longest untouched first. */
export async function readDrafts(
  db: Db,
  author: string | null,
  { after, limit }: { after: DraftPlace | null; limit: number },
): Promise<Draft[]> {
  const own = author === null ? "state IN ('submitted', 'approving')" : "author = $4 AND state <> 'approved'";
  const { rows } = await db.query<Row>(
    `SELECT ${COLUMNS} FROM draft WHERE ${own} AND (changed_at, id) > (coalesce($1::timestamptz, '-infinity'), coalesce($2, '00000000-0000-0000-0000-000000000000')::uuid)
     ORDER BY changed_at, id LIMIT $3`,
    [after?.changedAt ?? null, after?.id ?? null, limit, ...(author === null ? [] : [author])],
  );
  return rows.map(draftOf);
}

/** What a draft becomes, where it is still of the version and in one of the states; null where it is not. */
export async function changeDraft(
  db: Db,
  { id, version, in: states }: { id: string; version: number; in: readonly DraftState[] },
  {
    statement,
    state,
    reviewer,
    comment,
  }: Partial<Pick<Draft, 'state' | 'reviewer' | 'comment'>> & { statement?: object },
): Promise<Draft | null> {
  const values: unknown[] = [id, version, states];
  const sets = Object.entries({ statement: statement && JSON.stringify(statement), state, reviewer, comment }).flatMap(
    ([column, value]) => (value === undefined ? [] : [`${column} = $${values.push(value)}`]),
  );
  const { rows } = await db.query<Row>(
    `UPDATE draft SET ${[...sets, 'version = version + 1', 'changed_at = clock_timestamp()'].join(', ')}
     WHERE id = $1 AND version = $2 AND state = ANY ($3) RETURNING ${COLUMNS}`,
    values,
  );
  return rows[0] ? draftOf(rows[0]) : null;
}

/**
 * From then on nothing else changes it, until that approval ends, or lapses. null where another is under way, or it is no longer of the
 * version or waiting for a reviewer. Approval itself makes no version: whoever approves again names the same.
 */
export async function beginApproval(
  db: Db,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  reviewer: string,
): Promise<Draft | null> {
  const { rows } = await db.query<Row>(
    `UPDATE draft SET state = 'approving', reviewer = $3, changed_at = clock_timestamp()
     WHERE id = $1 AND version = $2
       AND (state = 'submitted' OR state = 'approving' AND changed_at < clock_timestamp() - make_interval(secs => $4))
     RETURNING ${COLUMNS}`,
    [id, version, reviewer, APPROVAL_LAPSES_SECONDS],
  );
  return rows[0] ? draftOf(rows[0]) : null;
}

/** Its statement is recorded, as `reviewer` approved it. */
export async function endApproval(
  db: Db,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  reviewer: string,
): Promise<void> {
  await db.query(
    `UPDATE draft SET state = 'approved', reviewer = $3, changed_at = clock_timestamp()
     WHERE id = $1 AND version = $2 AND state IN ('submitted', 'approving')`,
    [id, version, reviewer],
  );
}

/** Its statement is refused, and nothing of it is recorded: it waits for a reviewer again, unless another has taken the approval over. */
export async function abandonApproval(db: Db, { id, changedAt }: Pick<Draft, 'id' | 'changedAt'>): Promise<void> {
  await db.query(
    `UPDATE draft SET state = 'submitted', changed_at = clock_timestamp() WHERE id = $1 AND state = 'approving' AND changed_at = $2`,
    [id, changedAt],
  );
}

/** Returns whether it was there to be dropped. */
export async function dropDraft(db: Db, { id, version }: Pick<Draft, 'id' | 'version'>): Promise<boolean> {
  const { rowCount } = await db.query(
    "DELETE FROM draft WHERE id = $1 AND version = $2 AND state IN ('open', 'submitted', 'returned')",
    [id, version],
  );
  return rowCount === 1;
}
