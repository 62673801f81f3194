/** The one way into the log. */
import type { Pool } from '#postgres';
import type { AppendRequest, AppendResult } from './append-request.js';
import { keptText } from './chain.js';
import { GroupCommit } from './group-commit.js';
import type { EventLog } from './open-log.js';

/**
 * Appends to all the streams, takes and gives back the reservations and keeps the receipt, or does nothing of it. A conflict is a result.
 * Calls of one process that come together are committed together; each resolves once it is committed. Those that have a partition in common
 * are carried out in the order of the calls, unless Postgres holds one of them up.
 */
export async function appendEvents(log: EventLog, request: AppendRequest): Promise<AppendResult> {
  const metadata = keptText(request.metadata);
  const data = request.streams.flatMap(({ events }) => events.map((event) => keptText(event.data)));
  return groupCommitOf(log.pool).append({ ...request, texts: { metadata, data } });
}

const groupCommits = new WeakMap<Pool, GroupCommit>();

function groupCommitOf(pool: Pool): GroupCommit {
  const known = groupCommits.get(pool);
  if (known) return known;
  const made = new GroupCommit(pool);
  groupCommits.set(pool, made);
  return made;
}
