/** Many appends as one, each of which builds on those before it: an import's lines. */
import { transaction, type Tx } from '#postgres';
import { appendBatch, tellAppended } from './append-batch.js';
import type { AppendRequest, Claim, PreparedRequest } from './append-request.js';
import { keptText } from './chain.js';
import type { RecordedEvent } from './event.js';
import { isRaced } from './group-commit.js';
import type { EventLog } from './open-log.js';

/**
 * Appends all requests in one transaction, each as if those before it were appended: the versions that it expects and the reservations that
 * it takes may be those that they leave. Answers with the events of each; or with null, and nothing is appended, where anything else that
 * is in the log stands in the way of one of them. `alongside` is done in the same transaction; false: something stands in its way.
 */
export async function appendInOrder(
  log: EventLog,
  requests: AppendRequest[],
  alongside?: (tx: Tx) => Promise<boolean>,
): Promise<RecordedEvent[][] | null> {
  if (requests.length === 0 && !alongside) return [];
  const all = prepared(requests);
  try {
    const appended = await transaction(log.pool, async (tx) => {
      const results = all.length > 0 ? await appendBatch(tx, all, 0) : [];
      if ((await alongside?.(tx)) === false) throw new InTheWay();
      return results.map((result) => {
        if (result.outcome !== 'appended') throw new InTheWay();
        return result.events;
      });
    });
    tellAppended(log.pool, appended.flat());
    return appended;
  } catch (error) {
    if (error instanceof InTheWay || isRaced(error)) return null;
    throw error;
  }
}

/** Rolls the transaction back. */
class InTheWay extends Error {}

function prepared(requests: AppendRequest[]): PreparedRequest[] {
  // What they change in all, so that each reservation is looked at, and changed, once.
  const net = netOf(requests);
  return requests.map((request, i) => {
    const metadata = keptText(request.metadata);
    const data = request.streams.flatMap(({ events }) => events.map((event) => keptText(event.data)));
    return { ...request, ...(i === 0 ? net : { claims: [], releases: [] }), texts: { metadata, data } };
  });
}

function netOf(requests: AppendRequest[]): { claims: Claim[]; releases: Claim[] } {
  const counts = new Map<string, Claim & { count: number }>();
  const add = (claim: Claim, by: number) => {
    const id = `${claim.owner} ${claim.key}`;
    const known = counts.get(id);
    if (known) known.count += by;
    else counts.set(id, { ...claim, count: by });
  };
  for (const { claims, releases } of requests) {
    for (const claim of claims) add(claim, 1);
    for (const release of releases) add(release, -1);
  }
  const times = ({ key, owner, count }: Claim & { count: number }): Claim[] =>
    Array.from({ length: Math.max(0, count) }, () => ({ key, owner }));
  return {
    claims: [...counts.values()].flatMap(times),
    releases: [...counts.values()].flatMap((one) => times({ ...one, count: -one.count })),
  };
}
