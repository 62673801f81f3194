/** A row of the table: what is measured, beside what, and what it is to reach. */
import type { Side } from './slice.js';
import type { Stage } from './stage.js';

export interface Row {
  /** As `--only` takes it. */
  name: string;
  what: string;
  /** What is counted; null where only the time of each counts. */
  unit: string | null;
  goals: Goal[];
  /** Pairs of slices in a round, and how long each takes. */
  slices: number;
  sliceMs: number;
}

export type Goal =
  /** Of our rate to the limit's, in the same turn. */
  | { figure: 'ratio'; atLeast: number }
  | { figure: 'rate'; atLeast: number }
  | { figure: 'p50' | 'p99'; atMostMs: number }
  /** No slower than the limit. */
  | { figure: 'p99'; atMost: 'limit' };

/** Ours, the limit, and peers by their names. They take turns. */
export type Sides = { ours: Side; limit?: Side } & Record<string, Side>;

/** Rows that share data and processes. */
export interface Group {
  rows: Row[];
  needsKafka?: boolean;
  prepare(stage: Stage): Promise<Prepared>;
}

export interface Prepared {
  /** By the name of the row. */
  sides: Record<string, Sides>;
  /** Before and after the group's turn in a round: no process of one group runs during another's. */
  begin?(): Promise<void>;
  end?(): Promise<void>;
  /** After each row of a round. Throws where something is not as it was acknowledged, or an answer is wrong. */
  verify?(row: string): Promise<void>;
}
