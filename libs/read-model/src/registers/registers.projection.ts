/** The registers of actors and of proposals: each revision of a description, with what lists look for. */
import { readEvent, type StancebookEvent } from '#stance';
import { foldEach } from '../parked/parked.js';
import type { Projection } from '../projection.js';

interface Register {
  name: string;
  table: string;
  idColumn: string;
  /** What its lists are narrowed by, besides names. */
  narrowingColumn: string;
  /** Null where the event describes nothing of this register. */
  rowOf: (event: StancebookEvent) => { id: string; names: string[]; narrowing: string | string[] } | null;
}

export const actorsProjection = registerProjection({
  name: 'actors',
  table: 'actor_revision',
  idColumn: 'actor',
  narrowingColumn: 'kind',
  rowOf: (event) => {
    if (event.type !== 'ActorDescribed') return null;
    const { id, name, aliases, kind } = event.data;
    return { id, names: [name, ...aliases], narrowing: kind };
  },
});

export const proposalsProjection = registerProjection({
  name: 'proposals',
  table: 'proposal_revision',
  idColumn: 'proposal',
  narrowingColumn: 'topics',
  rowOf: (event) => {
    if (event.type !== 'ProposalDescribed') return null;
    const { id, title, aliases, topics } = event.data;
    return { id, names: [title, ...aliases], narrowing: topics };
  },
});

function registerProjection({ name, table, idColumn, narrowingColumn, rowOf }: Register): Projection {
  return {
    name,
    tables: [table],
    async project(tx, { version, partition }, events) {
      await foldEach(events, async (stored) => {
        const row = rowOf(readEvent(stored));
        if (!row) return;
        const { id, names, narrowing } = row;
        const { sequence, streamId, streamVersion } = stored;
        await tx.query(
          `UPDATE ${table} SET known_to = $1 WHERE ${idColumn} = $2 AND stream_version = $3 AND version = $4`,
          [sequence, id, streamVersion - 1, version],
        );
        const sought = [id, ...names].join('\n').toLowerCase();
        await tx.query(
          `INSERT INTO ${table}
             (version, partition, ${idColumn}, stream_id, stream_version, ${narrowingColumn}, names, known_from)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [version, partition, id, streamId, streamVersion, narrowing, sought, sequence],
        );
      });
    },
  };
}
