import kafkajs from 'kafkajs';

/**
 * Bounds what the client does. It gives up a request that is not answered, but keeps the connection, and asks again on it: where that hangs
 * half open, it would go on for as long as it has retries. Whoever is given up here begins again with a client, and connections, of its own.
 *
 * `rights` are told where Kafka's ACLs do not allow it.
 */
export async function within<T>(maxMs: number, what: string, work: Promise<T>, rights?: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Kafka did not answer within ${maxMs} ms: ${what}`)), maxMs);
  });
  // Given up, it may still fail; nobody waits for it any more.
  work.catch(() => {});
  try {
    const bounded = Promise.race([work, limit]);
    return await (rights === undefined ? bounded : naming(what, bounded, rights));
  } finally {
    clearTimeout(timer);
  }
}

/** Longer than a cluster takes to agree on a new leader. */
export const ANSWER_MAX_MS = 30_000;
export const CLOSE_MAX_MS = 3_000;

/** Where Kafka's ACLs do not allow it, tells which are missing. */
export async function naming<T>(what: string, work: Promise<T>, rights: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const unauthorized = unauthorizedOf(error);
    if (!unauthorized) throw error;
    throw new Error(
      `Kafka does not allow the relay this: ${what} (${unauthorized.message}): give it ${rights}; docs/operating-topics.md lists all that it needs`,
      { cause: error },
    );
  }
}

function unauthorizedOf(error: unknown): Error | undefined {
  if (error instanceof kafkajs.KafkaJSProtocolError && error.type.endsWith('_AUTHORIZATION_FAILED')) return error;
  return error instanceof Error ? unauthorizedOf(error.cause) : undefined;
}
