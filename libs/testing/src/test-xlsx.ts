/** XLSX files, part by part: so that a test has just the oddity that it is about. */
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** XML of a cell without its reference, or what it says. */
export type SheetCell = string | number | boolean | null | { xml: (ref: string) => string };

export interface TestWorkbook {
  sheets?: Record<string, SheetCell[][]>;
  /** XML of a worksheet after its rows, for example of merged cells. */
  after?: string;
  /** Texts that cells of type `s` refer to, as XML of `si`. */
  shared?: string[];
  /** Format codes of the styles 1, 2, …: of `numFmt`, or ids of built-in ones. */
  formats?: (string | number)[];
  is1904?: boolean;
  /** Parts to be added or replaced. */
  parts?: Record<string, string>;
}

export async function xlsxOf({
  sheets = { Sheet1: [] },
  after = '',
  shared = [],
  formats = [],
  is1904 = false,
  parts = {},
}: TestWorkbook): Promise<Uint8Array> {
  const names = Object.keys(sheets);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (content: string) =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const own: [string, number][] = formats.map((format, i) => [
    typeof format === 'string' ? format : '',
    typeof format === 'string' ? 164 + i : format,
  ]);
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        relation('rIdS', 'styles', 'styles.xml') +
        relation('rIdT', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${own
      .map(([code, id]) => (code ? `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>` : ''))
      .join(
        '',
      )}</numFmts><cellXfs><xf numFmtId="0"/>${own.map(([, id]) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join('')}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  });
}

export async function zipOf(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { level: 6 });
  for (const [name, text] of Object.entries(parts)) await zip.add(name, new TextReader(text));
  return zip.close();
}

function rowXml(cells: SheetCell[], i: number): string {
  return `<row r="${i + 1}">${cells.map((cell, k) => cellXml(cell, `${letters(k)}${i + 1}`)).join('')}</row>`;
}

function cellXml(cell: SheetCell, ref: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml(ref);
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function letters(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? String.fromCharCode(64 + first) : '') + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
