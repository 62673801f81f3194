/**
 * A brute-force reading of the rules (domain.md, sections 4 to 6), written apart from the code that it checks and sharing nothing with it.
 * Everything is worked out from the whole record each time, and every question about an entry is asked of all the others.
 */

export interface LoggedEvent {
  partition: number;
  sequence: number;
  recordedAt: string;
  type: string;
  data: unknown;
}

interface Words {
  id: string;
  speaker: string;
  onBehalfOf: string[];
  proposal: string;
  kind: string;
  saidOn: string;
  quote: string | null;
  attribution: string;
  source: { publishedOn: string | null };
  coding: {
    position: string | null;
    status: string | null;
    conditions: string[];
    utterance: string | null;
    coder: string | null;
  };
}

export interface OracleEntry {
  value: string;
  kind: string;
  toward: string | null;
  from: { value: string; utterance: string; statement: string } | null;
  utterance: string;
  statement: string;
  saidOn: string;
  noLaterThan: string;
  evidence: string;
  contestedWith: string[] | null;
  alsoCodedAs: { value: string; coder: string | null; statement: string }[];
  /** Which cluster of the timeline it is in: not part of any answer. */
  cluster: number;
}

export interface OracleNote {
  facet: string;
  value: string;
  dropped: string;
  statement: string;
}

/** What was on record: all events, or those up to an instant. */
export interface Known {
  until?: string;
}

const STRENGTH = 'on-record spokesperson document unnamed-official unnamed-source narrator second-hand'.split(' ');
const ON_LINE: Record<string, number> = {
  'strongly-support': 2,
  support: 1,
  neutral: 0,
  oppose: -1,
  'strongly-oppose': -2,
};
const FOREVER = 10_000_000;

/** Days since 1970. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Reads one side of a date: 2023, 2023-05, 2023-05-07, an instant, each perhaps with ~ ? %. */
function readSide(side: string): [number, number] {
  const [, y = '', m, d] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(side) ?? [];
  const year = Number(y);
  if (d) return [dayNumber(year, Number(m), Number(d)), dayNumber(year, Number(m), Number(d))];
  if (m)
    return [
      dayNumber(year, Number(m), 1),
      dayNumber(Number(m) === 12 ? year + 1 : year, Number(m) === 12 ? 1 : Number(m) + 1, 1) - 1,
    ];
  return [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1) - 1];
}

function readDate(text: string): [number, number] {
  const parts = text.split('/');
  const [start = '', end = start] = parts;
  const isOpen = (side: string) => side === '' || side === '..';
  return [isOpen(start) ? -FOREVER : readSide(start)[0], isOpen(end) ? FOREVER : readSide(end)[1]];
}

/** A statement that counts, with the days between which it was said. */
interface Live {
  words: Words;
  earliest: number;
  latest: number;
}

/** The statements on record that are not voided, in their last coding. */
function liveStatements(events: LoggedEvent[], { until }: Known): Live[] {
  const known = events.filter((event) => until === undefined || event.recordedAt <= until);
  const ids = new Set(known.filter(({ type }) => type === 'StatementRecorded').map(({ data }) => (data as Words).id));
  return [...ids].flatMap((id) => {
    const own = known
      .filter(({ type, data }) => type.startsWith('Statement') && wordsIn(type, data).id === id)
      .sort((a, b) => a.sequence - b.sequence);
    const last = own.at(-1);
    const first = own[0];
    if (!last || !first || last.type === 'StatementVoided') return [];
    const words = wordsIn(last.type, last.data);
    const [earliest, saidLatest] = readDate(words.saidOn);
    const published = words.source.publishedOn ? readDate(words.source.publishedOn)[1] : FOREVER;
    const recorded = readSide(first.recordedAt)[0];
    return [{ words, earliest, latest: Math.max(earliest, Math.min(saidLatest, published, recorded)) }];
  });
}

function wordsIn(type: string, data: unknown): Words {
  return type === 'StatementVoided' ? (data as { statement: Words }).statement : (data as Words);
}

interface Utterance {
  id: string;
  earliest: number;
  latest: number;
  value: string;
  best: Words;
  others: { value: string; coder: string | null; statement: string }[];
}

function isStrong(words: Words): boolean {
  return STRENGTH.indexOf(words.attribution) <= 2;
}

function onLine(facet: string, value: string): boolean {
  return facet === 'position' && value in ON_LINE;
}

function side(value: string): number {
  return Math.sign(ON_LINE[value] ?? Number.NaN);
}

function agree(facet: string, a: string, b: string): boolean {
  return a === b || (onLine(facet, a) && onLine(facet, b) && side(a) === side(b));
}

export interface OracleTimeline {
  position: OracleEntry[];
  status: OracleEntry[];
  notes: OracleNote[];
}

