/** Whether an actor or a proposal is described, by the log itself: the read models may be behind. */
import { type EventLog, findOwners } from '#event-log';
import { keyOf } from '../commands/run-command.js';
import { Problem } from '../http/problem.js';

/** Throws 404 for an id that is not described: a list that is empty for want of such an actor would mislead. */
export async function requireActors(log: EventLog, ids: (string | undefined)[]): Promise<void> {
  await requireDescribed(log, 'actor', ids);
}

export async function requireProposal(log: EventLog, id: string | undefined): Promise<void> {
  await requireDescribed(log, 'proposal', [id]);
}

async function requireDescribed(log: EventLog, kind: 'actor' | 'proposal', ids: (string | undefined)[]): Promise<void> {
  const asked = ids.filter((id) => id !== undefined);
  const owners = await findOwners(
    log.pool,
    asked.map((id) => keyOf({ kind, id })),
  );
  const unknown = asked.find((id) => !owners.has(keyOf({ kind, id })));
  if (unknown !== undefined) throw new Problem('not-found', `there is no ${kind} ${unknown}`);
}
