/** The registers of actors and of proposals: each revision of a description, with what lists look for. */
import { isActorEvent, isProposalEvent, readEvent, type StancebookEvent } from '#stance';
import { insertRows } from '#postgres';
import { foldEach } from '../parked/parked.js';
import type { Projection } from '../projection.js';
import { closeReplaced, type Revision, revisionOf } from '../revisions.js';

interface Register {
  name: string;
  table: string;
  idColumn: string;
  /** What its lists are narrowed by, besides names. */
  narrowingColumn: string;
  narrowingType: 'text' | 'text[]';
  /** Null where the event describes nothing of this register. */
  rowOf: (event: StancebookEvent) => Description | null;
}

interface Description {
  id: string;
  names: string[];
  narrowing: string | string[];
}

type Described = Description & Revision & { streamId: string };

export const actorsProjection = registerProjection({
  name: 'actors',
  table: 'actor_revision',
  idColumn: 'actor',
  narrowingColumn: 'kind',
  narrowingType: 'text',
  rowOf: (event) => {
    if (!isActorEvent(event)) return null;
    const { id, name, aliases, kind } = event.data;
    return { id, names: [name, ...aliases], narrowing: kind };
  },
});

export const proposalsProjection = registerProjection({
  name: 'proposals',
  table: 'proposal_revision',
  idColumn: 'proposal',
  narrowingColumn: 'topics',
  narrowingType: 'text[]',
  rowOf: (event) => {
    if (!isProposalEvent(event)) return null;
    const { id, title, aliases, topics } = event.data;
    // What is about a topic is about that into which it was merged.
    return { id, names: [title, ...aliases], narrowing: event.type === 'ProposalMerged' ? [] : topics };
  },
});

function registerProjection({ name, table, idColumn, narrowingColumn, narrowingType, rowOf }: Register): Projection {
  const columns = {
    version: 'int',
    partition: 'int',
    [idColumn]: 'text',
    stream_id: 'uuid',
    stream_version: 'int',
    [narrowingColumn]: narrowingType,
    names: 'text',
    known_from: 'bigint',
    known_to: 'bigint',
  };
  return {
    name,
    tables: [table],
    async project(tx, place, events) {
      const revisions: Described[] = [];
      await foldEach(events, async (stored) => {
        const row = rowOf(readEvent(stored));
        if (row) revisions.push({ ...row, ...revisionOf(row.id, stored), streamId: stored.streamId });
      });
      await closeReplaced(tx, place, { table, column: idColumn, type: 'text' }, revisions);
      const rows = revisions.map(({ id, streamId, streamVersion, narrowing, names, knownFrom, knownTo }) => ({
        ...place,
        [idColumn]: id,
        stream_id: streamId,
        stream_version: streamVersion,
        [narrowingColumn]: narrowing,
        names: [id, ...names].join('\n').toLowerCase(),
        known_from: knownFrom,
        known_to: knownTo,
      }));
      await insertRows(tx, table, columns, rows);
    },
  };
}
