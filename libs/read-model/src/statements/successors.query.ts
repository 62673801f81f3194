/** Where statements went that were moved to another proposal. */
import type { Db } from '#postgres';
import { statementSql } from './statement-events.js';

/** Of these, by id, the one that each was moved to, if it was moved to the proposal that is named with it, and that one is not voided. */
export async function readSuccessors(
  db: Db,
  moved: { statement: string; proposal: string }[],
): Promise<Map<string, string>> {
  if (moved.length === 0) return new Map();
  const { rows: gone } = await db.query<{ statement: string }>(
    `SELECT m.statement FROM unnest($1::uuid[]) AS m (statement)
     CROSS JOIN LATERAL
       (SELECT type, data FROM event WHERE stream_id = m.statement ORDER BY stream_version DESC LIMIT 1) e
     WHERE e.type = 'StatementVoided' AND e.data->>'reason' = 'moved'`,
    [moved.map(({ statement }) => statement)],
  );
  // Nearly always none: what is on a proposal is only looked through where some are.
  const ids = new Set(gone.map(({ statement }) => statement));
  const asked = moved.filter(({ statement }) => ids.has(statement));
  if (asked.length === 0) return new Map();
  const { rows } = await db.query<{ statement: string; successor: string }>(
    `SELECT m.statement, s.statement AS successor FROM unnest($1::uuid[], $2::text[]) AS m (statement, proposal)
     JOIN live_statement s ON s.proposal = m.proposal AND s.known_to IS NULL AND s.type <> 'StatementVoided'
       AND ${statementSql('s.data')}->>'supersedes' = m.statement::text`,
    [asked.map(({ statement }) => statement), asked.map(({ proposal }) => proposal)],
  );
  return new Map(rows.map(({ statement, successor }) => [statement, successor]));
}
