/** Every text of the pages, in English. Sentences with something to fill in are functions, so that a language can order them its own way. */
import type { Voiding } from '#stance';
import { type Attribution, type Evidence, type Position, POSITIONS, type StatementKind } from '#stance/scale';
import { either, listed, positionHeld, positionName, statusName } from '#words';
import type { Actor, EntryKind, Proposal } from '../api/answers.js';

const statementKind: Record<StatementKind, string> = {
  position: 'Position',
  'status-claim': 'Claim about the status',
  act: 'Act',
  vote: 'Vote',
  'no-comment': 'No comment',
  argument: 'Argument',
  description: 'Description',
};

const attribution: Record<Attribution, string> = {
  'on-record': 'on the record',
  spokesperson: 'by a spokesperson',
  document: 'in a document',
  'unnamed-official': 'by an unnamed official',
  'unnamed-source': 'by an unnamed source',
  narrator: 'in the outlet’s own voice',
  'second-hand': 'second-hand',
};

const evidence: Record<Evidence, string> = { 'first-hand': 'First-hand', indirect: 'Indirect' };

/** An ISO 8601 duration of days in words, any other as it is. */
function duration(iso: string): string {
  const days = /^P(\d+)D$/.exec(iso)?.[1];
  return days === undefined ? iso : counted(Number(days), 'day', 'days');
}

const actorKind: Record<Actor['kind'], string> = {
  person: 'Person',
  organisation: 'Organisation',
  state: 'State',
  group: 'Group',
  outlet: 'Outlet',
  unknown: 'Not described yet',
};

const relation: Record<Proposal['relations'][number]['kind'], string> = {
  broader: 'Under the broader proposal',
  'part-of': 'Part of',
  supersedes: 'Supersedes',
  amends: 'Amends',
};

const voidReason: Record<Voiding['reason'], string> = {
  'report-wrong': 'the report was wrong',
  'recorded-in-error': 'it was recorded in error',
  duplicate: 'it is a duplicate',
  moved: 'it was moved to another proposal',
};

