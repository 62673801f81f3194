/** What a coder has filled in, and the statement that it makes. */
import {
  type Attribution,
  NO_POSITIONS,
  POSITIONS,
  type Position,
  type StatementKind,
  STATEMENT_KINDS,
  ATTRIBUTIONS,
  STATUSES,
} from '#stance/scale';
import type { StatementBody } from '../api/answers.js';
import type { Registered } from './near-names.js';
import { type Passage, quoted } from './passage.js';

export interface Source {
  url: string;
  reference: string;
  publisher: string;
  title: string;
  publishedOn: string;
  retrievedAt: string;
  language: string;
}

export interface Article {
  text: string;
  source: Source;
  /** Recorded passages, put together: places in it are none in the source. */
  isExcerpt: boolean;
}

export interface Coding {
  speaker: Registered | null;
  onBehalfOf: Registered[];
  proposal: Registered | null;
  kind: string;
  position: string;
  status: string;
  saidOn: string;
  attribution: string;
  reportedBy: Registered | null;
  paraphrase: string;
  /** One a line. */
  conditions: string;
  hedges: string;
  tags: string;
  note: string;
  confidence: string;
  coder: string;
}

export const NO_SOURCE: Source = {
  url: '',
  reference: '',
  publisher: '',
  title: '',
  publishedOn: '',
  retrievedAt: '',
  language: '',
};

export const NO_CODING: Coding = {
  speaker: null,
  onBehalfOf: [],
  proposal: null,
  kind: 'position',
  position: '',
  status: '',
  saidOn: '',
  attribution: 'on-record',
  reportedBy: null,
  paraphrase: '',
  conditions: '',
  hedges: '',
  tags: '',
  note: '',
  confidence: '',
  coder: '',
};

/** Of one passage alone: the next one has its own. */
export function codingForNext(coding: Coding): Coding {
  const { position, status, paraphrase, conditions, hedges, tags, note, confidence } = NO_CODING;
  return { ...coding, position, status, paraphrase, conditions, hedges, tags, note, confidence };
}

/** The names of the fields, in their order on the page: where a refusal points. */
export const FIELDS = [
  'quote',
  'paraphrase',
  'speaker',
  'onBehalfOf',
  'proposal',
  'kind',
  'coding/position',
  'coding/status',
  'saidOn',
  'attribution',
  'reportedBy',
  'coding/conditions',
  'coding/hedges',
  'coding/note',
  'coding/tags',
  'coding/confidence',
  'coding/coder',
] as const;

export const SOURCE_FIELDS = [
  'source/url',
  'source/reference',
  'source/publisher',
  'source/title',
  'source/publishedOn',
  'source/retrievedAt',
  'source/language',
  'source',
] as const;

/** Whether enough is filled in to ask what it would change. */
export function isComplete(passage: Passage | null, coding: Coding): boolean {
  const { speaker, proposal, saidOn, paraphrase } = coding;
  return (
    speaker !== null && proposal !== null && saidOn.trim() !== '' && (passage !== null || paraphrase.trim() !== '')
  );
}

/** What cannot be of the form is sent all the same, so that it is refused at its field. */
export function bodyOf(
  id: string,
  { text, source, isExcerpt }: Article,
  passage: Passage | null,
  coding: Coding,
): StatementBody {
  const { speaker, onBehalfOf, proposal, reportedBy, kind, attribution } = coding;
  const words = passage ? quoted(text, passage, isExcerpt) : { quote: null, selector: null };
  const language = orNull(source.language);
  const body = {
    id,
    speaker: speaker?.id ?? '',
    onBehalfOf: onBehalfOf.map((one) => one.id),
    proposal: proposal?.id ?? '',
    kind: kind as StatementKind,
    saidOn: coding.saidOn.trim(),
    ...words,
    paraphrase: orNull(coding.paraphrase),
    language: passage ? language : null,
    attribution: attribution as Attribution,
    reportedBy: attribution === 'second-hand' ? (reportedBy?.id ?? null) : null,
    source: {
      url: orNull(source.url),
      reference: orNull(source.reference),
      publisher: orNull(source.publisher),
      title: orNull(source.title),
      publishedOn: orNull(source.publishedOn),
      retrievedAt: orNull(source.retrievedAt),
      language,
    },
    coding: {
      position: orNull(coding.position) as Position | null,
      status: orNull(coding.status),
      conditions: linesOf(coding.conditions),
      hedges: linesOf(coding.hedges),
      tags: linesOf(coding.tags),
      note: orNull(coding.note),
      confidence: coding.confidence.trim() === '' ? null : numberOf(coding.confidence),
      coder: orNull(coding.coder),
    },
  };
  return body as StatementBody;
}

export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function numberOf(text: string): number | string {
  const number = Number(text.trim().replace(',', '.'));
  return Number.isNaN(number) ? text.trim() : number;
}

/** The positions that a kind may have. */
export function positionsOf(kind: string): readonly Position[] {
  if (kind === 'description') return [];
  if (kind === 'no-comment') return ['declined', 'deferred', 'undecided'];
  if (kind === 'vote')
    return POSITIONS.filter(
      (position) =>
        !position.startsWith('strongly-') &&
        (position === 'abstained' || !NO_POSITIONS.some((none) => none === position)),
    );
  return POSITIONS.filter((position) => position !== 'abstained');
}

export { ATTRIBUTIONS, STATEMENT_KINDS, STATUSES };

/** A UUIDv4. `crypto.randomUUID` is not there where the page is not served by TLS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, i) => {
    const own = i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return own.toString(16).padStart(2, '0');
  });
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}
