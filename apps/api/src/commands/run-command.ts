/** The plain loop behind every command: read, decide, append; again where another writer was quicker. */
import {
  type AppendRequest,
  appendEvents,
  type Asked,
  type EventLog,
  type Metadata,
  readStanding,
  type Receipt,
  type RecordedEvent,
  sequencesText,
  type Standing,
} from '#event-log';
import { Refusal } from '#stance';
import { type Answer, answerFrom } from './answer.js';
import type { CommandContext } from './command-context.js';
import { CommandRefused } from './refused.js';

/** What a handler decided; no streams: there is nothing to do. */
export interface Decision extends Pick<AppendRequest, 'streams' | 'claims' | 'releases'> {
  /** Whether the thing is new with it. */
  created: boolean;
  /** The stream that the answer shows: which, as it stands, and the version to which this brings it. */
  streamId: string;
  stream: RecordedEvent[];
  streamVersion: number;
}

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
    if (tries >= TRIES_MAX) {
      throw new CommandRefused('overtaken', `other writers were quicker ${TRIES_MAX} times: try again`);
    }
  }
}

/** null where another writer was quicker. */
async function carryOut(log: EventLog, context: CommandContext, decision: Decision): Promise<Answer | null> {
  if (decision.streams.length === 0) return nothingToDo(log, context, decision);
  const result = await appendEvents(log, requestOf(context, decision));
  switch (result.outcome) {
    case 'appended': {
      const added = result.events.filter(({ streamId }) => streamId === decision.streamId);
      const stream = [...decision.stream, ...added];
      return answerFrom(stream, { ...decision, sequences: sequencesText(result.events), changed: true });
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

async function repeat(log: EventLog, { idempotency }: CommandContext, receipt: Receipt): Promise<Answer> {
  if (receipt.requestHash !== idempotency?.requestHash) {
    throw new CommandRefused(
      'key-reused',
      `the idempotency key ${receipt.key} was used for another request: use a new one`,
    );
  }
  const { streamId } = receipt;
  const standing = await readStanding(log, { streamIds: [streamId], keys: [], keysOfStreams: [], receipt: null });
  return answerFrom(standing.stream(streamId), { ...receipt, changed: false });
}

/** Throws where another owner holds words or an utterance. null for a slug: somebody described the same thing at the same time, and it is there to be read now. */
export function refuseReserved({ key, owner }: { key: string; owner: string }): null {
  if (key.startsWith('words:')) {
    throw new Refusal(
      'words-recorded',
      `these words of this source are recorded already, as statement ${owner}`,
      [{ pointer: '/quote', detail: `recorded already, as statement ${owner}` }],
      owner,
    );
  }
  if (key.startsWith('utterance:')) {
    const detail = 'the reports of this utterance have another speaker or proposal: one speech act has one of each';
    throw new Refusal('utterance-taken', detail, [{ pointer: '/coding/utterance', detail }]);
  }
  return null;
}
