export { readFailing, readSuspects } from './attempts.js';
export { type MonthOfKind, readActivity } from './activity/activity.query.js';
export { bringUp, type BringUpOptions, readNotLive } from './bring-up.js';
export { prepareReadModel, readProjected, type Sequences, sequencesKnownAt } from './checkpoints/checkpoints.js';
export { type Cut, NOW, readRecordedAt } from './checkpoints/cut.js';
export { type Reached, readReached } from './checkpoints/reached.js';
export { FOLDED, ProjectionBehind, waitUntilProjected } from './checkpoints/wait.js';
export { eventId } from './feed/append-to-feed.js';
export { backFill } from './feed/back-fill.js';
export {
  type PublishedShift,
  readFeedEnds,
  readFeedHeads,
  readGrowth,
  readNewestShifts,
  readShifts,
  readShiftsAfter,
  readStancesAfter,
  type ShiftPlace,
  type StanceRecord,
} from './feed/feed.query.js';
export { fileShifts } from './feed/file-shifts.js';
export {
  ADDED_COUNTED_MAX,
  type ArchiveDay,
  readArchiveDays,
  readFirstTold,
  readLastRecords,
  readSaidShifts,
  type SaidPlace,
} from './feed/last-told.query.js';
export type { ShiftFilter } from './feed/shift-rows.js';
export { type Included, type Named, readActorsAt, readIncluded, readProposalsAt } from './names.js';
export { openLogAndViews } from './open-log-and-views.js';
export { Unfoldable } from './parked/parked.js';
export {
  type ParkedKey,
  readParked,
  readParkedKeys,
  readStale,
  type Stale,
  staleOf,
} from './parked/parked.query.js';
export { retryParked } from './parked/retry-parked.js';
export {
  projectPartition,
  type ProjectOptions,
  readBehind,
  readPartitionsBehind,
} from './project-partition.js';
export { verifyFeeds } from './feed/verify-feed.js';
export { type CodedPassage, readCodedPassages, TEXT_MAX } from './passages/passages.query.js';
export { projectionNamed, PROJECTIONS } from './projections.js';
export type { Projection } from './projection.js';
export type { Difference } from './compare.js';
export { type RebuildOptions, rebuild } from './rebuild.js';
export {
  type ActorResource,
  namePlaceOf,
  type ProposalResource,
  readActor,
  readActors,
  type RegisteredNames,
  readNames,
  readProposal,
  readProposals,
  readTopics,
  REGISTER_ORDERS,
  type RegisterOrder,
  type RegisterPage,
  type RegisterPlace,
} from './registers/registers.query.js';
export { type MatrixRow, type MatrixRows, matrixRows } from './stances/matrix-rows.js';
export { MATRIX_ORDERS } from './stances/matrix-choice.js';
export { AGREEMENT_OVER, type Agreement, type AgreementPlace, readAgreement } from './stances/agreement.query.js';
export type { Listed, StancePage } from './stances/current-stances.js';
export type { Sight, StanceFilter } from './stances/last-entries.js';
export {
  holdersWithin,
  type Matrix,
  type MatrixFacet,
  type MatrixFilter,
  readCells,
  MATRIX_HOLDERS_MAX,
  MATRIX_PROPOSALS_MAX,
  readMatrix,
} from './stances/matrix.query.js';
export {
  type Counted,
  PERIODS,
  type PeriodLength,
  type PositionsInPeriod,
  readPositions,
} from './stances/positions.query.js';
export {
  PREVIEWED_MAX,
  type Preview,
  previewEvents,
  type PreviewedShift,
  type Unrecorded,
} from './stances/preview.query.js';
export { placeOfSignal, readMixedSignals, type SignalPlace } from './stances/mixed-signals.query.js';
export { readProposalSummary, type ProposalSummary } from './stances/proposal-summary.query.js';
export { readStatusClaims } from './stances/status-claims.query.js';
export {
  type ActorCounts,
  type HistoryRow,
  isEntry,
  listStances,
  listStancesOfHolder,
  listStancesOnProposal,
  type Pair,
  readAllStances,
  readHistories,
  readHistory,
  readStance,
  type Totals,
} from './stances/stances.query.js';
export { readAbout, readDescribedBy, readNaming, readRelatedTo } from './statements/naming.query.js';
export { readSimilar, type Similar } from './statements/similar.query.js';
export { readSuccessors } from './statements/successors.query.js';
export { readCorrected } from './search/corrected.query.js';
export { type DistinctionResource, readDistinctions } from './search/distinctions.query.js';
export { isSearchStale, type MatchedTerm, readMatchedTerms } from './search/matched-terms.query.js';
export { type NearDuplicate, readNearDuplicates, readSpokenOf } from './search/near-duplicates.query.js';
export {
  countStatements,
  RANKED_MAX,
  readFoundNames,
  readRelevantStatements,
  type RelevancePlace,
} from './search/search.query.js';
export { hasWords, TERMS_MAX, termsOf } from './search/terms.js';
export {
  readRevisions,
  readRevisionsUpTo,
  readStatement,
  readStatements,
  type StatementFilter,
  type StatementOrder,
  type StatementPlace,
  type StatementResource,
  type StatementRevision,
} from './statements/statements.query.js';
