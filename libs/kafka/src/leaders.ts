import type { ICustomPartitioner } from 'kafkajs';

/** A partition of a topic. */
export interface Place {
  topic: string;
  partition: number;
}

/** Which broker leads each partition, as the client took it to be when it last sent to it. It tells nobody but a partitioner. */
export class Leaders {
  private readonly byTopic = new Map<string, Map<number, number>>();

  /** Leaves each message where it is to go. The client asks it about every message, right before it looks the leaders up in the same metadata. */
  readonly partitioner: ReturnType<ICustomPartitioner> = ({ topic, partitionMetadata, message: { partition } }) => {
    if (partition === undefined) throw new Error(`expected a message for a partition of ${topic}, got one for none`);
    const leader = partitionMetadata.find(({ partitionId }) => partitionId === partition)?.leader;
    const ofTopic = this.byTopic.get(topic) ?? new Map<number, number>();
    this.byTopic.set(topic, ofTopic);
    if (leader !== undefined) ofTopic.set(partition, leader);
    return partition;
  };

  of({ topic, partition }: Place): number | undefined {
    return this.byTopic.get(topic)?.get(partition);
  }

  /** Those of one leader together; each alone whose leader is not known yet. */
  together<P extends Place>(places: P[]): P[][] {
    return [...Map.groupBy(places, (place) => this.of(place) ?? place).values()];
  }
}
