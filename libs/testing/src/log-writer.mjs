/** A writer for append.int.spec.ts, in a process of its own: appends to streams of its own and of everybody's, and tells what was acknowledged. */
import { randomUUID } from 'node:crypto';
import { appendEvents, openEventLog } from '#event-log';
import { createPool } from '#postgres';

const [url, writersText, appendsText] = process.argv.slice(2);
const pool = createPool({ url, applicationName: 'writer', connectionsMax: Number(writersText) });
const log = await openEventLog(pool);
const acknowledged = [];

async function write() {
  const own = randomUUID();
  let version = 0;
  for (let i = 0; i < Number(appendsText); i += 1) {
    const id = randomUUID();
    const other = randomUUID();
    const streams = [
      {
        streamId: own,
        partition: own.charCodeAt(0) % log.partitions,
        expectedVersion: version,
        events: [{ type: 'Written', schemaVersion: 1, data: { id } }],
      },
      // Half of the appends go to two partitions, in either order.
      ...(i % 2
        ? [
            {
              streamId: other,
              partition: i % log.partitions,
              expectedVersion: 0,
              events: [{ type: 'Written', schemaVersion: 1, data: { id: other } }],
            },
          ]
        : []),
    ];
    try {
      const result = await appendEvents(log, {
        streams: i % 4 ? streams : streams.toReversed(),
        metadata: { correlationId: id, causationId: null, caller: 'test' },
        claims: [],
        releases: [],
      });
      if (result.outcome !== 'appended') throw new Error(result.outcome);
      version += 1;
      acknowledged.push(id, ...(i % 2 ? [other] : []));
    } catch (error) {
      // The database rolls some back on purpose.
      if (!error.message.includes('rolled back on purpose')) throw error;
    }
  }
}

await Promise.all(Array.from({ length: Number(writersText) }, write));
await pool.end();
process.stdout.write(JSON.stringify(acknowledged));
