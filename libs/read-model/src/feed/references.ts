/** What the feeds refer to: statements and descriptions as they stood after an event, whose words are in the log alone. */
import { NO_WORDS, type Words } from '#stance';
import type { Db } from '#postgres';

/** A stream after the event of this version. */
export interface Reference {
  stream: string;
  version: number;
}

export interface Referred {
  words: Words;
  coder: string | null;
  /** Of an actor; the title of a proposal. */
  name: string | null;
}

const ERASED: Referred = { words: NO_WORDS, coder: null, name: null };

/** What was erased has null in all its places. */
export async function readReferred(db: Db, references: Reference[]): Promise<(reference: Reference) => Referred> {
  const distinct = new Map(references.map((reference) => [keyOf(reference), reference]));
  const { rows } = await db.query<Reference & Words['source'] & { quote: string | null } & Omit<Referred, 'words'>>(
    `SELECT e.stream_id AS stream, e.stream_version AS version, s.quote, o.url, o.reference, o.publisher, o.title, c.coder,
       coalesce(s.name, s.title) AS name
     FROM unnest($1::uuid[], $2::int[]) AS r (stream_id, stream_version)
     JOIN event e USING (stream_id, stream_version),
       json_to_record(coalesce(e.data->'statement', e.data)) AS s (quote text, source json, coding json, name text, title text),
       json_to_record(s.source) AS o (url text, reference text, publisher text, title text),
       json_to_record(s.coding) AS c (coder text)`,
    [[...distinct.values()].map(({ stream }) => stream), [...distinct.values()].map(({ version }) => version)],
  );
  const referred = new Map(
    rows.map(({ quote, url, reference, publisher, title, coder, name, ...key }): [string, Referred] => [
      keyOf(key),
      { words: { quote, source: { url, reference, publisher, title } }, coder, name },
    ]),
  );
  return (reference) => referred.get(keyOf(reference)) ?? ERASED;
}

function keyOf({ stream, version }: Reference): string {
  return `${stream}|${version}`;
}
