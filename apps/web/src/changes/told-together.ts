/** Records of the feed that tell of the same words are read as one: a statement on behalf of France moves France and its president. */
import type { ShiftRecord } from '../api/answers.js';

export interface Told {
  key: string;
  /** All of one statement, kind and value; they differ in their holder alone. */
  records: [ShiftRecord, ...ShiftRecord[]];
}

/** In the feed's order; only records that stand next to each other are put together. */
export function toldTogether(records: ShiftRecord[]): Told[] {
  const told: Told[] = [];
  for (const record of records) {
    const last = told.at(-1);
    if (last && sameBut(last.records[0], record)) last.records.push(record);
    else told.push({ key: keyOfRecord(record), records: [record] });
  }
  return told;
}

export function keyOfRecord({ partition, sequence }: ShiftRecord): string {
  return `${partition}-${sequence}`;
}

function sameBut(a: ShiftRecord, b: ShiftRecord): boolean {
  const what = ({ type, proposal, facet, kind, from, to, recordedAt }: ShiftRecord) =>
    [type, proposal, facet, kind, from?.statement, from?.value, to.statement, to.value, recordedAt.slice(0, 10)].join(
      ' ',
    );
  return a.holder !== b.holder && what(a) === what(b);
}
