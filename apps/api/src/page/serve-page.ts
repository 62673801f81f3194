/** The page: what Vite built of apps/web, at the addresses that it knows, and nowhere else. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** One document serves all of them; the script in it reads the address. */
const ADDRESSES = [
  '/',
  '/proposals',
  '/proposals/:id',
  '/proposals/:id/timeline',
  '/stances/:holder/:proposal',
  '/matrix',
  '/actors',
  '/actors/:id',
  '/changes',
  '/statements/:id',
  '/search',
];
const NOT_PAGES = /^\/(v1|docs|openapi|health|metrics|assets)(\/|\.|$)/;
const DOCUMENT = 'index.html';
const YEAR_MS = 365 * 24 * 3_600_000;

export async function servePage(app: NestFastifyApplication): Promise<void> {
  const root = pageFolder();
  const fastify = app.getHttpAdapter().getInstance();
  const isBuilt = existsSync(join(root, DOCUMENT));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root,
      // A route a file, so that an address without one is not found, and never the document.
      wildcard: false,
      index: false,
      preCompressed: true,
      // What is in assets has a hash of its content in its name.
      setHeaders: (reply, path) => {
        const isHashed = path.startsWith(join(root, 'assets'));
        reply.header('cache-control', isHashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache');
      },
    });
  }
  for (const address of ADDRESSES) {
    fastify.get(address, (_request, reply) => {
      if (isBuilt) return sendDocument(reply);
      return reply.type('text/plain').send('The page is not built: npm run build. The API is at /docs.\n');
    });
  }
}

/** Whether somebody with a browser is at an address where neither the API nor the page has anything. */
export function isLostReader({ method, url, headers }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return (
    isRead &&
    (headers.accept ?? '').includes('text/html') &&
    !NOT_PAGES.test(url) &&
    existsSync(join(pageFolder(), DOCUMENT))
  );
}

export function sendDocument(reply: FastifyReply): FastifyReply {
  return reply.sendFile(DOCUMENT, { cacheControl: false });
}

function pageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'dist', 'web');
}
