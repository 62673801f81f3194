/** Which passages of a text are recorded. */
import type { Statement } from '#stance';
import type { Db } from '#postgres';
import { readProjected } from '../checkpoints/checkpoints.js';
import { ProjectionBehind } from '../checkpoints/wait.js';
import { statementSql } from '../statements/statement-events.js';
import { passagesProjection } from './passages.projection.js';
import { KEY_WORDS_MAX, KEY_WORDS_MIN, keyOf, keyOfSource, type Word, wordsIn } from './words.js';

export interface CodedPassage {
  /** In UTF-16 units of the text, as JavaScript counts them. */
  start: number;
  end: number;
  statement: Statement;
}

/** Characters of a text that may be asked about: a report of 60 pages. */
export const TEXT_MAX = 200_000;
const STATEMENTS_OF_KEY_MAX = 50;
const STATEMENTS_MAX = 500;
/** Where one quote stands in the text. */
const PLACES_MAX = 20;

/**
 * The quotes of three words and more that the text has, word for word; of shorter ones those that are recorded from `source`. In the order of
 * the text. `more`: there may be others.
 */
export async function readCodedPassages(
  db: Db,
  text: string,
  source: string | null,
): Promise<{ passages: CodedPassage[]; more: boolean }> {
  await requireBroughtUp(db);
  const words = wordsIn(text);
  const statements = await readCandidates(db, [...keysIn(words), ...(source === null ? [] : [keyOfSource(source)])]);
  const byWord = Map.groupBy(words.keys(), (place) => words[place]?.word ?? '');
  const passages = statements.flatMap((statement) => {
    const quoted = wordsIn(statement.quote ?? '');
    if (quoted.length === 0) return [];
    const places = (byWord.get(quoted[0]?.word ?? '') ?? []).filter((place) => isAt(words, place, quoted));
    return places.slice(0, PLACES_MAX).flatMap((place) => {
      const [first, last] = [words[place], words[place + quoted.length - 1]];
      return first && last ? [{ start: first.start, end: last.end, statement }] : [];
    });
  });
  return {
    passages: passages.sort((a, b) => a.start - b.start || b.end - a.end),
    more: statements.length >= STATEMENTS_MAX,
  };
}

async function requireBroughtUp(db: Db): Promise<void> {
  if ((await readProjected(db, [passagesProjection])).size > 0) return;
  throw new ProjectionBehind('expected the view of passages; it is being made');
}

function isAt(words: Word[], place: number, quoted: Word[]): boolean {
  return quoted.every(({ word }, i) => words[place + i]?.word === word);
}

function keysIn(words: Word[]): string[] {
  const keys = new Set<string>();
  for (const place of words.keys()) {
    for (let count = KEY_WORDS_MIN; count <= KEY_WORDS_MAX; count += 1) {
      const some = words.slice(place, place + count);
      if (some.length === count) keys.add(keyOf(some));
    }
  }
  return [...keys];
}

async function readCandidates(db: Db, keys: string[]): Promise<Statement[]> {
  // OFFSET 0: each is looked for by the index, whatever the planner thinks of so many.
  const { rows } = await db.query<{ statement: Statement }>({
    name: 'read-coded-passages',
    text: `WITH found AS (
             SELECT DISTINCT p.statement FROM unnest($1::bigint[]) AS k (key)
             CROSS JOIN LATERAL (SELECT l.statement FROM live_passage l
               WHERE l.key = k.key AND l.known_to IS NULL LIMIT ${STATEMENTS_OF_KEY_MAX}) p
             LIMIT ${STATEMENTS_MAX})
           SELECT ${statementSql('s.data')} AS statement FROM found f
           CROSS JOIN LATERAL (SELECT data FROM live_statement l
             WHERE l.statement = f.statement AND l.known_to IS NULL AND NOT l.voided AND l.data IS NOT NULL OFFSET 0) s`,
    values: [keys],
  });
  return rows.map(({ statement }) => statement).filter(({ quote }) => quote !== null);
}
