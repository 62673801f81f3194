/** A sheet as the source of an import: its names are looked up once, then each row is what a line is. */
import { v5 as uuidv5 } from 'uuid';
import type { EventLog } from '#event-log';
import { readVanishedRows } from '#sheets';
import { type FieldError, parseBody, Refusal, statementBodySchema, uuid } from '#stance';
import type { CommandContext } from '../commands/command-context.js';
import { Problem } from '../http/problem.js';
import { caughtUpNow } from '../names/caught-up-now.js';
import {
  commandOfRecord,
  type ContextOfAll,
  type KnownRow,
  type LineAnswer,
  type LineCommand,
  refusedLine,
} from '../imports/import-line.js';
import type { ImportItem, ImportSource } from '../imports/line-source.js';
import { withId } from '../statements/record-statement.handler.js';
import { decidingRow } from './deciding-row.js';
import { readKnownRows } from './known-rows.js';
import { type SheetMapping, namespaceOf } from './mapping.js';
import { openTable } from './open-table.js';
import { plainMapping } from './plain-mapping.js';
import { type CellError, RowReader } from './row-body.js';
import { NameCount, type SettledNames, settleNames } from './sheet-names.js';
import { headersOf, isEmptyRow, type SheetRow, type Table } from './table.js';

/** Rows that are not in the sheet any more, as many as are told one by one. */
const VANISHED_TOLD_MAX = 1_000;
const ROWS_TOGETHER = 250;

export interface SheetImport {
  source: ImportSource;
  summary: () => Promise<object>;
  close: () => Promise<void>;
}

/** Throws a Problem where the file, or the mapping for it, is wrong as a whole. `mapping` null: the columns are fields, and hold ids. */
export async function openSheetImport(
  log: EventLog,
  path: string,
  mapping: SheetMapping | null,
  { gone, mayRead }: { gone: AbortSignal; mayRead: boolean },
): Promise<SheetImport> {
  const table = await openTable(path, mapping ?? {});
  try {
    const sheet = await prepare(log, { table, asked: mapping, gone, mayRead });
    return { source: () => sheet.items(), summary: () => sheet.summary(), close: () => table.close() };
  } catch (error) {
    await table.close();
    throw error;
  }
}

async function prepare(
  log: EventLog,
  { table, asked, gone, mayRead }: { table: Table; asked: SheetMapping | null; gone: AbortSignal; mayRead: boolean },
): Promise<Sheet> {
  const headerRow = asked?.headerRow ?? 1;
  let reader: RowReader | null = null;
  let mapping = asked;
  const names = new NameCount();
  for await (const row of rowsOf(table)) {
    if (reader === null) {
      if (row.number < headerRow || (row.number > headerRow && asked !== null)) continue;
      const headers = headersOf(row.cells);
      mapping ??= plainMapping(headers);
      reader = readerOf(mapping, headers);
    } else if (asked !== null && !isEmptyRow(row)) names.add(reader.namesIn(row));
  }
  if (!reader || !mapping)
    throw new Problem('bad-request', `expected the headers in row ${headerRow}, but there is no such row`);
  if (asked !== null) await caughtUpNow(log, { gone });
  const settled = asked === null ? null : await settleNames(log.pool, mapping, names);
  return new Sheet(log, { table, mapping, reader, headerRow, settled, mayRead });
}

function readerOf(mapping: SheetMapping, headers: string[]): RowReader {
  try {
    return new RowReader(mapping, headers);
  } catch (error) {
    throw new Problem('bad-request', (error as Error).message);
  }
}

async function* rowsOf(table: Table): AsyncGenerator<SheetRow, void> {
  for await (const rows of table.rows()) yield* rows;
}

interface Prepared {
  table: Table;
  mapping: SheetMapping;
  reader: RowReader;
  headerRow: number;
  /** null: names are ids. */
  settled: SettledNames | null;
  /** Whether the caller may see who is described, and what stands. */
  mayRead: boolean;
}

class Sheet {
  private readonly namespace: string;
  /** Row ids, and where they were first. */
  private readonly seen = new Map<string, number>();
  private hasKeys = false;

  constructor(
    private readonly log: EventLog,
    private readonly of: Prepared,
  ) {
    this.namespace = namespaceOf(of.mapping);
  }

  async *items(): AsyncGenerator<ImportItem[], void> {
    let together: SheetRow[] = [];
    for await (const row of rowsOf(this.of.table)) {
      if (row.number <= this.of.headerRow || isEmptyRow(row)) continue;
      together.push(row);
      if (together.length < ROWS_TOGETHER) continue;
      yield await this.itemsOf(together);
      together = [];
    }
    yield await this.itemsOf(together);
  }

  async summary(): Promise<object> {
    const { settled, mayRead } = this.of;
    const unsettled = settled?.unsettled.map((name) => (mayRead ? name : { ...name, candidates: [] })) ?? [];
    const names = unsettled.length > 0 ? { names: unsettled } : {};
    if (!this.hasKeys) return names;
    const { statements, count } = await readVanishedRows(
      this.log.pool,
      this.namespace,
      new Set(this.seen.keys()),
      VANISHED_TOLD_MAX,
    );
    return { ...names, ...(count > 0 && { vanished: { count, statements } }) };
  }

