/** What a chart draws of what was held, in pixels. */
import type { Facet } from './held-rows.js';

export interface Step {
  key: string;
  holder: string;
  facet: Facet;
  value: string;
  y: number;
  x0: number;
  /** Solid up to here; from here to `x1` the next word may have been said already. */
  xSure: number;
  x1: number;
  contested: boolean;
  lasting: boolean;
}

/** The upright between two steps of the line: from one value to the next. */
export interface Riser {
  key: string;
  holder: string;
  x: number;
  y0: number;
  y1: number;
}

/** A cluster of contradicting words whose order is unknown. */
export interface Contest {
  key: string;
  holder: string;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}