function counted(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** What a change, or another entry of a timeline, is called: within a sentence. */
const shift: Record<EntryKind, string> = {
  'first-recorded': 'first recorded',
  settled: 'settled after contradictory statements',
  unordered: 'contested, order unknown',
  reaffirmation: 'reaffirmed',
  'position-formed': 'took a position',
  'position-resumed': 'resumed its position',
  'condition-added': 'condition added',
  'condition-dropped': 'condition dropped',
  reversal: 'reversed',
  strengthening: 'strengthened',
  weakening: 'weakened',
  withdrawal: 'withdrew its position',
  'became-noncommittal': 'became noncommittal',
  'no-position-changed': 'changed its reason for taking no position',
  'status-changed': 'status changed',
};

/** The same by itself. */
const entryKind = Object.fromEntries(
  Object.entries(shift).map(([kind, words]) => [kind, capitalised(words)]),
) as Record<EntryKind, string>;

const toward = { up: 'towards support', down: 'towards opposition' };

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const timeline = {
  held: (value: string): string => (positionHeld as Record<string, string>)[value] ?? value,
  shift: (kind: EntryKind, direction: 'up' | 'down' | null): string =>
    direction === null ? shift[kind] : `${shift[kind]} ${toward[direction]}`,

  title: (holder: string, proposal: string) => `${holder} on ${proposal}`,
  allTitle: (proposal: string) => `Everyone on ${proposal}`,
  on: 'on',
  allHolders: 'All actors on one chart',
  allOn: 'Every actor on',
  toProposal: 'The proposal',

  /** One clause of the story; the first begins the sentence. `since` is when it began, `said` when the words were said. */
  chapter: (c: {
    values: string[];
    since: string;
    said: string;
    again: boolean;
    indirect: boolean;
    first: boolean;
  }) => {
    const what = c.values.map((value) => timeline.held(value)).join(' or ');
    // Withdrawing is an act, and has a day; what is held goes on.
    const isAct = c.values.join() === 'withdrawn';
    const when = isAct ? c.said : `${c.first || c.again ? 'since' : 'from'} ${c.since}`;
    return `${what}${c.again ? ' again' : ''} ${when}${c.indirect ? ' (from indirect reports only)' : ''}`;
  },
  contestedChapter: (values: string[], since: string) =>
    `contradictory statements since ${since} (${values.map((value) => timeline.held(value)).join(', or ')}; their order is unknown)`,
  story: (clauses: string[]) => `${capitalised(clauses.join(', '))}.`,
  statusStory: (clauses: string[]) => `On the status: ${clauses.join(', ')}.`,
  statusChapter: (value: string, when: string) => `“${value.toLowerCase()}” ${when}`,
  since: (day: string) => `since ${day}`,
  nothingSaidYet: 'Nothing had certainly been said by then.',
  nothingRecordedYet: 'Nothing had been recorded by then.',
  nothingRecordedAndSaidYet: 'Nothing recorded by then had certainly been said by that day.',
  nothing: 'This actor has no recorded position or status here.',

  chart: 'Timeline',
  chartHint:
    'The arrow keys move from mark to mark in time order. Home and End go to the first and last. Enter moves into the card; Escape closes it.',
  noPosition: 'No position',
  status: 'Status, as claimed',
  today: 'today',
  asOfLine: (day: string) => `as of ${day}`,
  silence: (years: string) => `nothing new for ${years}`,
  days: (n: number) => `${n} ${n === 1 ? 'day' : 'days'}`,
  months: (n: number) => `${n} ${n === 1 ? 'month' : 'months'}`,
  years: (n: number) => `${n} ${n === 1 ? 'year' : 'years'}`,

  /** The accessible name of a mark: "13 July 2021: opposes, strengthening toward opposition; Mozilla, in a document". */
  mark: (m: { holder: string | null; when: string; value: string; what: string; speaker: string; how: string }) =>
    `${m.holder === null ? '' : `${m.holder}, `}${m.when}: ${m.value.toLowerCase()}, ${m.what}; ${m.speaker}, ${m.how}`,
  hearsay: 'set aside as hearsay: the actor has spoken on the record',
  noComment: 'set aside: declining to comment withdraws nothing',
  alsoCodedAs: (values: string) => `also coded as ${values}`,

  card: 'The words behind this mark',
  coder: (coder: string) => `Coder: ${coder}`,
  coderUnknown: 'coder not named',
  toStatement: 'The statement and its coding',
  recorded: 'Recorded',
  close: 'Close',

  asOf: 'As of',
  asOfHint: 'Only what had certainly been said by then',
  knownAt: 'As known at',
  knownAtHint: 'The record as it stood then',
  now: 'now',
  nowReset: (slider: string) => `${slider}: back to now`,
  todayStop: (day: string) => `today, ${day}`,
  allKnown: 'now, all that is known',
  revisions: 'Revisions',
  revisionsHint: 'Shows what was recoded or voided (struck through), and the record as it was at the time',
  noRevisions: 'Nothing here has ever been revised.',

  table: 'Timeline as a table',
  emptyTable: 'There is nothing to list.',
  said: 'Said',
  stance: 'Stance',
  words: 'Words',
  holder: 'Actor',
  setAside: 'Set aside',
  noLongerHeld: 'No longer held:',
  /** What was done by which a row ceased to hold: to its own statement, or to another. */
  endedBy: {
    own: { voided: 'voided', recoded: 'recoded', reinstated: 'reinstated', recorded: 'recorded again' },
    other: {
      voided: 'another statement was voided',
      recoded: 'another statement was recoded',
      reinstated: 'another statement was reinstated',
      recorded: 'another statement was recorded',
    },
    because: (what: string, reason: string) => `${what}: ${reason}`,
    mark: (how: string) => `no longer held (${how})`,
  },
  gaveWay: {
    sentence: (when: string, how: string, outcome: string | null) =>
      `Held until ${when}, then ${how}${outcome === null ? '' : `; ${outcome}`}.`,
    now: (value: string, what: string) => `now: ${value.toLowerCase()}, ${what}`,
    stays: (others: string[]) => `the value stays${others.length === 0 ? '' : `, with ${others.join(' and ')}`}`,
    others: {
      words: 'a different statement behind it',
      dates: 'a different date',
      evidence: 'different evidence',
      contest: 'a different contradiction',
      readings: 'different codings alongside it',
    },
    setAsideAsHearsay: 'now set aside as hearsay',
    setAsideAsNoComment: 'now set aside, as declining to comment withdraws nothing',
  },

  legend: {
    label: 'Legend',
    firstHand: 'first-hand',
    indirect: 'indirect',
    span: 'exact day unknown',
    open: 'at some time before',
    lasting: 'latest statement, still stands',
    unsure: 'may have changed since',
    contested: 'contested: order unknown',
    also: 'also coded as',
    reaffirmed: 'reaffirmed',
    note: 'set aside',
    revised: 'no longer held',
  },

  zoom: {
    label: 'Period shown',
    from: 'From',
    to: 'To',
    in: 'Zoom in',
    out: 'Zoom out',
    reset: 'Whole period',
    hint: 'To zoom in, drag along the axis above, move its handles, or choose two dates.',
    shown: (from: string, to: string, shown: number, all: number) =>
      `Shown: ${from} to ${to}, with ${shown} of ${counted(all, 'entry', 'entries')}. A line that enters from the left began earlier.`,
    nothing: 'Nothing was said in this period. A line that enters from the left began earlier.',
  },

  holders: {
    label: 'Actors',
    some: (shown: number, all: number, isUsual: boolean) =>
      `${shown} of ${all} shown${isUsual ? ': those who spoke most' : ''}`,
    clear: 'None',
    everyone: 'All',
    find: 'Find an actor',
    noneFound: (typed: string) => `No other actor here is called “${typed}”.`,
    atMost: 'At most eight at once: more lines could not be told apart.',
    full: 'Eight are shown, and more lines could not be told apart. Clear one to choose another.',
    leftOut: (n: number) =>
      `Only eight lines can be told apart: ${n} more ${n === 1 ? 'actor' : 'actors'} in the address ${n === 1 ? 'is' : 'are'} left out.`,
    listEnds: (n: number) => `Only the first ${n.toLocaleString('en')} actors are listed.`,
    entries: (n: number) => `${n} ${n === 1 ? 'entry' : 'entries'}`,
    usual: 'Those who spoke most',
    none: 'Choose at least one actor to see its line.',
    nobody: 'No actor has a stance on this proposal yet.',
    missing: (names: string) => `The timeline of ${names} could not be loaded.`,
    lineOf: (holder: string, value: string) => `${holder}: ${value.toLowerCase()}`,
    alone: (holder: string) => `Timeline of ${holder} alone`,
  },
};

const positions = {
  title: 'Positions over time',
  chart: 'Actors by position over time',
  counted: {
    held: (by: 'year' | 'quarter' | 'month') => `At the end of each ${by}`,
    spoke: (by: 'year' | 'quarter' | 'month') => `Who spoke in each ${by}`,
  },
  hint: {
    held: 'Every actor, by their last position up to then. Actors who fall silent keep their position.',
    spoke: 'Only actors who took a position in that period, by the last one they took.',
  },
  /** YYYY, YYYY-Qn or YYYY-MM. */
  period: (period: string) => {
    const [year, quarter] = period.split('-Q');
    if (quarter !== undefined) return `quarter ${quarter} of ${year}`;
    return /^\d{4}-/.test(period)
      ? new Date(`${period}-01T00:00Z`).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })
      : period.replace(/^0+/, '');
  },
  bar: (period: string, { n, contested, positions: counts }: PositionCounts) => {
    const parts = POSITIONS.flatMap((value) =>
      counts[value] ? [`${counts[value].toLocaleString('en')} ${positionName[value].toLowerCase()}`] : [],
    );
    const disputed = contested > 0 ? ` (${contested.toLocaleString('en')} contested)` : '';
    return `${period}: ${counted(n, 'actor', 'actors')}${parts.length > 0 ? `. ${parts.join(', ')}` : ''}${disputed}`;
  },
  layer: (value: Position, n: number) => `${positionName[value]} ${n.toLocaleString('en')}`,
  legend: 'Positions on the chart',
  save: 'Save this chart',
  numbers: 'The numbers',
  more: 'Later periods are not shown: there are too many.',
  asTable: 'The chart as a table',
  when: 'When',
  holders: 'Actors',
  contested: 'Of which contested',
};

