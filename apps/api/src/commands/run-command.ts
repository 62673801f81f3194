/** The plain loop behind every command: read, decide, append; again where another writer was quicker. */
import {
  type AppendRequest,
  appendEvents,
  type AppendResult,
  type Asked,
  type EventLog,
  type Metadata,
  readStanding,
  type Receipt,
  type Reservation,
  type RecordedEvent,
  sequencesText,
  type Standing,
} from '#event-log';
import { Refusal } from '#stance';
import { type Answer, answerFrom } from './answer.js';
import type { CommandContext } from './command-context.js';
import { CommandRefused, overtaken } from './refused.js';

/** What a handler decided; no streams: there is nothing to do. */
export interface Decision extends Pick<AppendRequest, 'streams' | 'claims' | 'releases'> {
  /** Whether the thing is new with it. */
  created: boolean;
  /** Whether it takes the place of a statement on another proposal. */
  moved?: true;
  /** The stream that the answer shows: which, as it stands, and the version to which this brings it. */
  streamId: string;
  stream: RecordedEvent[];
  streamVersion: number;
}

/** What of a decision its answer shows. */
export type Shown = Pick<Decision, 'created' | 'streamId' | 'stream' | 'streamVersion'>;

export interface Deciding {
  /** What must be known for it. */
  asks: Partial<Omit<Asked, 'receipt'>>;
  /** May be asked again; throws where the rules refuse. */
  decide: (standing: Standing) => Decision;
}

const TRIES_MAX = 20;

/**
 * Carries a command out, in two round trips: one that reads, one that appends. Commands under way at the same time share both, so that
 * hundreds at once cost hardly more round trips than one.
 */
export async function runCommand(log: EventLog, context: CommandContext, { asks, decide }: Deciding): Promise<Answer> {
  const { caller, idempotency } = context;
  const receipt = idempotency && { caller, key: idempotency.key };
  const asked: Asked = { streamIds: [], keys: [], keysOfStreams: [], ...asks, receipt };
  for (let tries = 1; ; tries += 1) {
    // The receipt is as of the same moment as all else: an effect of this same command is never seen without it.
    const standing = await readStanding(log, asked);
    if (standing.receipt) return repeat(log, context, standing.receipt);
    const decision = decide(standing);
    const answer = await carryOut(log, context, decision);
    if (answer) return answer;
    if (tries >= TRIES_MAX) throw overtaken(TRIES_MAX);
  }
}

/** null where another writer was quicker. */
async function carryOut(log: EventLog, context: CommandContext, decision: Decision): Promise<Answer | null> {
  if (decision.streams.length === 0) return nothingToDo(log, context, decision);
  return answerTo(log, context, decision, await appendEvents(log, requestOf(context, decision)));
}

/** What an append is answered with: null where another writer was quicker. */
export async function answerTo(
  log: EventLog,
  context: CommandContext,
  shown: Shown,
  result: AppendResult,
): Promise<Answer | null> {
  switch (result.outcome) {
    case 'appended': {
      const added = result.events.filter(({ streamId }) => streamId === shown.streamId);
      const stream = [...shown.stream, ...added];
      return answerFrom(stream, { ...shown, sequences: sequencesText(result.events), changed: true });
    }
    case 'repeated':
      return repeat(log, context, result.receipt);
    case 'reserved':
      return refuseReserved(result);
    case 'version-conflict':
      return null;
  }
}

/** The answer shows what the decision was made on, and nothing that came later. */
async function nothingToDo(log: EventLog, context: CommandContext, decision: Decision): Promise<Answer> {
  const { streamId, streamVersion, stream } = decision;
  const [shown] = stream.slice(streamVersion - 1);
  const made = { created: false, streamId, streamVersion, sequences: shown ? sequencesText([shown]) : '' };
  if (context.idempotency) {
    const { idempotency, caller } = context;
    const receipt = { caller, ...idempotency, ...made };
    const result = await appendEvents(log, { ...requestOf(context, decision), receipt });
    if (result.outcome === 'repeated') return repeat(log, context, result.receipt);
  }
  return answerFrom(stream, { ...made, changed: false });
}

export function requestOf(context: CommandContext, decision: Decision): AppendRequest {
  const { streams, claims, releases, created, streamId, streamVersion } = decision;
  const metadata: Metadata = { correlationId: context.correlationId, causationId: null, caller: context.caller };
  if (context.author !== undefined) metadata.author = context.author;
  if (context.traceparent) metadata.traceparent = context.traceparent;
  const { idempotency, caller } = context;
  return {
    streams,
    metadata,
    claims,
    releases,
    ...(idempotency ? { receipt: { caller, ...idempotency, created, streamId, streamVersion } } : {}),
  };
}

/** The first answer, where this very command was carried out before. */
export async function answeredBefore(log: EventLog, context: CommandContext): Promise<Answer | null> {
  const receipt = await receiptBefore(log, context);
  return receipt && repeat(log, context, receipt);
}

/** That of this very command, where it was carried out before; throws where its key was used for another. */
export async function receiptBefore(log: EventLog, context: CommandContext): Promise<Receipt | null> {
  const { caller, idempotency } = context;
  if (!idempotency) return null;
  const asked: Asked = { streamIds: [], keys: [], keysOfStreams: [], receipt: { caller, key: idempotency.key } };
  const { receipt } = await readStanding(log, asked);
  return receipt && requireSame(context, receipt);
}

async function repeat(log: EventLog, context: CommandContext, receipt: Receipt): Promise<Answer> {
  const { streamId } = requireSame(context, receipt);
  const standing = await readStanding(log, { streamIds: [streamId], keys: [], keysOfStreams: [], receipt: null });
  return answerFrom(standing.stream(streamId), { ...receipt, changed: false });
}

/** Throws where the receipt is that of another request under the same key. */
export function requireSame({ idempotency }: CommandContext, receipt: Receipt): Receipt {
  if (receipt.requestHash === idempotency?.requestHash) return receipt;
  throw new CommandRefused(
    'key-reused',
    `the idempotency key ${receipt.key} was used for another request: use a new one`,
  );
}

/** Throws where another owner holds words or an utterance. null for a slug: somebody described the same thing at the same time, and it is there to be read now. */
export function refuseReserved({ key, owner }: { key: string; owner: string }): null {
  if (key.startsWith('words:')) {
    throw new Refusal(
      'words-recorded',
      `these words from this source are already recorded, as statement ${owner}`,
      [{ pointer: '/quote', detail: `already recorded, as statement ${owner}` }],
      owner,
    );
  }
  if (key.startsWith('utterance:')) {
    const detail =
      'the other reports of this utterance have a different speaker or proposal: one speech act has one of each';
    throw new Refusal('utterance-taken', detail, [{ pointer: '/coding/utterance', detail }]);
  }
  return null;
}

/** Throws as the append would, where another holds what is claimed, and the command does not give all of it back: the first by key. */
export function refuseTaken(
  { claims, releases }: Pick<Decision, 'claims' | 'releases'>,
  reservationOf: (key: string) => Reservation | null | undefined,
): void {
  const taken = claims.flatMap(({ key, owner }) => {
    const reservation = reservationOf(key);
    if (!reservation || reservation.owner === owner) return [];
    const given = releases.filter((release) => release.key === key && release.owner === reservation.owner).length;
    return given >= reservation.claims ? [] : [{ key, owner: reservation.owner }];
  });
  for (const one of taken.sort((a, b) => (a.key < b.key ? -1 : 1))) refuseReserved(one);
}
