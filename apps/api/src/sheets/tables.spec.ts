import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type SheetCell, type TestWorkbook, xlsxOf, zipOf } from '#testing';
import { inferMapping } from './infer-mapping.js';
import { inspectSheet } from './inspect-sheet.js';
import type { SheetMapping } from './mapping.js';
import { openTable } from './open-table.js';
import { type Cell, headersOf } from './table.js';

const paths: string[] = [];

afterEach(async () => {
  for (const path of paths.splice(0)) await rm(path, { force: true });
});

async function fileOf(bytes: Uint8Array | string): Promise<string> {
  const path = join(tmpdir(), `stancebook-test-${randomUUID()}`);
  paths.push(path);
  await writeFile(path, bytes);
  return path;
}

async function rowsIn(bytes: Uint8Array | string, asked: Partial<SheetMapping> = {}): Promise<[number, Cell[]][]> {
  const table = await openTable(await fileOf(bytes), asked);
  try {
    const rows: [number, Cell[]][] = [];
    for await (const some of table.rows())
      rows.push(...some.map(({ number, cells }) => [number, cells] as [number, Cell[]]));
    return rows;
  } finally {
    await table.close();
  }
}

async function cellsIn(workbook: TestWorkbook, asked: Partial<SheetMapping> = {}): Promise<Cell[][]> {
  return (await rowsIn(await xlsxOf(workbook), asked)).map(([, cells]) => cells);
}

