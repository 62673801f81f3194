import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Breakable } from './breakable.js';
import { partsOf } from './sought-words.js';

/** What the reader searched for, on the page that shows what was found. */
export const Sought = createContext<string | null>(null);

/** A text, marked where it has what the reader searched for. */
export function Marked({ text }: { text: string }) {
  const q = useContext(Sought);
  if (q === null) return <Breakable text={text} />;
  return (
    <>
      {partsOf(text, q).map((part, i) =>
        part.found ? (
          <mark key={i}>
            <Breakable text={part.text} />
          </mark>
        ) : (
          <Breakable key={i} text={part.text} />
        ),
      )}
    </>
  );
}

export function useIsFoundIn(): (text: string) => boolean {
  const q = useContext(Sought);
  return (text) => q !== null && partsOf(text, q).some((part) => part.found);
}
