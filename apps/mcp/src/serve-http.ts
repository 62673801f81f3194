/** Streamable HTTP, without sessions: each request is answered by itself, so nothing is kept for a client that is gone. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { hostHeaderValidation, originValidation, toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, INVALID_REQUEST, type McpServer } from '@modelcontextprotocol/server';

const PATH = '/mcp';
const BODY_BYTES_MAX = 65_536;
const AT_ONCE_MAX = 32;
const CONNECTIONS_MAX = 256;
const HEADERS_MAX_MS = 10_000;
const REQUEST_MAX_MS = 20_000;
/** Longer than an answer may take. */
const IDLE_MAX_MS = 60_000;

export interface HttpOptions {
  host: string;
  port: number;
  /** Other names under which the server is reached, without ports. */
  names: readonly string[];
  server: () => McpServer;
}

export async function serveHttp({ host, port, names, server }: HttpOptions): Promise<{ url: string; close(): void }> {
  const name = isIPv6(host) ? `[${host}]` : host;
  const own = ['localhost', '127.0.0.1', '[::1]', name, ...names].map((one) => one.toLowerCase());
  // A page whose name was made to lead here has another Host, and a page from elsewhere another Origin; programs send no Origin.
  const [isOwnHost, isOwnOrigin] = [hostHeaderValidation(own), originValidation(own)];
  const report = (error: Error) => console.error(`mcp: ${error.message}`);
  const bounds = { maxRequestBodySize: BODY_BYTES_MAX };
  // The tools never change, so nobody has to be told that they did.
  const handler = createMcpHandler(server, { ...bounds, onerror: report, maxSubscriptions: 1 });
  const answer = toNodeHandler({ fetch: withoutBatches(handler.fetch) }, { ...bounds, onerror: report });
  let underWay = 0;
  const http = createServer(
    { headersTimeout: HEADERS_MAX_MS, requestTimeout: REQUEST_MAX_MS, connectionsCheckingInterval: 1_000 },
    (request, response) => {
      if (!isOwnHost(request, response) || !isOwnOrigin(request, response)) return;
      if (pathOf(request) !== PATH) return refuse(response, 404, `expected the path ${PATH}`);
      if (underWay >= AT_ONCE_MAX)
        return refuse(response, 503, `${AT_ONCE_MAX} requests are under way: try again in a second`, {
          'retry-after': '1',
        });
      underWay += 1;
      response.once('close', () => (underWay -= 1));
      void answer(Object.assign(request, { method: request.method ?? 'GET', url: request.url ?? '/' }), response);
    },
  );
  http.maxConnections = CONNECTIONS_MAX;
  http.timeout = IDLE_MAX_MS;
  http.listen(port, host);
  await once(http, 'listening');
  return {
    url: addressOf(http, name),
    close: () => {
      void handler.close();
      http.close();
      http.closeAllConnections();
    },
  };
}

type Fetch = ReturnType<typeof createMcpHandler>['fetch'];

/** One request could ask for a hundred answers. The protocol has had no batches since 2025-06-18. */
function withoutBatches(fetch: Fetch): Fetch {
  return async (request, options) => {
    // The body is in memory already, within its bound.
    const body = request.method === 'POST' ? await request.clone().text() : '';
    if (!body.trimStart().startsWith('[')) return fetch(request, options);
    return Response.json(problem(INVALID_REQUEST, 'expected one message, got a batch'), { status: 400 });
  };
}

function refuse(response: ServerResponse, status: number, message: string, headers: Record<string, string> = {}): void {
  const body = JSON.stringify(problem(INVALID_REQUEST, message));
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers }).end(body);
}

function problem(code: number, message: string) {
  return { jsonrpc: '2.0', error: { code, message }, id: null };
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? url;
}

function addressOf(http: Server, name: string): string {
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : '';
  return `http://${name}:${port}${PATH}`;
}
