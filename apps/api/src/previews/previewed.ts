/** What a command would change, decided and refused as the command is, without being carried out. */
import { type EventLog, type RecordedEvent, readHeads, readReservations, readStanding } from '#event-log';
import { type Preview, previewEvents } from '#read-model';
import { isStatementEvent, readEvent, type StatementEvent, statementIn } from '#stance';
import { type Deciding, type Decision, refuseTaken } from '../commands/run-command.js';
import { type Queue, untilCaughtUp } from '../http/caught-up.js';
import { READS_AT_ONCE_MAX } from '../http/load.js';

/** Previews that wait for the read models: each keeps another read from its turn. */
const queue: Queue = { waiting: 0, waitingMax: READS_AT_ONCE_MAX / 2 };

const NOTHING: Preview = { holders: [], tooMany: [], moreShifts: 0 };

/** Throws what the command would be refused with. */
export async function previewOf(log: EventLog, { asks, decide }: Deciding): Promise<Preview> {
  const standing = await readStanding(log, { streamIds: [], keys: [], keysOfStreams: [], ...asks, receipt: null });
  const decision = decide(standing);
  await refuseHeld(log, decision);
  const appended = decision.streams.flatMap((stream) => {
    const event = stream.events.map(readEvent).find((one): one is StatementEvent => isStatementEvent(one));
    return event ? [{ ...stream, event }] : [];
  });
  if (appended.length === 0) return NOTHING;
  await untilFolded(
    log,
    appended.map(({ partition }) => partition),
  );
  const unrecorded = appended.map(({ streamId, expectedVersion, event }) => {
    const stream = standing.stream(streamId);
    return {
      event,
      streamVersion: expectedVersion + 1,
      firstRecordedAt: stream[0]?.recordedAt ?? null,
      isRequoted: isRequoted(event, stream.at(-1)),
    };
  });
  return previewEvents(log.pool, log.partitions, unrecorded);
}

async function refuseHeld({ pool }: EventLog, decision: Decision): Promise<void> {
  const held = await readReservations(
    pool,
    decision.claims.map(({ key }) => key),
  );
  refuseTaken(decision, (key) => held.get(key));
}

async function untilFolded(log: EventLog, partitions: number[]): Promise<void> {
  const heads = new Map((await readHeads(log.pool)).map(({ partition, sequence }) => [partition, sequence]));
  await untilCaughtUp(log, new Map(partitions.map((one) => [one, heads.get(one) ?? 0])), queue);
}

/** As readRequoted of the projection compares them: after a void there are no words to compare with. */
function isRequoted(event: StatementEvent, stored: RecordedEvent | undefined): boolean {
  if (!stored) return false;
  const before = readEvent(stored);
  if (before.type === 'StatementVoided' || !isStatementEvent(before)) return true;
  const [was, is] = [statementIn(before), statementIn(event)];
  return was.quote !== is.quote || was.source.url !== is.source.url || was.source.reference !== is.source.reference;
}
