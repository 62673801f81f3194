import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Included, Page } from './answers.js';
import { pathWith, read, type Trouble } from './client.js';
import { type Asked, troubleOf, useAnswer } from './use-answer.js';

type Listing<T> = Page<T> & { included?: Included };

export interface AskedList<T, P extends Listing<T>> {
  /** The first page: its state is that of the list. */
  first: Asked<P>;
  items: T[];
  /** What the items name, of all pages read; null where the answers do not bring it. */
  included: Included | null;
  /** The answers themselves, one a page. */
  pages: P[];
  /** Reads the next page; null where there is none. */
  more: (() => void) | null;
  loadingMore: boolean;
  moreTrouble: Trouble | null;
}

interface Further<T, P> {
  path: string;
  pages: P[];
  items: T[];
  included: Included | null;
  next: string | null;
}

/** A list that is read page by page. `keyOf` tells an item from another, as a list that grew may bring one twice. */
export function useList<T, P extends Listing<T>>(path: string | null, keyOf: (item: T) => string): AskedList<T, P> {
  const first = useAnswer<P>(path);
  const [further, setFurther] = useState<Further<T, P> | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const [moreTrouble, setMoreTrouble] = useState<Trouble | null>(null);
  const current = useRef(path);
  current.current = path;
  useEffect(() => setMoreTrouble(null), [path]);

  const held = further?.path === path ? further : null;
  const next = held ? held.next : (first.answer?.next ?? null);
  const loadMore = useCallback(() => {
    if (path === null || next === null) return;
    setLoadingMore(true);
    setMoreTrouble(null);
    read<P>(pathWith(path, { cursor: next }))
      .then(
        (page) => {
          if (current.current !== path) return;
          setFurther({
            path,
            pages: [...(held?.pages ?? []), page],
            items: [...(held?.items ?? []), ...page.items],
            included: joined(held?.included, page.included),
            next: page.next,
          });
        },
        (error: unknown) => setMoreTrouble(troubleOf(error)),
      )
      .finally(() => setLoadingMore(false));
  }, [path, next, held]);

  return {
    first,
    items: distinct([...(first.answer?.items ?? []), ...(held?.items ?? [])], keyOf),
    included: joined(held?.included, first.answer?.included),
    pages: [...(first.answer ? [first.answer] : []), ...(held?.pages ?? [])],
    more: next === null ? null : loadMore,
    loadingMore,
    moreTrouble,
  };
}

function joined(a: Included | null | undefined, b: Included | null | undefined): Included | null {
  if (!a || !b) return a ?? b ?? null;
  return {
    actors: { ...a.actors, ...b.actors },
    proposals: { ...a.proposals, ...b.proposals },
    statements: { ...a.statements, ...b.statements },
  };
}

function distinct<T>(items: T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
