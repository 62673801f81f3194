/** What subscribers have to be told where a copy of the stances that is put in their place differs: rules changed, or rows were not as the log says. */
import { canonicalText } from '#canonical-json';
import { diffShifts, type Entry, FACETS, newsOf, shiftsOf } from '#stance';
import type { Db, Tx } from '#postgres';
import { type Copy, hashOf, isKnown, readTable, SIDES, type Table } from '../compare.js';
import { appendToFeed, type FeedEntry } from '../feed/append-to-feed.js';
import { referringOthers, referringStance } from '../feed/references.js';
import type { Projection } from '../projection.js';
import { countTimelines, loadTimelines, type Pair, revisionsIn, type Timelines } from './timelines.js';

/** Pairs whose rows differ as of one event of the partition. */
export interface DifferingPairs {
  pairs: Pair[];
  sequence: number;
  /** On which something was parked then: that can be folded at any time, and into the rows of before. */
  proposals: string[];
}

/** Null where no version is live. */
export async function readDifferingPairs(db: Db, copy: Copy): Promise<DifferingPairs | null> {
  const { projection, version, partition } = copy;
  // Before the rows: what is folded in between is in these.
  const { rows: parked } = await db.query<{ proposal: string }>(
    `SELECT DISTINCT substring(key FROM '^proposal:(.*)') AS proposal FROM parked
     WHERE partition = $1 AND starts_with(key, 'proposal:')`,
    [partition],
  );
  const tables = await readTables(db, projection);
  const rowsOf = (table: Table) =>
    `SELECT t.holder, t.proposal, t.version, ${hashOfSaid(table)} AS hash FROM ${table.name} t
     WHERE ${isKnown(table)} AND (t.known_to IS NULL OR t.known_to > s.reached)`;
  const { rows } = await db.query<Pair & { sequence: number }>(
    `WITH side AS MATERIALIZED (${SIDES})
     SELECT s.reached AS sequence, p.holder, p.proposal FROM side s LEFT JOIN LATERAL (
       SELECT r.holder, r.proposal FROM (${tables.map(rowsOf).join(' UNION ALL ')}) r GROUP BY r.holder, r.proposal
       HAVING ${differ('s.live', 's.rebuilt')}) p ON true`,
    [projection.name, version, [partition]],
  );
  const [first] = rows;
  if (!first) return null;
  const pairs = rows.filter(({ holder }) => holder !== null).map(({ holder, proposal }) => ({ holder, proposal }));
  return { pairs, sequence: first.sequence, proposals: parked.map(({ proposal }) => proposal) };
}

function differ(live: string, rebuilt: string): string {
  const sumOf = (version: string) => `sum(r.hash) FILTER (WHERE r.version = ${version})`;
  return `${sumOf(live)} IS DISTINCT FROM ${sumOf(rebuilt)}`;
}

/** The timelines: the current stances follow from them. */
async function readTables(db: Db, projection: Projection): Promise<Table[]> {
  const tables: Table[] = [];
  for (const name of projection.tables) tables.push(await readTable(db, name, projection));
  return tables.filter(({ isBitemporal }) => isBitemporal);
}

/** What it says, whenever that came to be known. */
function hashOfSaid({ columns }: Table): string {
  return hashOf(columns.filter((name) => name !== 'known_from' && name !== 'known_to').map((name) => `t.${name}`));
}

