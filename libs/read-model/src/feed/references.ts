/** What the feeds refer to: statements and descriptions as they stood after an event, whose words are in the log alone. */
import { FACETS, type Facet, NO_WORDS, type Stance, type Words } from '#stance';
import type { Db } from '#postgres';

/** A stream after the event of this version. */
export interface Reference {
  stream: string;
  version: number;
}

/** A stance that refers to what else its utterance was coded as, as a shift does. */
export type ReferringStance = Omit<Stance, Facet> & { [F in Facet]: Referring<NonNullable<Stance[F]>> | null };
type Referring<F> = Omit<F, 'alsoCodedAs'> & { alsoCodedAs: ReferringOther[] };
/** One of alsoCodedAs, without its coder: a name. */
export interface ReferringOther {
  value: string;
  statement: string;
  version: number;
}

type Other = NonNullable<Stance['position']>['alsoCodedAs'][number];
type RevisionOf = (statement: string) => { version: number } | undefined;

export function referringOthers(others: Other[], revisionOf: RevisionOf): ReferringOther[] {
  return others.map(({ value, statement }) => {
    const revision = revisionOf(statement);
    if (!revision) throw new Error(`statement ${statement}, which an entry lists, is not at hand`);
    return { value, statement, version: revision.version };
  });
}

export function referringStance(stance: Stance, revisionOf: RevisionOf): ReferringStance {
  const referring = <F extends { alsoCodedAs: Other[] }>(facet: F | null) =>
    facet && { ...facet, alsoCodedAs: referringOthers(facet.alsoCodedAs, revisionOf) };
  return { ...stance, position: referring(stance.position), status: referring(stance.status) };
}

export function filledOthers(others: (ReferringOther | Other)[], referredTo: ReferredTo): Other[] {
  return others.map((other) => {
    if ('coder' in other) return other;
    const { value, statement, version } = other;
    return { value, coder: referredTo({ stream: statement, version }).coder, statement };
  });
}

export function filledStance(stance: ReferringStance, referredTo: ReferredTo): Stance {
  const filled = <F extends { alsoCodedAs: ReferringOther[] }>(facet: F | null) =>
    facet && { ...facet, alsoCodedAs: filledOthers(facet.alsoCodedAs, referredTo) };
  return { ...stance, position: filled(stance.position), status: filled(stance.status) };
}

export function referencesOf(others: (ReferringOther | Other)[]): Reference[] {
  return others.flatMap((other) => ('coder' in other ? [] : [{ stream: other.statement, version: other.version }]));
}

export function referencesOfStance(stance: ReferringStance | null): Reference[] {
  return FACETS.flatMap((facet) => referencesOf(stance?.[facet]?.alsoCodedAs ?? []));
}

/** All null where it was erased. */
export interface Referred {
  words: Words;
  coder: string | null;
  /** Of an actor; the title of a proposal. */
  name: string | null;
}

export type ReferredTo = (reference: Reference) => Referred;

const ERASED: Referred = { words: NO_WORDS, coder: null, name: null };

/** Of one page: as much as a process can well hold several times over. */
export const PAGE_BYTES_MAX = 4 * 1024 * 1024;

/** What is filled in, and its JSON, which is made once. */
export interface Filled<T> {
  record: T;
  json: string;
}

/**
 * The first of `rows` with what they refer to filled in: no more of them than come to 4 MiB, but always one. What they refer to is read
 * once, however many of them do, and no more of it than comes to 4 MiB either.
 */
export async function fillPage<Row, T>(
  db: Db,
  rows: Row[],
  referencesIn: (row: Row) => Reference[],
  fill: (row: Row, referredTo: ReferredTo) => T,
): Promise<(Filled<T> & { row: Row })[]> {
  const needed = rows.map((row) => referencesIn(row).map((reference): Keyed => [keyOf(reference), reference]));
  const [first] = needed;
  if (first === undefined) return [];
  let referred = await readReferred(db, needed.flat(), PAGE_BYTES_MAX);
  const isAtHand = (references: Keyed[]) => references.every(([key]) => referred.has(key));
  if (!isAtHand(first)) referred = await readReferred(db, first, Number.MAX_SAFE_INTEGER);
  const referredTo: ReferredTo = (reference) => referred.get(keyOf(reference)) ?? ERASED;
  const page: (Filled<T> & { row: Row })[] = [];
  let bytes = 0;
  for (const [i, row] of rows.entries()) {
    if (page.length > 0 && (bytes >= PAGE_BYTES_MAX || !isAtHand(needed[i] ?? first))) break;
    const record = fill(row, referredTo);
    const json = JSON.stringify(record);
    bytes += Buffer.byteLength(json);
    page.push({ record, json, row });
  }
  return page;
}

type Keyed = [key: string, reference: Reference];

/** By key; in the order given, and no more than `bytesMax` of what is in the log. */
async function readReferred(db: Db, references: Keyed[], bytesMax: number): Promise<Map<string, Referred>> {
  const distinct = [...new Map(references)];
  if (distinct.length === 0) return new Map();
  const { rows } = await db.query<{ read: (LoggedData | null)[] | null }>({
    name: 'read-referred',
    // In one JSON: to parse many takes longer. What is said is picked out here: in SQL each member that is asked for takes as long as all of it.
    text: `SELECT json_agg(data ORDER BY place) AS read
           FROM (SELECT r.place, e.data, sum(octet_length(e.data::text))
                   OVER (ORDER BY r.place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
                 FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS r (stream_id, stream_version, place)
                 LEFT JOIN event e USING (stream_id, stream_version)) e
           WHERE coalesce(bytes_before, 0) < $3`,
    values: [
      arrayOf(distinct.map(([, { stream }]) => stream)),
      arrayOf(distinct.map(([, { version }]) => version)),
      bytesMax,
    ],
  });
  const read = rows[0]?.read ?? [];
  return new Map(distinct.slice(0, read.length).map(([key], i) => [key, read[i] ? referredOf(read[i]) : ERASED]));
}

/** An array as Postgres writes it, of what needs no quotes. */
function arrayOf(values: (string | number)[]): string {
  return `{${values.join(',')}}`;
}

/** Of an event, with the statement in it where that was voided. */
type LoggedData = Said | { statement: Said };
/** Of a statement, or of the description of an actor or a proposal. */
interface Said extends Partial<Words> {
  coding?: { coder?: string | null };
  name?: string;
  title?: string;
}

function referredOf(data: LoggedData): Referred {
  const { quote = null, source, coding, name, title } = 'statement' in data ? data.statement : data;
  return {
    words: { quote, source: { ...NO_WORDS.source, ...source } },
    coder: coding?.coder ?? null,
    name: name ?? title ?? null,
  };
}

function keyOf({ stream, version }: Reference): string {
  return `${stream}|${version}`;
}
