/** The exports as tables: the columns that CSV, Parquet and the data package have in common. */
import {
  ACTOR_KINDS,
  ATTRIBUTIONS,
  ENTRY_KINDS,
  EVIDENCE,
  FACETS,
  POSITIONS,
  STATEMENT_KINDS,
  STATUSES,
} from '#stance';
import { statementEventType } from '../http/recorded.js';

export type Row = Record<string, unknown>;

/** `date` is a day; `datetime` an instant in UTC with microseconds; `codings` lists other codings of the utterance. */
export type ColumnType =
  | 'string'
  | 'slug'
  | 'uuid'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'strings'
  | 'codings';

export interface Column {
  /** Nested names are dotted. */
  name: string;
  type: ColumnType;
  description: string;
  isRequired?: boolean;
  values?: readonly string[];
}

/** A column's values are found in a column of another table. */
export interface ForeignKey {
  column: string;
  table: string;
  references: string;
}

export interface Table {
  title: string;
  columns: Column[];
  key: string[];
  foreignKeys: ForeignKey[];
}

type More = Pick<Column, 'isRequired' | 'values'>;
const REQUIRED: More = { isRequired: true };

function column(name: string, type: ColumnType, description: string, more: More = {}): Column {
  return { name, type, description, ...more };
}

/** Of a part of a thing: all are null where the part is not there. */
function within(prefix: string, columns: Column[], { isRequired = false } = {}): Column[] {
  return columns.map((one) => ({
    ...one,
    name: `${prefix}.${one.name}`,
    isRequired: isRequired && Boolean(one.isRequired),
  }));
}

const SOURCE = {
  url: column('source.url', 'string', 'The address of the source.'),
  reference: column('source.reference', 'string', 'A citation of the source.'),
  publisher: column('source.publisher', 'string', 'Who published it.'),
  title: column('source.title', 'string', 'Its title.'),
  publishedOn: column('source.publishedOn', 'string', 'When it was published: an EDTF date.'),
  archivedUrl: column('source.archivedUrl', 'string', 'Where a copy of it is kept.'),
};

const WORDS = {
  speaker: column('speaker', 'slug', 'The actor who said or did it.', REQUIRED),
  attribution: column('attribution', 'string', 'How the source came by the words.', {
    values: ATTRIBUTIONS,
    ...REQUIRED,
  }),
  quote: column('quote', 'string', 'The exact words.'),
  paraphrase: column('paraphrase', 'string', 'What was said, in the words of the coder.'),
};

const SAID_ON = column(
  'saidOn',
  'string',
  'When it was said, as precisely as the source gives it: an EDTF date.',
  REQUIRED,
);
const NO_LATER_THAN = column('noLaterThan', 'date', 'The last day on which it can have been said.', REQUIRED);
const EVIDENCE_COLUMN = column('evidence', 'string', 'first-hand where the holder is on the record, else indirect.', {
  values: EVIDENCE,
});
const CONTESTED_WITH = column('contestedWith', 'strings', 'Other values said at a time that may be the same.');
const ALSO_CODED_AS = column('alsoCodedAs', 'codings', 'How other reports of the same speech act were coded.');

function facetColumns(values: readonly string[]): Column[] {
  return [
    column('value', 'string', 'What the holder holds.', { values }),
    column('kind', 'string', 'How it compares with what the holder said before.', { values: ENTRY_KINDS }),
    EVIDENCE_COLUMN,
    CONTESTED_WITH,
    ALSO_CODED_AS,
    SAID_ON,
    NO_LATER_THAN,
    column('since.saidOn', 'string', 'When the holder first said so, without another stance since: an EDTF date.'),
    column('since.noLaterThan', 'date', 'The last day on which that can have been.'),
    column('reaffirmed.times', 'integer', 'How often the holder has said the same since.'),
    column('reaffirmed.last', 'date', 'The last day on which that can have been.'),
    column('statement', 'uuid', 'The statement this comes from.'),
    ...within('words', [
      WORDS.speaker,
      WORDS.attribution,
      WORDS.quote,
      WORDS.paraphrase,
      SOURCE.url,
      SOURCE.reference,
      SOURCE.publisher,
      SOURCE.title,
      SOURCE.publishedOn,
      SOURCE.archivedUrl,
    ]),
  ];
}

const RECORDED_AT = column('recordedAt', 'datetime', 'When it was recorded.', REQUIRED);
const VERSION = column('version', 'integer', 'The version of its stream: 1, 2, 3, ….', REQUIRED);
const PROPOSAL = column('proposal', 'slug', 'The proposal that it is about.', REQUIRED);

