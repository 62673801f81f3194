/** What the settings say of Kafka, as libs/kafka takes it, and which of them do not go together. */
import { isLoopback } from './loopback.js';
import type { SettingsOf } from './settings.js';

type KafkaSettings = Pick<
  SettingsOf<'relay' | 'start'>,
  | 'KAFKA_BROKERS'
  | 'STANCEBOOK_INSECURE_KAFKA'
  | Extract<keyof SettingsOf<'relay'>, `STANCEBOOK_${'KAFKA' | 'TOPIC'}_${string}`>
>;

const CERTIFICATES = [
  'STANCEBOOK_KAFKA_TLS_CA_FILE',
  'STANCEBOOK_KAFKA_TLS_CERT_FILE',
  'STANCEBOOK_KAFKA_TLS_KEY_FILE',
] as const;
const TOKENS = ['STANCEBOOK_KAFKA_TOKEN_URL', 'STANCEBOOK_KAFKA_TOKEN_SCOPE'] as const;
const PASSWORDS = ['STANCEBOOK_KAFKA_PASSWORD', 'STANCEBOOK_KAFKA_PASSWORD_FILE'] as const;

export function kafkaAccess(settings: KafkaSettings & { KAFKA_BROKERS: string[] }) {
  const { KAFKA_BROKERS: brokers, STANCEBOOK_KAFKA_TLS: tls, STANCEBOOK_KAFKA_SASL: mechanism } = settings;
  return {
    brokers,
    ...(tls === 'on' ? { tls: tlsOf(settings) } : {}),
    ...(mechanism === 'off' ? {} : { sasl: { mechanism, ...saslOf(settings) } }),
  };
}

function tlsOf(settings: KafkaSettings) {
  return {
    caFile: settings.STANCEBOOK_KAFKA_TLS_CA_FILE,
    certFile: settings.STANCEBOOK_KAFKA_TLS_CERT_FILE,
    keyFile: settings.STANCEBOOK_KAFKA_TLS_KEY_FILE,
  };
}

function saslOf(settings: KafkaSettings) {
  const { STANCEBOOK_KAFKA_PASSWORD: text = '', STANCEBOOK_KAFKA_PASSWORD_FILE: file } = settings;
  return {
    username: settings.STANCEBOOK_KAFKA_USERNAME ?? '',
    password: file === undefined ? { text } : { file },
    tokenUrl: settings.STANCEBOOK_KAFKA_TOKEN_URL,
    tokenScope: settings.STANCEBOOK_KAFKA_TOKEN_SCOPE,
  };
}

/** What the relay makes of the topics, as libs/kafka and Kafka call it. */
export function topicSettings(settings: KafkaSettings) {
  const { STANCEBOOK_TOPIC_REPLICATION: replication, STANCEBOOK_TOPIC_MIN_INSYNC: minInsync } = settings;
  return {
    replication,
    minInsync: minInsync ?? (replication === undefined ? undefined : Math.max(1, replication - 1)),
    retentionMs: settings.STANCEBOOK_TOPIC_RETENTION_MS ?? -1,
    retentionBytes: settings.STANCEBOOK_TOPIC_RETENTION_BYTES ?? -1,
  };
}

/** One line for each that contradicts another. */
export function kafkaContradictions(settings: KafkaSettings): string[] {
  const all = [ofLocal, ofTls, ofSasl, inTheClear, ofTopics];
  return all.flatMap((some) => some(settings));
}

function ofLocal({ KAFKA_BROKERS, STANCEBOOK_KAFKA_TLS, STANCEBOOK_KAFKA_SASL }: KafkaSettings): string[] {
  if (KAFKA_BROKERS !== undefined || (STANCEBOOK_KAFKA_TLS === 'off' && STANCEBOOK_KAFKA_SASL === 'off')) return [];
  return [
    'KAFKA_BROKERS: expected host:port[,host:port…] with STANCEBOOK_KAFKA_TLS or STANCEBOOK_KAFKA_SASL, as the local Kafka has neither, got nothing',
  ];
}

