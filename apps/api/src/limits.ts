/** Bounds that take so long to reach that tests set them lower. All others stand where they are used. */
import { IMPORT_LIMITS, type ImportLimits } from './imports/limits.js';

/** The token under which they are injected. */
export const LIMITS = Symbol('limits');

export interface Limits {
  /** How long an answer waits for a client that takes nothing of it. */
  answerSilenceMaxMs: number;
  /** On average over the interval: a turn of the event loop is then too long for anybody. One long turn among short ones, as at the start, is none. */
  eventLoopDelayMaxMs: number;
  eventLoopIntervalMs: number;
  imports: ImportLimits;
  /** How often what runs long is asked whether its caller still may. */
  askedAgainEveryMs: number;
}

export const LIMITS_DEFAULT: Limits = {
  answerSilenceMaxMs: 30_000,
  eventLoopDelayMaxMs: 1_000,
  eventLoopIntervalMs: 5_000,
  imports: IMPORT_LIMITS,
  askedAgainEveryMs: 5_000,
};
