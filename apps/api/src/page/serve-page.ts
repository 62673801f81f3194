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
  '/statements/:id/correct',
  '/import',
  '/search',
  '/mend',
  '/near-duplicates',
  '/sign-in',
  '/desk',
  '/rules',
  '/glossary',
];
const NOT_PAGES = /^\/(v1|docs|openapi|health|metrics|assets)(\/|\.|$)/;
const DOCUMENT = 'index.html';
const YEAR_MS = 365 * 24 * 3_600_000;

export async function servePage(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: join(pageFolder(), 'assets'),
    prefix: '/assets/',
    index: false,
    // Each has a hash of its content in its name.
    immutable: true,
    maxAge: YEAR_MS,
  });
  for (const address of ADDRESSES) {
    fastify.get(address, (_request, reply) => {
      if (isBuilt()) return sendDocument(reply);
      return reply.type('text/plain').send('The page is not built: npm run build. The API is at /docs.\n');
    });
  }
}

/** Whether somebody with a browser is at an address where neither the API nor the page has anything. */
export function isLostReader({ method, url, headers }: FastifyRequest): boolean {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && (headers.accept ?? '').includes('text/html') && !NOT_PAGES.test(url) && isBuilt();
}

export function sendDocument(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile(DOCUMENT, pageFolder(), { cacheControl: false });
}

function isBuilt(): boolean {
  return existsSync(join(pageFolder(), DOCUMENT));
}

function pageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'dist', 'web');
}
