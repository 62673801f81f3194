export * from './actor.js';
export * from './days.js';
export * from './decide.js';
export * from './distinction.js';
export * from './events.js';
export { foldWords, instant, slug, text, textUpTo, uuid, wordsUpTo } from './fields.js';
export { MAXIMA } from './maxima.js';
export { isEntry, KeptTimeline, type Revised } from './kept-timeline.js';
export * from './merge.js';
export * from './mixed-signals.js';
export * from './parse-body.js';
export * from './proposal.js';
export * from './refusal.js';
export * from './scale.js';
export * from './shifts.js';
export * from './stance.js';
export * from './statement.js';
export {
  type CodedStatement,
  codedReportOf,
  CONTINUES,
  type DroppedAs,
  ENTRY_KINDS,
  type Entry,
  type EntryKind,
  inTimelineOrder,
  NO_CHANGE,
  type Note,
  type Report,
  reportOf,
  type Timeline,
  timelineOf,
  type Toward,
} from './timeline.js';
