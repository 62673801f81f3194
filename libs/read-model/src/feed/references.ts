/** What the feeds refer to: statements and descriptions as they stood after an event, whose words are in the log alone. */
import { FACETS, type Facet, NO_WORDS, type Stance, type Words } from '#stance';
import type { Db } from '#postgres';
import { statementSql } from '../statements/statement-events.js';

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
  const [first] = rows;
  if (first === undefined) return [];
  let referred = await readReferred(db, rows.flatMap(referencesIn), PAGE_BYTES_MAX);
  const isAtHand = (row: Row) => referencesIn(row).every((reference) => referred.has(keyOf(reference)));
  if (!isAtHand(first)) referred = await readReferred(db, referencesIn(first), Number.MAX_SAFE_INTEGER);
  const page: (Filled<T> & { row: Row })[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (page.length > 0 && (bytes >= PAGE_BYTES_MAX || !isAtHand(row))) break;
    const record = fill(row, (reference) => referred.get(keyOf(reference)) ?? ERASED);
    const json = JSON.stringify(record);
    bytes += Buffer.byteLength(json);
    page.push({ record, json, row });
  }
  return page;
}

/** By key; in the order given, and no more than `bytesMax` of what is in the log. */
async function readReferred(db: Db, references: Reference[], bytesMax: number): Promise<Map<string, Referred>> {
  const distinct = [...new Map(references.map((reference) => [keyOf(reference), reference])).values()];
  if (distinct.length === 0) return new Map();
  const { rows } = await db.query<Reference & Words['source'] & { quote: string | null } & Omit<Referred, 'words'>>({
    name: 'read-referred',
    text: `SELECT e.stream_id AS stream, e.stream_version AS version, s.quote, o.url, o.reference, o.publisher, o.title, c.coder,
             coalesce(s.name, s.title) AS name
           FROM (SELECT e.stream_id, e.stream_version, e.data, sum(octet_length(e.data::text))
                   OVER (ORDER BY r.place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
                 FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS r (stream_id, stream_version, place)
                 JOIN event e USING (stream_id, stream_version)) e,
             json_to_record(${statementSql('e.data')}) AS s (quote text, source json, coding json, name text, title text),
             json_to_record(s.source) AS o (url text, reference text, publisher text, title text),
             json_to_record(s.coding) AS c (coder text)
           WHERE coalesce(e.bytes_before, 0) < $3`,
    values: [distinct.map(({ stream }) => stream), distinct.map(({ version }) => version), bytesMax],
  });
  return new Map(
    rows.map(({ quote, url, reference, publisher, title, coder, name, ...key }): [string, Referred] => [
      keyOf(key),
      { words: { quote, source: { url, reference, publisher, title } }, coder, name },
    ]),
  );
}

function keyOf({ stream, version }: Reference): string {
  return `${stream}|${version}`;
}
