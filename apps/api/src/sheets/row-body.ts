/** From a row to what it records: cells become members, by the mapping. */
import { MAXIMA } from '#stance';
import { firstCharacters } from '#words';
import { foldName } from '#words/names';
import { type DateOrder, edtfOf } from './dates.js';
import { type FieldKind, FIELDS, pointerTo, type SheetRecord } from './fields.js';
import { columnOf, type SheetColumn, type SheetMapping } from './mapping.js';
import { type Cell, lettersOf, type SheetRow, textOf } from './table.js';

/** What is wrong with a cell: in which column, and which member it is to be. */
export interface CellError {
  column: string;
  pointer: string;
  detail: string;
}

/** A name in a row, of an actor or a proposal. */
export interface NamedCell {
  register: 'actor' | 'proposal';
  name: string;
}

export interface RowBody {
  record: SheetRecord;
  body: Record<string, unknown>;
  errors: CellError[];
  /** The cells that tell it from all other rows; null where the mapping names none, or all are empty. */
  key: string[] | null;
}

/** The id that a name stands for; undefined where it is not settled. */
export type IdOf = (named: NamedCell) => string | undefined;

interface MappedColumn extends SheetColumn {
  at: number;
  header: string;
  /** The values, folded. */
  meanings: Map<string, string | null> | null;
}

export class RowReader {
  readonly columns: MappedColumn[];
  private readonly keyAt: number[];
  private readonly constants: [field: string, value: string][];