/** Those that differed then, and those on proposals of which something was folded since. */
async function differingNow(
  tx: Tx,
  live: number,
  { projection, partition, version, sequence }: Copy & { sequence: number },
  before: DifferingPairs,
): Promise<Pair[]> {
  const tables = await readTables(tx, projection);
  const rowsOf = (table: Table) =>
    `SELECT t.holder, t.proposal, t.version, ${hashOfSaid(table)} AS hash FROM touched JOIN ${table.name} t USING (proposal)
     WHERE t.version IN ($5, $6) AND t.known_to IS NULL`;
  const { rows } = await tx.query<Pair>(
    `WITH touched AS MATERIALIZED (
       SELECT unnest($4::text[]) COLLATE "C" AS proposal
       UNION SELECT coalesce(data->>'proposal', data->'statement'->>'proposal') FROM event
         WHERE partition = $1 AND sequence > $2 AND sequence <= $3)
     SELECT r.holder, r.proposal FROM (${tables.map(rowsOf).join(' UNION ALL ')}) r GROUP BY r.holder, r.proposal
     HAVING ${differ('$5', '$6')}`,
    [partition, before.sequence, sequence, before.proposals, live, version],
  );
  const all = new Map([...before.pairs, ...rows].map((pair) => [`${pair.holder} ${pair.proposal}`, pair]));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** Of the readings and rows of timelines, and of what is to be published, no more than this are held, and those of one pair. */
const HELD_MAX = 5_000;
const LOADED_AT_ONCE = 200;

/** `live` is replaced by the copy; both are locked, and at one event. */
export async function publishDifferences(
  tx: Tx,
  live: number,
  copy: Copy & { sequence: number },
  before: DifferingPairs,
): Promise<void> {
  const { partition, version } = copy;
  const pairs = await differingNow(tx, live, copy, before);
  if (pairs.length === 0) return;
  const { rows } = await tx.query<{ now: string }>(
    `SELECT greatest(clock_timestamp(), (SELECT max(recorded_at) FROM shift_record WHERE partition = $1),
       (SELECT recorded_at FROM partition_head WHERE partition = $1 AND sequence > 0)) AS now`,
    [partition],
  );
  const recordedAt = rows[0]?.now ?? '';
  for (let from = 0; from < pairs.length; ) {
    const some = await thatFit(tx, [live, version], partition, pairs.slice(from, from + LOADED_AT_ONCE));
    const were = await loadTimelines(tx, { partition, version: live }, some);
    const are = await loadTimelines(tx, { partition, version }, some);
    const entries = some.flatMap((_, i) => {
      const [was, is] = [were[i], are[i]];
      return was && is ? differencesOf(was, is, recordedAt) : [];
    });
    await appendToFeed(tx, partition, [{ entries, because: { rebuild: version }, recordedAt }]);
    from += some.length;
  }
}

/** The first of them, as many as are not too large together. */
async function thatFit(tx: Tx, versions: number[], partition: number, pairs: Pair[]): Promise<Pair[]> {
  const sizes = pairs.map(() => 0);
  for (const version of versions) {
    const ofVersion = await countTimelines(tx, { partition, version }, pairs);
    ofVersion.forEach((size, i) => {
      sizes[i] = (sizes[i] ?? 0) + size;
    });
  }
  let room = HELD_MAX;
  const tooMany = sizes.findIndex((size, i) => {
    room -= size;
    return i > 0 && room < 0;
  });
  return tooMany < 0 ? pairs : pairs.slice(0, tooMany);
}
function differencesOf(before: Timelines, after: Timelines, recordedAt: string): FeedEntry[] {
  const { holder, proposal } = after;
  const now = revisionsIn(after);
  // The live rows may be damaged, so that a reading is not there.
  const then: typeof now = (statement) => revisionsIn(before)(statement) ?? now(statement);
  const isAtHand = ({ statement, from, alsoCodedAs }: Entry) =>
    [statement, ...(from ? [from.statement] : []), ...alsoCodedAs.map((other) => other.statement)].every(then);
  const changes = FACETS.flatMap((facet) => {
    const shiftsThen = shiftsOf(holder, proposal, before.entries[facet].filter(isAtHand), then);
    const shiftsNow = shiftsOf(holder, proposal, after.entries[facet], now);
    return diffShifts(shiftsThen, shiftsNow).map((change) => ({
      change,
      alsoCodedAs: referringOthers(change.shift.to.alsoCodedAs, change.type === 'shift-revoked' ? then : now),
      ...newsOf(change, recordedAt, { wasKnown: () => true, lastUtterance: undefined }),
    }));
  });
  const [was, is] = [before.stance, after.stance];
  return [
    ...changes,
    ...(canonicalText({ was }) === canonicalText({ was: is })
      ? []
      : [{ holder, proposal, stance: is && referringStance(is, now) }]),
  ];
}
