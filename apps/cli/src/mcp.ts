/** The process of apps/mcp, with the standard input and output of this one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const HTTP_DEFAULT = '127.0.0.1:3100';
const MAIN = fileURLToPath(new URL('../../mcp/src/main.js', import.meta.url));

export async function serveMcp({ http }: { http?: string | true }): Promise<void> {
  const listen = http === undefined ? {} : { STANCEBOOK_MCP_HTTP: http === true ? HTTP_DEFAULT : http };
  const child = spawn(process.execPath, [MAIN], { stdio: 'inherit', env: { ...process.env, ...listen } });
  // Ctrl-C reaches both; the child alone decides when to end.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [status] = (await once(child, 'exit')) as [number | null];
  process.exit(status ?? 1);
}