/** The whole timelines of the pair; `asOf` is a cut that the caller makes by `noLaterThan`. */
export function oracleTimeline(
  events: LoggedEvent[],
  holder: string,
  proposal: string,
  known: Known = {},
): OracleTimeline {
  const live = liveStatements(events, known).filter(
    ({ words }) => words.proposal === proposal && (words.speaker === holder || words.onBehalfOf.includes(holder)),
  );
  const position = facetTimeline('position', live);
  const status = facetTimeline('status', live);
  return { position: position.entries, status: status.entries, notes: [...position.notes, ...status.notes] };
}

/** The speech acts that are on record for the pair. */
export function oracleUtterances(events: LoggedEvent[], holder: string, proposal: string): Set<string> {
  const live = liveStatements(events, {}).filter(
    ({ words }) => words.proposal === proposal && (words.speaker === holder || words.onBehalfOf.includes(holder)),
  );
  return new Set(live.map(({ words }) => words.coding.utterance ?? words.id));
}

function facetTimeline(facet: 'position' | 'status', live: Live[]): { entries: OracleEntry[]; notes: OracleNote[] } {
  const carrying = live.filter(({ words }) => words.coding[facet]);
  const utteranceIds = [...new Set(carrying.map(({ words }) => words.coding.utterance ?? words.id))];
  const utterances = utteranceIds.map((id) => utteranceOf(facet, id, carrying));
  // Step 3.
  const hearsay = utterances.filter((u) => {
    if (isStrong(u.best)) return false;
    const strong = utterances.filter((s) => isStrong(s.best) && s.value !== 'declined');
    if (u.best.kind === 'act' || u.best.kind === 'vote') {
      return strong.some(
        (s) => !(s.latest < u.earliest) && !(u.latest < s.earliest) && !agree(facet, s.value, u.value),
      );
    }
    return strong.some((s) => s.latest <= u.latest);
  });
  const left = utterances.filter((u) => !hearsay.includes(u));
  // Step 4.
  const noComment = left.filter(
    (u) => u.value === 'declined' && left.some((o) => onLine(facet, o.value) && o.earliest <= u.latest),
  );
  const note = (dropped: string) => (u: Utterance) => ({ facet, value: u.value, dropped, statement: u.best.id });
  // Step 5.
  const order = left
    .filter((u) => !noComment.includes(u))
    .sort((a, b) => a.latest - b.latest || a.earliest - b.earliest || (a.id < b.id ? -1 : 1));
  const cluster: number[] = [];
  order.forEach((u, i) => {
    const before = order[i - 1];
    cluster.push(before && u.earliest <= before.latest ? (cluster[i - 1] ?? 0) : i);
  });
  return {
    entries: order.map((_, i) => entryAt(facet, order, cluster, i)),
    notes: [...hearsay.map(note('hearsay')), ...noComment.map(note('no-comment'))],
  };
}

function utteranceOf(facet: 'position' | 'status', id: string, carrying: Live[]): Utterance {
  const reports = carrying.filter(({ words }) => (words.coding.utterance ?? words.id) === id);
  const value = ({ words }: Live) => words.coding[facet] ?? '';
  const beats = (a: Live, b: Live): boolean => {
    const strength = STRENGTH.indexOf(a.words.attribution) - STRENGTH.indexOf(b.words.attribution);
    if (strength !== 0) return strength < 0;
    if ((a.words.quote === null) !== (b.words.quote === null)) return a.words.quote !== null;
    if (facet === 'position') {
      const [x, y] = [onLine(facet, value(a)), onLine(facet, value(b))];
      if (x !== y) return x;
      if (x && y) {
        const [p, q] = [Math.abs(ON_LINE[value(a)] ?? 0), Math.abs(ON_LINE[value(b)] ?? 0)];
        if (p !== q) return p > q;
      }
    }
    return a.words.id < b.words.id;
  };
  const best = reports.find((a) => reports.every((b) => a === b || beats(a, b)));
  if (!best) throw new Error('no report beats all others');
  let earliest = Math.max(...reports.map((report) => report.earliest));
  let latest = Math.min(...reports.map((report) => report.latest));
  if (earliest > latest) [earliest, latest] = [best.earliest, best.latest];
  const others = reports
    .filter((report) => value(report) !== value(best))
    .map((report) => ({ value: value(report), coder: report.words.coding.coder, statement: report.words.id }))
    .sort((a, b) => (a.statement < b.statement ? -1 : 1));
  return { id, earliest, latest, value: value(best), best: best.words, others };
}

