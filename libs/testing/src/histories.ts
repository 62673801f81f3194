/** Histories of statements for property tests: few actors, few days and few values, so that ties, clusters and contests really occur. */
import fc from 'fast-check';
import type { Membership } from './oracle/memberships.js';
import type { LoggedEvent } from './oracle/record.js';

export interface HistoryStatement {
  id: string;
  speaker: string;
  onBehalfOf: string[];
  proposal: string;
  kind: string;
  saidOn: string;
  quote: string | null;
  paraphrase: string;
  selector: null;
  language: null;
  translatedFrom: null;
  attribution: string;
  reportedBy: string | null;
  source: Record<string, string | null> & { publishedOn: string | null };
  supersedes: null;
  coding: {
    position: string | null;
    status: string | null;
    conditions: string[];
    hedges: string[];
    native: null;
    utterance: string | null;
    coder: string | null;
    confidence: null;
    note: null;
    tags: string[];
  };
}

export interface Command {
  do: 'record' | 'recode' | 'void' | 'reinstate';
  statement: HistoryStatement;
}

export const ACTORS = ['ada', 'ben', 'cleo'];
const PROPOSALS = ['bridge', 'tunnel'];
const ON_LINE = ['strongly-support', 'support', 'neutral', 'oppose', 'strongly-oppose'];
const POSITIONS = [...ON_LINE, 'undecided', 'deferred', 'declined', 'withdrawn'];
const STATUSES = ['on-the-table', 'blocked', 'rejected'];
const ATTRIBUTIONS = [
  'on-record',
  'spokesperson',
  'document',
  'unnamed-official',
  'unnamed-source',
  'narrator',
  'second-hand',
];
const LAST_DAY = 8;

const day = fc.integer({ min: 1, max: LAST_DAY }).map((n) => `2023-01-0${n}`);

/** Every shape of date that is accepted; none begins after the last day. */
const saidOn = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 2, arbitrary: fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)) },
  { weight: 1, arbitrary: day.map((d) => `../${d}`) },
  { weight: 1, arbitrary: day.map((d) => `${d}/..`) },
  { weight: 1, arbitrary: day.map((d) => `${d}~`) },
  { weight: 1, arbitrary: day.map((d) => `${d}T23:30:00-05:00`) },
  { weight: 2, arbitrary: fc.constantFrom('2023-01', '2023', '2022-12', '2022-12/2023-01-03', '2023-01?') },
);

const reading = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('position'),
      position: fc.constantFrom(...POSITIONS),
      status: fc.option(fc.constantFrom(...STATUSES), { freq: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('vote'),
      position: fc.constantFrom('support', 'oppose', 'abstained', 'neutral'),
      status: fc.constant(null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('act'),
      position: fc.constantFrom(...ON_LINE),
      status: fc.option(fc.constantFrom(...STATUSES)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('no-comment'),
      position: fc.constantFrom('declined', 'declined', 'deferred', 'undecided'),
      status: fc.constant(null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('status-claim'),
      position: fc.option(fc.constantFrom(...POSITIONS)),
      status: fc.constantFrom(...STATUSES),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('argument'),
      position: fc.option(fc.constantFrom(...POSITIONS)),
      status: fc.constant(null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('description'), position: fc.constant(null), status: fc.constant(null) }),
  },
);

/** A side and a status that somebody else is likely to be against. */
const side = fc.record({
  kind: fc.constant('position'),
  position: fc.constantFrom('strongly-support', 'support', 'oppose'),
  status: fc.option(fc.constantFrom('on-the-table', 'blocked'), { freq: 3 }),
});

/** What a recoding may change. */
const account = (bounded: boolean, opposed: boolean) =>
  fc.record({
    reading: opposed ? fc.oneof({ weight: 2, arbitrary: side }, { weight: 1, arbitrary: reading }) : reading,
    saidOn,
    attribution: fc.constantFrom('on-record', 'on-record', 'document', ...ATTRIBUTIONS),
    quoted: fc.boolean(),
    conditions: fc.constantFrom<string[]>([], [], ['if it is paid for']),
    utterance: fc.option(fc.integer({ min: 0, max: 1 }), { freq: 2 }),
    coder: fc.constantFrom(null, 'kim', 'lee'),
    // No earlier than the last day that anything begins on, and no later than the first recording.
    publishedOn: bounded
      ? fc.constantFrom('2023-01-08', '2023-01-09')
      : fc.constantFrom(null, null, '2023-01-08', '2023-01'),
    others: opposed
      ? fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: fc.subarray(ACTORS) })
      : fc.subarray(ACTORS),
  });

