export type { StancebookOptions } from './connection.js';
export type { FollowedShift, FollowOptions, Shift } from './follow-shifts.js';
export type { components, operations, paths } from './openapi.js';
export { type Problem, StancebookProblem } from './problem.js';
export {
  type AnswerTo,
  type Asked,
  type ItemOf,
  type Paged,
  type PathOf,
  type QueryOf,
  Stancebook,
} from './stancebook.js';