/** Steps 6 and 7 for one entry, found by looking back over everything before it. */
function entryAt(facet: string, order: Utterance[], cluster: number[], i: number): OracleEntry {
  const at = (index: number): Utterance => {
    const utterance = order[index];
    if (!utterance) throw new Error(`no entry ${index}`);
    return utterance;
  };
  const members = (index: number) => order.filter((_, j) => cluster[j] === cluster[index]);
  const isContested = (index: number) =>
    members(index).some((a) => members(index).some((b) => !agree(facet, a.value, b.value)));
  const sideOnly = (index: number) =>
    at(index).best.kind === 'vote' || members(index).some((other) => other.value !== at(index).value);
  /** The last uncontested entry before `index`. */
  const prevOf = (index: number): number | null => {
    for (let j = index - 1; j >= 0; j -= 1) if (!isContested(j)) return j;
    return null;
  };
  /** The entry that holds the line before `index`. */
  const lineOf = (index: number): number | null => {
    const j = prevOf(index);
    if (j === null) return null;
    if (facet === 'status') return j;
    const before = lineOf(j);
    if (!onLine(facet, at(j).value)) return before;
    if (before !== null && sideOnly(j) && agree(facet, at(j).value, at(before).value)) return before;
    return j;
  };
  const entry = (kind: string, from: number | null, toward: string | null = null): OracleEntry => ({
    value: at(i).value,
    kind,
    toward,
    from: from === null ? null : { value: at(from).value, utterance: at(from).id, statement: at(from).best.id },
    utterance: at(i).id,
    statement: at(i).best.id,
    saidOn: at(i).best.saidOn,
    noLaterThan: dayText(at(i).latest),
    evidence: isStrong(at(i).best) ? 'first-hand' : 'indirect',
    contestedWith: isContested(i)
      ? [...new Set(members(i).map((member) => member.value))].filter((value) => value !== at(i).value).sort()
      : null,
    alsoCodedAs: at(i).others,
    cluster: cluster[i] ?? i,
  });
  if (isContested(i)) return entry('unordered', null);
  if (cluster[i] !== i) return entry('reaffirmation', i - 1);
  if (i === 0) return entry('first-recorded', null);
  const prev = prevOf(i);
  if (prev === null) return entry('settled', null);
  const v = at(i).value;
  if (facet === 'status') return entry(v === at(prev).value ? 'reaffirmation' : 'status-changed', prev);
  if (!onLine(facet, v)) {
    if (v === at(prev).value) return entry('reaffirmation', prev);
    if (!onLine(facet, at(prev).value)) return entry('no-position-changed', prev);
    return entry(v === 'withdrawn' ? 'withdrawal' : 'became-noncommittal', prev);
  }
  const line = lineOf(i);
  if (line === null) return entry('position-formed', prev);
  const bySide = sideOnly(i) || sideOnly(line);
  const place = (value: string) => (bySide ? side(value) : (ON_LINE[value] ?? 0));
  const [to, from] = [place(v), place(at(line).value)];
  if (to === from) {
    if (!onLine(facet, at(prev).value)) return entry('position-resumed', line);
    const [had, has] = [at(line).best.coding.conditions.length > 0, at(i).best.coding.conditions.length > 0];
    if (!bySide && has && !had) return entry('condition-added', line);
    if (!bySide && had && !has) return entry('condition-dropped', line);
    return entry('reaffirmation', line);
  }
  if ((to > 0 && from < 0) || (to < 0 && from > 0)) return entry('reversal', line);
  const toward = to > from ? 'support' : 'oppose';
  return entry(Math.abs(to) > Math.abs(from) ? 'strengthening' : 'weakening', line, toward);
}

export interface OracleFacet {
  value: string;
  since: { saidOn: string; noLaterThan: string };
  reaffirmed: { times: number; last: string | null };
}

/** Step 8 and the counts: the stance of the pair as of a day (the last of the cut) and as known. */
export function oracleStance(
  events: LoggedEvent[],
  holder: string,
  proposal: string,
  asOf: string | null,
  known: Known = {},
) {
  const isIn = (day: string) => asOf === null || day <= asOf;
  const timeline = oracleTimeline(events, holder, proposal, known);
  const said = liveStatements(events, known).filter(
    ({ words, latest }) =>
      words.proposal === proposal &&
      (words.speaker === holder || words.onBehalfOf.includes(holder)) &&
      isIn(dayText(latest)),
  );
  const strong = said.filter(({ words }) => isStrong(words)).map(({ latest }) => latest);
  return {
    position: facetStance(timeline.position.filter(({ noLaterThan }) => isIn(noLaterThan))),
    status: facetStance(timeline.status.filter(({ noLaterThan }) => isIn(noLaterThan))),
    lastSpoke: strong.length > 0 ? dayText(Math.max(...strong)) : null,
    statements: said.length,
    utterances: new Set(said.map(({ words }) => words.coding.utterance ?? words.id)).size,
  };
}

function facetStance(entries: OracleEntry[]): OracleFacet | null {
  const last = entries.at(-1);
  if (!last) return null;
  const continues = ['reaffirmation', 'condition-added', 'condition-dropped'];
  const begins = entries.findLast(({ kind }) => !continues.includes(kind)) ?? last;
  const start = begins.contestedWith
    ? entries.findIndex(({ cluster }) => cluster === begins.cluster)
    : entries.indexOf(begins);
  const first = entries[start] ?? last;
  return {
    value: last.value,
    since: { saidOn: first.saidOn, noLaterThan: first.noLaterThan },
    reaffirmed: { times: entries.length - 1 - start, last: start < entries.length - 1 ? last.noLaterThan : null },
  };
}
