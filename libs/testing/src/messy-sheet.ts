/** A sheet as years of hands leave it: names in any form, dates in any order of words, scales in any words, in the encoding of old Windows. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

export interface CleanRow {
  speaker: string;
  proposal: string;
  /** YYYY-MM-DD */
  saidOn: string;
  position: 'support' | 'oppose' | 'abstained';
  kind: 'vote' | 'position';
  words: string;
  url: string;
}

export const MESSY_HEADERS = [
  'Nr.',
  'Who',
  'Issue',
  'Date',
  'Agreement',
  'Said',
  'Link',
  'Type',
  '',
  'Remarks',
] as const;

/** The mapping that puts it in order. */
export const MESSY_MAPPING = {
  name: 'messy',
  encoding: 'windows-1252',
  delimiter: ';',
  dateOrder: 'dmy',
  columns: {
    Who: 'speaker',
    Issue: 'proposal',
    Date: 'saidOn',
    Agreement: {
      field: 'coding.position',
      values: {
        agree: 'support',
        yes: 'support',
        'in favour': 'support',
        disagree: 'oppose',
        no: 'oppose',
        'against!!': 'oppose',
        abstain: 'abstained',
        '-': 'abstained',
      },
      native: 'agreement',
    },
    Said: 'quote',
    Link: 'source.url',
    Type: { field: 'kind', values: { V: 'vote', vote: 'vote', P: 'position', statement: 'position' } },
    Remarks: 'coding.note',
  },
  key: ['Nr.'],
} as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Rows of cells, the same for the same rows. Names are messed so that they can still be found. */
export function messyRows(rows: CleanRow[], seed = 1): string[][] {
  const random = xoroshiro128plus(seed);
  const pick = <T>(...of: T[]): T => of[uniformInt(random, 0, of.length - 1)] as T;
  return rows.map(({ speaker, proposal, saidOn, position, kind, words, url }, i) => {
    const [year = '', month = '', day = ''] = saidOn.split('-');
    const named = MONTHS[Number(month) - 1] ?? '';
    return [
      `${i + 1}`,
      pick(
        speaker,
        speaker.toUpperCase(),
        speaker.toLowerCase(),
        ` ${speaker.replaceAll(' ', '  ')} `,
        speaker.normalize('NFKD').replace(/\p{M}/gu, ''),
        speaker.replaceAll(' ', '-'),
      ),
      pick(proposal, proposal.toUpperCase(), `${proposal}.`, ` ${proposal}`),
      pick(
        saidOn,
        `${day}/${month}/${year}`,
        `${Number(day)}.${Number(month)}.${year}`,
        `${Number(day)} ${named} ${year}`,
        `${named} ${Number(day)}, ${year}`,
        `${Number(day)}-${named.slice(0, 3)}-${year}`,
        `${named} ${year}`,
        `by ${Number(day)} ${named} ${year}`,
      ),
      {
        support: pick('agree', 'Yes', 'YES ', 'in favour', 'In  Favour'),
        oppose: pick('disagree', 'no', 'Against!!'),
        abstained: pick('Abstain', '-'),
      }[position],
      pick(words, `${words} `, words.replace(' ', '\n')),
      url,
      kind === 'vote' ? pick('V', 'vote', 'Vote') : pick('P', 'Statement'),
      pick('', 'x', '?'),
      pick('', '', '“quoted”; with a semicolon', 'naïve — 5 €'),
    ];
  });
}

/** With semicolons, quotes where they are needed, and empty rows here and there. */
export function messyCsv(rows: string[][]): Buffer {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';');
  const lines = rows.flatMap((cells, i) => (i % 97 === 96 ? [line(cells), ';;;;;;;;;'] : [line(cells)]));
  return windows1252([line(MESSY_HEADERS), ...lines].join('\r\n'));
}

const UPPER_HALF = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(text: string): Buffer {
  return Buffer.from(
    text.split('').map((character) => {
      const upper = UPPER_HALF.indexOf(character);
      return upper >= 0 ? 0x80 + upper : character.charCodeAt(0) < 256 ? character.charCodeAt(0) : 0x3f;
    }),
  );
}
