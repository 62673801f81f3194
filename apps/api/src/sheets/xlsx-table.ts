/** XLSX files: the values that a workbook was saved with. Formulas are not evaluated, and nothing that it links to is read. */
import { type FileHandle, open } from 'node:fs/promises';
import { posix } from 'node:path';
import { configure, type Entry, Reader, ZipReader } from '@zip.js/zip.js';
import { Problem } from '../http/problem.js';
import { dateOfSerial, type DateFormat, formatOfCode, formatOfId } from './excel-dates.js';
import { type Cell, columnOfLetters, SHEET_LIMITS, type SheetRow, type Table, tooLarge } from './table.js';
import { notXlsx, readEntry, readXml } from './xml.js';

configure({ useWebWorkers: false });

const CHUNK_ROWS = 500;

class FileReader extends Reader<FileHandle> {
  constructor(
    private readonly file: FileHandle,
    size: number,
  ) {
    super(file);
    this.size = size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.file.read(bytes, 0, length, index);
    return bytes.subarray(0, bytesRead);
  }
}

interface Workbook {
  sheets: { name: string; part: string }[];
  is1904: boolean;
  texts: string[];
  formats: DateFormat[];
}

export async function openXlsx(path: string, asked: { worksheet?: string | undefined }): Promise<Table> {
  const file = await open(path, 'r');
  try {
    const parts = await partsOf(file);
    const workbook = await readWorkbook(parts);
    const sheet =
      asked.worksheet === undefined
        ? workbook.sheets[0]
        : workbook.sheets.find(({ name }) => name.trim() === asked.worksheet?.trim());
    if (!sheet) {
      const names = workbook.sheets.map(({ name }) => `“${name}”`).join(', ');
      throw new Problem('bad-request', `expected the name of a worksheet (${names}), got “${asked.worksheet ?? ''}”`);
    }
    const entry = parts.get(sheet.part);
    if (!entry) throw notXlsx(`its worksheet ${sheet.name} is missing`);
    const merged = await mergedIn(entry);
    return {
      worksheets: workbook.sheets.map(({ name }) => name),
      encoding: null,
      delimiter: null,
      rows: () => rowsOf(entry, workbook, merged),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function partsOf(file: FileHandle): Promise<Map<string, Entry>> {
  const { size } = await file.stat();
  const parts = new Map<string, Entry>();
  const zip = new ZipReader(new FileReader(file, size));
  try {
    for await (const entry of zip.getEntriesGenerator()) {
      parts.set(entry.filename.replace(/^\//, ''), entry);
      if (parts.size > SHEET_LIMITS.zipEntries) throw tooLarge('parts', SHEET_LIMITS.zipEntries);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw notXlsx(`it is no zip file, or a broken one (${(error as Error).message})`);
  }
  return parts;
}

async function readWorkbook(parts: Map<string, Entry>): Promise<Workbook> {
  const root = await relationsOf(parts, '_rels/.rels', '');
  const main = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const entry = parts.get(main);
  if (!entry) throw notXlsx('it has no workbook: was it saved as another format?');
  const folder = posix.dirname(main);
  const relations = await relationsOf(parts, `${folder}/_rels/${posix.basename(main)}.rels`, folder);
  const workbook: Workbook = { sheets: [], is1904: false, texts: [], formats: [] };
  await readXml(entry, SHEET_LIMITS.partBytes, {
    open: (name, attributes) => {
      if (name === 'workbookPr') workbook.is1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = relations.get(id)?.target;
      if (part !== undefined) workbook.sheets.push({ name: attributes.name ?? '', part });
    },
  });
  const typed = (type: string) =>
    parts.get([...relations.values()].find((one) => one.type.endsWith(type))?.target ?? '');
  const texts = typed('/sharedStrings');
  const styles = typed('/styles');
  if (texts) workbook.texts = await textsOf(texts);
  if (styles) workbook.formats = await formatsOf(styles);
  return workbook;
}

async function relationsOf(parts: Map<string, Entry>, part: string, folder: string) {
  const relations = new Map<string, { type: string; target: string }>();
  const entry = parts.get(part);
  if (!entry) return relations;
  await readXml(entry, SHEET_LIMITS.partBytes, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      relations.set(Id, { type: Type, target });
    },
  });
  return relations;
}

async function textsOf(entry: Entry): Promise<string[]> {
  const texts: string[] = [];
  const text = new RichText();
  await readXml(entry, SHEET_LIMITS.sharedTextBytes, {
    open: (name) => {
      if (name === 'si') text.begin();
      text.open(name);
    },
    text: (part) => text.add(part),
    close: (name) => {
      text.close(name);
      if (name !== 'si') return;
      texts.push(text.end());
      if (texts.length > SHEET_LIMITS.sharedTexts) throw tooLarge('different texts', SHEET_LIMITS.sharedTexts);
    },
  });
  return texts;
}

/** Runs of text as one, without the readings that are printed above Japanese. */
class RichText {
  private parts: string[] = [];
  private length = 0;
  private inText = false;
  private inReading = false;

  begin(): void {
    this.parts = [];
    this.length = 0;
  }

  open(name: string): void {
    if (name === 'rPh') this.inReading = true;
    if (name === 't') this.inText = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.inReading = false;
    if (name === 't') this.inText = false;
  }

  add(text: string): void {
    if (!this.inText || this.inReading) return;
    this.length += text.length;
    if (this.length > 2 * SHEET_LIMITS.cellCharacters) {
      throw tooLarge('characters in a cell', SHEET_LIMITS.cellCharacters);
    }
    this.parts.push(text);
  }

  end(): string {
    return unescaped(this.parts.join(''));
  }
}

/** `_x000D_` stands for a character that XML has not. */
function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

async function formatsOf(entry: Entry): Promise<DateFormat[]> {
  const codes = new Map<number, DateFormat>();
  const formats: DateFormat[] = [];
  let inCells = false;
  await readXml(entry, SHEET_LIMITS.partBytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), formatOfCode(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      formats.push(codes.has(id) ? (codes.get(id) ?? null) : formatOfId(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Of a merged range, every cell says what its first one says. */
interface Merged {
  from: { row: number; column: number };
  to: { row: number; column: number };
}

const MERGED = /<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;
const MERGED_LENGTH_MAX = 200;

/** They stand after all rows: the part is unpacked once for them. */
async function mergedIn(entry: Entry): Promise<Merged[]> {
  const merged: Merged[] = [];
  let rest = '';
  await readEntry(entry, SHEET_LIMITS.worksheetBytes, (chunk) => {
    const text = rest + Buffer.from(chunk).toString('latin1');
    let end = 0;
    for (const match of text.matchAll(MERGED)) {
      const [all, fromColumn = '', fromRow = '', toColumn = '', toRow = ''] = match;
      end = match.index + all.length;
      const from = { row: Number(fromRow), column: columnOfLetters(fromColumn) };
      const to = { row: Number(toRow), column: Math.min(columnOfLetters(toColumn), SHEET_LIMITS.columns - 1) };
      if (from.column <= to.column && from.row <= to.row) merged.push({ from, to });
      if (merged.length > SHEET_LIMITS.mergedCells) throw tooLarge('merged cells', SHEET_LIMITS.mergedCells);
    }
    rest = text.slice(Math.max(end, text.length - MERGED_LENGTH_MAX));
  });
  return merged.sort((a, b) => a.from.row - b.from.row);
}

async function* rowsOf(entry: Entry, workbook: Workbook, merged: Merged[]): AsyncGenerator<SheetRow[], void> {
  // The reader below pushes, and is made to wait while nobody pulls.
  const ready: SheetRow[] = [];
  let wake = () => {};
  let resume = () => {};
  let isLeft = false;
  let end: { error: unknown } | 'done' | null = null;
  const fill = fillMerged(merged);
  const worksheet = new Worksheet(workbook, (row) => ready.push(fill(row)));
  const reading = readXml(entry, SHEET_LIMITS.worksheetBytes, {
    open: (name, attributes) => worksheet.open(name, attributes),
    text: (text) => worksheet.text(text),
    close: (name) => worksheet.close(name),
    chunk: async () => {
      if (isLeft) throw new Problem('bad-request', 'the sheet is not read any further');
      if (ready.length < CHUNK_ROWS) return;
      wake();
      await new Promise<void>((resolve) => {
        resume = resolve;
      });
    },
  }).then(
    () => {
      end = 'done';
      wake();
    },
    (error: unknown) => {
      end = { error };
      wake();
    },
  );
  try {
    for (;;) {
      if (ready.length < CHUNK_ROWS && end === null) {
        resume();
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (end !== null || ready.length >= CHUNK_ROWS) resolve();
        });
      }
      if (ready.length > 0) yield ready.splice(0);
      const ended = end as { error: unknown } | 'done' | null;
      if (ready.length === 0 && ended !== null) {
        if (ended !== 'done') throw ended.error;
        return;
      }
    }
  } finally {
    isLeft = true;
    resume();
    await reading;
  }
}

/** Rows come in order, so that of each range only its first cell is kept, and that while its rows come. */
function fillMerged(merged: Merged[]): (row: SheetRow) => SheetRow {
  let next = 0;
  let open: (Merged & { cell: Cell })[] = [];
  return (row) => {
    open = open.filter(({ to }) => to.row >= row.number);
    for (let one = merged[next]; one && one.from.row <= row.number; one = merged[next]) {
      next += 1;
      if (one.to.row >= row.number) {
        open.push({ ...one, cell: one.from.row === row.number ? (row.cells[one.from.column] ?? null) : null });
      }
      const width = open.reduce((sum, { from, to }) => sum + to.column - from.column + 1, 0);
      if (width > SHEET_LIMITS.columns) throw notXlsx(`cells that are merged overlap in row ${row.number}`);
    }
    for (const { from, to, cell } of open) {
      for (let column = from.column; column <= to.column; column += 1) {
        while (row.cells.length < column) row.cells.push(null);
        row.cells[column] = cell;
      }
    }
    return row;
  };
}

class Worksheet {
  private row: SheetRow = { number: 0, cells: [] };
  private column = -1;
  private type = 'n';
  private format: DateFormat = null;
  private inValue = false;
  private value: string[] = [];
  private valueLength = 0;
  private readonly inline = new RichText();
  private rows = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly take: (row: SheetRow) => void,
  ) {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      const number = Number(attributes.r ?? this.row.number + 1);
      if (!Number.isSafeInteger(number) || number <= this.row.number) {
        throw notXlsx(`expected a row after row ${this.row.number}, got row ${attributes.r}`);
      }
      this.row = { number, cells: [] };
      this.column = -1;
      this.rows += 1;
      if (this.rows > SHEET_LIMITS.rows + 1) throw tooLarge('rows', SHEET_LIMITS.rows);
    } else if (name === 'c') {
      const [letters] = /^[A-Z]{1,3}/.exec(attributes.r ?? '') ?? [];
      this.column = letters === undefined ? this.column + 1 : columnOfLetters(letters);
      this.type = attributes.t ?? 'n';
      this.format = this.workbook.formats[Number(attributes.s ?? -1)] ?? null;
      this.value = [];
      this.valueLength = 0;
      this.inline.begin();
    } else if (name === 'v') this.inValue = true;
    else this.inline.open(name);
  }

  text(text: string): void {
    if (!this.inValue) {
      this.inline.add(text);
      return;
    }
    this.valueLength += text.length;
    if (this.valueLength > 2 * SHEET_LIMITS.cellCharacters) {
      throw tooLarge('characters in a cell', SHEET_LIMITS.cellCharacters);
    }
    this.value.push(text);
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'row') this.take(this.row);
    else if (name === 'c') this.endCell();
    else this.inline.close(name);
  }

  private endCell(): void {
    const cell = this.cell();
    if (cell === null || cell === '') return;
    if (this.column >= SHEET_LIMITS.columns) throw tooLarge('columns', SHEET_LIMITS.columns);
    const { cells } = this.row;
    while (cells.length < this.column) cells.push(null);
    cells[this.column] = cell;
  }

  private cell(): Cell {
    const value = this.value.join('');
    // Some writers give a cell that is empty a type.
    if (value.trim() === '' && this.type !== 'inlineStr' && this.type !== 'str') return null;
    switch (this.type) {
      case 's':
        return this.workbook.texts[Number(value)] ?? { error: `text ${value}, which the workbook does not have` };
      case 'inlineStr':
        return this.inline.end();
      case 'str':
        return unescaped(value);
      case 'b':
        return isTrue(value.trim());
      case 'e':
        return { error: value };
      case 'd':
        return { date: value.replace(/T00:00:00(\.0+)?Z?$/, '') };
      default: {
        const number = NUMBER.test(value.trim()) ? Number(value) : NaN;
        if (!Number.isFinite(number)) return { error: value };
        if (this.format === null) return number;
        const date = dateOfSerial(number, this.format, this.workbook.is1904);
        return date === null ? { error: `${value}, shown as a date` } : { date };
      }
    }
  }
}

const NUMBER = /^[-+]?[\d.]+(e[-+]?\d+)?$/i;

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
