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

export const SETTINGS = {
  PORT: {
    ...integer(0, 65_535),
    default: 3000,
    readBy: ['api', 'start', 'cli', 'mcp'],
    description: 'The port of the API. 0: any free port.',
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
      '`on`: the API, or the MCP server, may listen on an address other than loopback. There are no keys yet: whoever reaches the API can write, and whoever reaches the MCP server can read.',
  },
  STANCEBOOK_HOSTS: {
    ...list(/^[a-z0-9.-]+$/i, 'host names without a port: name[,name…]'),
    defaultInWords: 'none',
    readBy: ['api', 'start', 'mcp'],
    description: 'The names under which the API, or the MCP server, is reached, besides `localhost` and its own.',
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
    description: '`on`: Kafka is spoken to by TLS.',
  },
  STANCEBOOK_KAFKA_TLS_CA_FILE: {
    ...text(/./, 'a file'),
    defaultInWords: 'the CAs that Node trusts',
    readBy: ['relay', 'start'],
    description: 'The CA that signed the certificates of the brokers, in PEM.',
  },
  STANCEBOOK_KAFKA_TLS_CERT_FILE: {
    ...text(/./, 'a file'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'The certificate that the relay shows to the brokers, in PEM.',
  },
  STANCEBOOK_KAFKA_TLS_KEY_FILE: {
    ...text(/./, 'a file'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'The key of that certificate, in PEM and without a passphrase.',
  },
  STANCEBOOK_KAFKA_SASL: {
    ...oneOf('off', 'plain', 'scram-sha-256', 'scram-sha-512', 'oauthbearer'),
    default: 'off',
    readBy: ['relay', 'start'],
    description: 'How the relay proves to Kafka who it is.',
  },
  STANCEBOOK_KAFKA_USERNAME: {
    ...text(/./, 'a name'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'The user; with `oauthbearer` the id of the client.',
  },
  STANCEBOOK_KAFKA_PASSWORD: {
    ...text(/./, 'a password'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    isSecret: true,
    description: 'The password; with `oauthbearer` the secret of the client.',
  },
  STANCEBOOK_KAFKA_PASSWORD_FILE: {
    ...text(/./, 'a file'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'The file that holds the password, in place of `STANCEBOOK_KAFKA_PASSWORD`.',
  },
  STANCEBOOK_KAFKA_TOKEN_URL: {
    schema: z.url({ protocol: /^https?$/ }).refine((url) => !new URL(url).username && !new URL(url).password),
    expected: 'https://host/path',
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'With `oauthbearer`: where tokens come from, by client credentials (OAuth 2.0).',
  },
  STANCEBOOK_KAFKA_TOKEN_SCOPE: {
    ...text(/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/, 'scopes with a space between them'),
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'With `oauthbearer`: the scope to ask for.',
  },
  STANCEBOOK_INSECURE_KAFKA: {
    ...oneOf('on', 'off'),
    default: 'off',
    readBy: ['relay', 'start'],
    description:
      '`on`: passwords and tokens may go without TLS to brokers, and to a token endpoint, that are not on this machine.',
  },
  STANCEBOOK_TOPIC_PREFIX: {
    ...text(/^[\w.-]{0,180}$/, 'at most 180 letters, digits, dots, dashes and underscores'),
    default: '',
    defaultInWords: 'none',
    readBy: ['relay', 'start'],
    description: 'Comes before the names of the topics.',
  },
  STANCEBOOK_TOPIC_REPLICATION: {
    ...integer(1, 99),
    defaultInWords: "the brokers' own",
    readBy: ['relay', 'start'],
    description: 'How many brokers keep each topic.',
  },
  STANCEBOOK_TOPIC_MIN_INSYNC: {
    ...integer(1, 99),
    defaultInWords: 'one less than `STANCEBOOK_TOPIC_REPLICATION`, and at least 1',
    readBy: ['relay', 'start'],
    description: 'How many of them must have a record before it counts as written: `min.insync.replicas`.',
  },
  STANCEBOOK_TOPIC_RETENTION_MS: {
    ...integer(3_600_000, 3_153_600_000_000),
    unit: 'ms',
    defaultInWords: 'unlimited',
    readBy: ['relay', 'start'],
    description:
      'How long the topics of events and of stance changes keep a record. The compacted ones keep the last of each key.',
  },
  STANCEBOOK_TOPIC_RETENTION_BYTES: {
    ...integer(10_000_000, 900_000_000_000_000),
    unit: 'bytes',
    defaultInWords: 'unlimited',
    readBy: ['relay', 'start'],
    description: 'How much of them is kept in each partition.',
  },
  STANCEBOOK_PARTITIONS: {
    ...integer(1, 1024),
    defaultInWords: '64',
    readBy: ['api', 'start'],
    description: 'The partitions of the log and of the topics. Fixed when the log is made.',
  },
  STANCEBOOK_LEASE_MS: {
    ...integer(500, 600_000),
    unit: 'ms',
    default: 10_000,
    defaultFor: { relay: 5_000 },
    readBy: ['projector', 'relay', 'start'],
    description: 'How long another projector or relay waits for one that has gone silent.',
  },
  HEALTH_PORT: {
    ...integer(0, 65_535),
    defaultInWords: 'none',
    readBy: ['projector', 'relay'],
    description: 'The port where a projector or relay answers `/health/live` and `/health/ready`.',
  },
  STANCEBOOK_DATA_LICENSE: {
    ...text(/^([A-Za-z0-9.+-]{1,64}|https:\/\/\S{1,512})$/, 'an SPDX identifier or an https URL'),
    defaultInWords: 'none is stated',
    readBy: ['api', 'start'],
    description: 'The licence of the record, which exports as Parquet and as a data package tell.',
  },
  STANCEBOOK_WAIT_FOR: {
    ...text(/^[\w-]+$/, 'one word'),
    defaultInWords: 'none',
    readBy: ['api'],
    description: '`npm start` sets it: what has to be done before the API says that it is ready.',
  },
  STANCEBOOK_DATA_DIR: {
    ...text(/./, 'a folder'),
    defaultInWords: '`.stancebook` in the clone',
    readBy: ['start', 'cli'],
    description:
      'Where the local Postgres and Kafka keep their data. As root, where the user of Postgres cannot enter the clone: a folder of its own under `/var/lib/stancebook`.',
  },
  STANCEBOOK_SAMPLE: {
    ...oneOf('on', 'off'),
    default: 'on',
    readBy: ['start'],
    description: '`off`: the samples are not loaded.',
  },
  STANCEBOOK_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    expected: 'http://host:port',
    defaultInWords: '`http://127.0.0.1:$PORT`',
    readBy: ['cli', 'mcp'],
    description: 'The API that the command line, or the MCP server, asks.',
  },
  STANCEBOOK_PUBLIC_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    expected: 'http://host:port',
    defaultInWords: '`STANCEBOOK_URL`',
    readBy: ['mcp'],
    description: 'The address of the page as readers have it: the answers of the MCP server cite statements there.',
  },
  STANCEBOOK_MCP_HTTP: {
    ...hostAndPort(),
    defaultInWords: 'none: standard input and output',
    readBy: ['mcp'],
    description: 'Where the MCP server listens for HTTP. `stancebook mcp --http` sets it. Port 0: any free port.',
  },
  STANCEBOOK_TEST_STACK: {
    ...oneOf('containers', 'local'),
    defaultInWords: 'what there is',
    readBy: ['tests'],
    description: 'Where `npm test` has its Postgres and Kafka: in containers (of a Docker engine), or local.',
  },
  CHROMIUM_PATH: {
    ...text(/./, 'a file'),
    defaultInWords: 'what there is',
    readBy: ['tests'],
    description:
      'The Chromium that `npm test` tries the page in. On Debian, as root, it is installed where there is none.',
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

function list(item: RegExp, expected: string) {
  const schema = z
    .string()
    .transform((value) => value.split(',').map((one) => one.trim()))
    .refine((items) => items.every((one) => item.test(one)));
  return { schema, expected };
}
