/** The shapes of the API's answers, as the pages read them (http-api.md, and /docs of the running service). */
import type {
  Actor,
  EntryKind,
  MixedSide,
  MixedSignal,
  Proposal,
  ShiftRecord,
  Stance,
  Statement,
  Toward,
  Voiding,
} from '#stance';

export type { Actor, EntryKind, MixedSide, MixedSignal, Proposal, ShiftRecord, Stance, Statement, Toward };

/** How an answer was made, on every answer about stances. */
export interface Seen {
  asOf: string | null;
  knownAt: string | null;
  rules: number;
  snapshot: string;
  /** There where the answer lacks something that could not be folded. */
  stale?: true;
}

/** What an answer names by id, where `include` asked for it. */
export interface Included {
  actors: Record<string, { name: string; kind: Actor['kind']; unnamed: boolean }>;
  proposals: Record<string, { title: string }>;
  /** By id: the representatives that stances name. Only with include=names,statements. */
  statements: Record<string, KnownStatement>;
}

export type KnownStatement = Statement & { recordedAt: string; version: number };
export type StatementResource = KnownStatement & { voided: (Voiding & { recordedAt: string }) | null };
export type StatementRevision = StatementResource & { type: string; knownFrom: string; knownTo: string | null };
export type ActorResource = Actor & { recordedAt: string; version: number };
export type ProposalResource = Proposal & { recordedAt: string; version: number };

export interface Page<T> {
  items: T[];
  next: string | null;
}

/** GET /v1/stances, /v1/proposals/{id}/stances, /v1/actors/{id}/stances with include=names,statements. */
export interface Stances extends Seen, Page<Stance & { stale?: true }> {
  /** By one side only: how many stances have each position, and `none` with a status alone. */
  totals?: Record<string, number>;
  /** Of a proposal only: actors described, those with a stance on it, and those with no statement on it at all. */
  actors?: { described: number; holders: number; silent: number };
  /** Of an actor only: the last day of a statement of strong attribution, on whatever proposal. */
  lastSpoke?: string | null;
  included?: Included;
}

/** GET /v1/proposals/{id}/activity */
export interface Activity extends Seen, Page<MonthOfKind> {
  proposal: string;
}

export interface MonthOfKind {
  /** YYYY-MM */
  month: string;
  kind: EntryKind;
  change: boolean;
  shifts: number;
}

/** GET /v1/stances/{holder}/{proposal} */
export interface OneStance extends Seen, Stance {
  shift: { position: unknown; status: unknown };
}

export interface HistoryEntry {
  value: string;
  kind: EntryKind;
  toward: Toward | null;
  from: { value: string; utterance: string; statement: string } | null;
  saidOn: string;
  /** The days between which it was said; null: open. */
  noEarlierThan: string | null;
  noLaterThan: string;
  until: string | null;
  evidence: 'first-hand' | 'indirect';
  contestedWith: string[] | null;
  alsoCodedAs: { value: string; coder: string | null; statement: string }[];
  utterance: string;
  knownFrom: string;
  /** When it ceased to hold in the record: by a recoding, a voiding or something reported later. Null while it holds. */
  knownTo: string | null;
  /** By what it ceased to hold: what was done to which statement; the reason of a voiding. Null while it holds. */
  endedBy: EndedBy | null;
  statement: KnownStatement;
}

export interface EndedBy {
  type: 'StatementRecorded' | 'StatementRecoded' | 'StatementVoided' | 'StatementReinstated';
  statement: string;
  reason: Voiding['reason'] | null;
}

export interface HistoryNote {
  facet: 'position' | 'status';
  value: string;
  dropped: 'hearsay' | 'no-comment';
  noEarlierThan: string | null;
  noLaterThan: string;
  utterance: string;
  knownFrom: string;
  knownTo: string | null;
  statement: KnownStatement;
}

/** GET /v1/stances/{holder}/{proposal}/history?revisions=true&include=names. With revisions, also rows that no longer hold (knownTo). */
export interface History extends Seen {
  holder: string;
  proposal: string;
  position: HistoryEntry[];
  status: HistoryEntry[];
  notes: HistoryNote[];
  included?: Included;
}

/** GET /v1/proposals/{id}/status?include=names,statements: the stances that have a status, with whom each conflicts. */
export interface ProposalStatus extends Seen {
  proposal: string;
  items: (Stance & { conflictsWith: string[] })[];
  /** Every two holders whose claims exclude each other. */
  conflicts: { holders: [string, string]; values: [string, string] }[];
  included?: Included;
}

/** GET /v1/proposals/{id}/mixed-signals?within=P30D */
export interface MixedSignals extends Seen {
  proposal: string;
  within: string | null;
  items: MixedSignal[];
}
/** GET /v1/matrix?holders=a,b&proposals=x,y&topic=&organisation=&kind= : at most 200 holders by 100 proposals unless they are named. */
export interface Matrix extends Seen {
  holders: { id: string; name: string; kind: Actor['kind']; unnamed: boolean }[];
  proposals: { id: string; title: string; topics: string[] }[];
  /** Pairs with a stance only, in order of holder and proposal. */
  cells: { holder: string; proposal: string; position: MatrixFacet | null; status: MatrixFacet | null }[];
  /** How many more there are that the filter lets through. */
  more: { holders: number; proposals: number };
}
export interface MatrixFacet {
  value: string;
  kind: EntryKind;
  evidence: 'first-hand' | 'indirect';
  contestedWith: string[] | null;
  alsoCodedAs: string[];
  saidOn: string;
  noLaterThan: string;
  statement: string;
}

/** GET /v1/actors/{id}/agreement: with every actor that has a proposal in common, most in common first. */
export interface Agreement extends Seen, Page<AgreementItem> {
  actor: string;
}
export interface AgreementItem {
  actor: string;
  name: string;
  kind: Actor['kind'];
  /** Proposals on which both have a position on the line that is not contested. */
  n: number;
  /** On how many of them they are on the same side. */
  agreed: number;
  /** agreed / n */
  share: number;
}

/** GET /v1/topics */
export interface Topics {
  items: { topic: string; proposals: number }[];
}

/** GET /v1/shifts?order=newest: `next` leads to older ones; `cursor` is where /v1/shifts/stream?cursor= goes on without loss. */
export interface NewestShifts {
  items: ShiftRecord[];
  next: string | null;
  cursor: string;
  /** Only with include=names,statements. */
  included?: Included;
}

/** application/problem+json */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}
