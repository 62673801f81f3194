/** From the query's `asOf`, `knownAt` and `snapshot` to the state of the record that an answer is made from. */
import { hash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type EventLog, settle } from '#event-log';
import type { Db } from '#postgres';
import { type Cut, type Reached, type Sequences, type Sight, type Stale, sequencesKnownAt, staleOf } from '#read-model';
import { endOf, instant, RULES_VERSION } from '#stance';
import { callerOf } from '../access/caller.js';
import { seesAll } from '../access/public-view.js';
import { type Queue, untilCaughtUp } from './caught-up.js';
import { READS_AT_ONCE_MAX } from './load.js';
import { NotModified, Problem } from './problem.js';
import { reachedNow } from './reached-now.js';

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

/** Who asks, and about whom: 404 where one of these is not described. */
export interface Asker {
  /** Gets the tag, where the answer is one that can be told unchanged without making it again. */
  reply?: FastifyReply;
  actors?: (string | undefined)[];
  proposals?: (string | undefined)[];
}

/**
 * Reads at one state of the record, once the read models have reached it: by the cut, so that it need not be in one transaction. Throws
 * NotModified where the client has the answer already.
 */
export async function withSight<T>(
  log: EventLog,
  { asOf, knownAt, snapshot }: SightQuery,
  { reply, ...named }: Asker,
  read: (db: Db, sight: Sight, snapshot: string) => Promise<T>,
): Promise<{ seen: Seen; result: T; stale: Stale }> {
  let reached = await reachedNow(log, named);
  if (knownAt && snapshot) throw new Problem('bad-request', 'expected knownAt or snapshot, got both');
  const asked = snapshot ? sequencesOf(log, snapshot) : knownAt ? await settledAt(log, knownAt) : null;
  if (asked && ![...asked].every(([partition, sequence]) => sequence <= (reached.sequences.get(partition) ?? -1))) {
    await untilCaughtUp(log, asked, queue);
    reached = await reachedNow(log);
  }
  const cut: Cut = { sequences: asked ?? reached.sequences, isNow: false };
  const token = tokenOf(log, cut.sequences);
  if (reply) tag(reply, token, reached);
  const result = await read(log.pool, { cut, asOf: asOf ? endOf(asOf) : null }, token);
  const seen = { asOf: asOf ?? null, knownAt: knownAt ?? null, rules: RULES_VERSION, snapshot: token };
  return { seen, result, stale: staleOf(reached.parked, cut) };
}

/** Raise it where answers are made otherwise of the same rows: clients then no longer have them. */
const FORM = 1;

/**
 * The tag says all that an answer depends on beside its address: the cut, the copies of the views that are live, the form, and who may see all. It is weak, as
 * it says nothing of a compression. While something is parked there is none: it may be folded at any moment, at a sequence that is passed already.
 * What was erased changes the tags by the rebuild that goes with it.
 */
function tag(reply: FastifyReply, token: string, { generation, parked }: Reached): void {
  if (parked.length > 0) return;
  const { url, headers } = reply.request;
  const view = seesAll(callerOf(reply.request)) ? '' : 'public';
  const own = tagOf([FORM, generation, token, url, view].join(' '));
  reply.header('etag', own);
  if (isKnown(headers['if-none-match'], own)) throw new NotModified();
}

/** A weak one, of what the answer is made from or of the answer itself. */
export function tagOf(text: string): string {
  return `W/"${hash('sha256', text, 'base64url').slice(0, 27)}"`;
}

/** Whether `If-None-Match` names the tag, which stands there weak or not. */
export function isKnown(known: string | undefined, tag: string): boolean {
  if (known === undefined) return false;
  const bare = (one: string) => one.trim().replace(/^W\//, '');
  return known.trim() === '*' || known.split(',').map(bare).includes(bare(tag));
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

/** Most are of the state that the one before was of. */
const tokens = new WeakMap<Sequences, string>();

/** Opaque to readers: the rules' version, the log and the sequence of each partition. */
function tokenOf({ id }: EventLog, sequences: Sequences): string {
  const known = tokens.get(sequences);
  if (known !== undefined) return known;
  const token = encode([RULES_VERSION, id, [...sequences].sort(([a], [b]) => a - b).map(([, sequence]) => sequence)]);
  tokens.set(sequences, token);
  return token;
}

const tokenSchema = z.tuple([z.int(), z.string(), z.array(z.int().min(0))]);

export function sequencesOf(log: EventLog, token: string): Sequences {
  const parsed = tokenSchema.safeParse(decode(token));
  if (!parsed.success) throw new Problem('bad-request', 'expected a snapshot token exactly as an answer gave it');
  const [rules, id, sequences] = parsed.data;
  if (id !== log.id || sequences.length !== log.partitions) {
    throw new Problem('bad-request', 'this snapshot token is from another log');
  }
  if (rules !== RULES_VERSION) {
    throw new Problem(
      'snapshot-gone',
      `this snapshot is from rules version ${rules}; this server has version ${RULES_VERSION}`,
    );
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

/** On answers that lack what is parked; other answers have no such member. */
export const staleMember = {
  stale: z
    .literal(true)
    .optional()
    .meta({ description: 'Present if something is missing from the answer because it could not be folded yet.' }),
};

/** The members of Seen, for OpenAPI. */
export const seenMembers = {
  asOf: z.string().nullable().meta({ description: 'The day that was asked for; null: the latest.' }),
  knownAt: z.string().nullable().meta({ description: 'The instant that was asked for; null: now.' }),
  rules: z.int().meta({ description: 'The version of the rules used to work out stances.' }),
  snapshot: z
    .string()
    .meta({ description: 'The state of the record. With it, the same question always gets the same answer.' }),
  ...staleMember,
};

/** `proposal` undefined: an answer about all of them. `actors`: it depends on how actors are described, too. */
export function staleIf(stale: Stale, proposal?: string, { actors = false } = {}): { stale?: true } {
  const lacks = (proposal === undefined ? stale.any : stale.has(proposal)) || (actors && stale.actors);
  return lacks ? { stale: true } : {};
}