const raw = (xml: (ref: string) => string): SheetCell => ({ xml });
const styled = (style: number, value: number | string): SheetCell =>
  raw((ref) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`);

const utf16 = (text: string, isBigEndian = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

describe('a CSV file', () => {
  it.each([
    ['in UTF-8', 'a,b\né,€\n'],
    ['with a byte order mark', '\ufeffa,b\né,€\n'],
    ['in UTF-16', utf16('a,b\né,€\n')],
    ['in UTF-16, big end first', utf16('a,b\né,€\n', true)],
    ['with semicolons', 'a;b\né;€\n'],
    ['with tabs', 'a\tb\né\t€\n'],
    ['with the line ends of Windows', 'a,b\r\né,€\r\n'],
    ['without a last line end', 'a,b\né,€'],
  ])('is read %s', async (_, bytes) => {
    expect(await rowsIn(bytes)).toEqual([
      [1, ['a', 'b']],
      [2, ['é', '€']],
    ]);
  });

  it('is read in Windows-1252 where the mapping says so, and refused where nothing does', async () => {
    const bytes = Buffer.from([...Buffer.from('a,b\n'), 0xe9, 0x2c, 0x80, 0x2c, 0x93, 0x94, 0x0a]);
    expect(await rowsIn(bytes, { encoding: 'windows-1252' })).toEqual([
      [1, ['a', 'b']],
      [2, ['é', '€', '“”']],
    ]);
    await expect(rowsIn(bytes)).rejects.toThrow('expected a file in utf-8, got bytes that are not');
    expect(await inspectSheet(await fileOf(bytes), null, 'x')).toMatchObject({
      encoding: 'windows-1252',
      mapping: { encoding: 'windows-1252' },
    });
  });

  it('has quotes, line breaks and delimiters in its cells, and rows as a spreadsheet counts them', async () => {
    expect(await rowsIn('a,b\n"one\ntwo","say ""no"", then"\n\n,\n3;4,x\n')).toEqual([
      [1, ['a', 'b']],
      [2, ['one\ntwo', 'say "no", then']],
      [3, ['']],
      [4, ['', '']],
      [5, ['3;4', 'x']],
    ]);
  });

  it('with an open quote is refused by its row', async () => {
    await expect(rowsIn('a,b\n1,2\n"3,4\n')).rejects.toThrow(/row 3: expected CSV with “,” between cells/);
  });

  it('of too many columns, or with a cell without an end, is refused', async () => {
    await expect(rowsIn(`${','.repeat(300)}\n`)).rejects.toThrow('at most 256 columns');
    await expect(rowsIn(`a\n"${'x'.repeat(2_000_000)}"\n`)).rejects.toThrow(/row 2: expected CSV/);
  });

  it('of too many rows is refused', async () => {
    await expect(rowsIn('a\n'.repeat(200_100))).rejects.toThrow('at most 200000 rows');
  });
});

describe('an XLSX file', () => {
  it('has texts, numbers, booleans and errors, wherever their cells stand', async () => {
    const cells: SheetCell[] = [
      raw((ref) => `<c r="${ref}" t="s"><v>0</v></c>`),
      raw((ref) => `<c r="${ref}" t="s"><v>1</v></c>`),
      'inline & “quoted”',
      12.5,
      true,
      raw((ref) => `<c r="${ref}" t="e"><v>#N/A</v></c>`),
      raw((ref) => `<c r="${ref}" t="str"><f>A1&amp;"x"</f><v>from a formula</v></c>`),
      raw((ref) => `<c r="${ref}"><f>1+1</f><v>2</v></c>`),
      raw((ref) => `<c r="${ref}"><f>WEBSERVICE("http://evil.example")</f></c>`),
      raw(() => '<c r="M1"><v>13</v></c>'),
    ];
    const shared = [
      '<t>plain</t>',
      '<r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text_x000D_</t></r><rPh sb="0" eb="1"><t>reading</t></rPh>',
    ];
    expect(await cellsIn({ sheets: { One: [cells] }, shared })).toEqual([
      [
        'plain',
        'rich text\r',
        'inline & “quoted”',
        12.5,
        true,
        { error: '#N/A' },
        'from a formula',
        2,
        null,
        null,
        null,
        null,
        13,
      ],
    ]);
  });

  it.each([
    [false, 45_119, '2023-07-12'],
    [true, 43_657, '2023-07-12'],
    [false, 1, '1900-01-01'],
    [false, 59, '1900-02-28'],
    [false, 61, '1900-03-01'],
    [true, 0, '1904-01-01'],
    [false, 45_119.75, '2023-07-12'],
    [false, 2_958_465, '9999-12-31'],
  ])('has dates as numbers: from 1904 %s, %s is %s', async (is1904, serial, date) => {
    expect(await cellsIn({ sheets: { One: [[styled(1, serial)]] }, formats: [14], is1904 })).toEqual([[{ date }]]);
  });

  it('takes a date as precisely as it is shown, and a number that is not shown as one for a number', async () => {
    const formats = [
      'mmmm yyyy',
      'yyyy',
      'dd.mm.yyyy hh:mm',
      '[$-407]d. mmmm yyyy;@',
      '#,##0.00',
      '0.0"day"',
      '[Red]General',
      'h:mm',
      17,
    ];
    const cells = formats.map((_, i) => styled(i + 1, 45_119.5));
    expect(await cellsIn({ sheets: { One: [cells] }, formats })).toEqual([
      [
        { date: '2023-07' },
        { date: '2023' },
        { date: '2023-07-12T12:00:00' },
        { date: '2023-07-12' },
        45_119.5,
        45_119.5,
        45_119.5,
        45_119.5,
        { date: '2023-07' },
      ],
    ]);
  });

  it.each([60, 0, -1, 3_000_000])('takes the day %s for none', async (serial) => {
    expect(await cellsIn({ sheets: { One: [[styled(1, serial)]] }, formats: [14] })).toEqual([
      [{ error: `${serial}, shown as a date` }],
    ]);
  });

  it('says in every cell of a merged range what its first one says', async () => {
    const rows: SheetCell[][] = [
      ['speaker', 'quote', null],
      ['Macron', 'One.', 'x'],
      [null, 'Two.', null],
      [null, 'Three.', null],
      ['Scholz', 'Four.', null],
    ];
    const after = '<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="B1:C1"/></mergeCells>';
    expect(await cellsIn({ sheets: { One: rows }, after })).toEqual([
      ['speaker', 'quote', 'quote'],
      ['Macron', 'One.', 'x'],
      ['Macron', 'Two.'],
      ['Macron', 'Three.'],
      ['Scholz', 'Four.'],
    ]);
  });

  it('keeps the numbers of rows over gaps', async () => {
    const part =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="B9"><v>2</v></c></row></sheetData></worksheet>';
    expect(await rowsIn(await xlsxOf({ sheets: { One: [] }, parts: { 'xl/worksheets/sheet1.xml': part } }))).toEqual([
      [1, [1]],
      [9, [null, 2]],
    ]);
  });

  it('is read from the worksheet that the mapping names, else from the first', async () => {
    const sheets = { Intro: [['hello']], Data: [['a']] } as Record<string, SheetCell[][]>;
    expect(await cellsIn({ sheets })).toEqual([['hello']]);
    expect(await cellsIn({ sheets }, { worksheet: 'Data' })).toEqual([['a']]);
    await expect(cellsIn({ sheets }, { worksheet: 'None' })).rejects.toThrow(
      'expected the name of a worksheet (“Intro”, “Data”), got “None”',
    );
  });

  it('comes in pieces, however long it is', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i): SheetCell[] => [i, `row ${i}`]);
    const read = await rowsIn(await xlsxOf({ sheets: { One: rows } }));
    expect(read.length).toBe(5_000);
    expect(read[4_999]).toEqual([5_000, [4_999, 'row 4999']]);
  });

  it('that unpacks to far more than it should is refused, and not unpacked to its end', async () => {
    const bomb = `<sst><si><t>${'a'.repeat(80 * 1024 * 1024)}</t></si></sst>`;
    await expect(cellsIn({ parts: { 'xl/sharedStrings.xml': bomb } })).rejects.toThrow(
      /at most \d+ characters in a cell|bytes in xl\/sharedStrings/,
    );
    const long = `<styleSheet>${' '.repeat(20 * 1024 * 1024)}</styleSheet>`;
    await expect(cellsIn({ parts: { 'xl/styles.xml': long } })).rejects.toThrow(
      'expected at most 16777216 bytes in xl/styles.xml once unpacked',
    );
  });

  it('asks for nothing outside of itself, and expands nothing', async () => {
    const xxe = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>';
    await expect(cellsIn({ parts: { 'xl/sharedStrings.xml': xxe } })).rejects.toThrow('it declares a document type');
    const unknown = '<sst><si><t>&e;</t></si></sst>';
    await expect(cellsIn({ parts: { 'xl/sharedStrings.xml': unknown } })).rejects.toThrow('its XML is broken');
  });

  it.each([
    ['is no workbook', () => zipOf({ 'content.xml': '<x/>' }), 'it has no workbook'],
    ['is an old one', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'an old workbook'],
    [
      'is cut off',
      async () => (await xlsxOf({ sheets: { One: [['a']] } })).subarray(0, 900),
      'it is no zip file, or a broken one',
    ],
    [
      'has broken XML',
      () => xlsxOf({ parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row></sheetData>' } }),
      'its XML is broken',
    ],
  ])('that %s is refused', async (_, bytes, why) => {
    await expect(rowsIn(await bytes())).rejects.toThrow(why);
  });

  it.each([
    ['nests without an end', '<a>'.repeat(100_000), 'its elements nest more than 64 deep'],
    [
      'has one element of attributes',
      `<row ${Array.from({ length: 1_000 }, (_, i) => `a${i}=""`).join(' ')}>`,
      'an element with more than 256 attributes',
    ],
    ['begins to merge cells without an end', '<mergeCell '.repeat(500_000), 'its XML is broken'],
    [
      'merges the same cells again and again',
      `<row r="1"><c><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:IV9"/>'.repeat(50_000)}</mergeCells></worksheet>`,
      'cells that are merged overlap in row 1',
    ],
    ['numbers its rows by words', '<row r="one"><c><v>1</v></c></row>', 'expected a row after row 0, got row one'],
    ['goes back', '<row r="2"><c><v>1</v></c></row><row r="1"/>', 'expected a row after row 2, got row 1'],
  ])('that %s is refused', async (_, xml, why) => {
    const part = `<worksheet><sheetData>${xml}`;
    await expect(rowsIn(await xlsxOf({ parts: { 'xl/worksheets/sheet1.xml': part } }))).rejects.toThrow(why);
  });

  it('has nothing in a cell that is empty, whatever its type, and an error in one that is no number', async () => {
    const cells = [
      '<c t="s"/>',
      '<c t="b"><v></v></c>',
      '<c><v>0x10</v></c>',
      '<c><v>1e400</v></c>',
      '<c t="s"><v>9</v></c>',
    ];
    const one: SheetCell[] = ['first text', ...cells.map((xml) => raw(() => xml)), raw(() => '<c><v>-1.5E2</v></c>')];
    expect(await cellsIn({ sheets: { One: [one] } })).toEqual([
      [
        'first text',
        null,
        null,
        { error: '0x10' },
        { error: '1e400' },
        { error: 'text 9, which the workbook does not have' },
        -150,
      ],
    ]);
  });

  it('of too many columns, or texts, is refused', async () => {
    await expect(cellsIn({ sheets: { One: [[raw(() => '<c r="XFD1"><v>1</v></c>')]] } })).rejects.toThrow(
      'at most 256 columns',
    );
  });
});