  /** `headers`: of the sheet. Throws an Error where the mapping names a column that is not there. */
  constructor(
    private readonly mapping: SheetMapping,
    headers: string[],
  ) {
    const places = new Map(headers.map((header, at) => [header.toLowerCase(), at]));
    const placeOf = (header: string) => places.get(header.trim().replace(/\s+/g, ' ').toLowerCase());
    const missing = [...Object.keys(mapping.columns), ...mapping.key].filter((name) => placeOf(name) === undefined);
    if (missing.length > 0) {
      const shown = headers.slice(0, 50).map((header) => `“${header}”`);
      throw new Error(
        `expected the columns ${missing.map((name) => `“${name}”`).join(', ')}, which the mapping names; the sheet has ${shown.join(', ')}`,
      );
    }
    this.columns = Object.entries(mapping.columns).map(([name, written]) => {
      const column = columnOf(written);
      const at = placeOf(name) ?? 0;
      const meanings = column.values
        ? new Map(Object.entries(column.values).map(([value, meant]) => [keyOfValue(value), meant]))
        : null;
      return { ...column, at, header: headers[at] ?? name, meanings };
    });
    this.keyAt = mapping.key.map((name) => placeOf(name) ?? 0);
    this.constants = Object.entries(mapping.constants).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value] as [string, string]],
    );
  }

  /** All names of the row, for looking them up. */
  namesIn(row: SheetRow): NamedCell[] {
    const kinds = FIELDS[this.recordOf(row)];
    const named = (field: string, cell: Cell, separator: string) => {
      const register = registerOf(kinds[field]);
      if (register === null) return [];
      const texts = isListed(kinds[field]) ? itemsOf(textOf(cell), separator) : [textOf(cell).trim()];
      return texts.filter((name) => name !== '' && isText(name)).map((name) => ({ register, name }));
    };
    return [
      ...this.columns.flatMap((column) =>
        named(column.field, row.cells[column.at] ?? null, column.list ?? this.mapping.list),
      ),
      ...this.constants.flatMap(([field, value]) => named(field, value, this.mapping.list)),
    ];
  }

  read(row: SheetRow, idOf: IdOf): RowBody {
    const record = this.recordOf(row);
    const kinds = FIELDS[record];
    const body: Record<string, unknown> = {};
    const errors: CellError[] = [];
    const said = this.saidRecord(row);
    if (said !== record) {
      const detail = `expected record to be one of ${Object.keys(FIELDS).join(', ')}, got “${shown(said)}”`;
      errors.push({
        column: this.columns.find(({ field }) => field === 'record')?.header ?? 'record',
        pointer: '/record',
        detail,
      });
    }
    const put = (column: SheetColumn & { header: string }, cell: Cell) => {
      const kind = kinds[column.field];
      if (column.field === 'record') return;
      try {
        if (kind === undefined) throw new Error(`expected a field of ${record}, got ${column.field}`);
        const value = this.valueOf(cell, column, kind, idOf);
        if (value !== undefined && valueAt(body, column.field) === undefined) set(body, column.field, value);
      } catch (error) {
        const detail = `${(error as Error).message}, got “${shown(cell)}”`;
        errors.push({ column: column.header, pointer: pointerTo(column.field), detail });
      }
    };
    for (const { at, meanings, ...column } of this.columns) {
      const cell = row.cells[at] ?? null;
      if (textOf(cell).trim() === '') continue;
      if (column.native !== undefined) {
        set(body, 'coding.native', {
          scale: column.native,
          value: firstCharacters(textOf(cell).trim(), MAXIMA.native),
        });
      }
      const meant = meanings ? meantBy(cell, meanings) : cell;
      if (meant === undefined) {
        const expected = [...new Set(Object.keys(column.values ?? {}))].slice(0, 30).join(', ');
        const detail = `expected one of the values in the mapping (${expected}), got “${shown(cell)}”`;
        errors.push({ column: column.header, pointer: pointerTo(column.field), detail });
      } else put(column, meant);
    }
    for (const [field, value] of this.constants) put({ field, header: 'constants' }, value);
    if (record === 'statement') completeStatement(body);
    return { record, body, errors, key: this.keyOf(row) };
  }

  /** Which column a member comes from. */
  columnOf(pointer: string): string | null {
    const field = pointer
      .slice(1)
      .replaceAll('/', '.')
      .replace(/\.\d+(\..*)?$/, '');
    const [found] = this.columns.filter((column) => column.field === field);
    return found?.header ?? null;
  }

  letterOf(header: string): string | null {
    const found = this.columns.find((column) => column.header === header);
    return found ? lettersOf(found.at) : null;
  }

  private keyOf({ cells }: SheetRow): string[] | null {
    if (this.keyAt.length === 0) return null;
    const key = this.keyAt.map((at) =>
      textOf(cells[at] ?? null)
        .trim()
        .normalize('NFC'),
    );
    return key.every((part) => part === '') ? null : key;
  }

  private recordOf(row: SheetRow): SheetRecord {
    const said = this.saidRecord(row);
    return Object.hasOwn(FIELDS, said) ? (said as SheetRecord) : 'statement';
  }

  private saidRecord({ cells }: SheetRow): string {
    const column = this.columns.find(({ field }) => field === 'record');
    return (column && textOf(cells[column.at] ?? null).trim()) || this.mapping.constants.record || 'statement';
  }

  private valueOf(cell: Cell, column: SheetColumn, kind: FieldKind, idOf: IdOf): unknown {
    if (typeof cell === 'object' && cell !== null && 'error' in cell) {
      throw new Error('expected a value: the cell holds an error');
    }
    const written = textOf(cell);
    const text = this.mapping.trim ? written.trim() : written;
    if (text.trim() === '') return undefined;
    if (!isText(text)) throw new Error('expected text without U+0000 and lone surrogates, which cannot be stored');
    const separator = column.list ?? this.mapping.list;
    switch (kind) {
      case 'text':
        return text;
      case 'list':
        return itemsOf(text, separator);
      case 'date':
        return dateOf(cell, text, column.dateOrder ?? this.mapping.dateOrder ?? null);
      case 'number':
        return numberOf(cell, text, this.mapping.decimal);
      case 'boolean':
        return booleanOf(cell, text);
      case 'actor':
      case 'proposal':
        return settledId({ register: kind, name: text.trim() }, idOf);
      case 'actors':
        return itemsOf(text, separator).map((name) => settledId({ register: 'actor', name }, idOf));
      case 'memberships':
        return itemsOf(text, separator).map((name) => ({
          organisation: settledId({ register: 'actor', name }, idOf),
        }));
    }
  }
}

