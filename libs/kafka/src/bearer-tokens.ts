/** Access tokens by OAuth 2.0 client credentials (RFC 6749, section 4.4). */
import { z } from 'zod';

export interface TokenOptions {
  url: string;
  clientId: string;
  clientSecret: string;
  scope?: string | undefined;
}

const ANSWER_MAX_MS = 5_000;
const ANSWER_BYTES_MAX = 64 * 1024;
/** So long before its end a token is replaced; where it lives shorter than twice that, at half its life. */
const REPLACED_BEFORE_MS = 30_000;
const TOLD_CHARACTERS_MAX = 200;

/** b64token, as RFC 6750 has it: what the client writes into its request must not end a field of it. */
const tokenSchema = z.object({
  access_token: z.string().regex(/^[\w.~+/-]+=*$/),
  expires_in: z.coerce.number().positive().optional(),
});
const refusalSchema = z.object({ error: z.string(), error_description: z.string().optional() });

/** Returns the token that holds, a new one shortly before its end. Whoever asks at once shares one request. Its errors never show the secret. */
export function createBearerTokens(options: TokenOptions): () => Promise<string> {
  let held: { token: string; until: number } | undefined;
  let asking: Promise<string> | undefined;
  const ask = async () => {
    const askedAt = performance.now();
    const { token, lifeMs } = await requestToken(options);
    held = { token, until: askedAt + lifeMs - Math.min(REPLACED_BEFORE_MS, lifeMs / 2) };
    return token;
  };
  return async () => {
    if (held && performance.now() < held.until) return held.token;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}

async function requestToken({ url, clientId, clientSecret, scope }: TokenOptions) {
  const fail = (what: string, cause?: unknown) =>
    new Error(
      `no token for client ${JSON.stringify(clientId)} from ${url}: ${what.replaceAll(clientSecret, '…')}: check STANCEBOOK_KAFKA_TOKEN_URL, STANCEBOOK_KAFKA_USERNAME and the password`,
      { cause },
    );
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) });
  const signal = AbortSignal.timeout(ANSWER_MAX_MS);
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Basic ${basic(clientId, clientSecret)}`, accept: 'application/json' },
      body: form,
      // It would take the secret elsewhere.
      redirect: 'manual',
      signal,
    });
    ({ status } = response);
    text = await textOf(response);
  } catch (error) {
    if (signal.aborted) throw fail(`it did not answer within ${ANSWER_MAX_MS} ms`);
    const { message, cause } = error as Error;
    throw fail(cause instanceof Error ? `${message} (${cause.message})` : message, error);
  }
  const body = jsonOf(text);
  const granted = tokenSchema.safeParse(body);
  if (status === 200 && granted.success) {
    const { access_token: token, expires_in: seconds = 0 } = granted.data;
    return { token, lifeMs: seconds * 1000 };
  }
  if (status === 200) throw fail(`expected JSON with access_token, got ${text.length} characters of something else`);
  const refused = refusalSchema.safeParse(body);
  const why = refused.success ? `: ${refused.data.error} ${refused.data.error_description ?? ''}` : '';
  throw fail(`it answered ${status}${printable(why)}`);
}

/** As the form encodes them, section 2.3.1. */
function basic(id: string, secret: string): string {
  const encoded = (text: string) => new URLSearchParams({ _: text }).toString().slice(2);
  return Buffer.from(`${encoded(id)}:${encoded(secret)}`).toString('base64');
}

async function textOf(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > ANSWER_BYTES_MAX) throw new Error(`it answered more than ${ANSWER_BYTES_MAX} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function printable(text: string): string {
  return text
    .replaceAll(/[^\x20-\x7e]+/g, ' ')
    .trimEnd()
    .slice(0, TOLD_CHARACTERS_MAX);
}
