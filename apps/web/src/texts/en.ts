/** Every text of the pages, in English. Sentences with something to fill in are functions, so that a language can order them its own way. */
import type { Voiding } from '#stance';
import type { Attribution, Evidence, Position, StatementKind, Status } from '#stance/scale';
import type { Actor, EntryKind, Proposal } from '../api/answers.js';

const position: Record<Position, string> = {
  'strongly-support': 'Strongly supports',
  support: 'Supports',
  neutral: 'Neutral',
  oppose: 'Opposes',
  'strongly-oppose': 'Strongly opposes',
  undecided: 'Undecided',
  deferred: 'Will not say yet',
  declined: 'Declined to comment',
  abstained: 'Abstained',
  withdrawn: 'Withdrew its position',
};

const status: Record<Status, string> = {
  floated: 'Floated',
  'under-discussion': 'Under discussion',
  'on-the-table': 'On the table',
  blocked: 'Blocked',
  deferred: 'Deferred',
  agreed: 'Agreed',
  adopted: 'Adopted',
  rejected: 'Rejected',
  shelved: 'Shelved',
  dropped: 'Dropped',
  revived: 'Revived',
};

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

const entryKind: Record<EntryKind, string> = {
  'first-recorded': 'First recorded',
  settled: 'Settled',
  unordered: 'Order unknown',
  reaffirmation: 'Reaffirmed',
  'position-formed': 'Took a position',
  'position-resumed': 'Resumed its position',
  'condition-added': 'Condition added',
  'condition-dropped': 'Condition dropped',
  reversal: 'Reversed',
  strengthening: 'Strengthened',
  weakening: 'Weakened',
  withdrawal: 'Withdrew its position',
  'became-noncommittal': 'Became noncommittal',
  'no-position-changed': 'Changed its reason for taking no position',
  'status-changed': 'Status changed',
};

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

/** As a participle, for sentences: "opposed from 13 July 2021". */
const held: Record<Position, string> = {
  'strongly-support': 'strongly in favour',
  support: 'in favour',
  neutral: 'neutral',
  oppose: 'opposed',
  'strongly-oppose': 'strongly opposed',
  undecided: 'undecided',
  deferred: 'not ready to say',
  declined: 'declining to comment',
  abstained: 'abstaining',
  withdrawn: 'withdrew its position',
};

const shift: Record<EntryKind, string> = {
  'first-recorded': 'first recorded',
  settled: 'settled after contradictory statements',
  unordered: 'contested, order unknown',
  reaffirmation: 'reaffirmed',
  'position-formed': 'position formed',
  'position-resumed': 'position resumed',
  'condition-added': 'condition added',
  'condition-dropped': 'condition dropped',
  reversal: 'reversal',
  strengthening: 'strengthening',
  weakening: 'weakening',
  withdrawal: 'withdrawal',
  'became-noncommittal': 'became noncommittal',
  'no-position-changed': 'another reason for taking no position',
  'status-changed': 'status changed',
};

