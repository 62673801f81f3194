/** From the query's `asOf`, `knownAt` and `snapshot` to the state of the record that an answer is made from. */
import { z } from 'zod';
import { type EventLog, settle } from '#event-log';
import { type Tx, transaction } from '#postgres';
import { type Cut, cutNow, readStale, type Sequences, type Sight, type Stale, sequencesKnownAt } from '#read-model';
import { endOf, instant, RULES_VERSION } from '#stance';
import { type Queue, untilCaughtUp } from './caught-up.js';
import { READS_AT_ONCE_MAX } from './load.js';
import { Problem } from './problem.js';

export const minSequence = z
  .string()
  .regex(/^\d{1,4}:\d{1,15}(,\d{1,4}:\d{1,15})*$/, 'expected <partition>:<sequence>[,…], as in Stancebook-Sequence')
  .optional();

/** In the years and with the offsets that Postgres has. */
const knownAtSchema = instant
  .refine((value) => !value.startsWith('0000'), 'expected a year from 0001 on')
  .refine((value) => !/[+-](1[6-9]|2\d):\d\d$/.test(value), 'expected an offset of less than 16 hours');

/** Reads that wait while they are under way: half of them may. */
const queue: Queue = { waiting: 0, waitingMax: READS_AT_ONCE_MAX / 2 };

export const sightQuery = {
  asOf: z
    .string()
    .refine((value) => endOf(value) !== null, 'expected a date such as 2023, 2023-07 or 2023-07-12')
    .optional(),
  knownAt: knownAtSchema.optional(),
  snapshot: z.string().min(1).optional(),
  'min-sequence': minSequence,
};

export interface SightQuery {
  asOf?: string | undefined;
  knownAt?: string | undefined;
  snapshot?: string | undefined;
}

/** What an answer says of how it was made. */
export interface Seen {
  asOf: string | null;
  knownAt: string | null;
  rules: number;
  snapshot: string;
}

/** Reads in one snapshot of the database, once the read models have reached what is asked for. */
export async function withSight<T>(
  log: EventLog,
  { asOf, knownAt, snapshot }: SightQuery,
  read: (tx: Tx, sight: Sight, snapshot: string) => Promise<T>,
): Promise<{ seen: Seen; result: T; stale: Stale }> {
  if (knownAt && snapshot) throw new Problem('bad-request', 'expected knownAt or snapshot, got both');
  const asked = snapshot ? sequencesOf(log, snapshot) : knownAt ? await settledAt(log, knownAt) : null;
  if (asked) await untilCaughtUp(log, asked, queue);
  return transaction(
    log.pool,
    async (tx) => {
      const cut: Cut = asked ? { sequences: asked, isNow: false } : await cutNow(tx);
      const token = tokenOf(log, cut.sequences);
      const result = await read(tx, { cut, asOf: asOf ? endOf(asOf) : null }, token);
      const stale = await readStale(tx, cut);
      const seen = {
        asOf: asOf ?? null,
        knownAt: knownAt ?? null,
        rules: RULES_VERSION,
        snapshot: token,
      };
      return { seen, result, stale };
    },
    { mode: 'snapshot' },
  );
}

/** Each instant is asked about when nearly all that was recorded by then is committed, and the next few seconds are settled with it. */
const KNOWN_AT_AGE_MIN_MS = 5_000;

async function settledAt(log: EventLog, knownAt: string): Promise<Sequences> {
  const { rows } = await log.pool.query<{ isOldEnough: boolean }>(
    'SELECT $1::timestamptz <= clock_timestamp() - make_interval(secs => $2) AS "isOldEnough"',
    [knownAt, KNOWN_AT_AGE_MIN_MS / 1000],
  );
  if (!rows[0]?.isOldEnough) {
    throw new Problem(
      'known-at-too-young',
      `expected an instant at least ${KNOWN_AT_AGE_MIN_MS / 1000} s ago, got ${knownAt}`,
    );
  }
  await settle(log, knownAt);
  return sequencesKnownAt(log.pool, knownAt);
}

/** Opaque to readers: the rules' version, the log and the sequence of each partition. */
function tokenOf({ id }: EventLog, sequences: Sequences): string {
  return encode([RULES_VERSION, id, [...sequences].sort(([a], [b]) => a - b).map(([, sequence]) => sequence)]);
}

const tokenSchema = z.tuple([z.int(), z.string(), z.array(z.int().min(0))]);

function sequencesOf(log: EventLog, token: string): Sequences {
  const parsed = tokenSchema.safeParse(decode(token));
  if (!parsed.success) throw new Problem('bad-request', 'expected a snapshot token as an answer gave it');
  const [rules, id, sequences] = parsed.data;
  if (id !== log.id || sequences.length !== log.partitions) {
    throw new Problem('bad-request', 'this snapshot token is of another log');
  }
  if (rules !== RULES_VERSION) {
    throw new Problem('snapshot-gone', `this snapshot is of rules version ${rules}; served is ${RULES_VERSION}`);
  }
  return new Map(sequences.map((sequence, partition) => [partition, sequence]));
}

export function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** null where the text is not one that `encode` made. */
export function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** The members of Seen, for OpenAPI. */
export const seenMembers = {
  asOf: z.string().nullable(),
  knownAt: z.string().nullable(),
  rules: z.int(),
  snapshot: z.string(),
  stale: z.literal(true).optional(),
};

/** On answers that lack what is parked; other answers have no such member. */
export const staleMember = { stale: z.literal(true).optional() };

/** `proposal` undefined: an answer about all of them. `actors`: it depends on how actors are described, too. */
export function staleIf(stale: Stale, proposal?: string, { actors = false } = {}): { stale?: true } {
  const lacks = (proposal === undefined ? stale.any : stale.has(proposal)) || (actors && stale.actors);
  return lacks ? { stale: true } : {};
}
