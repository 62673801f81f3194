/** A TCP proxy that can cut, delay, stall and lose what goes through it, and says when something does. */
import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';

export type Direction = 'to-server' | 'to-client';

export interface Proxy {
  port: number;
  /** Half open: nothing goes through the connections that there are, ever again, and nobody is told. New ones hang until `heal`. */
  lose(): void;
  /** Everything is this much later. */
  delay(ms: number): void;
  /** Everything waits until `heal`, and goes on then. */
  stall(): void;
  /** Nothing is read from the connections that there are, until `heal`: whoever writes fills its buffers and has to wait. */
  clog(): void;
  /** All connections are reset; new ones are accepted. */
  cut(): void;
  heal(): void;
  /** Called before a chunk is passed on. True: it is lost, with all that comes after it on its connection. */
  onChunk: ((direction: Direction, chunk: Buffer) => boolean) | null;
  close(): Promise<void>;
}

interface Pair {
  client: Socket;
  server: Socket;
  lost: boolean;
}

/** Passes on to `port` what comes to `at`, by default to any port that is free. */
export async function startProxy({ port, at = 0 }: { port: number; at?: number }): Promise<Proxy> {
  const pairs = new Set<Pair>();
  let losing = false;
  let delayMs = 0;
  let stalled: PromiseWithResolvers<void> | null = null;

  const pass = (direction: Direction, pair: Pair) => {
    const [from, to] = direction === 'to-server' ? [pair.client, pair.server] : [pair.server, pair.client];
    let queue = Promise.resolve();
    let queued = 0;
    from.on('data', (chunk) => {
      if (pair.lost || proxy.onChunk?.(direction, chunk)) {
        pair.lost = true;
        return;
      }
      if (delayMs === 0 && !stalled && queued === 0) {
        if (to.write(chunk)) return;
        // Whoever reads slowly, or not at all, is felt by who writes, as without a proxy.
        from.pause();
        to.once('drain', () => from.resume());
        return;
      }
      const late = delayMs > 0 ? new Promise<void>((resolve) => setTimeout(resolve, delayMs)) : Promise.resolve();
      const gate = stalled?.promise ?? Promise.resolve();
      queued += 1;
      queue = queue
        .then(() => Promise.all([late, gate]))
        .then(() => {
          queued -= 1;
          if (!pair.lost && to.writable) to.write(chunk);
        });
    });
    from.on('error', () => {});
    from.on('close', () => {
      if (!pair.lost) void queue.then(() => to.destroy());
    });
  };

  const proxy: Proxy = {
    port: 0,
    lose: () => {
      losing = true;
      for (const pair of pairs) pair.lost = true;
    },
    delay: (ms) => {
      delayMs = ms;
    },
    stall: () => {
      stalled ??= Promise.withResolvers();
    },
    clog: () => {
      for (const { client, server } of pairs) for (const socket of [client, server]) socket.pause();
    },
    cut: () => {
      for (const { client, server } of pairs) for (const socket of [client, server]) reset(socket);
    },
    heal: () => {
      losing = false;
      delayMs = 0;
      stalled?.resolve();
      stalled = null;
      for (const { client, server } of pairs) for (const socket of [client, server]) socket.resume();
    },
    onChunk: null,
    close: async () => {
      listener.close();
      proxy.cut();
      await once(listener, 'close');
    },
  };

  const listener = createServer((client) => {
    const server = createConnection({ port, host: '127.0.0.1' });
    const pair: Pair = { client, server, lost: losing };
    pairs.add(pair);
    for (const socket of [client, server]) {
      socket.setNoDelay();
      socket.on('close', () => {
        if (client.destroyed && server.destroyed) pairs.delete(pair);
      });
    }
    pass('to-server', pair);
    pass('to-client', pair);
  });
  listener.listen(at, '127.0.0.1');
  await once(listener, 'listening');
  proxy.port = (listener.address() as { port: number }).port;
  return proxy;
}

/** One that is being ended cannot be reset: Node would neither close it nor say so, and wait for it for ever, busily, when the process ends. */
function reset(socket: Socket): void {
  if (socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}

/** Calls `then` at the `count`th chunk from now on, in whichever direction; with `after`, of those that follow one that has these words. */
export function atChunk(proxies: Proxy[], count: number, then: () => void, after?: string): void {
  let left = count;
  let isCounting = after === undefined;
  for (const proxy of proxies) {
    proxy.onChunk = (_, chunk) => {
      if (isCounting) left -= 1;
      else isCounting = after !== undefined && chunk.includes(after);
      if (left === 0) {
        for (const one of proxies) one.onChunk = null;
        then();
      }
      return false;
    };
  }
}
