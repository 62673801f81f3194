import type { Place } from './checkpoint.js';

interface Gap {
  topic: string;
  partition: number;
  expected: number;
  got: number;
}

/** The topic goes on farther than one shift after the last that was taken. Nothing was taken of what comes after the gap. */
export class ShiftsMissing extends Error implements Gap {
  readonly topic: string;
  readonly partition: number;
  /** The sequence that had to come. */
  readonly expected: number;
  readonly got: number;

  constructor({ topic, partition, expected, got }: Gap) {
    super(
      `expected sequence ${expected} of partition ${partition} next, and ${topic} goes on with ${got}: ` +
        'records were deleted from it; empty the topic, so that the relay fills it anew, or take the shifts from the API',
    );
    this.name = 'ShiftsMissing';
    this.topic = topic;
    this.partition = partition;
    this.expected = expected;
    this.got = got;
  }
}

/** The checkpoint is of another Stancebook: its sequences say nothing about this topic. */
export class OtherLog extends Error {
  constructor(topic: string, source: string, { source: stored }: Place) {
    super(
      `expected shifts of the log ${stored}, as the checkpoint has it, and ${topic} has those of ${source}: ` +
        'check the brokers and the prefix, or begin with a checkpoint of another name',
    );
    this.name = 'OtherLog';
  }
}
