/** A dry run, or the import: what has been answered so far. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { AnswerMissing } from '../api/client.js';
import { sheetImport } from '../texts/en-import.js';
import { type ImportAnswer, type Mapping, sendSheet, type UnsettledName } from './send-sheet.js';

export const REFUSED_SHOWN_MAX = 200;

export interface Refused {
  line: number;
  detail: string;
}

export interface SheetRun {
  dryRun: boolean;
  mapping: Mapping;
  rows: number;
  counts: Record<string, number>;
  /** The first ones. */
  refused: Refused[];
  names: UnsettledName[];
  vanished: number;
  /** Whether it has come to its end. */
  isDone: boolean;
  trouble: string | null;
}

/** `report`: all that was answered, as it came. */
export function useSheetRun() {
  const [run, setRun] = useState<SheetRun | null>(null);
  const report = useRef<string[]>([]);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);
  const stop = useCallback(() => underWay.current?.abort(), []);
  const forget = useCallback(() => {
    underWay.current?.abort();
    setRun(null);
  }, []);
  const start = useCallback(async (file: File, mapping: Mapping, dryRun: boolean) => {
    underWay.current?.abort();
    const stopping = new AbortController();
    underWay.current = stopping;
    report.current = [];
    let now: SheetRun = {
      dryRun,
      mapping,
      rows: 0,
      counts: {},
      refused: [],
      names: [],
      vanished: 0,
      isDone: false,
      trouble: null,
    };
    setRun(now);
    const show = (changes: Partial<SheetRun>) => {
      now = { ...now, ...changes };
      if (underWay.current === stopping) setRun(now);
    };
    try {
      await sendSheet(file, mapping, {
        dryRun,
        signal: stopping.signal,
        take: (answers, text) => {
          report.current.push(text);
          show(taken(now, answers));
        },
      });
      show({ isDone: true });
    } catch (error) {
      show({ isDone: true, trouble: troubleOf(error, stopping.signal.aborted) });
    }
  }, []);
  return { run, report, start, stop, forget };
}

function taken(run: SheetRun, answers: ImportAnswer[]): Partial<SheetRun> {
  const counts = { ...run.counts };
  const refused = [...run.refused];
  let { rows, names, vanished, trouble } = run;
  for (const answer of answers) {
    if (answer.status === 'summary') {
      names = answer.names ?? [];
      vanished = answer.vanished?.count ?? 0;
    } else if (answer.status === 'aborted') {
      trouble = sheetImport.aborted(answer.line, answer.problem.detail);
    } else {
      rows += 1;
      counts[answer.status] = (counts[answer.status] ?? 0) + 1;
      if (answer.status === 'refused' && refused.length < REFUSED_SHOWN_MAX) {
        refused.push({ line: answer.line, detail: answer.problem?.detail ?? '' });
      }
    }
  }
  return { rows, counts, refused, names, vanished, trouble };
}

export function troubleOf(error: unknown, isStopped = false): string {
  if (isStopped) return sheetImport.stopped;
  if (!(error instanceof AnswerMissing)) return String(error);
  return error.trouble.kind === 'offline' ? sheetImport.offline : error.trouble.problem.detail;
}
