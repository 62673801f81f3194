import { useEffect, useState } from 'preact/hooks';

/** Of somebody who types: then what is typed so far is asked for. */
const PAUSE_MS = 120;

/** The value, once it rests. */
export function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
