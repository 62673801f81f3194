/** Many rows into a table: in one statement, or by COPY where they are many. */
import { from as copyFrom } from 'pg-copy-streams';
import { failureOf } from './failure.js';
import type { Tx } from './pool.js';

/** A list is an array of Postgres; of json the text is given. */
export type Value = string | number | boolean | null | readonly string[];

/** COPY takes two round trips, and is planned each time; for so many rows that is less than what it saves. */
const COPIED_FROM = 100;

/** `columns`: the table's, each with its type. Two lists of columns for one table are not foreseen: the statement has the table's name. */
export async function insertRows<Column extends string>(
  tx: Tx,
  table: string,
  columns: Record<Column, string>,
  rows: Record<NoInfer<Column>, Value>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns) as Column[];
  if (rows.length >= COPIED_FROM) {
    const lines = rows.map((row) => names.map((name) => copiedText(row[name])).join('\t'));
    await copy(tx, `COPY ${table} (${names.join(', ')}) FROM STDIN`, `${lines.join('\n')}\n`);
    return;
  }
  await tx.query({
    name: `insert into ${table}`,
    text: `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => `${name}::${columns[name]}`).join(', ')}
           FROM unnest(${names.map((_, i) => `$${i + 1}::text[]`).join(', ')}) AS row (${names.join(', ')})`,
    values: columnsOf(names, rows),
  });
}

/** The rows column by column, as texts: parameters for `unnest($1::text[], …)`. */
export function columnsOf<Column extends string>(
  names: readonly Column[],
  rows: Record<Column, Value>[],
): (string | null)[][] {
  return names.map((name) => rows.map((row) => textOf(row[name])));
}

function copy(tx: Tx, command: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = tx.query(copyFrom(command));
    stream.on('error', (error) => reject(failureOf(error)));
    stream.on('finish', resolve);
    stream.end(text);
  });
}

function textOf(value: Value | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'object') return `{${value.map((item) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
  return String(value);
}

const ESCAPED = /[\\\n\r\t]/g;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function copiedText(value: Value | undefined): string {
  const text = textOf(value);
  return text === null ? '\\N' : text.replaceAll(ESCAPED, (character) => ESCAPES[character] ?? '');
}
