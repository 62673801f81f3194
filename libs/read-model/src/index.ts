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
  type ShiftFilter,
  type ShiftPlace,
  type StanceRecord,
} from './feed/feed.query.js';
export { type Included, type Named, readIncluded } from './names.js';
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
export { projectionNamed, PROJECTIONS } from './projections.js';
export type { Projection } from './projection.js';
export type { Difference } from './compare.js';
export { type RebuildOptions, rebuild } from './rebuild.js';
export {
  type ActorResource,
  type ProposalResource,
  readActor,
  readActors,
  readProposal,
  readProposals,
  readTopics,
  type RegisterPage,
} from './registers/registers.query.js';
export { type Agreement, type AgreementPlace, readAgreement } from './stances/agreement.query.js';
export type { Listed, StancePage } from './stances/current-stances.js';
export type { Sight, StanceFilter } from './stances/last-entries.js';
export {
  type Matrix,
  type MatrixFilter,
  MATRIX_HOLDERS_MAX,
  MATRIX_PROPOSALS_MAX,
  readMatrix,
} from './stances/matrix.query.js';
export { placeOfSignal, readMixedSignals, readStatusClaims, type SignalPlace } from './stances/mixed-signals.query.js';
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
export { hasWords } from './statements/search-words.js';
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