describe('headers', () => {
  it('are told apart where two are the same, and are letters where there is none', () => {
    expect(headersOf([' Date ', 'Date', null, 'Date', 'Two\nlines'])).toEqual([
      'Date',
      'Date (2)',
      '(C)',
      'Date (3)',
      'Two lines',
    ]);
  });

  it('are told apart as a mapping finds them, whatever their case', () => {
    expect(headersOf(['Date', 'date', 'DATE (2)', 'Date'])).toEqual(['Date', 'date (2)', 'DATE (2) (2)', 'Date (3)']);
  });
});

describe('a first mapping', () => {
  it('is made from headers and values, and tells an order of dates only where a day does', () => {
    const headers = ['No', 'Speaker', 'Topic', 'Date', 'Stance', 'Link', 'Mood'];
    const row = (number: number, date: string, stance: string) => ({
      number,
      cells: [String(number), 'Macron', 'Office', date, stance, 'https://example.org', 'x'],
    });
    const mapping = inferMapping(
      'votes',
      headers,
      [row(2, '25/03/2023', 'Strongly agree'), row(3, '03/04/2023', 'meh')],
      {},
    );
    expect(mapping).toMatchObject({
      name: 'votes',
      dateOrder: 'dmy',
      key: ['No'],
      columns: {
        Speaker: 'speaker',
        Topic: 'proposal',
        Date: 'saidOn',
        Stance: { field: 'coding.position', values: { 'Strongly agree': 'strongly-support' }, native: 'Stance' },
        Link: 'source.url',
      },
    });
    expect(inferMapping('votes', headers, [row(3, '03/04/2023', 'for')], {}).dateOrder).toBeUndefined();
  });
});
