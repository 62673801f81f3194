/** The histories of many holders on one proposal, a few at a time. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { History } from '../api/answers.js';
import { pathWith, read } from '../api/client.js';

const AT_ONCE_MAX = 6;

export interface Histories {
  byHolder: ReadonlyMap<string, History>;
  /** Holders whose history could not be read. */
  missing: readonly string[];
  /** Reads one again; the former one stays until the new one is there. */
  refresh: (holder: string) => void;
}

export function historyPath(holder: string, proposal: string, snapshot: string | null): string {
  return pathWith(`/v1/stances/${holder}/${proposal}/history`, { revisions: true, include: 'names', snapshot });
}

export function useHistories(holders: string[], proposal: string, snapshot: string | null): Histories {
  const [byHolder, setByHolder] = useState<ReadonlyMap<string, History>>(new Map());
  const [missing, setMissing] = useState<readonly string[]>([]);
  const asked = useRef(new Set<string>());
  const record = `${proposal} ${snapshot}`;
  const current = useRef(record);

  const readOne = useCallback(
    async (holder: string) => {
      try {
        const history = await read<History>(historyPath(holder, proposal, snapshot));
        if (current.current !== record) return;
        setByHolder((former) => new Map(former).set(holder, history));
        setMissing((former) => former.filter((id) => id !== holder));
      } catch {
        if (current.current !== record) return;
        setMissing((former) => [...new Set([...former, holder])]);
        // Chosen again, it is asked for again.
        asked.current.delete(holder);
      }
    },
    [proposal, snapshot, record],
  );

  useEffect(() => {
    if (current.current === record) return;
    current.current = record;
    asked.current.clear();
    setByHolder(new Map());
    setMissing([]);
  }, [record]);

  useEffect(() => {
    const waiting = holders.filter((holder) => !asked.current.has(holder));
    for (const holder of waiting) asked.current.add(holder);
    const readNext = async (): Promise<void> => {
      const holder = waiting.shift();
      if (holder === undefined) return;
      await readOne(holder);
      return readNext();
    };
    void Promise.all(Array.from({ length: AT_ONCE_MAX }, readNext));
  }, [holders.join(), readOne]);

  return { byHolder, missing, refresh: (holder) => void readOne(holder) };
}
