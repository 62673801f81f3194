/**
 * Bounds what the client does. It gives up a request that is not answered, but keeps the connection, and asks again on it: where that hangs
 * half open, it would go on for as long as it has retries. Whoever is given up here begins again with a client, and connections, of its own.
 */
export async function within<T>(maxMs: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Kafka did not answer within ${maxMs} ms: ${what}`)), maxMs);
  });
  // Given up, it may still fail; nobody waits for it any more.
  work.catch(() => {});
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Longer than a cluster takes to agree on a new leader. */
export const ANSWER_MAX_MS = 30_000;
export const CLOSE_MAX_MS = 3_000;
