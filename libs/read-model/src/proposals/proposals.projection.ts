import { readEvent } from '#stance';
import { foldEach } from '../parked/parked.js';
import type { Projection } from '../projection.js';
import { namesOf } from '../sought-names.js';

export const proposalsProjection: Projection = {
  name: 'proposals',
  tables: ['proposal_revision'],
  async project(tx, { version, partition }, events) {
    await foldEach(events, async (stored) => {
      const event = readEvent(stored);
      if (event.type !== 'ProposalDescribed') return;
      const { id, title, aliases, topics } = event.data;
      await tx.query(
        'UPDATE proposal_revision SET known_to = $1 WHERE proposal = $2 AND stream_version = $3 AND version = $4',
        [stored.sequence, id, stored.streamVersion - 1, version],
      );
      await tx.query(
        `INSERT INTO proposal_revision (version, partition, proposal, stream_id, stream_version, topics, names, known_from)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          version,
          partition,
          id,
          stored.streamId,
          stored.streamVersion,
          topics,
          namesOf(id, title, aliases),
          stored.sequence,
        ],
      );
    });
  },
};
