import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v7 as uuidv7 } from 'uuid';
import { type EventLog, partitionOf } from '#event-log';
import {
  type Distinction,
  type DistinctionBody,
  distinctionFrom,
  isDistinctionEvent,
  makeDistinction,
  readEvent,
  Refusal,
  withdrawDistinction,
} from '#stance';
import type { Answer } from '../commands/answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { keyOf, keysOf, mergedKeyOf } from '../commands/describe-missing.js';
import { CommandRefused, requireVersion } from '../commands/refused.js';
import { type Deciding, runCommand } from '../commands/run-command.js';
import { EVENT_LOG } from '../event-log.provider.js';

export class Distinguish extends Command<Answer> {
  constructor(
    readonly body: DistinctionBody,
    readonly step: 'make' | 'withdraw',
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Two with names that are near are marked as different, or are no longer. Whichever of them comes first, it is one distinction. */
@CommandHandler(Distinguish)
export class DistinguishHandler implements ICommandHandler<Distinguish> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  execute({ body, step, context }: Distinguish): Promise<Answer> {
    return runCommand(this.log, context, this.deciding(distinctionFrom(body, context.coder), step, context));
  }

  private deciding(distinction: Distinction, step: Distinguish['step'], context: CommandContext): Deciding {
    const { of, ids } = distinction;
    const things = ids.map((id) => ({ kind: of, id }));
    const key = `distinction:${of}:${ids.join(' ')}`;
    const made = uuidv7();
    return {
      asks: { keysOfStreams: [key], keys: keysOf(things) },
      decide: (standing) => {
        const owner = standing.ownerOf(key);
        const stream = owner ? standing.stream(owner) : [];
        const last = stream.at(-1);
        const event = last && last.data !== null ? readEvent(last) : null;
        const known = event && isDistinctionEvent(event) ? event : null;
        const missing = things.find((thing) => standing.ownerOf(keyOf(thing)) === undefined);
        if (missing) {
          const detail = `${of} ${missing.id} is not described`;
          throw new Refusal('not-described', detail, [{ pointer: '/ids', detail }]);
        }
        const merged = things.find((thing) => standing.ownerOf(mergedKeyOf(thing)) !== undefined);
        if (step === 'make' && merged) {
          throw new Refusal('merged', `${of} ${merged.id} was merged into another: unmerge it first`);
        }
        if (step === 'withdraw' && !last) {
          throw new CommandRefused('not-found', `${of}s ${ids.join(' and ')} were never marked as different`);
        }
        const events = (step === 'make' ? makeDistinction : withdrawDistinction)(known, distinction);
        // Two who say different things at once: the second is told. Who says what is so already, or says it anew, overwrites nothing.
        const isOverwriting = known?.type === 'DistinctionMade' && events.length > 0;
        if (isOverwriting || context.ifMatch !== null) requireVersion(context, stream.length);
        const shown = { created: false, streamId: owner ?? made, stream, streamVersion: stream.length + events.length };
        if (events.length === 0) return { streams: [], claims: [], releases: [], ...shown };
        const partition = partitionOf(ids[0], this.log.partitions);
        return {
          streams: [{ streamId: shown.streamId, partition, expectedVersion: stream.length, events }],
          claims: owner ? [] : [{ key, owner: made }],
          releases: [],
          ...shown,
        };
      },
    };
  }
}
