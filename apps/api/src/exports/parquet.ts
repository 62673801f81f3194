/** Exports as Parquet, a group of rows at a time. */
import { setImmediate } from 'node:timers/promises';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ExportHead } from './export-records.js';
import { type Column, type ColumnType, type Row, valueOf } from './tables.js';

/**
 * A group is held whole until it is written; this is of its texts. While it is, the transaction stands idle, and Postgres ends one that does
 * so for 10 s: with as many exports at once as there may be, a group of this size takes under 1 s.
 */
const GROUP_CHARACTERS_MAX = 512 * 1024;
const GROUP_ROWS_MAX = 2_500;

/** `metadata`: what the file says of itself, beside its schema. */
export async function* parquetOf(
  columns: Column[],
  metadata: Record<string, string>,
  pages: AsyncIterable<Row[]>,
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)],
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: 'Stancebook',
  });
  const written = () => {
    const bytes = writer.getBytes().slice();
    // The offset counts on: the file's own places are told by it.
    writer.index = 0;
    return bytes;
  };
  let group = new Group(columns);
  for await (const rows of pages) {
    for (const row of rows) {
      group.add(row);
      if (!group.isFull) continue;
      await group.writeTo(file);
      group = new Group(columns);
      yield written();
    }
  }
  if (group.rows > 0) await group.writeTo(file);
  await file.finish();
  yield written();
}

/** What a file says of itself: of which record it is, and under which terms. */
export function metadataOf(head: ExportHead, license: string | null): Record<string, string> {
  const { citation, snapshot, recordedAt, address } = head;
  return {
    citation,
    snapshot,
    address,
    ...(recordedAt ? { recordedAt } : {}),
    ...(license ? { license } : {}),
    export: JSON.stringify(head),
  };
}

class Group {
  rows = 0;
  private characters = 0;
  private readonly data: unknown[][];

  constructor(private readonly columns: Column[]) {
    this.data = columns.map(() => []);
  }

  get isFull(): boolean {
    return this.rows >= GROUP_ROWS_MAX || this.characters >= GROUP_CHARACTERS_MAX;
  }

  add(row: Row): void {
    this.rows += 1;
    for (const [i, { name, type }] of this.columns.entries()) {
      const value = valueOf(row, name) ?? null;
      this.characters += sizeOf(value);
      this.data[i]?.push(value === null ? null : stored(type, value));
    }
  }

  /**
   * The library encodes a group in one turn of the event loop, which would be seconds for histories. So each column is written as a group of
   * its own, with a turn for others after it, and then they are told as the one group that they are: their bytes are the same.
   */
  async writeTo(file: ParquetWriter): Promise<void> {
    const before = file.row_groups.length;
    for (const [i, { name }] of this.columns.entries()) {
      await file.write({ columnData: [{ name, data: this.data[i] ?? [] }], rowGroupSize: this.rows });
      await setImmediate();
    }
    const parts = file.row_groups.splice(before);
    const sum = (of: (part: (typeof parts)[number]) => bigint | undefined) =>
      parts.reduce((total, part) => total + (of(part) ?? 0n), 0n);
    file.row_groups.push({
      columns: parts.flatMap(({ columns }) => columns),
      total_byte_size: sum((part) => part.total_byte_size),
      num_rows: BigInt(this.rows),
      total_compressed_size: sum((part) => part.total_compressed_size),
    });
    file.num_rows -= BigInt(this.rows) * BigInt(parts.length - 1);
  }
}

const DAY_MS = 86_400_000;

function stored(type: ColumnType, value: unknown): unknown {
  if (type === 'date') return Date.parse(`${value as string}T00:00:00Z`) / DAY_MS;
  if (type === 'datetime') return microseconds(value as string);
  return type === 'integer' ? BigInt(value as number) : value;
}

/** Of an instant in UTC, whose fraction a Date would cut to milliseconds. */
function microseconds(instant: string): bigint {
  const [whole = '', fraction = ''] = instant.slice(0, -1).split('.');
  return BigInt(Date.parse(`${whole}Z`)) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + sizeOf(inner), 0);
}

type SchemaElement = ParquetWriter['schema'][number];

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;
const LIST = { converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 } as const;
const REPEATED: SchemaElement = { name: 'list', repetition_type: 'REPEATED', num_children: 1 };

const TYPES = {
  string: TEXT,
  slug: TEXT,
  uuid: TEXT,
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  datetime: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MICROS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
  },
} as const;

function elementsOf({ name, type, isRequired }: Column): SchemaElement[] {
  const repetition_type = isRequired ? 'REQUIRED' : 'OPTIONAL';
  if (type !== 'strings' && type !== 'codings') return [{ name, repetition_type, ...TYPES[type] }];
  const list: SchemaElement[] = [{ name, repetition_type, ...LIST }, REPEATED];
  if (type === 'strings') return [...list, { name: 'element', repetition_type: 'REQUIRED', ...TEXT }];
  return [
    ...list,
    { name: 'element', repetition_type: 'REQUIRED', num_children: 3 },
    { name: 'value', repetition_type: 'REQUIRED', ...TEXT },
    { name: 'coder', repetition_type: 'OPTIONAL', ...TEXT },
    { name: 'statement', repetition_type: 'REQUIRED', ...TEXT },
  ];
}
