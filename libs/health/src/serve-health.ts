/** Where a process without an API of its own says whether it lives, and whether it is ready. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';

export interface Health {
  /** `null` where it is ready. */
  waitingFor: string | null;
  /** Told as well. */
  role?: string;
  /** What does not keep it from being ready. */
  warnings?: string[];
}

export interface HealthOptions {
  port: number;
  host: string;
  health: () => Health;
}

const REQUEST_MAX_MS = 5_000;
const CONNECTIONS_MAX = 64;
const HEADER_BYTES_MAX = 8_192;

/** Listening, once it returns. It has no body to read and nothing to change, so any address may ask. */
export async function serveHealth({ port, host, health }: HealthOptions): Promise<Server> {
  const limits = {
    headersTimeout: REQUEST_MAX_MS,
    requestTimeout: REQUEST_MAX_MS,
    keepAliveTimeout: REQUEST_MAX_MS,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: HEADER_BYTES_MAX,
  };
  const server = createServer(limits, (request, response) => {
    // A body is not waited for: the answer ends its connection.
    if (request.headers['content-length'] ?? request.headers['transfer-encoding'])
      response.setHeader('connection', 'close');
    const [path] = (request.url ?? '').split('?');
    if (path !== '/health/live' && path !== '/health/ready') answer(response, 404, { status: 'not-found' });
    else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      answer(response, 405, { status: 'method-not-allowed' });
    } else if (path === '/health/live') answer(response, 200, { status: 'up' });
    else {
      const { waitingFor, ...more } = health();
      const isReady = waitingFor === null;
      answer(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not-ready', ...more, waitingFor });
    }
  });
  server.maxConnections = CONNECTIONS_MAX;
  server.listen(port, host);
  await once(server, 'listening').catch((error: Error) => {
    throw new Error(`cannot answer /health on ${host}:${port} (${error.message}): choose another HEALTH_PORT or HOST`);
  });
  return server;
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  // Node leaves the body away where HEAD asked.
  response.end(JSON.stringify(body));
}