type Account = ReturnType<typeof account> extends fc.Arbitrary<infer T> ? T : never;

function statementOf(id: string, speaker: string, proposal: string, a: Account): HistoryStatement {
  return {
    id,
    speaker,
    onBehalfOf: a.others.filter((actor) => actor !== speaker),
    proposal,
    kind: a.reading.kind,
    saidOn: a.saidOn,
    quote: a.quoted ? `words of ${id}` : null,
    paraphrase: `said on ${a.saidOn}`,
    selector: null,
    language: null,
    translatedFrom: null,
    attribution: a.attribution,
    reportedBy: a.attribution === 'second-hand' ? 'ada' : null,
    source: {
      url: null,
      reference: 'a paper',
      publisher: null,
      title: null,
      publishedOn: a.publishedOn,
      retrievedAt: null,
      archivedUrl: null,
      contentHash: null,
      language: null,
    },
    supersedes: null,
    coding: {
      position: a.reading.position,
      status: a.reading.status,
      conditions: a.conditions,
      hedges: [],
      native: null,
      utterance: a.utterance === null ? null : utteranceOf(speaker, proposal, a.utterance),
      coder: a.coder,
      confidence: null,
      note: null,
      tags: [],
    },
  };
}

/** An utterance has one speaker and one proposal. */
function utteranceOf(speaker: string, proposal: string, n: number): string {
  const digit = (list: string[], one: string) => list.indexOf(one) + 1;
  return `00000000-0000-4000-8000-${digit(ACTORS, speaker)}${digit(PROPOSALS, proposal)}${n}000000000`;
}

export interface HistoryOptions {
  /** Every source has its day, so that when a statement is recorded makes no difference. */
  boundedByPublication?: boolean;
  statementsMin?: number;
  statementsMax?: number;
  proposals?: number;
  /** Most statements take a side, and most speakers speak for themselves alone, so that they really contradict each other. */
  opposed?: boolean;
}

/** Commands in an order in which they can be carried out. */
export function histories({
  boundedByPublication = false,
  statementsMin = 1,
  statementsMax = 10,
  proposals = 1,
  opposed = false,
}: HistoryOptions = {}): fc.Arbitrary<Command[]> {
  const accounts = account(boundedByPublication, opposed);
  const recorded = fc.record({
    id: fc.uuid({ version: 4 }),
    speaker: fc.constantFrom(...ACTORS),
    proposal: fc.constantFrom(...PROPOSALS.slice(0, proposals)),
    accounts: fc.array(accounts, { minLength: 1, maxLength: 3 }),
    ends: fc.constantFrom<('void' | 'reinstate')[]>([], [], [], ['void'], ['void', 'reinstate']),
  });
  return fc
    .uniqueArray(recorded, { minLength: statementsMin, maxLength: statementsMax, selector: ({ id }) => id })
    .chain((all) => {
      const streams = all.map(({ id, speaker, proposal, accounts: list, ends }): Command[] => {
        const statements = list.map((a) => statementOf(id, speaker, proposal, a));
        const last = statements.at(-1);
        return [
          ...statements.map((statement, i): Command => ({ do: i === 0 ? 'record' : 'recode', statement })),
          ...ends.flatMap((end): Command[] => (last ? [{ do: end, statement: last }] : [])),
        ];
      });
      const length = streams.reduce((sum, stream) => sum + stream.length, 0);
      return fc.array(fc.nat(), { minLength: length, maxLength: length }).map((picks) => interleave(streams, picks));
    });
}

