/** The limit of an event store on this Postgres: a minimal table, prepared statements, and COPY. No versions are checked, nothing is chained. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const CONNECTIONS_MAX = 18;
const TYPE = 'StatementRecorded';

export interface RawEvent {
  position: string;
  data: unknown;
}

export class RawTable {
  private constructor(readonly pool: pg.Pool) {}

  static async create(url: string): Promise<RawTable> {
    const table = RawTable.open(url);
    await table.pool.query(`CREATE TABLE event (
      position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      stream      text NOT NULL,
      version     integer NOT NULL,
      type        text NOT NULL,
      data        jsonb NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (stream, version))`);
    return table;
  }

  static open(url: string): RawTable {
    return new RawTable(new pg.Pool({ connectionString: url, max: CONNECTIONS_MAX }));
  }

  async append(stream: string, version: number, data: object): Promise<void> {
    await this.pool.query({
      name: 'append',
      text: 'INSERT INTO event (stream, version, type, data) VALUES ($1, $2, $3, $4) RETURNING position',
      values: [stream, version, TYPE, JSON.stringify(data)],
    });
  }

  /** To a new stream, in one transaction. */
  async appendAll(stream: string, all: object[]): Promise<void> {
    await this.pool.query({
      name: 'append-all',
      text: `INSERT INTO event (stream, version, type, data)
             SELECT $1, nth, $2, data FROM unnest($3::jsonb[]) WITH ORDINALITY AS e (data, nth) ORDER BY nth RETURNING position`,
      values: [stream, TYPE, all.map((data) => JSON.stringify(data))],
    });
  }

  /** Rows as copyLine makes them, in one COPY. */
  async copy(rows: Iterable<Buffer>): Promise<void> {
    await copyInto(this.pool, 'event (stream, version, type, data)', Readable.from(rows));
  }

  async readStream(stream: string): Promise<unknown[]> {
    const { rows } = await this.pool.query<RawEvent>({
      name: 'read-stream',
      text: 'SELECT version, data FROM event WHERE stream = $1 ORDER BY version',
      values: [stream],
    });
    return rows.map(({ data }) => data);
  }

  async readAfter(position: string, limit: number): Promise<RawEvent[]> {
    const { rows } = await this.pool.query<RawEvent>({
      name: 'read-after',
      text: 'SELECT position, data FROM event WHERE position > $1 ORDER BY position LIMIT $2',
      values: [position, limit],
    });
    return rows;
  }

  async count(): Promise<number> {
    const { rows } = await this.pool.query<{ count: string }>('SELECT count(*) FROM event');
    return Number(rows[0]?.count);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** A row in COPY's text format. */
export function copyLine(stream: string, version: number, dataText: string): string {
  return `${stream}\t${version}\t${TYPE}\t${dataText.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}\n`;
}

export async function copyInto(pool: pg.Pool, table: string, rows: Readable): Promise<void> {
  const client = await pool.connect();
  try {
    await pipeline(rows, client.query(copyFrom(`COPY ${table} FROM STDIN`)));
  } finally {
    client.release();
  }
}
