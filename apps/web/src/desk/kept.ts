/** What a coder is at, kept in this window over a reload. */
import { useEffect, useState } from 'preact/hooks';

export function useKept<T>(name: string, initial: T): [T, (value: T | ((former: T) => T)) => void] {
  const [value, setValue] = useState<T>(() => (keptOf(name) as T | null) ?? initial);
  useEffect(() => {
    try {
      sessionStorage.setItem(name, JSON.stringify(value));
    } catch {
      // A long text may find no room, or the reader forbids it: then a reload begins anew.
    }
  }, [name, value]);
  return [value, setValue];
}

function keptOf(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}
