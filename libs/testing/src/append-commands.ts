/** Puts generated histories into a real log, as the commands of the API would. */
import { v5 as uuidv5 } from 'uuid';
import { appendEvents, type EventLog } from '#event-log';
import { NAMESPACE } from '#stance';
import type { ActorDescription, Command } from './histories.js';

const PARTITION = 0;
const TYPES = {
  record: 'StatementRecorded',
  recode: 'StatementRecoded',
  void: 'StatementVoided',
  reinstate: 'StatementReinstated',
};

/** On a proposal of this run's own, in partition 0. `between` is called after each. */
export async function appendCommands(
  log: EventLog,
  commands: Command[],
  proposal: string,
  between: (done: number) => Promise<unknown> = async () => {},
): Promise<void> {
  const versions = new Map<string, number>();
  for (const [i, { do: what, statement: said }] of commands.entries()) {
    // A history that is tried again, smaller, is another one to the log.
    const statement = { ...said, proposal, id: uuidv5(`${proposal} ${said.id}`, NAMESPACE) };
    const expectedVersion = versions.get(statement.id) ?? 0;
    versions.set(statement.id, expectedVersion + 1);
    const data = what === 'void' ? { statement, reason: 'recorded-in-error', note: null } : statement;
    await appendEvent(log, { streamId: statement.id, expectedVersion, type: TYPES[what], data });
    await between(i);
  }
}

/** `versions`: how many descriptions each actor has in this log so far. */
export async function appendDescriptions(
  log: EventLog,
  descriptions: ActorDescription[],
  versions: Map<string, number>,
): Promise<void> {
  for (const actor of descriptions) {
    const version = versions.get(actor.id) ?? 0;
    versions.set(actor.id, version + 1);
    const streamId = uuidv5(`actor ${actor.id}`, NAMESPACE);
    await appendEvent(log, { streamId, expectedVersion: version, type: 'ActorDescribed', data: actor });
  }
}

/** Appends one event, or throws. `claim`: what its stream holds from then on. */
export async function appendEvent(
  log: EventLog,
  {
    streamId,
    partition = PARTITION,
    expectedVersion = 0,
    type,
    data,
    claim,
  }: {
    streamId: string;
    partition?: number;
    expectedVersion?: number;
    type: string;
    data: object;
    claim?: string | undefined;
  },
): Promise<void> {
  const { outcome } = await appendEvents(log, {
    streams: [{ streamId, partition, expectedVersion, events: [{ type, schemaVersion: 1, data }] }],
    metadata: { correlationId: 'test', causationId: null, caller: 'test' },
    claims: claim ? [{ key: claim, owner: streamId }] : [],
    releases: [],
  });
  if (outcome !== 'appended') throw new Error(`expected ${type} of ${streamId} to be appended, got ${outcome}`);
}