const toward = { up: 'toward support', down: 'toward opposition' };

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const timeline = {
  held: (value: string): string => (held as Record<string, string>)[value] ?? value,
  shift: (kind: EntryKind, direction: 'up' | 'down' | null): string =>
    direction === null ? shift[kind] : `${shift[kind]} ${toward[direction]}`,

  title: (holder: string, proposal: string) => `${holder} on ${proposal}`,
  allTitle: (proposal: string) => `Everyone on ${proposal}`,
  on: 'on',
  allHolders: 'All holders on one chart',
  allOn: 'Every holder on',
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
  /** When something began, after "since" or "from". */
  began: {
    byLatest: (day: string) => `${day} at the latest`,
    someDay: (when: string) => `some day ${when}`,
    unknown: 'an unknown day',
  },
  onDay: (day: string) => `on ${day}`,
  nothingSaidYet: 'Nothing had certainly been said by then.',
  nothingRecordedYet: 'Nothing had been recorded by then.',
  nothingRecordedAndSaidYet: 'Nothing recorded by then had certainly been said by that day.',
  nothing: 'This holder has no recorded position or status here.',

  chart: 'Timeline',
  chartHint:
    'The arrow keys move from mark to mark along time. Home and End go to the first and the last. Enter moves into the card; Escape closes it.',
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
  hearsay: 'set aside as hearsay: the holder has spoken on the record',
  noComment: 'set aside: declining to comment withdraws nothing',
  alsoCodedAs: (values: string) => `also coded as ${values}`,

  card: 'The words behind this mark',
  coder: (coder: string) => `Coder: ${coder}`,
  coderUnknown: 'coder not named',
  toStatement: 'The statement and its coding',
  recorded: 'Recorded',
  close: 'Close',

  asOf: 'As of',
  asOfHint: 'Only what was certainly said by then',
  knownAt: 'As known at',
  knownAtHint: 'The record as it stood then',
  now: 'now',
  nowReset: (slider: string) => `${slider}: back to now`,
  todayStop: (day: string) => `today, ${day}`,
  allKnown: 'now, all that is known',
  revisions: 'Revisions',
  revisionsHint: 'Shows what was recoded or voided (struck through), and the record as it once stood',
  noRevisions: 'Nothing here has ever been revised.',

  table: 'The same as a table',
  emptyTable: 'There is nothing to list.',
  said: 'Said',
  stance: 'Stance',
  words: 'Words',
  holder: 'Holder',
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
      words: 'other words behind it',
      dates: 'another date',
      evidence: 'other evidence',
      contest: 'other words that contradict it',
      readings: 'other codings beside it',
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

  holders: {
    label: 'Holders',
    some: (shown: number, all: number) => `${shown} of ${all} shown`,
    entries: (n: number) => `${n} ${n === 1 ? 'entry' : 'entries'}`,
    usual: 'Those who spoke most',
    none: 'Choose at least one holder to see its line.',
    nobody: 'No holder has a stance on this proposal yet.',
    missing: (names: string) => `The timeline of ${names} could not be loaded.`,
    lineOf: (holder: string, value: string) => `${holder}: ${value.toLowerCase()}`,
    alone: (holder: string) => `Timeline of ${holder} alone`,
  },
};

const matrix = {
  title: 'Matrix',
  lead: 'Who stands where on everything, at a glance. Each row is a holder, each column a proposal.',
  grid: 'Stances of holders by proposals',
  hint: 'The arrow keys move from cell to cell. Enter opens the timeline of a stance, or sorts by a proposal.',
  size: (holders: number, proposals: number) =>
    `${holders} ${holders === 1 ? 'holder' : 'holders'} by ${proposals} ${proposals === 1 ? 'proposal' : 'proposals'}.`,
  more: (holders: number, proposals: number) => {
    const parts = [
      holders > 0 ? `${holders} more ${holders === 1 ? 'holder' : 'holders'}` : null,
      proposals > 0 ? `${proposals} more ${proposals === 1 ? 'proposal' : 'proposals'}` : null,
    ].filter((part) => part !== null);
    return `Not shown: ${parts.join(' and ')}. Narrow the filter to see them.`;
  },
  empty: 'No stance matches these filters.',

  topic: 'Topic',
  anyTopic: 'Every topic',
  organisation: 'Members of',
  anyOrganisation: 'Everyone',
  kind: 'Kind of actor',
  anyKind: 'Every kind',
  topicOption: (topic: string, proposals: number) => `${topic} (${proposals})`,

  holders: 'Holders',
  holdersBy: 'Holders by',
  byName: 'name, A to Z',
  byNameReversed: 'name, Z to A',
  supportFirst: (proposal: string) => `support for ${proposal}`,
  opposedFirst: (proposal: string) => `opposition to ${proposal}`,
  columnsBy: 'Proposals by',
  columnOrder: { holders: 'most holders first', divided: 'most divided first', title: 'title' },
  sortBy: (proposal: string) => `Sort holders by their stance on ${proposal}`,

  noStance: 'no stance',
  /** The accessible name of a cell. */
  cell: (holder: string, proposal: string, parts: string[]) => `${holder} on ${proposal}: ${parts.join('; ')}`,
  said: (value: string, when: string) => `${value.toLowerCase()}, ${when}`,
  statusSaid: (value: string, when: string) => `calls it ${value.toLowerCase()}, ${when}`,
  indirect: 'on indirect evidence',
  contested: (values: string) => `contested with ${values.toLowerCase()}`,
  alsoCodedAs: (values: string) => `also coded as ${values.toLowerCase()}`,
  card: 'The stance in this cell',
  openTimeline: 'Click or Enter: its timeline',

  legend: {
    label: 'Legend',
    firstHand: 'first-hand',
    indirect: 'indirect',
    contested: 'contested',
    status: 'claimed status, beside a position',
    also: 'also coded differently',
  },
};

