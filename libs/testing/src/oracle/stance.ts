/** Step 8 of domain.md, section 5: where a holder stands, as an item of `GET /v1/stances`. */
import { laterDay } from './days.js';
import { type LoggedEvent, saidBy } from './record.js';
import { type At, clustersOf, isBy, type OracleEntry, oracleTimeline } from './timeline.js';
import { isStrong } from './utterances.js';

export interface OracleFacet {
  value: string;
  kind: string;
  evidence: 'first-hand' | 'indirect';
  contestedWith: string[] | null;
  alsoCodedAs: OracleEntry['alsoCodedAs'];
  saidOn: string;
  noLaterThan: string;
  since: { saidOn: string; noLaterThan: string };
  reaffirmed: { times: number; last: string | null };
  statement: string;
}

export interface OracleStance {
  holder: string;
  proposal: string;
  position: OracleFacet | null;
  status: OracleFacet | null;
  lastSpoke: string | null;
  statements: number;
  utterances: number;
}

/** Null where neither facet has an entry. */
export function oracleStance(
  events: readonly LoggedEvent[],
  holder: string,
  proposal: string,
  at: At = {},
): OracleStance | null {
  const timeline = oracleTimeline(events, holder, proposal, at);
  const position = facetStance(timeline.position);
  const status = facetStance(timeline.status);
  if (!position && !status) return null;
  const said = saidBy(events, holder, proposal, at).filter(({ latest }) => isBy(latest, at));
  const spoken = said.filter(({ statement }) => isStrong(statement)).map(({ latest }) => latest);
  return {
    holder,
    proposal,
    position,
    status,
    lastSpoke: spoken.length === 0 ? null : spoken.reduce(laterDay),
    statements: said.length,
    utterances: new Set(said.map(({ statement }) => statement.utterance)).size,
  };
}

function facetStance(entries: OracleEntry[]): OracleFacet | null {
  const last = entries.at(-1);
  if (!last) return null;
  const run = runEndingIn(entries);
  const first = run[0] ?? last;
  return {
    value: last.value,
    kind: last.kind,
    evidence: last.evidence,
    contestedWith: last.contestedWith,
    alsoCodedAs: last.alsoCodedAs,
    saidOn: last.saidOn,
    noLaterThan: last.noLaterThan,
    since: { saidOn: first.saidOn, noLaterThan: first.noLaterThan },
    reaffirmed: { times: run.length - 1, last: run.length > 1 ? last.noLaterThan : null },
    statement: last.statement,
  };
}

const CONTINUES = ['reaffirmation', 'condition-added', 'condition-dropped'];

/** The last entry and those before it, back to where the run begins. */
function runEndingIn(entries: OracleEntry[]): OracleEntry[] {
  const begins = entries.findLastIndex(({ kind }) => !CONTINUES.includes(kind));
  const entry = entries[begins];
  if (!entry?.contestedWith) return entries.slice(begins);
  const cluster = clustersOf(
    entries,
    ({ earliest }) => earliest,
    ({ noLaterThan }) => noLaterThan,
  ).find((members) => members.includes(entry));
  const first = cluster?.[0] ?? entry;
  return entries.slice(entries.indexOf(first));
}
