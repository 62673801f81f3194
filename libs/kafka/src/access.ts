/** Where Kafka is, and what it asks of who comes: TLS, and a name. */
import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import type { KafkaConfig, SASLOptions } from 'kafkajs';
import { createBearerTokens } from './bearer-tokens.js';

export interface KafkaAccess {
  /** host:port. */
  brokers: string[];
  tls?: TlsAccess | undefined;
  sasl?: SaslAccess | undefined;
}

/** Files in PEM. Without a CA, those that Node trusts by itself. */
export interface TlsAccess {
  caFile?: string | undefined;
  /** Who we are, where the broker asks for a certificate. */
  certFile?: string | undefined;
  keyFile?: string | undefined;
}

export interface SaslAccess {
  mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512' | 'oauthbearer';
  /** With oauthbearer the client's id, and its secret. */
  username: string;
  password: { text: string } | { file: string };
  /** Where tokens come from: with oauthbearer, and only with it. */
  tokenUrl?: string | undefined;
  tokenScope?: string | undefined;
}

/** For the client. Reads the files, so a client that is made later has what they hold then. Throws where one cannot be used, and names it. */
export function connectionOf({ brokers, tls, sasl }: KafkaAccess): Pick<KafkaConfig, 'brokers' | 'ssl' | 'sasl'> {
  return { brokers, ...(tls ? { ssl: certificatesOf(tls) } : {}), ...(sasl ? { sasl: nameOf(sasl) } : {}) };
}

/** As told in errors: never with its password. */
export function whoOf({ tls, sasl }: KafkaAccess): string {
  if (sasl) return `user ${JSON.stringify(sasl.username)} by ${sasl.mechanism.toUpperCase()}`;
  return tls?.certFile ? `the certificate ${tls.certFile}` : 'a client without a name';
}

function nameOf({ mechanism, username, password, tokenUrl, tokenScope }: SaslAccess): SASLOptions {
  const secret =
    'text' in password ? password.text : withoutLineEnd(read('STANCEBOOK_KAFKA_PASSWORD_FILE', password.file));
  // Each on its own, as the client's type has them.
  if (mechanism === 'plain') return { mechanism, username, password: secret };
  if (mechanism === 'scram-sha-256') return { mechanism, username, password: secret };
  if (mechanism === 'scram-sha-512') return { mechanism, username, password: secret };
  if (tokenUrl === undefined) throw new Error('expected the address of a token endpoint with oauthbearer, got none');
  const next = createBearerTokens({ url: tokenUrl, clientId: username, clientSecret: secret, scope: tokenScope });
  return { mechanism, oauthBearerProvider: async () => ({ value: await next() }) };
}

/** Editors end a file with one. */
function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}

function certificatesOf({ caFile, certFile, keyFile }: TlsAccess): SecureContextOptions {
  const options: SecureContextOptions = {};
  if (caFile !== undefined) options.ca = certificateIn('STANCEBOOK_KAFKA_TLS_CA_FILE', caFile);
  if (certFile !== undefined) options.cert = certificateIn('STANCEBOOK_KAFKA_TLS_CERT_FILE', certFile);
  if (keyFile !== undefined) options.key = read('STANCEBOOK_KAFKA_TLS_KEY_FILE', keyFile);
  try {
    createSecureContext(options);
  } catch (error) {
    throw new Error(
      `STANCEBOOK_KAFKA_TLS_KEY_FILE: expected the private key of ${certFile}, without a passphrase, in PEM, got something else in ${keyFile} (${(error as Error).message})`,
      { cause: error },
    );
  }
  return options;
}

function certificateIn(name: string, file: string): string {
  const text = read(name, file);
  try {
    void new X509Certificate(text);
  } catch (error) {
    throw new Error(`${name}: expected a certificate in PEM, got something else in ${file}`, { cause: error });
  }
  return text;
}

const FILE_BYTES_MAX = 1024 * 1024;

function read(name: string, file: string): string {
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > FILE_BYTES_MAX) throw new Error('it is no file, or one of more than 1 MiB');
    const text = readFileSync(file, 'utf8');
    if (text.trim() === '') throw new Error('it is empty');
    return text;
  } catch (error) {
    throw new Error(`${name}: cannot read ${file}: ${(error as Error).message}`, { cause: error });
  }
}
