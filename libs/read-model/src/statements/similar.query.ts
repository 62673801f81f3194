/** Statements that may report the same speech act: by one speaker on one proposal, in nearly the same words. */
import type { Db } from '#postgres';
import { readStatements, type StatementResource } from './statements.query.js';
import { NOW } from '../checkpoints/cut.js';

export interface Similar {
  statement: StatementResource;
  /** 0 to 1: how many of their trigrams both have (pg_trgm). */
  similarity: number;
  /** Whether both name one utterance already. */
  isLinked: boolean;
}

const SIMILARITY_MIN = 0.5;
/** Of one speaker on one proposal, the newest. */
const LOOKED_AT_MAX = 1_000;
const SIMILAR_MAX = 20;

/** The most similar first. None where the statement has no words or is voided. */
export async function readSimilar(
  db: Db,
  { id, speaker, proposal, quote, paraphrase, coding, voided }: StatementResource,
): Promise<Similar[]> {
  const words = quote ?? paraphrase;
  if (words === null || voided) return [];
  const sight = { cut: NOW, asOf: null };
  const page = { after: null, limit: LOOKED_AT_MAX, order: 'newest' as const };
  const others = (await readStatements(db, sight, { speaker, proposal }, page))
    .map(({ statement }) => statement)
    .filter((other) => other.id !== id && !other.voided);
  const { rows } = await db.query<{ i: number; similarity: number }>(
    `SELECT i::int, similarity FROM unnest($2::text[]) WITH ORDINALITY AS o (words, i)
     CROSS JOIN LATERAL (SELECT similarity($1, o.words) AS similarity) s
     WHERE similarity >= $3 ORDER BY similarity DESC, i LIMIT $4`,
    [words, others.map((other) => other.quote ?? other.paraphrase ?? ''), SIMILARITY_MIN, SIMILAR_MAX],
  );
  return rows.flatMap(({ i, similarity }) => {
    const statement = others[i - 1];
    if (!statement) return [];
    const isLinked = (statement.coding.utterance ?? statement.id) === (coding.utterance ?? id);
    return [{ statement, similarity: Math.round(similarity * 100) / 100, isLinked }];
  });
}
