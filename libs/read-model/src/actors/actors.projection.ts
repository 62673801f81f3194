import { readEvent } from '#stance';
import { foldEach } from '../parked/parked.js';
import type { Projection } from '../projection.js';
import { namesOf } from '../sought-names.js';

export const actorsProjection: Projection = {
  name: 'actors',
  tables: ['actor_revision'],
  async project(tx, { version, partition }, events) {
    await foldEach(events, async (stored) => {
      const event = readEvent(stored);
      if (event.type !== 'ActorDescribed') return;
      const { id, name, aliases, kind } = event.data;
      await tx.query(
        'UPDATE actor_revision SET known_to = $1 WHERE actor = $2 AND stream_version = $3 AND version = $4',
        [stored.sequence, id, stored.streamVersion - 1, version],
      );
      await tx.query(
        `INSERT INTO actor_revision (version, partition, actor, stream_id, stream_version, kind, names, known_from)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          version,
          partition,
          id,
          stored.streamId,
          stored.streamVersion,
          kind,
          namesOf(id, name, aliases),
          stored.sequence,
        ],
      );
    });
  },
};