const SELECTOR = within('selector', [
  column('exact', 'string', 'The quote as the source has it.'),
  column('prefix', 'string', 'The text before it.'),
  column('suffix', 'string', 'The text after it.'),
  column('start', 'integer', 'Where it starts, in characters.'),
  column('end', 'integer', 'Where it ends, in characters.'),
]);

const STATEMENT = [
  WORDS.speaker,
  column('onBehalfOf', 'strings', 'Other actors whose stance it expresses.'),
  PROPOSAL,
  column('kind', 'string', 'What kind of statement it is.', { values: STATEMENT_KINDS, ...REQUIRED }),
  SAID_ON,
  WORDS.quote,
  WORDS.paraphrase,
  column('language', 'string', 'The language of the words (BCP 47).'),
  column('translatedFrom', 'string', 'The language that they were translated from (BCP 47).'),
  WORDS.attribution,
  column('reportedBy', 'slug', 'The actor who reports it second-hand.'),
  SOURCE.url,
  SOURCE.reference,
  SOURCE.publisher,
  SOURCE.title,
  SOURCE.publishedOn,
  column('source.retrievedAt', 'string', 'When it was retrieved, as it was given.'),
  SOURCE.archivedUrl,
  column('source.contentHash', 'string', 'A hash of its content.'),
  column('source.language', 'string', 'Its language (BCP 47).'),
  column('supersedes', 'uuid', 'The statement that this one replaces.'),
  column('coding.position', 'string', 'The position, as coded.', { values: POSITIONS }),
  column('coding.status', 'string', 'What the speaker says the status of the proposal is.', { values: STATUSES }),
  column('coding.conditions', 'strings', 'Conditions that the speaker set.'),
  column('coding.hedges', 'strings', 'Words that make it less certain.'),
  column('coding.native.scale', 'string', "The name of the source's own scale."),
  column('coding.native.value', 'string', "The source's own label."),
  column('coding.utterance', 'uuid', 'The speech act that it reports, where one is named.'),
  column('coding.coder', 'string', 'Who read it so.'),
  column('coding.confidence', 'number', 'How sure the coder is, from 0 to 1.'),
  column('coding.note', 'string', 'Why it was read so.'),
  column('coding.tags', 'strings', "The coder's tags."),
];

const PAIR = [
  column('holder', 'slug', 'The actor whose stance it is.', REQUIRED),
  column('holderName', 'string', 'The name of the holder.', REQUIRED),
  PROPOSAL,
  column('proposalTitle', 'string', 'The title of the proposal.', REQUIRED),
];

const OF_PAIR = [toActor('holder'), toProposal('proposal')];

/** New columns come last: a column keeps its place. */
export const TABLES = {
  stances: {
    title: 'Where holders stand: one row for each holder and proposal.',
    key: ['holder', 'proposal'],
    foreignKeys: [...OF_PAIR, toStatement('position.statement'), toStatement('status.statement')],
    columns: [
      ...PAIR,
      ...within('position', facetColumns(POSITIONS)),
      ...within('status', facetColumns(STATUSES)),
      column('lastSpoke', 'date', 'The last day on which the holder was on the record about the proposal, in any way.'),
      column('statements', 'integer', 'How many statements of the holder on the proposal count.', REQUIRED),
      column('utterances', 'integer', 'How many speech acts they report.', REQUIRED),
    ],
  },
  histories: {
    title: 'How stances came about: one row for each entry of a timeline, and for each note.',
    key: ['holder', 'proposal', 'facet', 'utterance'],
    foreignKeys: [...OF_PAIR, toStatement('statement.id'), toStatement('from.statement')],
    columns: [
      ...PAIR,
      column('facet', 'string', 'Position, or status.', { values: FACETS, ...REQUIRED }),
      column('value', 'string', 'What the holder held.', {
        values: [...new Set([...POSITIONS, ...STATUSES])],
        ...REQUIRED,
      }),
      column('dropped', 'string', 'Of a note: why it is left out of the timeline.', {
        values: ['hearsay', 'no-comment'],
      }),
      column('kind', 'string', 'How it compares with what the holder said before.', { values: ENTRY_KINDS }),
      column('toward', 'string', 'The side to which the holder moved.', { values: ['support', 'oppose'] }),
      column('from.value', 'string', 'The value that it is compared with.'),
      column('from.statement', 'uuid', 'The statement of that value.'),
      // A note has none.
      { ...SAID_ON, isRequired: false },
      column('noEarlierThan', 'date', 'The first day on which it can have been said; empty where that is open.'),
      NO_LATER_THAN,
      column('until', 'date', "The next entry's noLaterThan; empty at the end."),
      EVIDENCE_COLUMN,
      CONTESTED_WITH,
      ALSO_CODED_AS,
      column('utterance', 'uuid', 'The speech act, which several statements may report.', REQUIRED),
      column('knownFrom', 'datetime', 'When it began to hold in the record.', REQUIRED),
      ...within(
        'statement',
        [
          column('id', 'uuid', 'The statement this comes from.', REQUIRED),
          ...STATEMENT.filter((one) => one !== PROPOSAL),
          ...SELECTOR,
          RECORDED_AT,
          VERSION,
        ],
        { isRequired: true },
      ),
      column('from.utterance', 'uuid', 'The speech act of the value that it is compared with.'),
    ],
  },
  statements: {
    title: 'What was said: one row for each revision of a statement.',
    key: ['id', 'version'],
    foreignKeys: [toActor('speaker'), toActor('reportedBy'), toProposal('proposal')],
    columns: [
      column('id', 'uuid', 'The statement.', REQUIRED),
      VERSION,
      column('type', 'string', 'The event that made this revision.', {
        values: statementEventType.options,
        ...REQUIRED,
      }),
      column('recordedAt', 'datetime', 'When the statement was first recorded.', REQUIRED),
      column('knownFrom', 'datetime', 'When this revision was recorded.', REQUIRED),
      column('knownTo', 'datetime', 'When the next one was; empty for the current one.'),
      column('voided.reason', 'string', 'Why it no longer counts; empty while it does.'),
      column('voided.note', 'string', 'A note on that.'),
      ...STATEMENT,
      ...SELECTOR,
      column('voided.recordedAt', 'datetime', 'Since when it no longer counts.'),
    ],
  },
} satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as [TableName, ...TableName[]];

