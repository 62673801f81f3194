/** A Model Context Protocol server on the API of a Stancebook: over standard input and output, or over HTTP. */
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { Stancebook } from '#client';
import { readSettings } from '#settings';
import { addressesAt } from './addresses.js';
import { mcpServer } from './mcp-server.js';
import { serveHttp } from './serve-http.js';

/** As the API has it. */
const VERSION = '1';

async function main(): Promise<void> {
  const settings = readSettings('mcp', process.env);
  const { STANCEBOOK_URL, PORT, STANCEBOOK_KEY: key, STANCEBOOK_PUBLIC_URL } = settings;
  const { STANCEBOOK_MCP_HTTP, STANCEBOOK_HOSTS = [] } = settings;
  const url = STANCEBOOK_URL ?? `http://127.0.0.1:${PORT}`;
  const stancebook = new Stancebook({ url, ...(key === undefined ? {} : { key }) });
  const addresses = addressesAt(STANCEBOOK_PUBLIC_URL ?? url);
  const server = () => mcpServer(stancebook, addresses, VERSION);
  const serving =
    STANCEBOOK_MCP_HTTP === undefined
      ? serveStdio(server, { onerror: (error) => console.error(`mcp: ${error.message}`), maxSubscriptions: 1 })
      : await serveHttp({ ...STANCEBOOK_MCP_HTTP, names: STANCEBOOK_HOSTS, server });
  // Standard output is the protocol's.
  if ('url' in serving) console.error(`MCP: ${serving.url}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void serving.close());
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
