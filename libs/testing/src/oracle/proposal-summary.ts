/** What the sentence at the head of a proposal rests on: decision 0053. */
import { holdersOn } from './current.js';
import { type Facet, holdersOf, isKnown, type LoggedEvent, saidBy, saidStatements } from './record.js';
import { type OracleFacet, oracleStance } from './stance.js';
import { type At, isBy } from './timeline.js';
import { isStrong } from './utterances.js';

export interface OracleSummary {
  clauses: { holders: string[]; facet: Facet; of: OracleFacet }[];
  counts: { facet: Facet; of: Record<string, number> } | null;
  lastWord: string | null;
  owner: string | null;
  ownerSpoke: string | null;
}

export function oracleSummary(events: readonly LoggedEvent[], proposal: string, at: At = {}): OracleSummary {
  const owner = ownerOf(events, proposal, at);
  const stances = holdersOn(events, proposal, at).flatMap((holder) => oracleStance(events, holder, proposal, at) ?? []);
  const facet: Facet = stances.some(({ status }) => status !== null) ? 'status' : 'position';
  const held = stances.flatMap((stance) => {
    const of = stance[facet];
    return of ? [{ holder: stance.holder, of }] : [];
  });
  const groups = new Map<string, typeof held>();
  for (const one of held) {
    const key = JSON.stringify([one.of.statement, one.of.value, one.of.contestedWith]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const isOwners = (group: typeof held) => group.some(({ holder }) => holder === owner);
  const dayOf = (group: typeof held) =>
    group
      .map(({ of }) => of.noLaterThan)
      .sort()
      .at(-1) ?? '';
  const placeOf = (group: typeof held) => `${group[0]?.of.statement} ${group[0]?.of.value} ${group[0]?.holder}`;
  const all = [...groups.values()].sort(
    (a, b) =>
      Number(isOwners(b)) - Number(isOwners(a)) ||
      (dayOf(a) === dayOf(b) ? (placeOf(a) < placeOf(b) ? -1 : 1) : dayOf(a) < dayOf(b) ? 1 : -1),
  );
  const next = all[3];
  const cut = all.slice(0, 3).filter((group) => isOwners(group) || !next || dayOf(group) > dayOf(next));
  const clauses = (all.length > 4 ? cut : all).flatMap((group) => {
    const said = saidStatements(events, at).find(({ statement }) => statement.id === group[0]?.of.statement);
    const speaker = said && holdersOf(said.statement)[0];
    const others = group.filter(({ holder }) => holder !== speaker);
    const shown = others.length === 0 ? group : others;
    const lead = shown.find(({ holder }) => holder === owner) ?? shown[0];
    return lead ? [{ holders: shown.map(({ holder }) => holder), facet, of: lead.of }] : [];
  });
  const counts: Record<string, number> = {};
  for (const { of } of held) counts[of.value] = (counts[of.value] ?? 0) + 1;
  return {
    clauses,
    counts: all.length > 4 ? { facet, of: counts } : null,
    lastWord: all.map(dayOf).sort().at(-1) ?? null,
    owner,
    ownerSpoke: owner === null ? null : lastWordOf(events, owner, proposal, at),
  };
}

function ownerOf(events: readonly LoggedEvent[], proposal: string, at: At): string | null {
  const described = events.filter(
    (event) =>
      event.type === 'ProposalDescribed' && (event.data as { id: string }).id === proposal && isKnown(event, at),
  );
  return (described.at(-1)?.data as { owner?: string | null } | undefined)?.owner ?? null;
}

function lastWordOf(events: readonly LoggedEvent[], holder: string, proposal: string, at: At): string | null {
  const said = saidBy(events, holder, proposal, at).filter(({ latest }) => isBy(latest, at));
  const strong = said.filter(({ statement }) => isStrong(statement)).map(({ latest }) => latest);
  return strong.sort().at(-1) ?? null;
}
