/** The words as the record had them at an instant: an entry that holds on may have stood in other words then. */
import { useEffect, useState } from 'preact/hooks';
import type { History, KnownStatement } from '../api/answers.js';
import { pathWith, read } from '../api/client.js';

export type WordsAt = ReadonlyMap<string, KnownStatement>;

const AS_THEY_ARE: WordsAt = new Map();

/** The API answers as of what can no longer change: what is 5 s old, and some more where clocks differ. */
const SETTLED_AFTER_MS = 6_000;

function isSettled(instant: string): boolean {
  return Date.now() - Date.parse(instant) > SETTLED_AFTER_MS;
}

/** By statement; empty until they are there, and where no instant is asked for. `knownAt` is the one in the address, where the slider rests. */
export function useWordsAt(holders: string[], proposal: string, knownAt: string | null): WordsAt {
  const [words, setWords] = useState<WordsAt>(AS_THEY_ARE);
  useEffect(() => {
    setWords(AS_THEY_ARE);
    if (knownAt === null || !isSettled(knownAt)) return;
    const abort = new AbortController();
    const asked = holders.map((holder) =>
      read<History>(pathWith(`/v1/stances/${holder}/${proposal}/history`, { knownAt }), abort.signal),
    );
    void Promise.allSettled(asked).then((answers) => {
      if (abort.signal.aborted) return;
      const histories = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      const rows = histories.flatMap((history) => [...history.position, ...history.status, ...history.notes]);
      setWords(new Map(rows.map(({ statement }) => [statement.id, statement])));
    });
    return () => abort.abort();
  }, [holders.join(), proposal, knownAt]);
  return words;
}
