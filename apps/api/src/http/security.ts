/** Security headers: on every answer, as any of them may be opened in a browser. */
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

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

export async function secure(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // Whether there is TLS before us is for whoever put it there to say.
    strictTransportSecurity: false,
    // What pages of other origins may read says otherwise: see methods.ts.
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  // The browsable API is another project's page, with styles of its own in it.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      const policy = reply.getHeader('content-security-policy');
      if (/^\/docs(\/|\?|$)/.test(request.url) && typeof policy === 'string') {
        reply.header('content-security-policy', policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"));
      }
    });
}
