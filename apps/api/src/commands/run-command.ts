/** The plain loop behind every command: read, decide, append; again where another writer was quicker. */
import {
  type AppendRequest,
  appendEvents,
  type EventLog,
  findOwners,
  findReceipt,
  type Metadata,
  type Receipt,
  readStream,
  sequencesText,
} from '#event-log';
import { PostgresFailure } from '#postgres';
import { Refusal } from '#stance';
import { type Answer, answerFrom } from './answer.js';
import type { CommandContext } from './command-context.js';
import { CommandRefused } from './refused.js';

/** What a handler decided; no streams: there is nothing to do. */
export interface Decision extends Pick<AppendRequest, 'streams' | 'claims' | 'releases'> {
  /** Whether the thing is new with it. */
  created: boolean;
  /** What the answer shows: the stream, as it stands once this is carried out. */
  streamId: string;
  streamVersion: number;
}

const TRIES_MAX = 20;

/** Carries a command out. `decide` reads what it needs and may be asked again; it throws where the rules refuse. */
export async function runCommand(
  log: EventLog,
  context: CommandContext,
  decide: () => Promise<Decision>,
): Promise<Answer> {
  const before = await answerBefore(log, context);
  if (before) return before;
  try {
    return await carryOut(log, context, decide);
  } catch (error) {
    if (error instanceof PostgresFailure) throw error;
    // The same command may have been carried out at the same time, and its own effect be what refuses it here.
    const meanwhile = await answerBefore(log, context);
    if (meanwhile) return meanwhile;
    throw error;
  }
}

/** What this caller's same command was answered, where it was carried out already. */
async function answerBefore(log: EventLog, context: CommandContext): Promise<Answer | null> {
  const kept = context.idempotency && (await findReceipt(log.pool, context.caller, context.idempotency.key));
  return kept && repeat(log, context, kept);
}

async function carryOut(log: EventLog, context: CommandContext, decide: () => Promise<Decision>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const decision = await decide();
    const answer = await nothingToDo(log, context, decision);
    if (answer) return answer;
    const result = await appendEvents(log, requestOf(context, decision));
    switch (result.outcome) {
      case 'appended':
        return answerFrom(log, { ...decision, sequences: sequencesText(result.events) });
      case 'repeated':
        return repeat(log, context, result.receipt);
      case 'reserved':
        await refuseReserved(log, result);
        break;
      case 'version-conflict':
        break;
    }
    if (tries >= TRIES_MAX) {
      throw new CommandRefused('overtaken', `other writers were quicker ${TRIES_MAX} times: try again`);
    }
  }
}

/** The answer shows what the decision was made on, and nothing that came later. */
async function nothingToDo(log: EventLog, context: CommandContext, decision: Decision): Promise<Answer | null> {
  if (decision.streams.length > 0) return null;
  const { streamId, streamVersion } = decision;
  const [shown] = (await readStream(log.pool, streamId)).slice(streamVersion - 1);
  const made = { created: false, streamId, streamVersion, sequences: shown ? sequencesText([shown]) : '' };
  if (context.idempotency) {
    const { idempotency, caller } = context;
    const receipt = { caller, ...idempotency, ...made };
    const result = await appendEvents(log, { ...requestOf(context, decision), receipt });
    if (result.outcome === 'repeated') return repeat(log, context, result.receipt);
  }
  return answerFrom(log, { ...made, changed: false });
}

function requestOf(context: CommandContext, decision: Decision): AppendRequest {
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
  return { ...(await answerFrom(log, receipt)), changed: false };
}

async function refuseReserved(log: EventLog, { key, owner }: { key: string; owner: string }): Promise<void> {
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
  // A slug: somebody described the same thing at the same time. It is there to be read now.
  const owners = await findOwners(log.pool, [key]);
  if (!owners.has(key)) throw new Error(`expected an owner of ${key}, found none`);
}
