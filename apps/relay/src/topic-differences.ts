/** How a topic that is there differs from what the relay would have made of it. The relay changes none of that, and says it. */
import type { FoundTopic, TopicSpec } from '#kafka';

export interface Differences {
  /** With these the topic would lose what must not be lost, or take nothing: the relay does not write to it. */
  faults: string[];
  /** With these it goes on. */
  warnings: string[];
}

/** `values`: all settings of the topic that hold, by name. A setting that the broker does not tell is not compared. */
export function differencesOf(
  { topic, config, replication }: TopicSpec,
  found: FoundTopic,
  values: Map<string, string>,
): Differences {
  const faults: string[] = [];
  const warnings: string[] = [];
  const differs = (to: string[], setting: string, expected: string, then: string, actual = values.get(setting)) =>
    to.push(`topic ${topic}: expected ${setting}=${expected}, got ${actual || 'none'}: ${then}`);
  const alter = (setting: string, expected = config[setting]) =>
    `kafka-configs.sh --alter --entity-type topics --entity-name ${topic} --add-config ${setting}=${expected}`;

  const cleanup = values.get('cleanup.policy');
  const wanted = config['cleanup.policy'] ?? 'delete';
  const actual = new Set(cleanup?.split(',').map((policy) => policy.trim()));
  if (cleanup !== undefined && !(actual.size === 1 && actual.has(wanted))) {
    const isLimited = ['retention.ms', 'retention.bytes'].some((name) => Number(values.get(name) ?? 0) >= 0);
    if (wanted === 'delete' && actual.has('compact')) {
      const then = `Kafka drops all but the last record of each key. Run ${alter('cleanup.policy')}; records may be gone already, so delete the topic, and the relay fills it again`;
      differs(faults, 'cleanup.policy', wanted, then);
    } else if (wanted === 'compact' && actual.has('delete') && isLimited) {
      const then = `Kafka deletes the last record of a key when it is old. Run ${alter('cleanup.policy')}; where the topic has been there for longer, delete it, and the relay fills it again`;
      differs(faults, 'cleanup.policy', wanted, then);
    } else {
      differs(warnings, 'cleanup.policy', wanted, `nothing is lost, but it grows. Run ${alter('cleanup.policy')}`);
    }
  }
  for (const [setting, name] of [
    ['retention.ms', 'STANCEBOOK_TOPIC_RETENTION_MS'],
    ['retention.bytes', 'STANCEBOOK_TOPIC_RETENTION_BYTES'],
    ['min.insync.replicas', 'STANCEBOOK_TOPIC_MIN_INSYNC'],
  ] as const) {
    const expected = config[setting];
    const has = values.get(setting);
    if (expected === undefined || has === undefined || has === expected) continue;
    const set = has === '-1' ? `unset ${name}` : `set ${name}=${has}`;
    differs(warnings, setting, expected, `it stays as it is. Run ${alter(setting)}, or ${set}`);
  }
  const accepted = values.get('max.message.bytes');
  const wantedBytes = config['max.message.bytes'];
  if (wantedBytes !== undefined && accepted !== undefined && Number(accepted) < Number(wantedBytes))
    differs(warnings, 'max.message.bytes', wantedBytes, 'the relay raises it when a record needs that, if it may');
  if (replication !== undefined && replication !== found.replication) {
    const then = `it stays as it is. Move its replicas by kafka-reassign-partitions.sh, or set STANCEBOOK_TOPIC_REPLICATION=${found.replication}`;
    differs(warnings, 'replication.factor', String(replication), then, String(found.replication));
  }
  const minInsync = Number(values.get('min.insync.replicas') ?? 1);
  if (minInsync > found.replication) {
    const then = `with ${found.replication} replicas it takes no record. Run ${alter('min.insync.replicas', String(Math.max(1, found.replication - 1)))}, or add replicas by kafka-reassign-partitions.sh`;
    differs(faults, 'min.insync.replicas', `${found.replication} at most`, then);
  }
  return { faults, warnings };
}
