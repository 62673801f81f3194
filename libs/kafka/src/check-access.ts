/** Whether we come in, asked once and quickly: the client itself would try what cannot succeed for half a minute, and not tell why. */
import { connect as connectTls } from 'node:tls';
import kafkajs, { Kafka } from 'kafkajs';
import { type KafkaAccess, whoOf } from './access.js';
import { type ClientOptions, configOf, RETRY } from './client.js';
import { CLOSE_MAX_MS, within } from './within.js';

const { KafkaJSConnectionError, KafkaJSProtocolError, KafkaJSSASLAuthenticationError } = kafkajs;
const CHECK_MAX_MS = 15_000;
const PROBE_MAX_MS = 2_000;

/** Throws where no broker lets us in, in a sentence that says what to set. */
export async function checkAccess(options: ClientOptions): Promise<void> {
  const retry = { ...RETRY, retries: options.brokers.length - 1 };
  const admin = new Kafka({ ...configOf({ ...options, report: () => {} }), retry }).admin();
  try {
    await within(CHECK_MAX_MS, 'connecting', admin.connect());
    // A listener that asks for a name tells its versions to anybody, and closes at the next request.
    await within(CHECK_MAX_MS, 'asking for the brokers', admin.describeCluster());
  } catch (error) {
    throw new Error(await sentenceOf(error, options), { cause: error });
  } finally {
    await within(CLOSE_MAX_MS, 'disconnecting', admin.disconnect()).catch(() => {});
  }
}

const UNKNOWN_CA =
  /^(CERT_SIGNATURE_FAILURE|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT)$/;

async function sentenceOf(error: unknown, access: KafkaAccess): Promise<string> {
  const { tls } = access;
  for (const cause of causesOf(error)) {
    const said = saidBy(cause);
    if (cause instanceof KafkaJSSASLAuthenticationError) {
      return `Kafka refused ${whoOf(access)} (${said}): check STANCEBOOK_KAFKA_USERNAME, the password, and STANCEBOOK_KAFKA_SASL`;
    }
    if (cause instanceof KafkaJSProtocolError && /SASL/.test(cause.type)) {
      return `Kafka does not take ${whoOf(access)} at ${access.brokers.join(', ')} (${said}): set STANCEBOOK_KAFKA_SASL to what that listener offers`;
    }
    if (!(cause instanceof KafkaJSConnectionError)) continue;
    const { broker } = cause;
    const code = 'code' in cause ? String(cause.code) : '';
    if (UNKNOWN_CA.test(code)) {
      return `the certificate of ${broker} is not signed by a CA that is known here (${said}): set STANCEBOOK_KAFKA_TLS_CA_FILE to a file with the certificate of the CA that signed it`;
    }
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
      return `the certificate of ${broker} is for another name (${said}): name the broker in KAFKA_BROKERS, and in its advertised.listeners, as its certificate does`;
    }
    if (code.startsWith('CERT_')) return `the certificate of ${broker} cannot be used (${said})`;
    if (tls && /alert/i.test(said)) {
      return `${broker} does not accept ${tls.certFile ? whoOf({ brokers: [], tls }) : 'a client without a certificate'} (${said}): set STANCEBOOK_KAFKA_TLS_CERT_FILE and STANCEBOOK_KAFKA_TLS_KEY_FILE to a certificate that it trusts, and its key`;
    }
    if (tls && /before secure TLS|wrong version number|packet length too long/i.test(said)) {
      return `${broker} does not speak TLS (${said}): name a TLS listener in KAFKA_BROKERS, or set STANCEBOOK_KAFKA_TLS=off`;
    }
    if (/closed connection/i.test(said)) return closedSentence(broker, access);
    return `Kafka cannot be reached at ${access.brokers.join(', ')}: ${said}`;
  }
  const { message } = error instanceof Error ? error : new Error(String(error));
  return access.sasl?.mechanism === 'oauthbearer' && message.startsWith('No brokers') ? refusedToken(access) : message;
}

/** The broker answers a token that it refuses with a challenge, which the client takes for success, and then it closes. */
function refusedToken(access: KafkaAccess): string {
  return `Kafka refused ${whoOf(access)}: it closed the connection after it had the token: check that the broker takes tokens of ${access.sasl?.tokenUrl}, and their scope`;
}

/** Without what OpenSSL adds: the place in its source, and a line end. */
function saidBy({ message }: Error): string {
  const [, ofOpenSsl] = /SSL routines:[^:]*:([^:]+)/.exec(message) ?? [];
  return ofOpenSsl ?? message.replace(/^Connection error: /, '').trim();
}

async function closedSentence(broker: string, { tls, sasl }: KafkaAccess): Promise<string> {
  const closed = `${broker} closed the connection without an answer`;
  if (!tls && (await speaksTls(broker))) return `${closed}, as that listener speaks TLS: set STANCEBOOK_KAFKA_TLS=on`;
  if (sasl?.mechanism === 'oauthbearer') return refusedToken({ brokers: [broker], sasl });
  if (sasl) return closed;
  return `${closed}: if that listener asks for a name, set STANCEBOOK_KAFKA_SASL, STANCEBOOK_KAFKA_USERNAME and a password`;
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

/** Nothing is sent on that connection, so whose certificate it is does not matter. */
function speaksTls(broker: string): Promise<boolean> {
  const [host = '', port] = broker.split(':');
  return new Promise((resolve) => {
    const socket = connectTls({ host, port: Number(port), rejectUnauthorized: false, timeout: PROBE_MAX_MS });
    const answer = (speaks: boolean) => {
      socket.destroy();
      resolve(speaks);
    };
    socket
      .once('secureConnect', () => answer(true))
      .once('error', () => answer(false))
      .once('timeout', () => answer(false));
  });
}
