/** A log, and how many events its writers were told it has. */
import { appendEvents, type EventLog, openEventLog, partitionOf, readHeads } from '#event-log';
import { createPool, migrate } from '#postgres';

const CONNECTIONS_MAX = 18;

export class CountedLog {
  private constructor(
    readonly log: EventLog,
    public acknowledged: number,
  ) {}

  /** That of a database, made where there is none; what it holds already is taken as acknowledged. */
  static async open(url: string): Promise<CountedLog> {
    await migrate(url);
    const pool = createPool({ url, applicationName: 'bench', connectionsMax: CONNECTIONS_MAX });
    const opened = new CountedLog(await openEventLog(pool), 0);
    opened.acknowledged = await opened.count();
    return opened;
  }

  /** `all` after version `expectedVersion` of a stream. Throws where they are not appended. */
  async append(streamId: string, expectedVersion: number, all: object[]): Promise<void> {
    const { outcome } = await appendEvents(this.log, {
      streams: [
        {
          streamId,
          partition: partitionOf(streamId, this.log.partitions),
          expectedVersion,
          events: all.map((data) => ({ type: 'StatementRecorded', schemaVersion: 1, data })),
        },
      ],
      metadata: { correlationId: 'bench', causationId: null, caller: 'bench' },
      claims: [],
      releases: [],
    });
    if (outcome !== 'appended') throw new Error(`expected that events are appended to ${streamId}, got ${outcome}`);
    this.acknowledged += all.length;
  }

  /** Throws where the log has not what was acknowledged, or more. */
  async verify(): Promise<void> {
    requireEqual('events of the log', this.acknowledged, await this.count());
  }

  async close(): Promise<void> {
    await this.log.pool.end();
  }

  private async count(): Promise<number> {
    return (await readHeads(this.log.pool)).reduce((sum, { sequence }) => sum + sequence, 0);
  }
}

export function requireEqual(what: string, acknowledged: number, found: number): void {
  if (acknowledged !== found) throw new Error(`expected ${acknowledged} ${what}, as acknowledged, found ${found}`);
}
