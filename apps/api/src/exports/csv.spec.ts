import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from './csv.js';
import { TABLES } from './tables.js';

const LINE_BREAKS = ['\r\n', '\n', '\r', '\v', '\f', '\u001c', '\u001d', '\u001e', '\u0085', '\u2028', '\u2029'];
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b]/;
const HOSTILE = [...LINE_BREAKS, ...'=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe63,;|\t"\' 2a'.split('')];

const texts = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ maxLength: 3 })), {
  maxLength: 12,
});
const rows = fc.array(
  fc.tuple(texts, texts).map(([quote, note]) => [quote.join(''), note.join('')] as const),
  { minLength: 1, maxLength: 4 },
);

async function written(cells: (readonly [string, string])[]): Promise<string> {
  async function* pages() {
    yield cells.map(([quote, note]) => ({ id: 'x', quote, coding: { note } }));
  }
  return (await Array.fromAsync(csvOf(TABLES.statements.columns, pages()))).join('');
}

/** As the description of the export says. */
function unguarded(cell: string): string {
  return cell.replaceAll(/(?<=^|[,;\p{Cc}\p{Zl}\p{Zp}])'(?=["']*[=+\-@＝＋－＠﹦﹢﹣﹫])|^'(?=["']*[\t\r])/gu, '');
}

/** A spreadsheet's reader: quotes count only where a cell begins, and what follows the closing one belongs to the cell. */
function cellsIn(text: string, separator: string, { breaksInQuotes }: { breaksInQuotes: boolean }): string[] {
  const cells: string[] = [];
  let [cell, quoted, atStart] = ['', false, true];
  const end = () => {
    cells.push(cell);
    [cell, quoted, atStart] = ['', false, true];
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quoted && !(breaksInQuotes && LINE_BREAKS.includes(char))) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += char;
        i += 1;
      } else quoted = false;
    } else if (char === separator || LINE_BREAKS.includes(char)) {
      end();
    } else if (char === '"' && atStart) {
      [quoted, atStart] = [true, false];
    } else {
      cell += char;
      atStart = false;
    }
  }
  end();
  return cells;
}

describe('CSV', () => {
  it('is read back by an ordinary reader as it was written, line breaks, quotes and guards included', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const read: Record<string, string>[] = parse(await written(cells), { columns: true });
        expect(read.map((row) => [row.id, unguarded(row.quote ?? ''), unguarded(row['coding.note'] ?? '')])).toEqual(
          cells.map(([quote, note]) => ['x', quote, note]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('has no cell that begins like a formula, wherever a spreadsheet takes a cell to begin', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const text = await written(cells);
        for (const separator of [',', ';', '\t']) {
          for (const breaksInQuotes of [false, true]) {
            const read = cellsIn(text, separator, { breaksInQuotes });
            expect([separator, breaksInQuotes, read.filter((cell) => FORMULA.test(cell.replace(/^"+/, '')))]).toEqual([
              separator,
              breaksInQuotes,
              [],
            ]);
          }
        }
        const whole = cellsIn(text, ',', { breaksInQuotes: false });
        expect(whole.filter((cell) => /^[\t\r]/.test(cell))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a quote with a line break in one row, and the next row is no formula', async () => {
    for (const lineBreak of LINE_BREAKS) {
      const text = await written([
        [`first${lineBreak}=2+5`, ''],
        ['second', ''],
      ]);
      expect(text.split('\r\n').filter((line) => line.startsWith('='))).toEqual([]);
      expect(parse(text, { columns: true })).toMatchObject([{ quote: `first${lineBreak}'=2+5` }, { quote: 'second' }]);
    }
  });

  it('leaves ordinary words as they are', async () => {
    for (const words of [
      "'It's not - and never was - the right time', she said: 1+1=2, a@b.example",
      '- - -'.slice(1),
    ]) {
      expect(parse(await written([[words, '']]), { columns: true })).toMatchObject([{ quote: words }]);
    }
  });
});
