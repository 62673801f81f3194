/** Files of annotations as https://api.hypothes.is/api/search gives them, with tags mapped to those that the import reads. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { CommandError } from './settings.js';

/** A search gives at most 200 annotations at a time, of a few kB each. */
const FILE_BYTES_MAX = 64 * 1024 ** 2;
const EVERY = '*';
/** What an annotation has once: a tag for all does not stand beside one of its own. */
const NAME = /^\s*([a-z-]+):/;

type Row = Record<string, unknown>;
/** From a tag to the tags that it stands for. Those of `*` are added to every annotation that has none of their name. */
export type Mapping = Record<string, string[]>;

export function readMapping(file: string): Mapping {
  const value = parsed(file, read(file));
  const isMapping =
    isObject(value) &&
    Object.values(value).every((tags) => Array.isArray(tags) && tags.every((tag) => typeof tag === 'string'));
  if (!isMapping) {
    throw new CommandError(
      `${file}: expected a JSON object from tags to lists of tags, such as {"Macron": ["speaker:emmanuel-macron"], "*": ["proposal:…"]}`,
    );
  }
  return value as Mapping;
}

/** Lines for the import, one an annotation. The file: an answer of the search, a list of annotations, or one of these a line. */
export function annotationLines(file: string, mapping: Mapping): string[] {
  const text = read(file);
  const values = text.trimStart().startsWith('[') ? parsed(file, text) : valuesIn(file, text);
  const rows = [values]
    .flat()
    .flatMap((value) => (isObject(value) && Array.isArray(value.rows) ? (value.rows as unknown[]) : [value]));
  return rows.map((row) => JSON.stringify(isObject(row) ? mapped(row, mapping) : row));
}

/** One value, on however many lines, or a value a line. */
function valuesIn(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parsed(file, line)]));
  }
}

function mapped(row: Row, mapping: Mapping): Row {
  if (row.tags !== undefined && !Array.isArray(row.tags)) return row;
  const own = ((row.tags ?? []) as unknown[]).flatMap((tag) =>
    typeof tag === 'string' ? (mapping[tag] ?? [tag]) : [tag],
  );
  const names = own.map(nameOf);
  const added = (mapping[EVERY] ?? []).filter((tag) => nameOf(tag) === undefined || !names.includes(nameOf(tag)));
  return { ...row, tags: [...own, ...added] };
}

function nameOf(tag: unknown): string | undefined {
  return NAME.exec(String(tag))?.[1];
}

function read(file: string): string {
  if (!existsSync(file)) throw new CommandError(`there is no file ${file}: check its name`);
  const { size } = statSync(file);
  if (size > FILE_BYTES_MAX) {
    throw new CommandError(`${file}: expected at most ${FILE_BYTES_MAX} bytes, got ${size}: split it`);
  }
  return readFileSync(file, 'utf8');
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${file}: expected JSON: ${(error as Error).message}`);
  }
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
