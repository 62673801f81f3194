/** Mixed signals: two who speak for, or within, one body contradict each other (domain.md section 7). A view: nobody's stance changes by it. */
import { z } from 'zod';
import type { Actor } from './actor.js';
import { type Bounds, boundsOf, type Day } from './days.js';
import { slug } from './fields.js';
import { type Facet, type FacetValue, FACETS, lineValue, type Status } from './scale.js';
import { holdersOf, type Statement } from './statement.js';
import { sideSchema } from './shifts.js';
import type { Entry } from './timeline.js';

const OPEN: ReadonlySet<string> = new Set<Status>([
  'on-the-table',
  'under-discussion',
  'floated',
  'revived',
  'agreed',
  'adopted',
]);
const CLOSED: ReadonlySet<string> = new Set<Status>(['blocked', 'rejected', 'dropped', 'shelved']);

/** Whether two values exclude each other: positions on opposite sides, or a status that is open against one that is closed. */
export function conflict(facet: Facet, a: FacetValue, b: FacetValue): boolean {
  if (facet === 'status') return (OPEN.has(a) && CLOSED.has(b)) || (CLOSED.has(a) && OPEN.has(b));
  return (lineValue(facet, a) ?? 0) * (lineValue(facet, b) ?? 0) < 0;
}

const mixedSideSchema = sideSchema.extend({
  speakerName: z.string(),
  /** Whether this one speaks for the body. */
  speaksFor: z.boolean(),
  /** The holder, whose name is beside it, that is a member of the body; null where the body is itself a holder. */
  through: slug.nullable(),
  throughName: z.string().nullable(),
  contestedWith: z.array(z.string()).nullable(),
  paraphrase: z.string().nullable(),
});
export type MixedSide = z.infer<typeof mixedSideSchema>;

export const mixedSignalSchema = z
  .strictObject({
    body: slug,
    bodyName: z.string(),
    facet: z.enum(FACETS),
    /** In order of speaker. */
    pair: z.tuple([mixedSideSchema, mixedSideSchema]),
  })
  .meta({ id: 'MixedSignal' });
export type MixedSignal = z.infer<typeof mixedSignalSchema>;

/** The last entry of a holder's timeline, with its representative statement. */
export interface CurrentEntry {
  holder: string;
  entry: Entry;
  statement: Statement;
}

/**
 * Every two contradicting speakers, by body, facet and speakers. `current` are the last entries of all holders on one proposal, `actorOf`
 * knows the actors that their statements name, and `isWithin` says whether two days (noLaterThan) are close enough.
 */
export function* mixedSignalsOf(
  current: CurrentEntry[],
  actorOf: (id: string) => Actor | undefined,
  isWithin: (a: Day, b: Day) => boolean,
): Generator<MixedSignal> {
  const nameOf = (id: string) => actorOf(id)?.name ?? id;
  // What somebody else said on behalf of a holder is that other's signal.
  const spoken = current.filter(({ holder, statement }) => statement.speaker === holder);
  const sides = spoken.map((said) => ({ ...said, bodies: bodiesOf(said, actorOf) }));
  const bodies = new Set(sides.flatMap((side) => [...side.bodies.keys()]));
  for (const body of [...bodies].sort()) {
    for (const facet of FACETS) {
      const among = sides
        .filter((side) => side.entry.facet === facet && side.bodies.has(body))
        .sort((a, b) => (a.holder < b.holder ? -1 : 1));
      const speaking = among.filter((side) => side.bodies.get(body)?.speaksFor);
      for (const a of among) {
        // Of two who do not speak for the body neither does; where nobody does there is nothing to compare.
        const others = a.bodies.get(body)?.speaksFor ? among : speaking;
        for (const b of others) {
          if (b.holder <= a.holder || !conflict(facet, a.entry.value, b.entry.value)) continue;
          if (!isWithin(a.entry.latest, b.entry.latest)) continue;
          const side = (one: typeof a) => sideOf(one, one.bodies.get(body), nameOf);
          yield { body, bodyName: nameOf(body), facet, pair: [side(a), side(b)] };
        }
      }
    }
  }
}

interface Bond {
  speaksFor: boolean;
  through: string | null;
}

/** The bodies of a statement, and how it belongs to each. */
function bodiesOf({ entry, statement }: CurrentEntry, actorOf: (id: string) => Actor | undefined): Map<string, Bond> {
  const bodies = new Map<string, Bond>();
  for (const holder of holdersOf(statement)) {
    for (const { organisation, speaksFor, during } of actorOf(holder)?.memberships ?? []) {
      if (!isDuring(during, entry) || bodies.get(organisation)?.speaksFor) continue;
      bodies.set(organisation, { speaksFor: speaksFor && holder === statement.speaker, through: holder });
    }
  }
  for (const holder of holdersOf(statement)) bodies.set(holder, { speaksFor: true, through: null });
  return bodies;
}

/** Whether some day of a membership (`during` null: always) is one of those between which something was said. */
export function isDuring(during: string | null, { earliest, latest }: Bounds): boolean {
  const bounds = during === null ? null : boundsOf(during);
  return bounds === null || (bounds.earliest <= latest && earliest <= bounds.latest);
}

function sideOf(
  { entry, statement }: CurrentEntry,
  { speaksFor, through }: Bond = { speaksFor: false, through: null },
  nameOf: (id: string) => string,
): MixedSide {
  const { value, utterance, saidOn, latest: noLaterThan, evidence, contestedWith } = entry;
  const { id, speaker, quote, paraphrase, source } = statement;
  const { url, reference, publisher, title } = source;
  return {
    speaker,
    speakerName: nameOf(speaker),
    speaksFor,
    through,
    throughName: through && nameOf(through),
    value,
    utterance,
    statement: id,
    saidOn,
    noLaterThan,
    evidence,
    contestedWith,
    quote,
    paraphrase,
    source: { url, reference, publisher, title },
  };
}
