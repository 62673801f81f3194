/** Logs written by hand: what was said and who is a member of what, in the order of recording. */
import { sampleStatement } from '../sample-statement.js';
import type { LoggedEvent } from './record.js';

interface Written {
  type: string;
  data: { id: string } & Record<string, unknown>;
}

/** The statement's id is given, so that what is expected can name it. */
export function said(id: string, changes: Record<string, unknown>): Written {
  return { type: 'StatementRecorded', data: sampleStatement({ id, ...changes }) };
}

export function described(id: string, memberships: Record<string, unknown>[]): Written {
  return { type: 'ActorDescribed', data: { id, kind: 'unknown', name: id, memberships } };
}

/** In one partition from sequence 1 on, an event a minute from 2023-07-14T10:00Z. */
export function logOf(...written: Written[]): LoggedEvent[] {
  return written.map(({ type, data }, i) => ({
    partition: 0,
    sequence: i + 1,
    recordedAt: `2023-07-14T10:${String(i).padStart(2, '0')}:00.000000Z`,
    type,
    streamId: data.id,
    streamVersion: written.slice(0, i + 1).filter((one) => one.data.id === data.id).length,
    data,
  }));
}
