/** The counts of shifts, each from the event that made it so to the next that changes it. */
import type { EntryKind } from '#stance';
import { insertRows, type Tx } from '#postgres';
import type { Place } from '../projection.js';

/** What an event does to one count. */
export interface Change {
  proposal: string;
  day: string;
  kind: EntryKind;
  by: number;
  sequence: number;
}

interface Count extends Pick<Change, 'proposal' | 'day' | 'kind'> {
  shifts: number;
  knownFrom: number;
  knownTo: number | null;
}

/** `changes` are in the order of their events. */
export async function saveCounts(tx: Tx, place: Place, changes: Change[]): Promise<void> {
  if (changes.length === 0) return;
  const byCount = Map.groupBy(changes, ({ proposal, day, kind }) => [proposal, day, kind].join(' '));
  const current = await readCurrent(
    tx,
    place,
    [...byCount.values()].flatMap(([first]) => (first ? [first] : [])),
  );
  const closed: Count[] = [];
  const opened: Count[] = [];
  for (const [key, all] of byCount) {
    const saved = current.get(key);
    let count = saved;
    for (const { proposal, day, kind, by, sequence } of all) {
      const shifts = (count?.shifts ?? 0) + by;
      if (count) (count === saved ? closed : opened).push({ ...count, knownTo: sequence });
      count = shifts === 0 ? undefined : { proposal, day, kind, shifts, knownFrom: sequence, knownTo: null };
    }
    if (count && count !== saved) opened.push(count);
  }
  await close(tx, place, closed);
  await open(tx, place, opened);
}

async function readCurrent(tx: Tx, { version }: Place, keys: Change[]): Promise<Map<string, Count>> {
  // OFFSET 0: each count is looked for by the primary key, whatever the planner knows of a table that is still new.
  const { rows } = await tx.query<Count>({
    name: 'current-counts',
    text: `SELECT a.* FROM unnest($1::text[], $2::date[], $3::text[]) AS k (proposal, day, kind)
           CROSS JOIN LATERAL (SELECT a.proposal, a.day, a.kind, a.shifts, a.known_from AS "knownFrom", a.known_to AS "knownTo" FROM activity a
             WHERE a.proposal = k.proposal AND a.day = k.day AND a.kind = k.kind AND a.version = $4 AND a.known_to IS NULL OFFSET 0) a`,
    values: [...keysOf(keys), version],
  });
  return new Map(rows.map((row) => [[row.proposal, row.day, row.kind].join(' '), row]));
}

async function close(tx: Tx, { version }: Place, counts: Count[]): Promise<void> {
  if (counts.length === 0) return;
  await tx.query({
    name: 'close-counts',
    text: `UPDATE activity a SET known_to = c.known_to
           FROM unnest($1::text[], $2::date[], $3::text[], $5::bigint[], $6::bigint[]) AS c (proposal, day, kind, known_from, known_to)
           CROSS JOIN LATERAL (SELECT o.ctid FROM activity o WHERE o.proposal = c.proposal AND o.day = c.day AND o.kind = c.kind
             AND o.known_from = c.known_from AND o.version = $4 OFFSET 0) found
           WHERE a.ctid = found.ctid`,
    values: [
      ...keysOf(counts),
      version,
      counts.map(({ knownFrom }) => knownFrom),
      counts.map(({ knownTo }) => knownTo),
    ],
  });
}

async function open(tx: Tx, place: Place, counts: Count[]): Promise<void> {
  const rows = counts.map(({ knownFrom, knownTo, ...count }) => ({
    ...place,
    ...count,
    known_from: knownFrom,
    known_to: knownTo,
  }));
  await insertRows(tx, 'activity', COLUMNS, rows);
}

const COLUMNS = {
  version: 'int',
  partition: 'int',
  proposal: 'text',
  day: 'date',
  kind: 'text',
  shifts: 'int',
  known_from: 'bigint',
  known_to: 'bigint',
} as const;

function keysOf(of: Pick<Change, 'proposal' | 'day' | 'kind'>[]): string[][] {
  return [of.map(({ proposal }) => proposal), of.map(({ day }) => day), of.map(({ kind }) => kind)];
}
