/** The state of a page is in its address, whole: what one sees can be shared. */
import { useLocation } from 'preact-iso';
import { pathWith } from '../api/client.js';
import { timesOf } from './times.js';

export { isLive, timesOf } from './times.js';

type Query = Record<string, string | null | undefined>;

export interface Address {
  path: string;
  /** Members of the query, as they are. */
  query: Record<string, string>;
  /** A choice of the reader: the former state is one step back. Null or '' takes a member out. */
  push: (changes: Query) => void;
  /**
   * For what moves, a slider or a field: no step back. Browsers allow some 100 of these in 30 s, so a slider keeps its own value while it is
   * dragged and calls this when it rests.
   */
  replace: (changes: Query) => void;
}

export function useAddress(): Address {
  const { path, query, route } = useLocation();
  const go = (changes: Query, replace: boolean) => route(pathWith(path, { ...query, ...changes }), replace);
  return { path, query, push: (changes) => go(changes, false), replace: (changes) => go(changes, true) };
}

/** Makes links to other pages that keep the time at which the reader sees the record. */
export function useLinkTo(): (path: string, query?: Query) => string {
  const { query: here } = useLocation();
  return (path, query = {}) => pathWith(path, { ...timesOf(here), ...query });
}
