/** A brute-force reading of domain.md, section 7. */
import { conflict, currentEntry, pairsOf } from './current.js';
import { membershipsOn } from './memberships.js';
import { type Facet, holdersOf, type LoggedEvent, saidStatements } from './record.js';
import type { At, OracleEntry } from './timeline.js';
import { isWithin, type Within } from './within.js';

export interface OracleMixedSignal {
  body: string;
  facet: Facet;
  /** By id; what follows comes in the order of the speakers. */
  speakers: [string, string];
  statements: [string, string];
  values: [string, string];
  speaksFor: [boolean, boolean];
}

/** By body, facet and speakers. */
export function oracleMixedSignals(
  events: readonly LoggedEvent[],
  proposal: string,
  at: At & Within = {},
): OracleMixedSignal[] {
  const said = saidStatements(events, at).filter(({ statement }) => statement.proposal === proposal);
  const speakers = [...new Set(said.map(({ statement }) => statement.speaker))].sort();
  const signals = (['position', 'status'] as const).flatMap((facet) => {
    const voices = speakers.flatMap((speaker) => voicesOf(events, speaker, proposal, facet, at));
    return pairsOf(voices)
      .filter(([a, b]) => conflict(facet, a.entry.value, b.entry.value) && isWithin(a.entry, b.entry, at))
      .flatMap(([a, b]) => signalsOf(facet, a, b));
  });
  // A space sorts before all that an id can hold.
  const keyOf = ({ body, facet, speakers: pair }: OracleMixedSignal) => [body, facet, ...pair].join(' ');
  return signals.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

interface Voice {
  speaker: string;
  entry: OracleEntry;
  bodies: Set<string>;
  speaksFor: Set<string>;
}

/** One, or none where the speaker's current entry was voiced by somebody else. */
function voicesOf(events: readonly LoggedEvent[], speaker: string, proposal: string, facet: Facet, at: At): Voice[] {
  const entry = currentEntry(events, speaker, proposal, facet, at);
  const statement = saidStatements(events, at).find((said) => said.statement.id === entry?.statement)?.statement;
  if (!entry || statement?.speaker !== speaker) return [];
  const holders = holdersOf(statement);
  const membershipsOfActor = (actor: string) =>
    membershipsOn(events, actor, { earliest: entry.earliest, latest: entry.noLaterThan }, at);
  const organisations = holders.flatMap(membershipsOfActor).map(({ organisation }) => organisation);
  const spokenFor = membershipsOfActor(speaker).filter(({ speaksFor }) => speaksFor);
  return [
    {
      speaker,
      entry,
      bodies: new Set([...holders, ...organisations]),
      speaksFor: new Set([...holders, ...spokenFor.map(({ organisation }) => organisation)]),
    },
  ];
}

function signalsOf(facet: Facet, a: Voice, b: Voice): OracleMixedSignal[] {
  return [...a.bodies]
    .filter((body) => b.bodies.has(body) && (a.speaksFor.has(body) || b.speaksFor.has(body)))
    .map((body) => ({
      body,
      facet,
      speakers: [a.speaker, b.speaker],
      statements: [a.entry.statement, b.entry.statement],
      values: [a.entry.value, b.entry.value],
      speaksFor: [a.speaksFor.has(body), b.speaksFor.has(body)],
    }));
}
