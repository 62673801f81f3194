/** What names an actor, or is about a proposal, as it stands: what a merge changes. */
import type { Db } from '#postgres';

/**
 * The statements that name the actor as speaker, holder or reporter, voided ones too; of reporters only those that count. Reports of one
 * utterance come one after the other.
 */
export function readNaming(db: Db, actor: string, limit: number): Promise<string[]> {
  return read(
    db,
    `SELECT s.statement, s.utterance FROM live_statement s WHERE s.known_to IS NULL AND (s.speaker = $1 OR s.holders @> ARRAY[$1])
     UNION
     SELECT s.statement, s.utterance FROM reading r
     JOIN live_statement s ON s.statement = r.statement AND s.known_to IS NULL
     WHERE r.attribution = 'second-hand' AND r.known_to IS NULL AND s.data->>'reportedBy' = $1`,
    actor,
    limit,
  );
}

/** The statements about the proposal that are not voided, in the same order. */
export function readAbout(db: Db, proposal: string, limit: number): Promise<string[]> {
  return read(
    db,
    'SELECT s.statement, s.utterance FROM live_statement s WHERE s.known_to IS NULL AND s.proposal = $1 AND NOT s.voided',
    proposal,
    limit,
  );
}

async function read(db: Db, found: string, name: string, limit: number): Promise<string[]> {
  const { rows } = await db.query<{ statement: string }>(
    `SELECT statement FROM (${found}) f ORDER BY utterance, statement LIMIT $2`,
    [name, limit],
  );
  return rows.map(({ statement }) => statement);
}

/** The ids of what is described by naming it: actors with a membership in the actor, proposals that it owns. */
export async function readDescribedBy(db: Db, actor: string): Promise<{ actors: string[]; proposals: string[] }> {
  const members = await idsOf(
    db,
    `SELECT actor AS id FROM live_actor d WHERE known_to IS NULL
     AND EXISTS (SELECT FROM json_array_elements(data->'memberships') m WHERE m->>'organisation' = $1)`,
    actor,
  );
  const owned = await idsOf(
    db,
    `SELECT proposal AS id FROM live_proposal d WHERE known_to IS NULL AND data->>'owner' = $1`,
    actor,
  );
  return { actors: members, proposals: owned };
}

/** The proposals whose relations name the proposal. */
export function readRelatedTo(db: Db, proposal: string): Promise<string[]> {
  return idsOf(
    db,
    `SELECT proposal AS id FROM live_proposal d WHERE known_to IS NULL
     AND EXISTS (SELECT FROM json_array_elements(data->'relations') r WHERE r->>'proposal' = $1)`,
    proposal,
  );
}

async function idsOf(db: Db, text: string, name: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(`${text} ORDER BY 1`, [name]);
  return rows.map(({ id }) => id);
}