/** As an import of annotations does: only what follows from the rest, and that it was said on the record. */
function completeStatement(body: Record<string, unknown>): void {
  const coding = (body.coding ??= {}) as Record<string, unknown>;
  if (body.kind === undefined && coding.position !== undefined) body.kind = 'position';
  else if (body.kind === undefined && coding.status !== undefined) body.kind = 'status-claim';
  body.attribution ??= 'on-record';
}

function registerOf(kind: FieldKind | undefined): NamedCell['register'] | null {
  if (kind === 'proposal') return 'proposal';
  return kind === 'actor' || kind === 'actors' || kind === 'memberships' ? 'actor' : null;
}

function isListed(kind: FieldKind | undefined): boolean {
  return kind === 'actors' || kind === 'memberships';
}

/** What can be stored: see textUpTo. A workbook can escape any character. */
function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

function itemsOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** By what a value of a column is known: folded, but -1 is not 1. */
export function keyOfValue(value: string): string {
  const folded = foldName(value);
  return /^\s*[-−–]\s*[.,]?\d/.test(value) ? `-${folded}` : folded || value.trim();
}

/** Undefined where the mapping has no such value. */
function meantBy(cell: Cell, meanings: Map<string, string | null>): Cell | undefined {
  const text = textOf(cell).trim();
  return meanings.get(keyOfValue(text));
}

function settledId(named: NamedCell, idOf: IdOf): string {
  const id = idOf(named);
  if (id !== undefined) return id;
  throw new UnsettledName(named);
}

/** Of a name that is unknown, or may be several. */
export class UnsettledName extends Error {
  constructor(named: NamedCell) {
    const place = named.register === 'actor' ? 'names' : 'proposals';
    super(`expected the name of one ${named.register} that is described: settle it in the mapping, under “${place}”`);
  }
}

function dateOf(cell: Cell, text: string, order: DateOrder | null): string {
  if (typeof cell === 'object') return text;
  if (typeof cell === 'number' && !/^\d{4}$/.test(text)) {
    throw new Error('expected a date: where it is one, format the cell as a date');
  }
  return edtfOf(text, order);
}

function numberOf(cell: Cell, text: string, decimal: '.' | ','): number {
  if (typeof cell === 'number') return cell;
  const [, whole, decimals = '', percent] = NUMBERS[decimal].exec(text.trim()) ?? [];
  if (whole === undefined) throw new Error(`expected a number with “${decimal}” before its decimals`);
  const number = Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`);
  return percent ? number / 100 : number;
}

const NUMBERS = {
  '.': /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+))(?:\.(\d+))? ?(%?)$/,
  ',': /^([+-]?(?:\d{1,3}(?:\.\d{3})+|\d+))(?:,(\d+))? ?(%?)$/,
};

const YES = new Set(['true', 'yes', 'y', '1', 'x', 'ja', 'oui', 'si', 'wahr', 'vrai']);
const NO = new Set(['false', 'no', 'n', '0', 'nein', 'non', 'falsch', 'faux']);

function booleanOf(cell: Cell, text: string): boolean {
  if (typeof cell === 'boolean') return cell;
  const folded = foldName(text);
  if (YES.has(folded)) return true;
  if (NO.has(folded)) return false;
  throw new Error('expected yes or no');
}

function shown(cell: Cell): string {
  const text = textOf(cell);
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text;
}

function set(body: Record<string, unknown>, field: string, value: unknown): void {
  const steps = field.split('.');
  const last = steps.pop() ?? '';
  let place = body;
  for (const step of steps) place = (place[step] ??= {}) as Record<string, unknown>;
  place[last] = value;
}

function valueAt(body: Record<string, unknown>, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], body);
}
