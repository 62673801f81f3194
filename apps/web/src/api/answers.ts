/** The shapes of the API's answers, as the API tells them (/openapi.json). */
import type { components } from '../../../../libs/client/src/openapi.js';

type Schemas = components['schemas'];

export type Session = Schemas['Session'];
export type Actor = Schemas['Actor'];
export type Proposal = Schemas['Proposal'];
export type Statement = Schemas['Statement'];
/** GET /v1/statements/{id}?include=names */
export type OneStatement = Schemas['OneStatement'];
export type StatementRevision = Schemas['StatementRevision'];
export type KnownStatement = Schemas['KnownStatement'];
export type Included = Schemas['Included'];

/** How an answer was made, on every answer about stances. */
export type Seen = Pick<Schemas['Stances'], 'asOf' | 'knownAt' | 'rules' | 'snapshot' | 'stale'>;

export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Stance = Schemas['ListedStance'];
/** GET /v1/stances, and by one side: with its totals, then. */
export type Stances = Schemas['Stances'] &
  Partial<
    Pick<Schemas['StancesOnProposal'], 'totals' | 'actors'> & Pick<Schemas['StancesOfActor'], 'totals' | 'lastSpoke'>
  >;
export type OneStance = Schemas['OneStance'];
export type History = Schemas['History'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type HistoryNote = Schemas['HistoryNote'];
export type EntryKind = HistoryEntry['kind'];
export type Toward = NonNullable<HistoryEntry['toward']>;
export type EndedBy = NonNullable<HistoryEntry['endedBy']>;

export type Activity = Schemas['Activity'];
export type MonthOfKind = Schemas['MonthOfKind'];
export type PositionsOverTime = Schemas['PositionsOverTime'];
export type ProposalStatus = Schemas['ProposalStatus'];
export type MixedSignals = Schemas['MixedSignals'];
export type MixedSignal = Schemas['MixedSignal'];
export type MixedSide = MixedSignal['pair'][number];

export type Matrix = Schemas['Matrix'];
export type MatrixFacet = NonNullable<Matrix['cells'][number]['position']>;
export type Agreement = Schemas['Agreement'];
export type AgreementItem = Schemas['AgreementItem'];
export type Topics = Schemas['Topics'];
/** GET /v1/snapshots/{snapshot} */
export type Snapshot = Schemas['Snapshot'];

/** GET /v1/search */
export type Search = Schemas['Search'];

export type ShiftRecord = Schemas['ShiftRecord'];
/** GET /v1/shifts?order=newest: `cursor` is where /v1/shifts/stream?cursor= goes on without loss. */
export type NewestShifts = Schemas['Shifts'] & { cursor: string };

/** GET /v1/statements/{id}/citation */
export type Citation = Schemas['Citation'];
export type ArchiveDays = Schemas['ArchiveDays'];

/** POST /v1/statements/batch */
export type ManyChanges = Schemas['ManyChanges'];
export type SimilarStatements = Schemas['SimilarStatements'];
export type NearDuplicate = Schemas['NearDuplicate'];
export type Distinction = Schemas['Distinctions']['items'][number];
export type MergePreview = Schemas['MergePreview'];
export type StatementBody = Schemas['StatementBody'];
export type Preview = Schemas['Preview'];
export type PreviewedShift = Schemas['PreviewedShift'];
export type CodedPassages = Schemas['CodedPassages'];
export type CodedPassage = CodedPassages['items'][number];

export type Draft = Schemas['Draft'];
export type Drafts = Schemas['Drafts'];

export type Problem = Schemas['Problem'];
