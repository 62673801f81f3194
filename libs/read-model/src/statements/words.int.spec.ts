import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, type Pool } from '#postgres';
import { MAXIMA, type Statement, statementBodySchema } from '#stance';
import { sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { spokenText } from './spoken-text.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'words', connectionsMax: 2 });
  await pool.query('CREATE TABLE indexed (words tsvector)');
  await pool.query('CREATE INDEX ON indexed USING gin (words)');
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const LETTERS = {
  latin: 'abcdefghijklmnopqrstuvwxyz',
  georgian: 'აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხ',
  cyrillic: 'бвгджзклмнпрст',
  han: '一丁七万丈三上下不与丐丑专且世丘丙业丛东丝丢两严丧个中丰串临',
  ethiopic: 'ሀሁሂሃሄህሆለሉሊላሌልሎ',
  astral: '𐐀𐐁𐐂𐐃𐐄𐐅𐐆𐐇',
  emoji: '😀😁😂🤣',
  // Three bytes each once their case is lowered, of two.
  growing: 'ȺȾ',
};

/** Distinct words: numbers, written in these letters. */
function numeral(letters: string, n: number): string {
  const digits = Array.from(letters);
  let written = '';
  for (let rest = n + digits.length; rest > 0; rest = Math.floor(rest / digits.length)) {
    written = `${digits[rest % digits.length]}${written}`;
  }
  return written;
}

/** How words of a kind hang together: `hang(word, i)` gives each with what follows it. */
const HANGING: [string, (letters: string) => (i: number) => string][] = [
  ['apart', (letters) => (i) => `${numeral(letters, i)} `],
  ...[2, 5, 20, 100].flatMap((n): [string, (letters: string) => (i: number) => string][] => [
    [`hyphenated by ${n}`, (letters) => (i) => numeral(letters, i) + (i % n === n - 1 ? 'ing ' : '-')],
    [
      `hyphenated by ${n}, with English ends`,
      (letters) => (i) => `${numeral(letters, i)}ing${i % n === n - 1 ? ' ' : '-'}`,
    ],
  ]),
  ['hyphenated without end', (letters) => (i) => `${numeral(letters, i)}-`],
  ['hosts', (letters) => (i) => `${numeral(letters, i)}.com/${numeral(letters, i + 1)} `],
  ['hosts without end', (letters) => (i) => `${numeral(letters, i)}.`],
  ['paths without end', (letters) => (i) => `/${numeral(letters, i)}`],
  ['addresses', (letters) => (i) => `${numeral(letters, i)}@${numeral(letters, i + 1)}.org `],
  ['addresses without end', (letters) => (i) => `${numeral(letters, i)}@`],
  ['long', (letters) => (i) => `${numeral(letters, i)}${letters.slice(0, 2).repeat(100)} `],
  ['longer than a word may be', (letters) => (i) => `${letters.slice(0, 2).repeat(2_000)}${numeral(letters, i)} `],
  ['underscored', (letters) => (i) => `${numeral(letters, i)}_`],
  ['marked up', (letters) => (i) => `<${numeral(letters, i)} `],
  ['numbered', () => (i) => `${i}.${i}e${i % 300} `],
  ['of one letter', (letters) => () => `${letters.slice(0, 2)} `],
];

/** As many as an accepted statement has room for, in every text that is searched. */
function statementOf(part: (i: number) => string): Statement {
  let i = 0;
  let bytes = 0;
  const fill = (max: number) => {
    let text = '';
    let characters = 0;
    for (; bytes < 110_000; i += 1) {
      const next = part(i);
      characters += Array.from(next).length;
      if (characters > max) {
        if (text === '') {
          text = Array.from(next).slice(0, max).join('');
          bytes += Buffer.byteLength(text);
        }
        break;
      }
      text += next;
      bytes += Buffer.byteLength(next);
    }
    return text.trim() === '' ? null : text;
  };
  const list = (n: number, max: number) => Array.from({ length: n }, () => fill(max)).filter((text) => text !== null);
  const statement = sampleStatement({
    quote: fill(MAXIMA.quote),
    paraphrase: fill(MAXIMA.paraphrase),
    source: { reference: 'r', title: fill(MAXIMA.citation) },
    coding: {
      position: 'support',
      conditions: list(MAXIMA.conditions, MAXIMA.condition),
      hedges: list(MAXIMA.hedges, MAXIMA.condition),
    },
  });
  return statementBodySchema.parse(statement) as Statement;
}

describe('the words of a statement', () => {
  it.each(HANGING)('fit into the index however many they are: %s', async (_, hanging) => {
    for (const [script, letters] of Object.entries(LETTERS)) {
      const statement = statementOf(hanging(letters));
      const { rows } = await pool.query<{ bytes: number }>(
        'INSERT INTO indexed VALUES (searched_words($1)) RETURNING pg_column_size(words) AS bytes',
        [spokenText(statement)],
      );
      // Three quarters of what a tsvector holds.
      expect([script, Number(rows[0]?.bytes) < 786_432]).toEqual([script, true]);
    }
  });

  it('are cut where a statement of a log of before has more of them', async () => {
    for (const quote of ['a-б-'.repeat(250_000), 'Ⱥ'.repeat(500_000), '𐐀 '.repeat(200_000), 'ﷺ'.repeat(100_000)]) {
      const statement = { ...(statementBodySchema.parse(sampleStatement({})) as Statement), quote };
      const { rows } = await pool.query<{ isAny: boolean }>(
        'INSERT INTO indexed VALUES (searched_words($1)) RETURNING length(words) > 0 AS "isAny"',
        [spokenText(statement)],
      );
      expect(rows).toEqual([{ isAny: true }]);
    }
  });
});