function ofTls(settings: KafkaSettings): string[] {
  const set = CERTIFICATES.filter((name) => settings[name] !== undefined);
  if (settings.STANCEBOOK_KAFKA_TLS === 'off')
    return set.map((name) => `${name}: expected STANCEBOOK_KAFKA_TLS=on beside it, got off`);
  const [, cert, key] = CERTIFICATES;
  if (set.includes(cert) === set.includes(key)) return [];
  const [there, missing] = set.includes(cert) ? [cert, key] : [key, cert];
  return [`${missing}: expected a file, as ${there} is set, got nothing`];
}

function ofSasl(settings: KafkaSettings): string[] {
  const { STANCEBOOK_KAFKA_SASL: mechanism } = settings;
  const isSet = (name: keyof KafkaSettings) => settings[name] !== undefined;
  if (mechanism === 'off') {
    const set = ['STANCEBOOK_KAFKA_USERNAME' as const, ...PASSWORDS, ...TOKENS].filter(isSet);
    return set.map((name) => `${name}: expected a mechanism in STANCEBOOK_KAFKA_SASL beside it, got off`);
  }
  const wrong: string[] = [];
  const expectedWith = (name: string, what: string) =>
    wrong.push(`${name}: expected ${what} with STANCEBOOK_KAFKA_SASL=${mechanism}, got nothing`);
  if (!isSet('STANCEBOOK_KAFKA_USERNAME')) expectedWith('STANCEBOOK_KAFKA_USERNAME', 'a name');
  if (!PASSWORDS.some(isSet)) expectedWith(PASSWORDS.join(' or '), 'a password');
  if (PASSWORDS.every(isSet)) wrong.push(`${PASSWORDS.join(' and ')}: expected one of them, got both`);
  if (mechanism !== 'oauthbearer')
    for (const name of TOKENS.filter(isSet))
      wrong.push(`${name}: expected STANCEBOOK_KAFKA_SASL=oauthbearer beside it, got ${mechanism}`);
  else if (!isSet('STANCEBOOK_KAFKA_TOKEN_URL'))
    expectedWith('STANCEBOOK_KAFKA_TOKEN_URL', 'the address of a token endpoint');
  return wrong;
}

function inTheClear(settings: KafkaSettings): string[] {
  const { KAFKA_BROKERS: brokers = [], STANCEBOOK_KAFKA_TOKEN_URL: tokenUrl } = settings;
  if (settings.STANCEBOOK_INSECURE_KAFKA === 'on' || settings.STANCEBOOK_KAFKA_SASL === 'off') return [];
  const wrong: string[] = [];
  const far = brokers.filter((broker) => !isLoopback(broker.replace(/:\d+$/, '')));
  const unless = 'If you want that, set STANCEBOOK_INSECURE_KAFKA=on';
  if (settings.STANCEBOOK_KAFKA_TLS === 'off' && far.length > 0)
    wrong.push(
      `STANCEBOOK_KAFKA_TLS: expected on with STANCEBOOK_KAFKA_SASL, as ${far.join(', ')} is not on this machine, got off: whoever is on the way could read along, or take the password or the token. ${unless}`,
    );
  const token = tokenUrl === undefined ? undefined : new URL(tokenUrl);
  if (token?.protocol === 'http:' && !isLoopback(token.hostname.replace(/^\[|\]$/g, '')))
    wrong.push(
      `STANCEBOOK_KAFKA_TOKEN_URL: expected https, as ${token.host} is not on this machine, got http: whoever is on the way could take the secret. ${unless}`,
    );
  return wrong;
}

function ofTopics({
  STANCEBOOK_TOPIC_REPLICATION: replication,
  STANCEBOOK_TOPIC_MIN_INSYNC: minInsync,
}: KafkaSettings) {
  if (replication === undefined || minInsync === undefined || minInsync <= replication) return [];
  return [
    `STANCEBOOK_TOPIC_MIN_INSYNC: expected at most ${replication}, which is STANCEBOOK_TOPIC_REPLICATION, got ${minInsync}`,
  ];
}
