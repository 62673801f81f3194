/** The settings of the command line, from the environment. */
import { z } from 'zod';
import { localFolders, runningPostgres } from '#local-stack';

const blankIsUnset = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const schema = z.object({
  PORT: blankIsUnset(
    z
      .string()
      .regex(/^\d+$/, 'expected a port number')
      .transform(Number)
      .refine((port) => port <= 65_535, 'expected a port up to 65535')
      .default(3000),
  ),
  HOST: blankIsUnset(z.string().default('127.0.0.1')),
  DATABASE_URL: blankIsUnset(z.url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://…' }).optional()),
  KAFKA_BROKERS: blankIsUnset(
    z
      .string()
      .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, 'expected host:port[,host:port…]')
      .optional(),
  ),
  STANCEBOOK_DATA_DIR: blankIsUnset(z.string().optional()),
  STANCEBOOK_SAMPLE: blankIsUnset(z.enum(['on', 'off'], { error: 'expected on or off' }).default('on')),
  STANCEBOOK_PARTITIONS: blankIsUnset(
    z
      .string()
      .regex(/^\d+$/, 'expected a number of partitions')
      .transform(Number)
      .refine((count) => count >= 1 && count <= 1024, 'expected 1 to 1024 partitions')
      .optional(),
  ),
  STANCEBOOK_TOPIC_PREFIX: blankIsUnset(
    z
      .string()
      .regex(/^[\w.-]{0,180}$/, 'expected letters, digits, dots, dashes and underscores')
      .default(''),
  ),
  STANCEBOOK_URL: blankIsUnset(z.url({ protocol: /^https?$/, error: 'expected http://…' }).optional()),
});
export type Settings = z.infer<typeof schema>;

/** What stops a command, told in a sentence that says what to do. */
export class CommandError extends Error {
  constructor(
    message: string,
    /** 1: refused or failed; 2: wrong usage. */
    readonly exitStatus: 1 | 2 = 1,
  ) {
    super(message);
  }
}

export function readSettings(): Settings {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `${name}: ${message}, got ${JSON.stringify(process.env[name])}`;
  });
  throw new CommandError(faults.join('\n'), 2);
}

export function apiUrl({ STANCEBOOK_URL, PORT }: Settings): string {
  return (STANCEBOOK_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, '');
}

/** For the commands that go to the database itself. */
export function databaseUrl({ DATABASE_URL, STANCEBOOK_DATA_DIR }: Settings): string {
  const url = DATABASE_URL ?? runningPostgres(localFolders(STANCEBOOK_DATA_DIR).data);
  if (!url)
    throw new CommandError(
      'no Postgres is running on this data folder: start Stancebook (npm start), or set DATABASE_URL',
    );
  return url;
}
