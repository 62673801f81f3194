/**
 * Who may ask what. There are no keys yet, so a browser on the user's computer reaches this API with all that the user may do: whatever page is
 * open in it must not write here, and no name but ours may lead here (DNS rebinding would make a foreign page one of our own origin).
 */
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config.js';
import { Problem } from './problem.js';

/** These change nothing, and have no body that is read. */
export const READS = ['GET', 'HEAD', 'OPTIONS'];
/** Asked by a form, as a question may be long: that changes nothing, either, and any page may do so. */
export const RECONCILIATION = '/v1/reconcile/:list';
/** What Sec-Fetch-Site says of our own page, and of an address that somebody typed. */
const OWN_SITES = ['same-origin', 'none'];

type Names = Pick<Config, 'HOST' | 'STANCEBOOK_HOSTS'>;

export function refuseForeign(fastify: FastifyInstance, names: Names): void {
  const hostOf = rememberedBySocket((text, socket) => {
    const host = parsedHost(text);
    return host && isOwnHost(host, socket, names) ? host : null;
  });
  fastify.addHook('onRequest', async ({ headers, method, raw: { socket }, routeOptions: { url } }) => {
    const host = hostOf(headers.host ?? '', socket);
    if (host === null) {
      throw new Problem(
        'foreign-origin',
        'expected a Host of this server: a loopback name or address with its port, or one named in HOST or STANCEBOOK_HOSTS',
      );
    }
    if (READS.includes(method) || url === RECONCILIATION) return;
    const { origin, 'sec-fetch-site': site } = headers;
    if (origin !== undefined && !isOwnOrigin(origin, host, names)) {
      throw new Problem(
        'foreign-origin',
        'expected no Origin, or that of this server: pages from other origins may read but not write',
      );
    }
    if (site !== undefined && !OWN_SITES.includes(site)) {
      throw new Problem(
        'foreign-origin',
        'expected Sec-Fetch-Site: same-origin, or none: pages from other origins may read but not write',
      );
    }
  });
}

/** All requests of a connection name the same host, as a rule. */
function rememberedBySocket<T>(ask: (text: string, socket: Socket) => T): (text: string, socket: Socket) => T {
  const last = new WeakMap<Socket, { text: string; answer: T }>();
  return (text, socket) => {
    const known = last.get(socket);
    if (known?.text === text) return known.answer;
    const answer = ask(text, socket);
    last.set(socket, { text, answer });
    return answer;
  };
}

function isOwnHost(host: URL, { localAddress, localPort }: Socket, { HOST, STANCEBOOK_HOSTS = [] }: Names): boolean {
  if (STANCEBOOK_HOSTS.some((name) => name.toLowerCase() === host.hostname)) return true;
  // Where we are reached over IPv6 by an IPv4 address, the address is written so.
  const address = localAddress?.replace(/^::ffff:(?=[\d.]+$)/, '');
  return ['localhost', '127.0.0.1', '::1', HOST, address].some(
    (name) => name && parsedHost(`${name.includes(':') ? `[${name}]` : name}:${localPort}`)?.host === host.host,
  );
}

/** As the Host says, or under one of our names at its scheme's own port: a proxy may have written another Host. */
function isOwnOrigin(origin: string, { host }: URL, { STANCEBOOK_HOSTS = [] }: Names): boolean {
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin).host;
  return asked === host || STANCEBOOK_HOSTS.some((name) => name.toLowerCase() === asked);
}

/** Names come in lower case, addresses in their one form, and port 80 is left out. Null for what is no host. */
function parsedHost(host: string): URL | null {
  if (!/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`)) return null;
  return new URL(`http://${host}`);
}
