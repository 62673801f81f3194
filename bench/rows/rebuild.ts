/** A rebuild of every view, beside COPY of the rows that it makes into the same tables with the same indexes. */
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { createPool, type Pool } from '#postgres';
import { PROJECTIONS, rebuild } from '#read-model';
import { requireEqual } from '../counted-log.js';
import { copyInto } from '../raw-table.js';
import type { Group } from '../row.js';
import { type Side, timed } from '../slice.js';
import { askOnce, type Stage } from '../stage.js';
import { madeRecord, statementsOf } from './record.js';

const TABLES = PROJECTIONS.flatMap(({ tables }) => tables);

export const rebuildAll: Group = {
  rows: [
    {
      name: 'rebuild',
      what: 'rebuild all views',
      unit: 'statements/s',
      goals: [{ figure: 'ratio', atLeast: 0.4 }],
      slices: 1,
      sliceMs: 0,
    },
  ],
  prepare: async (stage) => {
    const record = await madeRecord(stage);
    const rows = await rowsOf(record);
    const statements = statementsOf(stage);
    const ours: Side = () =>
      onCopy(stage, record, async (url) => {
        const pool = createPool({ url, applicationName: 'bench', connectionsMax: 4, queryMaxMs: 0, silenceMaxMs: 0 });
        try {
          const slice = await timed(() => rebuildViews(pool).then(() => statements));
          await requireRows(url, rows);
          return slice;
        } finally {
          await pool.end();
        }
      });
    const limit: Side = () =>
      onCopy(stage, record, async (url) => {
        const pool = new pg.Pool({ connectionString: url, max: 1 });
        try {
          await pool.query(`TRUNCATE ${TABLES.join(', ')}`);
          // The counts are among the rows.
          await pool.query('ALTER TABLE current_stance DISABLE TRIGGER USER');
          const slice = await timed(async () => {
            for (const [table, { chunks }] of rows) await copyInto(pool, table, Readable.from(chunks));
            return statements;
          });
          await requireRows(url, rows);
          return slice;
        } finally {
          await pool.end();
        }
      });
    return { sides: { rebuild: { ours, limit } } };
  },
};

/** As `stancebook rebuild` does it: the log is read once for all views. */
export async function rebuildViews(pool: Pool): Promise<void> {
  const [difference] = await rebuild(pool, PROJECTIONS, { check: false });
  if (difference) throw new Error(`expected a rebuild equal to what was live, got ${JSON.stringify(difference)}`);
}

/** Each on a database as the record was: what the one before left behind slows nobody. */
async function onCopy<T>(stage: Stage, record: string, work: (url: string) => Promise<T>): Promise<T> {
  const url = await stage.copyOfDatabase(record, 'rebuild');
  try {
    return await work(url);
  } finally {
    await stage.dropDatabase(url);
  }
}

type Rows = Map<string, { count: number; chunks: Buffer[] }>;

/** By table. A record that was folded once has one version of each view. */
async function rowsOf(url: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows: Rows = new Map();
    for (const table of TABLES) {
      const chunks: Buffer[] = [];
      const kept = new Writable({
        write: (chunk: Buffer, _, done) => {
          chunks.push(chunk);
          done();
        },
      });
      await pipeline(client.query(copyTo(`COPY ${table} TO STDOUT`)), kept);
      rows.set(table, { count: await countOf(url, table), chunks });
    }
    return rows;
  } finally {
    await client.end();
  }
}

async function requireRows(url: string, rows: Rows): Promise<void> {
  for (const [table, { count }] of rows) requireEqual(`rows of ${table}`, count, await countOf(url, table));
}

async function countOf(url: string, table: string): Promise<number> {
  const [row] = await askOnce<{ count: string }>(url, `SELECT count(*) FROM ${table}`);
  return Number(row?.count);
}