/** What the others name by id, in a data package. */
export const REGISTERS = {
  actors: {
    title: 'Who speaks, and for whom: one row for each actor.',
    key: ['id'],
    foreignKeys: [],
    columns: [
      column('id', 'slug', 'The actor.', REQUIRED),
      column('name', 'string', 'Its name; the id where it was not described.', REQUIRED),
      column('kind', 'string', 'What kind of actor it is.', { values: ACTOR_KINDS }),
      column('aliases', 'strings', 'Its other names.'),
      column('sameAs', 'strings', 'URIs of the same actor elsewhere.'),
      column(
        'unnamed',
        'boolean',
        'true for an unnamed group, which is never identified with another of the same name.',
      ),
      { ...RECORDED_AT, isRequired: false },
      { ...VERSION, isRequired: false },
    ],
  },
  proposals: {
    title: 'What stances are about: one row for each proposal.',
    key: ['id'],
    foreignKeys: [toActor('owner')],
    columns: [
      column('id', 'slug', 'The proposal.', REQUIRED),
      column('title', 'string', 'Its title; the id where it was not described.', REQUIRED),
      column('description', 'string', 'What it is.'),
      column('owner', 'slug', 'The actor who made it.'),
      column('aliases', 'strings', 'Its other names.'),
      column('sameAs', 'strings', 'URIs of the same proposal elsewhere.'),
      column('topics', 'strings', 'Its topics.'),
      { ...RECORDED_AT, isRequired: false },
      { ...VERSION, isRequired: false },
    ],
  },
  memberships: {
    title: 'Which actors belong to which organisations.',
    key: [],
    foreignKeys: [toActor('actor'), toActor('organisation')],
    columns: [
      column('actor', 'slug', 'The member.', REQUIRED),
      column('organisation', 'slug', 'What it is a member of.', REQUIRED),
      column('role', 'string', 'In what role.'),
      column('speaksFor', 'boolean', 'Whether the member speaks for the organisation.', REQUIRED),
      column('during', 'string', 'When: an EDTF interval.'),
    ],
  },
  relations: {
    title: 'How proposals are related.',
    key: [],
    foreignKeys: [toProposal('proposal')],
    columns: [
      column('proposal', 'slug', 'The one proposal.', REQUIRED),
      column('kind', 'string', 'What the one is to the other.', REQUIRED),
      column('to', 'slug', 'The other one, which need not be in this package.', REQUIRED),
    ],
  },
} satisfies Record<string, Table>;

export function valueOf(row: Row, name: string): unknown {
  return name.split('.').reduce<unknown>((inner, part) => (inner as Row | null | undefined)?.[part], row);
}

function toActor(name: string): ForeignKey {
  return { column: name, table: 'actors', references: 'id' };
}

function toProposal(name: string): ForeignKey {
  return { column: name, table: 'proposals', references: 'id' };
}

function toStatement(name: string): ForeignKey {
  return { column: name, table: 'statements', references: 'id' };
}
