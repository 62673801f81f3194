import { useEffect, useState } from 'preact/hooks';
import type { CodedPassage, CodedPassages } from '../api/answers.js';
import { send } from '../api/client.js';

/** As the API takes it. */
export const TEXT_MAX = 200_000;

/** Which passages of the text are recorded: those that the record has, and those that this window has recorded since. */
export function useCoded(
  text: string,
  url: string,
): { coded: CodedPassage[]; more: boolean; add: (one: CodedPassage) => void } {
  const [found, setFound] = useState<CodedPassages>({ items: [], more: false });
  useEffect(() => {
    setFound({ items: [], more: false });
    if (text === '' || text.length > TEXT_MAX) return;
    const abort = new AbortController();
    const source = url === '' ? null : url;
    send<CodedPassages>('POST', '/v1/statements/coded-passages', { text, source }, { signal: abort.signal }).then(
      ({ answer }) => setFound(answer),
      () => {
        // Without it the text is as good to code: what is recorded is refused.
      },
    );
    return () => abort.abort();
  }, [text, url]);
  const add = (one: CodedPassage) => setFound(({ items, more }) => ({ items: [...items, one], more }));
  return { coded: found.items, more: found.more, add };
}
