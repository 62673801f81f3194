/** What a coder is at, kept in this window over a reload. */
import { useEffect, useState } from 'preact/hooks';

export function useKept<T>(name: string, initial: T): [T, (value: T | ((former: T) => T)) => void] {
  const [value, setValue] = useState<T>(() => (keptOf(name) as T | null) ?? initial);
  useKeeping(name, value);
  return [value, setValue];
}

/** What stands there now is found after a reload; null: nothing. */
export function useKeeping(name: string, value: unknown): void {
  useEffect(() => {
    try {
      if (value === null) sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, JSON.stringify(value));
    } catch {
      // A long text may find no room, or the reader forbids it: then a reload begins with what was kept before, if anything.
    }
  }, [name, value]);
}

/** null where nothing was kept by that name. */
export function keptOf(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

/** Whoever comes to this window next is somebody else. */
export function forgetKept(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Forbidden to read, it was also forbidden to keep.
  }
}
