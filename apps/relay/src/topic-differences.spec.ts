import { describe, expect, it } from '@jest/globals';
import { topicsWith } from '#contract';
import { differencesOf } from './topic-differences.js';
import { topicSpecs } from './topics.js';

const [events, , stances, checkpoint] = topicSpecs(topicsWith(''), {
  partitions: 4,
  replication: 3,
  minInsync: 2,
  retentionMs: 86_400_000,
});

function differences(spec: typeof events, changes: Record<string, string>, replication = 3) {
  if (!spec) throw new Error('expected a topic');
  return differencesOf(spec, { replication }, new Map(Object.entries({ ...spec.config, ...changes })));
}

describe('a topic that is there', () => {
  it('differs in nothing where the relay has made it, or raised its size limit', () => {
    for (const spec of [events, stances, checkpoint])
      expect(differences(spec, { 'max.message.bytes': '20000000' })).toEqual({ faults: [], warnings: [] });
  });

  it.each([
    [
      events,
      { 'cleanup.policy': 'compact' },
      /events\.v1: expected cleanup\.policy=delete, got compact: .*kafka-configs\.sh .*cleanup\.policy=delete/,
    ],
    [events, { 'cleanup.policy': 'compact,delete' }, /got compact,delete/],
    [
      stances,
      { 'cleanup.policy': 'delete', 'retention.ms': '604800000' },
      /stances\.v1: expected cleanup\.policy=compact, got delete/,
    ],
    [
      checkpoint,
      { 'cleanup.policy': 'compact,delete', 'retention.ms': '1' },
      /relay: expected cleanup\.policy=compact/,
    ],
    [
      events,
      { 'min.insync.replicas': '4' },
      /expected min\.insync\.replicas=3 at most, got 4: with 3 replicas it takes no record/,
    ],
  ])('is not written to where it would lose records, or take none: %#', (spec, changes, fault) => {
    expect(differences(spec, changes).faults).toEqual([expect.stringMatching(fault)]);
  });

  it.each([
    [
      events,
      { 'retention.ms': '-1' },
      /expected retention\.ms=86400000, got -1: .* or unset STANCEBOOK_TOPIC_RETENTION_MS$/,
    ],
    [events, { 'retention.ms': '5000' }, /got 5000: .* or set STANCEBOOK_TOPIC_RETENTION_MS=5000$/],
    [events, { 'retention.bytes': '1' }, /expected retention\.bytes=-1, got 1/],
    [events, { 'min.insync.replicas': '1' }, /expected min\.insync\.replicas=2, got 1/],
    [
      events,
      { 'max.message.bytes': '1048588' },
      /expected max\.message\.bytes=8388608, got 1048588: the relay raises it/,
    ],
    [
      stances,
      { 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' },
      /got delete: nothing is lost, but it grows/,
    ],
  ])('is written to, with a warning, where it differs otherwise: %#', (spec, changes, warning) => {
    expect(differences(spec, changes)).toEqual({ faults: [], warnings: [expect.stringMatching(warning)] });
  });

  it('is told to have other replicas', () => {
    expect(differences(events, {}, 2).warnings).toEqual([
      expect.stringMatching(/expected replication\.factor=3, got 2: .*STANCEBOOK_TOPIC_REPLICATION=2$/),
    ]);
  });
});
