/** Security headers: on every answer, as any of them may be opened in a browser. */
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

/** Made once: the headers are the same for every answer, but those of the browsable API, another project's page with styles of its own in it. */
const secureHeaders = helmetWith(POLICY);
const secureDocsHeaders = helmetWith({ ...POLICY, styleSrc: [SELF, "'unsafe-inline'"] });

function helmetWith(directives: typeof POLICY): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // Whether there is TLS before us is for whoever put it there to say.
    strictTransportSecurity: false,
    // What pages of other origins may read says otherwise: see methods.ts.
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}

export function secure(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const isDocs = /^\/docs(\/|\?|$)/.test(request.url);
    (isDocs ? secureDocsHeaders : secureHeaders)(request.raw, reply.raw, () => done());
  });
}