/** One order out of all those that keep each statement's own commands in theirs. */
export function interleave(streams: Command[][], picks: number[]): Command[] {
  const left = streams.map((stream) => [...stream]);
  return picks.flatMap((pick) => {
    const open = left.filter((stream) => stream.length > 0);
    const next = open[pick % Math.max(1, open.length)]?.shift();
    return next ? [next] : [];
  });
}

/** The same commands by statement, to be put in another order. */
export function streamsOf(commands: Command[]): Command[][] {
  return [...Map.groupBy(commands, ({ statement }) => statement.id).values()];
}

const TYPES = {
  record: 'StatementRecorded',
  recode: 'StatementRecoded',
  void: 'StatementVoided',
  reinstate: 'StatementReinstated',
};

/** As the log would have them in one partition, an hour apart from each other from 9 January 2023 on. */
export function eventsOf(commands: Command[]): LoggedEvent[] {
  const versions = new Map<string, number>();
  return commands.map(({ do: what, statement }, i) => {
    const streamVersion = (versions.get(statement.id) ?? 0) + 1;
    versions.set(statement.id, streamVersion);
    return {
      partition: 0,
      sequence: i + 1,
      streamId: statement.id,
      streamVersion,
      recordedAt: new Date(Date.UTC(2023, 0, 9, i)).toISOString().replace('.000Z', '.000000Z'),
      type: TYPES[what],
      data: what === 'void' ? { statement, reason: 'recorded-in-error', note: null } : statement,
    };
  });
}

export interface ActorDescription {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
  sameAs: string[];
  unnamed: boolean;
  memberships: (Membership & { role: string | null })[];
}

export const ORGANISATIONS = ['guild', 'town'];

const during = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)) },
  { weight: 1, arbitrary: day.map((d) => `${d}/..`) },
  { weight: 1, arbitrary: day.map((d) => `../${d}`) },
  { weight: 1, arbitrary: fc.constantFrom('2022', '2023-01', '2023-01-04') },
);

const membership = fc.record({
  // An actor that also speaks is an organisation now and then, as NATO is.
  organisation: fc.constantFrom('guild', 'guild', 'guild', 'town', 'cleo'),
  role: fc.constantFrom(null, 'member'),
  speaksFor: fc.constantFrom(false, true, true),
  during,
});

const description = (ids: string[], membershipsMin: number) =>
  fc
    .record({
      id: fc.constantFrom(...ids),
      memberships: fc.array(membership, { minLength: membershipsMin, maxLength: 3 }),
    })
    .map(
      ({ id, memberships }): ActorDescription => ({
        id,
        kind: ORGANISATIONS.includes(id) ? 'organisation' : id === 'cleo' ? 'group' : 'person',
        name: id,
        aliases: [],
        sameAs: [],
        unnamed: false,
        memberships: memberships.filter(({ organisation }) => organisation !== id),
      }),
    );

/** In the order of the log. Each speaker is described at least once; a later description of the same actor takes the place of an earlier one. */
export function descriptions(): fc.Arbitrary<ActorDescription[]> {
  const described = fc.tuple(...ACTORS.map((id) => description([id], 1)));
  const more = fc.array(description([...ACTORS, ...ORGANISATIONS], 0), { maxLength: 3 });
  return fc.tuple(described, more).map(([first, then]) => [...first, ...then]);
}

/** As the log would have them in partition 1, each half an hour after an event of `eventsOf`, so that both can stand in one log. */
export function describedEvents(all: ActorDescription[]): LoggedEvent[] {
  return all.map((data, i) => ({
    partition: 1,
    sequence: i + 1,
    streamId: data.id,
    streamVersion: all.slice(0, i + 1).filter(({ id }) => id === data.id).length,
    recordedAt: new Date(Date.UTC(2023, 0, 9, i, 30)).toISOString().replace('.000Z', '.000000Z'),
    type: 'ActorDescribed',
    data,
  }));
}
