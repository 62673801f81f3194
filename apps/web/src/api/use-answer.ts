import { useCallback, useEffect, useState } from 'preact/hooks';
import { AnswerMissing, formerAnswer, read, type Trouble } from './client.js';

/** What a page asked for, and what it has got so far. */
export interface Asked<T> {
  /** The last answer, which may be to a former query of the same resource while the new one is on its way. */
  answer: T | null;
  loading: boolean;
  trouble: Trouble | null;
  /** Asks again; the answer at hand stays. */
  refresh: () => void;
}

interface Got<T> {
  path: string;
  answer: T | null;
  trouble: Trouble | null;
  settled: boolean;
}

/**
 * Reads `path` and again whenever it changes; null asks for nothing. As long as only the query changes, the former answer is kept until the
 * new one is there, so that nothing flickers while a slider moves; another resource starts empty, or with what was read of it before.
 */
export function useAnswer<T>(path: string | null): Asked<T> {
  const [round, setRound] = useState(0);
  const [got, setGot] = useState<Got<T> | null>(null);
  const refresh = useCallback(() => setRound((n) => n + 1), []);

  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    const settle = (answer: T | null, trouble: Trouble | null) => {
      if (abort.signal.aborted) return;
      // What stays on the screen for good must be an answer to this very query: another day's stances under this day's name would be wrong.
      setGot({ path, answer: answer ?? (formerAnswer(path) as T | null), trouble, settled: true });
    };
    read<T>(path, abort.signal).then(
      (answer) => settle(answer, null),
      (error: unknown) => settle(null, troubleOf(error)),
    );
    return () => abort.abort();
  }, [path, round]);

  useEffect(() => {
    addEventListener('online', refresh);
    return () => removeEventListener('online', refresh);
  }, [refresh]);

  if (path === null) return { answer: null, loading: false, trouble: null, refresh };
  const current = got?.path === path ? got : null;
  return {
    answer: current ? current.answer : keptAnswer(got, path),
    loading: !current?.settled,
    trouble: current?.trouble ?? null,
    refresh,
  };
}

/** Several answers that are shown at once, so that none comes later and pushes the others down. */
export function askedTogether(asked: Asked<unknown>[]): Asked<true> {
  return {
    answer: asked.every(({ answer }) => answer !== null) ? true : null,
    loading: asked.some(({ loading }) => loading),
    trouble: asked.find(({ trouble }) => trouble !== null)?.trouble ?? null,
    refresh: () => {
      for (const one of asked) one.refresh();
    },
  };
}

function keptAnswer<T>(got: Got<T> | null, path: string): T | null {
  const former = formerAnswer(path) as T | null;
  if (former) return former;
  return got && resourceOf(got.path) === resourceOf(path) ? got.answer : null;
}

function resourceOf(path: string): string {
  return path.split('?', 1)[0] ?? path;
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof AnswerMissing) return error.trouble;
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: 'problem', problem: { type: 'about:blank', title: '', status: 0, detail } };
}
