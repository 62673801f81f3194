/** Every row of the table, in its order. */
import type { Group } from './row.js';
import { append, appendOverHttp } from './rows/append.js';
import { importByLibrary, importOverHttp, importWithAll } from './rows/import.js';
import { arrivals, relaying } from './rows/live.js';
import { query } from './rows/query.js';
import { read } from './rows/read.js';
import { readers } from './rows/readers.js';
import { rebuildAll } from './rows/rebuild.js';

export const GROUPS: Group[] = [
  append,
  appendOverHttp,
  importByLibrary,
  importOverHttp,
  importWithAll,
  read,
  rebuildAll,
  query,
  arrivals,
  readers,
  relaying,
];

export const ROWS = GROUPS.flatMap(({ rows }) => rows);