  private async itemsOf(rows: SheetRow[]): Promise<ImportItem[]> {
    const read = rows.map((row) => this.read(row));
    const keyed = read.flatMap(({ row, body }) => (row === null ? [] : { row, proposal: String(body.proposal) }));
    const known = await readKnownRows(this.log.pool, this.namespace, keyed);
    return read.map(({ number, bytes, row, body, errors }) => ({
      number,
      bytes,
      commandOf: (context) => {
        const kept = row === null ? null : { row, known: known.get(row) ?? null };
        return this.commandOf(context, { number, kept, body, errors });
      },
    }));
  }

  private read(row: SheetRow) {
    const { reader, settled } = this.of;
    const { record, body, errors, key } = reader.read(row, (named) => (settled ? settled.idOf(named) : named.name));
    const bytes = JSON.stringify(body).length;
    const read = {
      number: row.number,
      bytes,
      body: { record, ...body } as Record<string, unknown>,
      errors: [...errors],
      row: null as string | null,
    };
    if (record !== 'statement' || settled === null) return read;
    const isById = this.of.mapping.key.length === 0;
    const id = isById ? uuid.safeParse(body.id).data : null;
    // One that is missing or wrong is told with the rest of what is.
    if (id === undefined) return read;
    if (!isById && key === null) {
      read.errors.push({
        column: this.of.mapping.key.join(', '),
        pointer: '',
        detail: 'expected a row key, got empty cells',
      });
      return read;
    }
    read.row = id ?? uuidv5(JSON.stringify(key), this.namespace);
    const first = this.seen.get(read.row);
    if (first === undefined) this.seen.set(read.row, row.number);
    else {
      const detail = `expected a unique row key, got the same as in row ${first}`;
      read.errors.push({ column: this.of.mapping.key.join(', ') || 'id', pointer: '', detail });
      read.row = null;
    }
    this.hasKeys = true;
    return read;
  }

  private commandOf(
    ofAll: ContextOfAll,
    row: {
      number: number;
      kept: { row: string; known: KnownRow | null } | null;
      body: Record<string, unknown>;
      errors: CellError[];
    },
  ): LineCommand | LineAnswer {
    const { number, kept, body, errors } = row;
    const { settled } = this.of;
    const context: ContextOfAll = settled
      ? { ...ofAll, describeMissing: false, descriptions: settled.descriptions }
      : ofAll;
    const idSent = kept?.known?.statement ?? kept?.row ?? (typeof body.id === 'string' ? body.id : null);
    try {
      if (errors.length > 0) this.refuse(number, errors);
      if (!kept) return commandOfRecord(this.log, context, number, body);
      const { record: _, ...members } = body;
      return this.keyedCommand({ ...context, idempotency: null }, number, kept.row, members, kept.known);
    } catch (error) {
      return refusedLine(number, idSent, this.placed(number, error));
    }
  }

  /** Throws where the rules refuse the members. */
  private keyedCommand(
    context: CommandContext,
    line: number,
    row: string,
    members: Record<string, unknown>,
    known: KnownRow | null,
  ): LineCommand {
    const { namespace } = this;
    const idSent = known?.statement ?? row;
    const statement = withId(parseBody(statementBodySchema, { ...members, id: idSent }));
    const base = known?.content ?? null;
    const of = { namespace, row, statement, base, mayRead: this.of.mayRead };
    const { kept, ...deciding } = decidingRow(this.log, context, of);
    const decide: typeof deciding.decide = (standing) => {
      try {
        return deciding.decide(standing);
      } catch (error) {
        throw this.placed(line, error);
      }
    };
    const knowing = (now: KnownRow | null) => this.keyedCommand(context, line, row, members, now);
    return {
      line,
      id: statement.id,
      idSent,
      done: 'recorded',
      context,
      deciding: { ...deciding, decide },
      row: { namespace, row, base, proposal: statement.proposal, kept, knowing },
    };
  }

  private refuse(number: number, errors: CellError[]): never {
    const told: FieldError[] = errors.map(({ column, pointer, detail }) => ({
      pointer,
      detail: `${this.nameOf(column)}: ${detail}`,
    }));
    throw new Refusal('invalid-body', `row ${number}, ${told.map(({ detail }) => detail).join('; ')}`, told);
  }

  /** What the rules say of a member, said of its column. */
  private placed(number: number, error: unknown): unknown {
    if (!(error instanceof Refusal) || error.message.startsWith('row ')) return error;
    const told = error.errors.map(({ pointer, detail }) => {
      const column = this.of.reader.columnOf(pointer);
      return { pointer, detail: column === null ? detail : `${this.nameOf(column)}: ${detail}` };
    });
    const isOfMembers = error.reason === 'invalid-body' && told.length > 0;
    const why = isOfMembers
      ? told
          .map(({ detail }, i) => (detail === error.errors[i]?.detail ? `${told[i]?.pointer}: ${detail}` : detail))
          .join('; ')
      : error.message;
    return new Refusal(error.reason, `row ${number}, ${why}`, told, error.existing);
  }

  private nameOf(column: string): string {
    const letters = this.of.reader.letterOf(column);
    return letters === null ? `“${column}”` : `column ${letters} “${column}”`;
  }
}