interface PositionCounts {
  n: number;
  contested: number;
  positions: Partial<Record<Position, number>>;
}

const matrix = {
  title: 'Matrix',
  lead: 'Where every actor stands on every proposal, at a glance.',
  grid: 'Stances of actors by proposals',
  hint: 'The arrow keys move from cell to cell. Enter opens the timeline of a stance, or sorts by a column.',
  size: (holders: number, proposals: number) =>
    `${holders} ${holders === 1 ? 'actor' : 'actors'} by ${proposals.toLocaleString('en')} ${proposals === 1 ? 'proposal' : 'proposals'}.`,
  differing: (holders: number, proposals: number) =>
    `${proposals.toLocaleString('en')} ${proposals === 1 ? 'proposal' : 'proposals'} on which ${holders === 2 ? 'the two' : `some of the ${holders} actors`} are on different sides.`,
  more: (holders: number) =>
    `Not shown: ${holders} more ${holders === 1 ? 'actor' : 'actors'}. Narrow the filter to see them, or export the whole matrix.`,
  pages: 'Pages of proposals',
  place: (first: number, last: number, all: number) =>
    `${first.toLocaleString('en')}–${last.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  previous: 'Previous',
  next: 'Next',
  whole: { wide: 'The whole matrix, one column per actor', long: 'The whole matrix, one row per stance' },
  differ: 'Only where they differ',
  differHint: 'Proposals on which two actors are on different sides: in favour, neutral or opposed',
  noneDiffer: 'No two of these actors are on different sides of any proposal.',
  proposals: 'Proposals',
  pickHolder: 'Compare actors',
  addHolder: 'Add an actor',
  without: (holder: string) => `${holder} ×`,
  empty: 'No stance matches these filters.',

  topic: 'Topic',
  anyTopic: 'All topics',
  organisation: 'Members of',
  anyOrganisation: 'Everyone',
  kind: 'Kind of actor',
  anyKind: 'All kinds',
  topicOption: (topic: string, proposals: number) => `${topic} (${proposals})`,

  holders: 'Actors',
  byName: 'name, A to Z',
  byNameReversed: 'name, Z to A',
  rows: 'Rows',
  rowsBy: 'Rows by',
  inOrder: 'order of proposals',
  inReverse: 'reverse order',
  supportFirst: (of: string, turned: boolean) => (turned ? `what ${of} is in favour of` : `in favour of ${of}`),
  opposedFirst: (of: string, turned: boolean) => (turned ? `what ${of} is opposed to` : `opposed to ${of}`),
  proposalsBy: 'Proposals by',
  proposalOrder: { holders: 'most actors first', divided: 'most divided first', title: 'title' },
  sortBy: (proposal: string) => `Sort actors by their stance on ${proposal}`,
  sortByHolder: (holder: string) => `Sort proposals by where ${holder} stands`,

  noStance: 'no stance',
  /** The accessible name of a cell. */
  cell: (holder: string, proposal: string, parts: string[]) => `${holder} on ${proposal}: ${parts.join('; ')}`,
  said: (value: string, when: string) => `${value.toLowerCase()}, ${when}`,
  statusSaid: (value: string, when: string) => `calls it ${value.toLowerCase()}, ${when}`,
  indirect: 'on indirect evidence',
  contested: (values: string) => `contested with ${values.toLowerCase()}`,
  alsoCodedAs: (values: string) => `also coded as ${values.toLowerCase()}`,
  card: 'The stance in this cell',
  openTimeline: 'Click or press Enter for its timeline',

  legend: {
    label: 'Legend',
    firstHand: 'first-hand',
    indirect: 'indirect',
    contested: 'contested',
    status: 'claimed status, next to a position',
    also: 'also coded differently',
  },
};

export const en = {
  desk: {
    label: 'Desk',
    code: 'Code an article',
    import: 'Import a sheet',
    mend: 'Mend the record',
    nearDuplicates: 'Near duplicates',
  },
  merged: 'Merged into',
  language: 'en',
  site: 'Stancebook',
  motto: 'Who stands where on what, since when, and how that has changed.',
  titled: (page: string) => `${page} · Stancebook`,

  position: positionName,
  status: statusName,
  statementKind,
  attribution,
  evidence,
  entryKind,
  actorKind,
  relation,
  voidReason,
  facet: { position: 'Position', status: 'Status' },
  toward: { support: toward.up, oppose: toward.down },

  /** What a value is called, of either facet; a value that this page does not know yet is shown as it is. */
  valueOf: (facet: 'position' | 'status', value: string): string => {
    const names: Record<string, string> = facet === 'position' ? positionName : statusName;
    return names[value] ?? value;
  },
  list: listed,
  either,

  navigation: {
    label: 'Main',
    skip: 'Skip to content',
    home: 'Stancebook, home',
    proposals: 'Proposals',
    actors: 'Actors',
    matrix: 'Matrix',
    changes: 'Changes',
    desk: 'Desk',
    search: 'Search',
    searchLabel: 'Search statements, actors and proposals',
    searchHint: 'Search',
  },

  session: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    key: 'Key',
    neededToRead: 'You need a key to read this record. Whoever runs this server can give you one.',
    neededToRecord: 'Anyone can read this record. To record something, or to see who coded it, sign in with your key.',
    refused: 'This key does not work: it may be misspelt, expired or revoked.',
  },

  state: {
    loading: 'Loading',
    failed: 'This could not be loaded',
    failedUnexpectedly: 'This page does not understand the server’s answer.',
    offline: 'You are offline',
    offlineDetail: 'The record comes back when the connection does. What you have loaded stays on the screen.',
    stale: 'This was loaded earlier and could not be updated.',
    retry: 'Try again',
    missing: 'This is not in the record',
    notFound: 'There is no such page',
    notFoundDetail:
      'Nothing in the record has this address. The address may be misspelt, or what it names may not have been recorded yet.',
    toSearch: 'Search the record',
    broken: 'Something went wrong on this page',
    brokenDetail: 'The fault is in the page, not in the record. Reloading may help.',
    reload: 'Reload',
  },

  dates: {
    title: (edtf: string) => `As recorded: ${edtf}`,
    days: (n: number) => counted(n, 'day', 'days'),
  },

  stance: {
    firstHand: 'First-hand: said by the actor on the record, through a spokesperson, or in a document',
    indirect: 'Indirect: reported by others, or by someone unnamed',
    contestedShort: (values: string[]) => `Contested: also ${values.join(', ')}`,
    contestedWith: (values: string[]) =>
      `Contested: also said around the same time, in unknown order: ${values.join(', ')}`,
    also: (values: string[]) => `Also coded as ${values.join(', ')}`,
    alsoBy: (value: string, coder: string | null) => (coder === null ? value : `${value} (${coder})`),
    reaffirmed: (times: number) => `reaffirmed ${times === 1 ? 'once' : `${times} times`}`,
    lastSpoke: 'Last spoke',
    neverSpoke: 'Has not spoken on the record',
    native: (scale: string, value: string) => `${value} on the source’s own scale, ${scale}`,
    nativeShort: (value: string) => `The source calls it “${value}”`,
    by: (holder: string, speaker: string) => `${holder}, by ${speaker}`,
    byPrefix: 'by',
    moved: 'How it changed',
    /** What follows it for those who hear the link alone. */
    movedOf: (holder: string) => `: ${holder}`,
  },

  words: {
    quoteFrom: (text: string) => `“${text}”`,
    paraphrase: 'Paraphrase',
    paraphraseHint: 'A summary by the coder, not the speaker’s own words',
    none: 'No words are recorded. See the source.',
    translated: (language: string) => `translated from ${language}`,
    onBehalfOf: (names: string) => `on behalf of ${names}`,
    reportedBy: (name: string) => `as reported by ${name}`,
    source: 'Source',
    sourceTitled: (publisher: string, title: string) => `${publisher}: ${title}`,
    archived: 'archived copy',
    hedged: 'Hedged',
    conditions: 'On condition',
    permalink: 'Statement',
  },

  time: {
    label: 'Time of the record',
    asOf: 'As of',
    asOfHint: 'Leaves out what had not certainly been said by then',
    seenAsOf: (day: string) => `As of ${day}: only what had certainly been said by then.`,
    seenKnownAt: (instant: string) => `As known at ${instant}: the record as it stood then.`,
    seenSnapshot: 'A fixed record: this view no longer changes.',
    seenSnapshotOf: (instant: string) => `The record as it stood at ${instant}: this view no longer changes.`,
    asKnownThen: 'As it was known on that day: what was recorded or corrected later is left out.',
    known: 'Based on',
    knownHint: 'A statement may have been recorded, or corrected, long after it was made.',
    knownNow: 'what we know now',
    knownThen: 'what was known then',
    knownOther: (instant: string) => `what was known at ${instant}`,
    notADate: (value: string) => `“${value}” is not a date and was ignored.`,
    always: 'This page shows the record as it is now.',
    now: 'Back to now',
    stale: 'Part of this answer could not be updated and is missing.',
  },

  follow: {
    label: 'Follow',
    atom: 'Atom feed',
    atomHint: 'For a feed reader: every change here, newest first.',
    copy: 'Copy the feed address',
    stream: 'Copy the stream address',
    streamHint: 'For a program: the same changes as server-sent events, the moment they are recorded.',
  },

  share: {
    label: 'Share',
    copy: 'Copy the address',
    copyHint: 'Opens this view, and stays up to date as the record grows.',
    fix: 'Copy a citable address',
    fixHint: 'Opens this view of the record as it is now, whatever is recorded later. Use it in a footnote.',
    copied: 'Copied',
    failed: 'Could not copy. The address is in the address bar.',
  },

  export: {
    label: 'Export',
    stances: 'Stances',
    histories: 'Histories',
    statements: 'Statements',
    csv: 'CSV',
    ndjson: 'NDJSON',
    fileLabel: (what: string, format: string) => `${what} as ${format}`,
    chart: 'Chart',
    svg: 'SVG',
    png: 'PNG',
    chartLabel: (format: string) => `Chart as ${format}`,
    failed: 'The image could not be created.',
    /** How a picture was made, in the line below it. */
    origin: {
      asOf: (day: string) => `as of ${day}`,
      part: (from: string, to: string) => [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),
      knownAt: (instant: string) => `as known at ${instant}`,
      saved: (instant: string) => `saved ${instant}`,
    },
  },

  documents: { rules: 'The rules', glossary: 'Glossary', how: 'How this is worked out' },

  footer: {
    rules: (version: number) => `rules version ${version}`,
    snapshot: 'snapshot',
    copySnapshot: 'Copy the snapshot token',
    about: 'Stances are worked out from recorded statements by rules that anyone can read:',
    importSheet: 'Import a sheet',
    docs: 'API reference',
  },

  lists: {
    more: 'Show more',
    clear: 'Clear the filters',
    all: 'All',
    any: 'Any',
  },

  home: {
    latest: 'Latest changes',
    allChanges: 'All changes',
    moved: 'Proposals with the latest changes',
    allProposals: 'All proposals',
    noChanges: 'No changes have been recorded yet. They will appear here after the first import.',
  },

  proposals: {
    title: 'Proposals',
    search: 'Title or alias',
    topic: 'Topic',
    none: 'No proposal matches.',
    topicCount: (topic: string, n: number) => `${topic} (${n})`,
  },

  proposal: {
    owner: 'Owner',
    topics: 'Topics',
    aliases: 'Also called',
    sameAs: 'Elsewhere',
    timeline: 'All actors on one timeline',
    status: 'Claims about its status',
    statusHint: 'A status is always somebody’s claim.',
    noStatus: {
      now: 'Nobody has claimed a status for it.',
      asOf: 'Nobody had certainly claimed a status for it by then.',
      knownAt: 'No claim about its status had been recorded by then.',
    },
    goesOn: 'Ongoing',
    settled: 'Settled',
    waits: 'On hold',
    stopped: 'Stopped',
    contradicts: (names: string) => `Contradicts ${names}`,
    stances: 'Who stands where',
    noStances: {
      now: 'Nobody has taken a position on it.',
      asOf: 'Nobody had certainly taken a position on it by then.',
      knownAt: 'No position on it had been recorded by then.',
    },
    for: positionName.support,
    against: positionName.oppose,
    between: 'Neutral',
    none: 'No position',
    onlyStatus: (n: number) => `${counted(n, 'actor', 'actors')} claimed only a status.`,
    conflicts: (n: number, within: string | null) =>
      `${n === 1 ? 'One contradiction' : `${n} contradictions`}${within === null ? '' : ` within ${duration(within)}`}`,
    sinceChanged: (n: number, within: string | null) =>
      `Since changed: ${counted(n, 'claim', 'claims')} contradicted ${within === null ? 'later' : `more than ${duration(within)} later`}`,
    later: '→ later',
    silent: {
      now: (silent: number, described: number) =>
        `${silent.toLocaleString('en')} of ${counted(described, 'actor', 'actors')} in the record said nothing about it.`,
      asOf: (silent: number, described: number) =>
        `${silent.toLocaleString('en')} of ${counted(described, 'actor', 'actors')} in the record had not certainly said anything about it by then.`,
      knownAt: (silent: number, described: number) =>
        `${silent.toLocaleString('en')} of ${counted(described, 'actor', 'actors')} in the record had nothing recorded about it by then.`,
    },
    holders: (n: number) => counted(n, 'actor', 'actors'),
    allOfSide: (n: number, side: string) => `Show all ${n.toLocaleString('en')}: ${side.toLowerCase()}`,
    totals: 'Totals by position',
    mixed: 'Mixed signals',
    mixedHint: 'Two speakers for the same body, or one for it and one for a member, contradict each other.',
    noMixed: {
      now: 'No body sends mixed signals on it.',
      asOf: 'No body had certainly sent mixed signals on it by then.',
      knownAt: 'No mixed signals on it had been recorded by then.',
    },
    mixedBody: (body: string) => `Within ${body}`,
    speaksFor: (body: string) => `speaks for ${body}`,
    memberOf: (body: string) => `a member of ${body}`,
    forMember: (holder: string, body: string) => `for ${holder}, a member of ${body}`,
    within: 'Contradictions within',
    withinHint: 'How far apart two claims can be and still count as a contradiction',
    window: (within: string | null) =>
      within === null ? 'Statements at any time.' : `Only statements within ${duration(within)} of each other.`,
    anyTime: 'any time',
    days: (n: number) => counted(n, 'day', 'days'),
    versus: 'against',
    statements: 'Everything said about it',
    noStatements: {
      now: 'Nothing is recorded about it yet.',
      asOf: 'Nothing had certainly been said about it by then.',
      knownAt: 'Nothing about it had been recorded by then.',
    },
    changes: 'Its changes',
  },

  activity: {
    title: 'Activity over time',
    none: {
      now: 'Nobody has changed a stance on it.',
      asOf: 'Nobody had certainly changed a stance on it by then.',
      knownAt: 'No change of a stance on it had been recorded by then.',
    },
    bar: (period: string, n: number) => `${period}: ${counted(n, 'change', 'changes')}`,
    summary: (all: number, busiest: string, most: number) =>
      `${counted(all, 'change', 'changes')} in all. The most were in ${busiest}: ${most.toLocaleString('en')}.`,
    most: (n: number) => `Highest bar: ${n.toLocaleString('en')}`,
    more: 'Later changes are not shown: there are too many months.',
    asTable: 'As a table',
    period: 'When',
    changes: 'Changes',
    kinds: 'By kind',
    and: ', ',
  },

  actors: {
    title: 'Actors',
    search: 'Name or alias',
    kind: 'Kind',
    organisation: 'Member of',
    none: 'No actor matches.',
    unnamed: 'unnamed',
  },

  actor: {
    aliases: 'Also called',
    sameAs: 'Elsewhere',
    memberships: 'Belongs to',
    members: 'Spokespeople and members',
    speaksFor: 'speaks for it',
    lastWord: 'Last spoke on the record',
    noWord: 'Has not spoken on the record',
    daysAgo: (n: number) => (n === 0 ? 'today' : `${counted(n, 'day', 'days')} ago`),
    stances: 'Where it stands',
    noStances: 'No stance is recorded.',
    noneSelected: 'No stance of this kind.',
    changes: 'How it changed',
    noChanges: 'The record shows no change.',
    allChanges: 'All its changes',
    said: 'What it said',
    noneSaid: {
      now: 'None of its own statements are recorded. Others may have spoken for it.',
      asOf: 'It had not certainly said anything by then.',
      knownAt: 'None of its own statements had been recorded by then.',
    },
    agreement: 'Agreement with others',
    over: { last: 'Last word on each proposal', all: 'All that both said' },
    agreementHint: {
      last: 'Counts the proposals on which both hold an uncontested position: in favour, opposed or neutral. Having no position never counts as neutral.',
      all: 'Counts, proposal by proposal, the days on which one of the two spoke and both held an uncontested position. Votes count only if both voted that day.',
    },
    noAgreement: 'No other actor has a position on the same proposals.',
    agrees: (agreed: number, n: number) => `${agreed.toLocaleString('en')} of ${n.toLocaleString('en')}`,
    differ: (n: number) => `, differ on ${n.toLocaleString('en')}`,
    agreesWith: (other: string, agreed: number, n: number, over: 'last' | 'all') =>
      over === 'all'
        ? `On the same side as ${other} ${agreed} of ${n} times: compare the two`
        : agreed < n
          ? `On the same side as ${other} on ${agreed} of ${n}: show the ${n - agreed} on which they differ`
          : `On the same side as ${other} on all ${n}: compare the two`,
    share: (share: number) => share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 0 }),
    unnamed: 'An unnamed group. It is never treated as the same as another with this name.',
  },

  cite: {
    button: 'Cite',
    of: (speaker: string, said: string) => `${speaker}, ${said}`,
    title: 'Cite this statement',
    close: 'Close',
    style: 'Style',
    styles: { chicago: 'Chicago, notes and bibliography', apa: 'APA' },
    inText: { chicago: 'Note', apa: 'In the text' },
    bibliography: { chicago: 'Bibliography', apa: 'References' },
    copyInText: { chicago: 'Copy the note', apa: 'Copy the citation' },
    copyBibliography: { chicago: 'Copy the bibliography', apa: 'Copy the references' },
    copyFile: { bibtex: 'Copy as BibTeX', 'csl-json': 'Copy as CSL-JSON' },
    license: 'Licence of the style',
  },

  pick: {
    several: (q: string) => `Several names match “${q}”:`,
    noActor: (q: string) => `No actor is called “${q}”.`,
    noProposal: (q: string) => `No proposal is called “${q}”.`,
    didYouMean: 'Did you mean',
  },

  changes: {
    title: 'Changes',
    fresh: (n: number) => (n === 1 ? '1 new change' : `${n} new changes`),
    kind: 'Kind',
    topic: 'Topic',
    holder: 'Actor',
    proposal: 'Proposal',
    news: 'News only',
    newsHint: 'The actor’s latest statement, recorded within a week',
    json: 'JSON',
    jsonHint: 'The changes on the screen and any that follow, with these filters',
    none: 'No change matches.',
    of: (name: string) => `Only ${name}`,
    on: (title: string) => `Only on ${title}`,
    isNews: 'News',
    lag: (days: number) => `recorded ${counted(days, 'day', 'days')} later`,
    revoked: 'Revoked: the record no longer supports it.',
    amended: 'Amended: the record of it was corrected.',
    replaces: 'Corrected: this replaces an earlier report.',
    holdsInstead: 'What holds instead',
    before: 'As reported earlier',
    toldOn: (day: string) => `reported on ${day}`,
    toldOtherwiseOn: (day: string) => `reported differently on ${day}`,
    by: 'Sort by',
    byRecording: 'date recorded',
    bySaying: 'date said',
    fromArchive: (changes: number, proposals: number, isCapped: boolean) =>
      `Added from the archive: ${isCapped ? 'more than ' : ''}${counted(changes, 'change', 'changes')} on ${counted(proposals, 'proposal', 'proposals')}`,
    allFromArchive: 'All changes from the archive',
    onlyArchive: 'Only from the archive',
    noArchive: 'Nothing from the archive',
    to: 'Then',
    became: 'to',
    filters: 'Filters',
    recordedOn: (day: string) => `Recorded ${day}`,
  },

  statement: {
    title: (speaker: string) => `Statement by ${speaker}`,
    voided: (reason: string) => `Voided: ${reason}. It does not count towards any stance.`,
    noted: (reason: string, note: string | null) => (note === null ? reason : `${reason} (${note})`),
    context: 'In its context',
    on: 'On',
    holders: 'Counts for',
    said: 'Said',
    attribution: 'Attribution',
    coder: 'Coder',
    confidence: 'Confidence',
    note: 'Note',
    tags: 'Tags',
    native: 'The source’s own label',
    source: 'Source',
    publishedOn: 'Published',
    retrievedAt: 'Retrieved',
    link: 'Address',
    archived: 'Archived copy',
    hash: 'Content hash',
    recorded: 'Recorded',
    version: (n: number) => `version ${n}`,
    supersedes: 'Supersedes',
    anotherStatement: 'another statement',
    details: 'Details',
    notCoded: 'It was coded without a position or a status.',
    reports: 'All reports of this utterance',
    soleReport: 'This is the only report.',
    revisions: 'How it was coded over time',
    correct: 'Correct',
    eventTypes: {
      StatementRecorded: 'Recorded',
      StatementRecoded: 'Recoded',
      StatementVoided: 'Voided',
      StatementReinstated: 'Reinstated',
    } as Record<string, string>,
    nothing: 'nothing',
    fields: {
      speaker: 'Speaker',
      onBehalfOf: 'On behalf of',
      kind: 'Kind',
      saidOn: 'Said on',
      quote: 'Quote',
      paraphrase: 'Paraphrase',
      selector: 'Place in the source',
      language: 'Language',
      translatedFrom: 'Translated from',
      attribution: 'Attribution',
      reportedBy: 'Reported by',
      'source.url': 'Address of the source',
      'source.reference': 'Citation of the source',
      'source.publisher': 'Publisher',
      'source.title': 'Title of the source',
      'source.publishedOn': 'Published on',
      'source.retrievedAt': 'Retrieved at',
      'source.archivedUrl': 'Archived copy',
      'source.contentHash': 'Content hash',
      'source.language': 'Language of the source',
      supersedes: 'Supersedes',
      position: 'Position',
      status: 'Status',
      conditions: 'Conditions',
      hedges: 'Hedges',
      native: 'The source’s own label',
      utterance: 'Utterance',
      coder: 'Coder',
      confidence: 'Confidence',
      note: 'Note',
      tags: 'Tags',
    } as Record<string, string>,
  },

  search: {
    title: 'Search',
    hint: 'Finds results with every word: in what was said, in the title of the source, or in the names of the speaker, those spoken for and the proposal. Other forms match too: block also finds blocked. "a phrase" finds these words in this order, begin* finds words that begin this way, and -without leaves out results with that word.',
    corrected: (to: string, from: string) => `Showing results for “${to}”. Nothing in the record contains “${from}”.`,
    begun: (word: string) =>
      `Nothing in the record contains the word “${word}”. Showing results with a word that begins with it.`,
    statements: 'Statements',
    actors: 'Actors',
    proposals: 'Proposals',
    none: 'No statement contains all of these words.',
    tooFew: 'Type at least one word.',
    noneOf: 'None.',
    before: 'Search what was said, who said it, and what it was about.',
    resultsFor: (q: string) => `Search: ${q}`,
    counted: (n: number, isMore: boolean) => `${isMore ? 'more than ' : ''}${n.toLocaleString('en')}`,
    all: (n: number) => `All ${n.toLocaleString('en')}`,
    firstOf: (shown: number, n: number) =>
      `The first ${shown} of ${n.toLocaleString('en')}. Add a word to narrow them down.`,
    everything: 'All results',
    order: 'Sort by',
    orders: { relevance: 'Relevance', newest: 'Newest first', oldest: 'Oldest first' },
    rankedOf: (n: number) => `The best matches among the newest ${n.toLocaleString('en')} come first.`,
    saidBy: 'Said by',
    about: 'About',
    anybody: 'Anybody',
    anything: 'Anything',
    suggestions: 'Suggestions',
    suggested: (n: number) => (n === 0 ? 'No suggestions' : n === 1 ? '1 suggestion' : `${n} suggestions`),
    searchFor: (q: string) => `Search for “${q}”`,
  },

  timeline,
  matrix,
  positions,
} as const;

export type Texts = typeof en;