export const en = {
  language: 'en',
  site: 'Stancebook',
  motto: 'Who stands where on what, since when, and how that moved.',
  titled: (page: string) => `${page} · Stancebook`,

  position,
  status,
  statementKind,
  attribution,
  evidence,
  entryKind,
  actorKind,
  relation,
  voidReason,
  facet: { position: 'Position', status: 'Status' },
  toward: { support: 'toward support', oppose: 'toward opposition' },

  /** What a value is called, of either facet; a value that this page does not know yet is shown as it is. */
  valueOf: (facet: 'position' | 'status', value: string): string => {
    const names: Record<string, string> = facet === 'position' ? position : status;
    return names[value] ?? value;
  },
  list: (names: string[]): string => new Intl.ListFormat('en', { type: 'conjunction' }).format(names),
  either: (names: string[]): string => new Intl.ListFormat('en', { type: 'disjunction' }).format(names),

  navigation: {
    label: 'Main',
    skip: 'Skip to content',
    home: 'Stancebook, home',
    proposals: 'Proposals',
    actors: 'Actors',
    matrix: 'Matrix',
    changes: 'Changes',
    search: 'Search',
    searchLabel: 'Search statements, actors and proposals',
    searchHint: 'Search',
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
    someDayIn: (span: string) => `some day in ${span}`,
    by: (day: string) => `by ${day}`,
    from: (day: string) => `on or after ${day}`,
    about: (day: string) => `about ${day}`,
    perhaps: (day: string) => `perhaps ${day}`,
    perhapsAbout: (day: string) => `perhaps about ${day}`,
    between: (a: string, b: string) => `between ${a} and ${b}`,
    someDayBetween: (a: string, b: string) => `some day between ${a} and ${b}`,
    any: 'at an unknown date',
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    title: (edtf: string) => `As recorded: ${edtf}`,
    days: (n: number) => counted(n, 'day', 'days'),
  },

  stance: {
    firstHand: 'First-hand: said by the holder on the record, through a spokesperson, or in a document',
    indirect: 'Indirect: reported by others, or by someone unnamed',
    contestedShort: (values: string[]) => `Contested: also ${values.join(', ')}`,
    contestedWith: (values: string[]) =>
      `Contested: around the same time, in unknown order, also said: ${values.join(', ')}`,
    also: (values: string[]) => `Also coded as ${values.join(', ')}`,
    alsoBy: (value: string, coder: string | null) => (coder === null ? value : `${value} (${coder})`),
    reaffirmed: (times: number) => `reaffirmed ${times === 1 ? 'once' : `${times} times`}`,
    lastSpoke: 'Last spoke',
    neverSpoke: 'Has not spoken on the record',
    native: (scale: string, value: string) => `${value} on the source’s own scale, ${scale}`,
    nativeShort: (value: string) => `The source calls it “${value}”`,
    by: (holder: string, speaker: string) => `${holder}, by ${speaker}`,
    byPrefix: 'by',
    moved: 'How it moved',
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
    publishedOn: (day: string) => `published ${day}`,
    reportedBy: (name: string) => `as reported by ${name}`,
    source: 'Source',
    sourceTitled: (publisher: string, title: string) => `${publisher}: ${title}`,
    archived: 'archived copy',
    hedged: 'Hedged',
    conditions: 'On condition',
    permalink: 'Statement',
    citation: (c: {
      speaker: string;
      said: string;
      words: string;
      source: string;
      record: string;
      version: number;
      recordedAt: string;
    }) =>
      `${c.speaker} (${c.said}): ${c.words} ${c.source} Recorded in Stancebook, ${c.record}, version ${c.version}, recorded at ${c.recordedAt}.`,
  },

  time: {
    label: 'Time of the record',
    asOf: 'As of',
    asOfHint: 'Leaves out what was not certainly said by then',
    seenAsOf: (day: string) => `As of ${day}: only what was certainly said by then.`,
    seenKnownAt: (instant: string) => `As known at ${instant}: the record as it stood then.`,
    seenSnapshot: 'A fixed record: this view no longer changes.',
    notADate: (value: string) => `“${value}” is not a date and was ignored.`,
    always: 'This page shows the record as it is now.',
    now: 'Back to now',
    stale: 'Part of this answer could not be updated and is missing.',
  },

  follow: {
    label: 'Follow',
    atom: 'Atom feed',
    atomHint: 'For a feed reader: every change here, newest first.',
    copy: 'Copy its address',
    stream: 'Copy the address of the stream',
    streamHint: 'For a program: the same changes as server-sent events, the moment they are recorded.',
  },

  share: {
    label: 'Share',
    copy: 'Copy the address',
    copyHint: 'Leads to this view, and follows the record as it grows.',
    fix: 'Copy a citable address',
    fixHint: 'Leads to this view of the record as it stands now, whatever is recorded later. Use it in a footnote.',
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
    failed: 'The picture could not be made.',
    /** How a picture was made, in the line below it. */
    origin: {
      asOf: (day: string) => `as of ${day}`,
      knownAt: (instant: string) => `as known at ${instant}`,
      saved: (instant: string) => `saved ${instant}`,
    },
  },

  footer: {
    rules: (version: number) => `rules version ${version}`,
    snapshot: 'snapshot',
    copySnapshot: 'Copy the snapshot token',
    about: 'Statements are facts in the record. Stances are derived from them by published rules.',
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
    moved: 'Proposals that moved most recently',
    allProposals: 'All proposals',
    noChanges: 'No changes are recorded yet. The first import fills this page.',
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
    timeline: 'All holders on one timeline',
    status: 'What is said about its status',
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
    for: 'For',
    against: 'Against',
    between: 'Neutral',
    none: 'No position',
    onlyStatus: (n: number) => `${counted(n, 'holder', 'holders')} claimed only a status.`,
    conflicts: (n: number) => (n === 1 ? 'One contradiction' : `${n} contradictions`),
    silent: {
      now: (silent: number, described: number) =>
        `${silent.toLocaleString('en')} of ${counted(described, 'actor', 'actors')} in the record said nothing about it.`,
      asOf: (silent: number, described: number) =>
        `${silent.toLocaleString('en')} of ${counted(described, 'actor', 'actors')} in the record had not certainly said anything about it by then.`,
      knownAt: (silent: number, described: number) =>
        `${silent.toLocaleString('en')} of ${counted(described, 'actor', 'actors')} in the record had nothing recorded about it by then.`,
    },
    holders: (n: number) => counted(n, 'holder', 'holders'),
    totals: 'Totals by position',
    mixed: 'Mixed signals',
    mixedHint: 'Two who speak for the same body, or for its members, contradict each other.',
    noMixed: {
      now: 'No body sends mixed signals on it.',
      asOf: 'No body had certainly sent mixed signals on it by then.',
      knownAt: 'No mixed signals on it had been recorded by then.',
    },
    mixedBody: (body: string) => `Within ${body}`,
    speaksFor: (body: string) => `speaks for ${body}`,
    memberOf: (body: string) => `a member of ${body}`,
    forMember: (holder: string, body: string) => `for ${holder}, a member of ${body}`,
    within: 'Said within',
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
    kinds: 'Of which kind',
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
    members: 'Spokespersons and members',
    speaksFor: 'speaks for it',
    lastWord: 'Last spoke on the record',
    noWord: 'Has not spoken on the record',
    daysAgo: (n: number) => (n === 0 ? 'today' : `${counted(n, 'day', 'days')} ago`),
    stances: 'Where it stands',
    noStances: 'No stance is recorded.',
    noneSelected: 'No stance of this kind.',
    changes: 'How it moved',
    noChanges: 'The record shows no change.',
    allChanges: 'All its changes',
    said: 'What it said',
    noneSaid: {
      now: 'None of its own statements are recorded. Others may have spoken for it.',
      asOf: 'It had not certainly said anything by then.',
      knownAt: 'None of its own statements had been recorded by then.',
    },
    agreement: 'Agreement with others',
    agreementHint:
      'Counts the proposals on which both hold an uncontested position: for, against or neutral. Having no position never counts as neutral.',
    noAgreement: 'No other actor has a position on the same proposals.',
    agrees: (agreed: number, n: number) => `${agreed} of ${n}`,
    share: (share: number) => share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 0 }),
    unnamed: 'An unnamed group. It is never taken for another one with the same name.',
  },

  changes: {
    title: 'Changes',
    fresh: (n: number) => (n === 1 ? '1 new change' : `${n} new changes`),
    kind: 'Kind',
    topic: 'Topic',
    holder: 'Holder',
    proposal: 'Proposal',
    news: 'News only',
    newsHint: 'Recorded within a week of being said',
    json: 'JSON',
    jsonHint: 'The changes on the screen and those that follow, with these filters',
    none: 'No change matches.',
    of: (name: string) => `Only of ${name}`,
    on: (title: string) => `Only on ${title}`,
    isNews: 'News',
    lag: (days: number) => `recorded ${counted(days, 'day', 'days')} later`,
    revoked: 'Revoked: the record no longer supports it.',
    amended: 'Amended: the record of it was corrected.',
    to: 'Then',
    became: 'to',
    filters: 'Filters',
    recordedOn: (day: string) => `Recorded ${day}`,
  },

  statement: {
    title: (speaker: string) => `Statement by ${speaker}`,
    voided: (reason: string) => `Voided: ${reason}. It counts toward no stance.`,
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
    notCoded: 'It is coded with no position and no status.',
    reports: 'All reports of this utterance',
    soleReport: 'This is its only report.',
    revisions: 'How it was coded over time',
    eventTypes: {
      StatementRecorded: 'Recorded',
      StatementRecoded: 'Recoded',
      StatementVoided: 'Voided',
      StatementReinstated: 'Reinstated',
    } as Record<string, string>,
    nothing: 'nothing',
    cite: 'Cite it',
    copyCitation: 'Copy the citation',
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
      source: 'Source',
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
    hint: 'Finds what contains every word, in any of its forms: block also finds blocked. "a phrase" finds these words in this order, begin* finds words that begin this way, and -without leaves out what contains the word.',
    begun: (word: string) => `Nothing contains the word “${word}”. These contain words that begin with it.`,
    statements: 'Statements',
    actors: 'Actors',
    proposals: 'Proposals',
    none: 'No statement contains these words.',
    tooFew: 'Type at least one word.',
    saidBy: 'What they said is on their pages:',
    noneOf: 'None.',
    before: 'Search what was said, and find actors and proposals by name.',
    resultsFor: (q: string) => `Search: ${q}`,
  },

  timeline,
  matrix,
} as const;

export type Texts = typeof en;
