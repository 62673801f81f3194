/** Security headers: on every answer, as any of them may be opened in a browser. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

const SELF = "'self'";
const NONE = "'none'";

/** No inline script or style, nothing from elsewhere. Charts become pictures by way of data and blob. */
const POLICY = {
  defaultSrc: [SELF],
  scriptSrc: [SELF],
  styleSrc: [SELF],
  imgSrc: [SELF, 'data:', 'blob:'],
  fontSrc: [SELF],
  connectSrc: [SELF],
  objectSrc: [NONE],
  baseUri: [NONE],
  formAction: [SELF],
  frameAncestors: [NONE],
};

/** The headers are the same for every answer, but those of the browsable API, another project's page with styles of its own in it. */
const HEADERS = headersBy(POLICY);
const DOCS_HEADERS = headersBy({ ...POLICY, styleSrc: [SELF, "'unsafe-inline'"] });

/** What helmet says to an answer, told to one that writes it down: to ask it each time takes as long as the rest of a small answer's headers. */
function headersBy(directives: typeof POLICY): Record<string, string> {
  const headers: Record<string, string> = {};
  const answer = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value;
    },
    removeHeader: () => {},
  } as unknown as ServerResponse;
  const told = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // Whether there is TLS before us is for whoever put it there to say.
    strictTransportSecurity: false,
    // What pages of other origins may read says otherwise: see methods.ts.
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  told({} as IncomingMessage, answer, () => {});
  return headers;
}

export function secure(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const isDocs = /^\/docs(\/|\?|$)/.test(request.url);
    reply.headers(isDocs ? DOCS_HEADERS : HEADERS);
    done();
  });
}
