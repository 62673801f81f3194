/** The lines of a body, one thing to do each. */
import type { Readable } from 'node:stream';
import type { EventLog } from '#event-log';
import { Problem } from '../http/problem.js';
import {
  commandOf,
  type ContextOfAll,
  type ImportFormat,
  type LineAnswer,
  type LineCommand,
  refusedLine,
} from './import-line.js';
import { bounded, type ImportLimits } from './limits.js';
import { LINE_BYTES_MAX, linesOf } from './lines.js';

/** A line, or a row of a sheet. */
export interface ImportItem {
  number: number;
  bytes: number;
  /** May throw what is not a refusal of this line. */
  commandOf: (context: ContextOfAll) => LineCommand | LineAnswer;
}

const TOO_LONG = new Problem('too-large', `expected a line of at most ${LINE_BYTES_MAX} bytes`);

/** Yields what has come together. Ends early once `ended`. */
export type ImportSource = (ended: AbortSignal) => AsyncGenerator<ImportItem[], void>;

export function lineSource(log: EventLog, input: Readable, format: ImportFormat, limits: ImportLimits): ImportSource {
  return async function* (ended) {
    for await (const lines of linesOf(bounded(input, limits, ended))) {
      yield lines.map(({ number, bytes }) => ({
        number,
        bytes: bytes?.length ?? 0,
        commandOf: (context) => {
          if (bytes) return commandOf(log, context, format, { line: number, bytes });
          return refusedLine(number, null, TOO_LONG);
        },
      }));
    }
  };
}
