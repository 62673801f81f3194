import type { EventLog } from '#event-log';

/** The token under which the log is injected. */
export const EVENT_LOG = Symbol('event log');
export type { EventLog };
