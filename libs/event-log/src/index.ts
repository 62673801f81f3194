export { appendEvents } from './append.js';
export { APPENDED } from './append-batch.js';
export { appendInOrder } from './append-in-order.js';
export type { AppendRequest, AppendResult, Claim, StreamAppend } from './append-request.js';
export type { Json, Metadata, NewEvent, RecordedEvent } from './event.js';
export { type EventLog, openEventLog, partitionOf } from './open-log.js';
export {
  findOwners,
  type PartitionHead,
  readEvents,
  readEventsAfter,
  readHeads,
  readReservations,
  readStream,
  readStreams,
  type Reservation,
} from './read.js';
export { type EventText, readEventTextsAfter } from './read-texts.js';
export { recordedUntil } from './recorded-until.js';
export { findReceipts, type Receipt, sequencesText } from './receipt.js';
export { NotSettled, settle } from './settle.js';
export { type Asked, readStanding, type Standing } from './standing.js';
export { type Finding, type SavedHeads, verifyLog } from './verify.js';
