import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { partsOf } from './sought-words.js';

/** What the reader searched for, on the page that shows what was found. */
export const Sought = createContext<string | null>(null);

/** A text, marked where it has what the reader searched for. */
export function Marked({ text }: { text: string }) {
  const q = useContext(Sought);
  if (q === null) return <>{text}</>;
  return <>{partsOf(text, q).map((part, i) => (part.found ? <mark key={i}>{part.text}</mark> : part.text))}</>;
}

export function useIsFoundIn(): (text: string) => boolean {
  const q = useContext(Sought);
  return (text) => q !== null && partsOf(text, q).some((part) => part.found);
}
