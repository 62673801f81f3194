/**
 * Records of the feed that tell of the same words are read as one: a statement on behalf of France moves France and its president. And what
 * was told otherwise before is read with what took its place.
 */
import type { ShiftRecord } from '../api/answers.js';

export interface Told {
  key: string;
  /** All of one statement, kind and value; they differ in their holder alone. */
  records: [ShiftRecord, ...ShiftRecord[]];
  /** Revocations of what was told of it before. */
  replaced: ShiftRecord[];
}

/** In the order given; only records that stand next to each other are put together. A revocation goes to what replaced it, where that is there. */
export function toldTogether(records: ShiftRecord[]): Told[] {
  const { standing, replacedBy } = folded(records);
  const told: Told[] = [];
  for (const record of standing) {
    const last = told.at(-1);
    const replaced = replacedBy.get(record.id) ?? [];
    if (last && sameBut(last.records[0], record)) {
      last.records.push(record);
      last.replaced.push(...replaced);
    } else told.push({ key: keyOfRecord(record), records: [record], replaced });
  }
  return told;
}

export function keyOfRecord({ partition, sequence }: ShiftRecord): string {
  return `${partition}-${sequence}`;
}

/** What replaced something may have been replaced itself: all of it goes to what stands at the end. */
function folded(records: ShiftRecord[]): { standing: ShiftRecord[]; replacedBy: Map<string, ShiftRecord[]> } {
  const byId = new Map(records.map((record) => [record.id, record]));
  const endOf = (record: ShiftRecord): ShiftRecord => {
    const passed = new Set<ShiftRecord>();
    let end = record;
    while (end.type === 'shift-revoked' && !passed.has(end)) {
      passed.add(end);
      end = end.replacedBy?.flatMap((id) => byId.get(id) ?? [])[0] ?? end;
    }
    return end.type === 'shift-revoked' ? record : end;
  };
  const standing: ShiftRecord[] = [];
  const replacedBy = new Map<string, ShiftRecord[]>();
  for (const record of records) {
    const end = endOf(record);
    if (end === record) standing.push(record);
    else replacedBy.set(end.id, [...(replacedBy.get(end.id) ?? []), record]);
  }
  return { standing, replacedBy };
}

function sameBut(a: ShiftRecord, b: ShiftRecord): boolean {
  const what = ({ type, proposal, facet, kind, from, to, recordedAt }: ShiftRecord) =>
    [type, proposal, facet, kind, from?.statement, from?.value, to.statement, to.value, recordedAt.slice(0, 10)].join(
      ' ',
    );
  return a.holder !== b.holder && what(a) === what(b);
}
