/** What can be set by environment variables: once for all processes, the command line and the tests. */
import { z } from 'zod';

/** Who reads a setting. `start` is `npm start`, which hands on to the processes that it starts what it was given. */
export type Reader = 'api' | 'projector' | 'relay' | 'start' | 'cli' | 'mcp' | 'tests';

export interface Setting {
  /** Of the text as it is set. */
  schema: z.ZodType<unknown, string>;
  /** What `schema` accepts: the error where it is something else. */
  expected: string;
  unit?: string;
  default?: unknown;
  /** Where it is another for some of its readers. */
  defaultFor?: Partial<Record<Reader, unknown>>;
  /** In words, where it is no value. */
  defaultInWords?: string;
  readBy: readonly Reader[];
  requiredBy?: readonly Reader[];
  /** Its value is never printed. */
  isSecret?: boolean;
  description: string;
}

/** As of a key: see libs/access. */
const SCOPES = ['read', 'record', 'record-for-others', 'review', 'admin'];

export const SETTINGS = {
  PORT: {
    ...integer(0, 65_535),
    default: 3000,
    readBy: ['api', 'start', 'cli', 'mcp'],
    description: 'The port of the API. 0 means any free port.',
  },
  HOST: {
    ...text(/^\S+$/, 'an address or a host name'),
    default: '127.0.0.1',
    readBy: ['api', 'projector', 'relay', 'start'],
    description: 'The address that the API, or the health server of a projector or relay, listens on.',
  },
  STANCEBOOK_INSECURE_OPEN: {
    ...oneOf('on', 'off'),
    default: 'off',
    readBy: ['api', 'start', 'mcp'],
    description:
      '`on`: no key is needed on any address, so anyone who can reach the API can write, and anyone who can reach the MCP server can read. Only for a network that nobody else can enter.',
  },
  STANCEBOOK_KEYS: {
    ...oneOf('required', 'by-address'),
    default: 'by-address',
    readBy: ['api', 'start'],
    description:
      '`by-address`: a key is needed when others can reach the API, that is when `HOST` is not a loopback address or `STANCEBOOK_HOSTS` names a host. `required`: always.',
  },
  STANCEBOOK_OIDC_ISSUER: {
    schema: z.url({ protocol: /^https?$/ }),
    expected: 'https://host[/path], exactly as in the `iss` of the tokens',
    defaultInWords: 'none',
    readBy: ['api', 'start'],
    description:
      'The OpenID provider whose access tokens are accepted as well as keys. When it is set, a key or a token is always needed.',
  },
  STANCEBOOK_OIDC_AUDIENCE: {
    ...text(/^\S+$/, 'an audience, exactly as in the `aud` of the tokens'),
    defaultInWords: 'none',
    readBy: ['api', 'start'],
    description: 'The audience that tokens for this server must name.',
  },
  STANCEBOOK_OIDC_ALGORITHMS: {
    ...list(/^([RPE]S(256|384|512)|EdDSA|Ed25519)$/, 'algorithms with public keys, such as RS256,ES256'),
    default: ['RS256', 'ES256'],
    defaultInWords: 'RS256,ES256',
    readBy: ['api', 'start'],
    description: 'The algorithms that tokens may be signed with.',
  },
  STANCEBOOK_OIDC_NAME_CLAIM: {
    ...text(/^\S+$/, 'the name of a claim'),
    default: 'sub',
    readBy: ['api', 'start'],
    description: 'The claim that names the caller. Choose one that users cannot change themselves.',
  },
  STANCEBOOK_OIDC_SCOPE_CLAIM: {
    ...text(/^\S+$/, 'the name of a claim'),
    default: 'scope',
    readBy: ['api', 'start'],
    description:
      'The claim that says what the caller may do: words with spaces between them, or a list. `a.b` is member b of a.',
  },
  STANCEBOOK_OIDC_SCOPES: {
    ...scopeMap(),
    defaultInWords: '`stancebook:read` is read, and so on',
    readBy: ['api', 'start'],
    description: 'The scopes that each value of that claim gives, for example `editors=read+record+review`.',
  },
  STANCEBOOK_PUBLIC_READ: {
    ...oneOf('on', 'off'),
    default: 'off',
    readBy: ['api', 'start'],
    description: '`on`: reading needs no key. Answers to callers without a key leave out coders and notes.',
  },
  STANCEBOOK_CODER: {
    ...callerName(),
    defaultInWords: 'none',
    readBy: ['api', 'start'],
    description: 'Where no key is needed: the name given to a caller without one, also recorded as the coder.',
  },
  STANCEBOOK_HOSTS: {
    ...list(/^[a-z0-9.-]+$/i, 'host names without a port: name[,name…]'),
    defaultInWords: 'none',
    readBy: ['api', 'start', 'mcp'],
    description:
      'The host names by which the API or the MCP server can be reached, besides `localhost` and the address it listens on.',
  },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    expected: 'postgres://user:password@host:port/database',
    defaultInWords: '`npm start`: a local Postgres 18',
    readBy: ['api', 'projector', 'relay', 'start', 'cli'],
    requiredBy: ['api', 'projector', 'relay'],
    isSecret: true,
    description: 'Postgres 17 or later.',
  },
  KAFKA_BROKERS: {
    ...list(/^[^\s,:]+:\d{1,5}$/, 'host:port[,host:port…]'),
    defaultInWords: '`npm start`: a local Kafka 4.4',
    readBy: ['api', 'relay', 'start'],
    requiredBy: ['relay'],
    description: 'Where Kafka is. The API only says whether it can be reached.',
  },
  STANCEBOOK_KAFKA_TLS: {
    ...oneOf('on', 'off'),
    default: 'off',
    readBy: ['relay', 'start'],
    description: '`on`: the relay connects to Kafka over TLS.',
  },
  STANCEBOOK_KAFKA_TLS_CA_FILE: {
    ...text(/./, 'a file'),
    defaultInWords: 'the CAs that Node trusts',
    readBy: ['relay', 'start'],
    description: "The CA that signed the brokers' certificates, in PEM.",
  },
  STANCEBOOK_KAFKA_TLS_CERT_FILE: {
    ...text(/./, 'a file'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'The certificate that the relay presents to the brokers, in PEM.',
  },
  STANCEBOOK_KAFKA_TLS_KEY_FILE: {
    ...text(/./, 'a file'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'The private key of that certificate, in PEM, without a passphrase.',
  },
  STANCEBOOK_KAFKA_SASL: {
    ...oneOf('off', 'plain', 'scram-sha-256', 'scram-sha-512', 'oauthbearer'),
    default: 'off',
    readBy: ['relay', 'start'],
    description: 'How the relay authenticates to Kafka.',
  },
  STANCEBOOK_KAFKA_USERNAME: {
    ...text(/./, 'a name'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'The user name; with `oauthbearer`, the client id.',
  },
  STANCEBOOK_KAFKA_PASSWORD: {
    ...text(/./, 'a password'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    isSecret: true,
    description: 'The password; with `oauthbearer`, the client secret.',
  },
  STANCEBOOK_KAFKA_PASSWORD_FILE: {
    ...text(/./, 'a file'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'A file that holds the password, instead of `STANCEBOOK_KAFKA_PASSWORD`.',
  },
  STANCEBOOK_KAFKA_TOKEN_URL: {
    schema: z.url({ protocol: /^https?$/ }).refine((url) => !new URL(url).username && !new URL(url).password),
    expected: 'https://host/path',
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'With `oauthbearer`: where to fetch tokens, with client credentials (OAuth 2.0).',
  },
  STANCEBOOK_KAFKA_TOKEN_SCOPE: {
    ...text(/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/, 'scopes separated by spaces'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'With `oauthbearer`: the scope to ask for.',
  },
  STANCEBOOK_INSECURE_KAFKA: {
    ...oneOf('on', 'off'),
    default: 'off',
    readBy: ['relay', 'start'],
    description:
      '`on`: passwords and tokens may be sent without TLS to brokers and a token endpoint on other machines.',
  },
  STANCEBOOK_TOPIC_PREFIX: {
    ...text(/^[\w.-]{0,180}$/, 'at most 180 letters, digits, dots, dashes and underscores'),
    default: '',
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'Put in front of the name of every topic.',
  },
  STANCEBOOK_TOPIC_REPLICATION: {
    ...integer(1, 99),
    defaultInWords: "the brokers' own",
    readBy: ['relay', 'start'],
    description: 'How many brokers keep a copy of each topic.',
  },
  STANCEBOOK_TOPIC_MIN_INSYNC: {
    ...integer(1, 99),
    defaultInWords: 'one less than `STANCEBOOK_TOPIC_REPLICATION`, and at least 1',
    readBy: ['relay', 'start'],
    description: 'How many of them must have a record before it counts as written (`min.insync.replicas`).',
  },
  STANCEBOOK_TOPIC_RETENTION_MS: {
    ...integer(3_600_000, 3_153_600_000_000),
    unit: 'ms',
    defaultInWords: 'unlimited',
    readBy: ['relay', 'start'],
    description:
      'How long the topics of events and stance changes keep a record. Compacted topics keep the last record for each key.',
  },
  STANCEBOOK_TOPIC_RETENTION_BYTES: {
    ...integer(10_000_000, 900_000_000_000_000),
    unit: 'bytes',
    defaultInWords: 'unlimited',
    readBy: ['relay', 'start'],
    description: 'How much of those topics is kept in each partition.',
  },
  STANCEBOOK_PARTITIONS: {
    ...integer(1, 1024),
    defaultInWords: '64',
    readBy: ['api', 'start'],
    description: 'The number of partitions of the log and of each topic. Fixed when the log is created.',
  },
  STANCEBOOK_LEASE_MS: {
    ...integer(500, 600_000),
    unit: 'ms',
    default: 10_000,
    defaultFor: { relay: 5_000 },
    readBy: ['projector', 'relay', 'start'],
    description: 'How long another projector or relay waits before it takes over from one that has gone silent.',
  },
  HEALTH_PORT: {
    ...integer(0, 65_535),
    defaultInWords: 'none',
    readBy: ['projector', 'relay'],
    description: 'The port on which a projector or relay answers `/health/live` and `/health/ready`.',
  },
  STANCEBOOK_REVIEW: {
    ...oneOf('required', 'off'),
    default: 'off',
    readBy: ['api', 'start'],
    description:
      '`required`: recording needs the scope `review`. A coder who has only `record` keeps drafts, and somebody else approves them.',
  },
  STANCEBOOK_DATA_LICENSE: {
    ...text(/^([A-Za-z0-9.+-]{1,64}|https:\/\/\S{1,512})$/, 'an SPDX identifier or an https URL'),
    defaultInWords: 'not stated',
    readBy: ['api', 'start'],
    description: 'The licence of the record, stated in Parquet and data package exports.',
  },
  STANCEBOOK_WAIT_FOR: {
    ...text(/^[\w-]+$/, 'one word'),
    defaultInWords: 'none',
    readBy: ['api'],
    description: 'What must be done before the API reports that it is ready. Set by `npm start`.',
  },
  STANCEBOOK_DATA_DIR: {
    ...text(/./, 'a folder'),
    defaultInWords: '`.stancebook` in the clone',
    readBy: ['start', 'cli'],
    description:
      'Where the local Postgres and Kafka keep their data. If you run as root, and the user that Postgres runs as cannot enter the clone: a folder under `/var/lib/stancebook`.',
  },
  STANCEBOOK_SAMPLE: {
    ...oneOf('on', 'off'),
    default: 'on',
    readBy: ['start'],
    description: '`off`: do not load the samples.',
  },
  STANCEBOOK_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    expected: 'http://host:port',
    defaultInWords: '`http://127.0.0.1:$PORT`',
    readBy: ['cli', 'mcp'],
    description: 'The API that the command line or the MCP server uses.',
  },
  STANCEBOOK_KEY: {
    ...text(/^[!-~]{1,8192}$/, 'a key such as stancebook_…, or a token'),
    defaultInWords: 'none',
    readBy: ['cli', 'mcp'],
    isSecret: true,
    description: 'The key that the command line, the client or the MCP server sends to the API.',
  },
  STANCEBOOK_PUBLIC_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    expected: 'http://host:port',
    defaultInWords: '`stancebook mcp`: `STANCEBOOK_URL`',
    readBy: ['api', 'start', 'mcp'],
    description:
      'The address at which readers reach the site. If it begins with `https:`, the session cookie is sent over TLS only. The MCP server cites statements at this address.',
  },
  STANCEBOOK_MCP_HTTP: {
    ...hostAndPort(),
    defaultInWords: 'none: standard input and output',
    readBy: ['mcp'],
    description: 'Where the MCP server listens for HTTP. `stancebook mcp --http` sets it. Port 0: any free port.',
  },
  STANCEBOOK_TEST_STACK: {
    ...oneOf('containers', 'local'),
    defaultInWords: 'whichever is found',
    readBy: ['tests'],
    description: 'Where `npm test` runs Postgres and Kafka: in containers (with a Docker engine), or locally.',
  },
  CHROMIUM_PATH: {
    ...text(/./, 'a file'),
    defaultInWords: 'whichever is found',
    readBy: ['tests'],
    description:
      'The Chromium in which `npm test` tests the site. If there is none, it is installed on Debian when you are root.',
  },
} as const satisfies Record<string, Setting>;

type All = typeof SETTINGS;
type Value<S extends Setting> = z.output<S['schema']>;
type IsAlwaysThere<S extends Setting, R extends Reader> = S extends { default: unknown }
  ? true
  : S extends { requiredBy: readonly (infer Q)[] }
    ? R extends Q
      ? true
      : false
    : false;

/** What one of the readers reads, by name. `undefined`: not set. */
export type SettingsOf<R extends Reader> = {
  [N in keyof All as R extends All[N]['readBy'][number] ? N : never]: IsAlwaysThere<All[N], R> extends true
    ? Value<All[N]>
    : Value<All[N]> | undefined;
};

function integer(min: number, max: number) {
  const schema = z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max);
  return { schema, expected: `an integer from ${min} to ${max}` };
}

function text(pattern: RegExp, expected: string) {
  return { schema: z.string().regex(pattern), expected };
}

/** As of a key: see libs/access. */
function callerName() {
  const schema = z
    .string()
    .regex(/^[^\p{C}\p{Z}](?:(?: |[^\p{C}\p{Z}]){0,126}[^\p{C}\p{Z}])?$/u)
    .refine((name) => name === name.normalize('NFC'));
  return { schema, expected: 'a name of 1 to 128 visible characters' };
}

function oneOf<const T extends string>(...values: [T, T, ...T[]]) {
  return { schema: z.enum(values), expected: `${values.slice(0, -1).join(', ')} or ${values.at(-1)}` };
}

/** An IPv6 address stands in brackets. */
function hostAndPort() {
  const schema = z
    .string()
    .regex(/^(\[[\da-f:.]+\]|[^\s:[\]]+):\d{1,5}$/i)
    .transform((value) => {
      const [, host = '', port] = /^\[?(.*?)\]?:(\d+)$/.exec(value) ?? [];
      return { host, port: Number(port) };
    })
    .refine(({ port }) => port <= 65_535);
  return { schema, expected: 'host:port' };
}

function scopeMap() {
  const schema = z
    .string()
    .transform((value) => value.split(',').map((one) => one.trim()))
    .refine((items) => items.every((one) => /^[^,=\s]+=[a-z-]+(\+[a-z-]+)*$/.test(one)))
    .transform((items) =>
      items.map((one) => {
        const [value = '', scopes = ''] = one.split('=');
        return { value, scopes: scopes.split('+') };
      }),
    )
    .refine((mapped) => mapped.every(({ scopes }) => scopes.every((one) => SCOPES.includes(one))));
  return { schema, expected: `value=scope[+scope…][,…], each scope one of ${SCOPES.join(', ')}` };
}

function list(item: RegExp, expected: string) {
  const schema = z
    .string()
    .transform((value) => value.split(',').map((one) => one.trim()))
    .refine((items) => items.every((one) => item.test(one)));
  return { schema, expected };
}
