/** Puts right what nothing in the record has: by words that begin so, or else by the word that it is a slip of. */
import { firstCharacters } from '#words';
import type { Db } from '#postgres';
import { type Cut, knownBy, partsAt } from '../checkpoints/cut.js';
import { hasTerm, type MatchedTerm, matchTerms } from './matched-terms.query.js';
import { isSpelt } from './searched-text.js';
import { slipsBetween } from './slips.js';
import { queryOf, type Term } from './terms.js';

export interface Correction {
  /** As it was typed. */
  from: string;
  /** What was looked for in its place: a word, or the beginning of words with a `*`. */
  to: string;
}

export interface Corrected {
  /** The query that was answered. */
  q: string;
  corrected: Correction[];
  terms: MatchedTerm[];
}

/** Words that are as near are tried, the nearest first. */
const TRIED_MAX = 5;
const NEAR_MAX = 500;

/** A term is left as it is where nothing is near. Of words with a minus, phrases and words of less than four letters all are. */
export async function readCorrected(db: Db, cut: Cut, matched: MatchedTerm[]): Promise<Corrected> {
  const corrected: Correction[] = [];
  const terms: MatchedTerm[] = [];
  const missing = await readMissing(db, cut, matched);
  for (const term of matched) {
    const right = missing.has(term) ? await readRight(db, cut, term) : null;
    if (right) corrected.push({ from: term.typed.replace(/\*+$/, ''), to: right.typed });
    terms.push(right ?? term);
  }
  return { q: queryOf(terms), corrected, terms };
}

async function readRight(db: Db, cut: Cut, { folded, how }: MatchedTerm): Promise<MatchedTerm | null> {
  const begun: Term[] = how === 'word' ? [{ typed: `${folded}*`, folded, how: 'beginning', isWithout: false }] : [];
  const near = (await readNear(db, cut, folded, how === 'beginning')).map(
    (word): Term => ({ typed: word, folded: word, how: 'word', isWithout: false }),
  );
  const tried = await matchTerms(db, cut, [...begun, ...near]);
  const missing = await readMissing(db, cut, tried);
  return tried.find((term) => !missing.has(term)) ?? null;
}

/** Those that are in no name and in no statement, whenever that was said, and that may be a slip. */
async function readMissing(db: Db, cut: Cut, terms: MatchedTerm[]): Promise<Set<MatchedTerm>> {
  const unnamed = terms.filter(
    ({ actors, proposals, isWithout, how, folded }) =>
      actors.length + proposals.length === 0 && !isWithout && how !== 'phrase' && isSpelt(folded),
  );
  if (unnamed.length === 0) return new Set();
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const said = unnamed.map((term, i) => {
    const conditions = ['s.data IS NOT NULL', hasTerm(term, parameter)];
    const parts = partsAt(cut, { view: 'live_statement', alias: 's', columns: 's.statement', conditions }, parameters);
    return `said${i} AS MATERIALIZED (${parts.join(' UNION ALL ')})`;
  });
  // MATERIALIZED: the index finds it, whatever the planner thinks of reading until the first comes. Reading ends there all the same.
  const { rows } = await db.query<{ i: number }>(
    `WITH ${said.join(', ')} ${said.map((_, i) => `SELECT ${i} AS i WHERE EXISTS (SELECT FROM said${i})`).join(' UNION ALL ')}`,
    parameters,
  );
  const isSaid = new Set(rows.map(({ i }) => i));
  return new Set(unnamed.filter((_, i) => !isSaid.has(i)));
}

/** Words of the record that this one may be a slip of, the nearest first: one slip in four letters. */
async function readNear(db: Db, cut: Cut, sought: string, isBegun: boolean): Promise<string[]> {
  const length = Array.from(sought).length;
  const slipsMax = Math.floor(length / 4);
  const parameters: unknown[] = [sought, length - slipsMax, length + slipsMax + (isBegun ? 10 : 0), NEAR_MAX];
  const known = knownBy(cut, 'w', parameters);
  const { rows } = await db.query<{ word: string }>(
    `SELECT word FROM words_near($1) w WHERE char_length(word) BETWEEN $2 AND $3 AND ${known}
     GROUP BY word ORDER BY similarity(word, $1) DESC, word LIMIT $4`,
    parameters,
  );
  return rows
    .map(({ word }) => {
      const begun = isBegun ? firstCharacters(word, length) : word;
      return { word, slips: Math.min(slipsBetween(sought, word), slipsBetween(sought, begun)) };
    })
    .filter(({ slips }) => slips <= slipsMax)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, TRIED_MAX)
    .map(({ word }) => word);
}
