import type { KafkaMessage } from 'kafkajs';
import type { Shift } from './follow-shifts.js';

export interface Taken {
  /** Null where there is nothing to hand over: a type of a later release, or content that was erased. */
  shift: Shift | null;
  source: string;
  sequence: number;
}

/** A record that Stancebook did not write. */
export class BrokenRecord extends Error {
  constructor(what: string, partition: number, offset: string) {
    super(`expected a shift as a CloudEvent, got ${what}, at offset ${offset} of partition ${partition}`);
    this.name = 'BrokenRecord';
  }
}

const TYPES: Record<Shift['type'], string> = {
  'stance-shifted': 'stancebook.stance-shifted.v1',
  'shift-amended': 'stancebook.shift-amended.v1',
  'shift-revoked': 'stancebook.shift-revoked.v1',
};

/** Throws a BrokenRecord. */
export function takenFrom({ headers, value, offset }: KafkaMessage, partition: number): Taken {
  const header = (name: string) => {
    const text = headers?.[name];
    if (text === undefined) throw new BrokenRecord(`no ${name}`, partition, offset);
    return String(text);
  };
  const [source, type] = [header('ce_source'), header('ce_type')];
  const sequence = Number(header('ce_sequence'));
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new BrokenRecord(`ce_sequence ${sequence}`, partition, offset);
  const own = Number(header('ce_logpartition'));
  if (own !== partition) throw new BrokenRecord(`one of partition ${own}`, partition, offset);
  if (value === null || !Object.values(TYPES).includes(type)) return { shift: null, source, sequence };
  const shift = parsed(String(value));
  const isSame = shift?.partition === partition && shift.sequence === sequence && TYPES[shift.type] === type;
  if (!shift || !isSame)
    throw new BrokenRecord(`a value that is not what its headers say (${type}, ${sequence})`, partition, offset);
  return { shift, source, sequence };
}

function parsed(text: string): Shift | null {
  try {
    return JSON.parse(text) as Shift | null;
  } catch {
    return null;
  }
}
