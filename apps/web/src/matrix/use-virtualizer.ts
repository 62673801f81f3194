import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type PartialKeys,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Options = PartialKeys<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  'observeElementRect' | 'observeElementOffset' | 'scrollToFn'
>;

/** TanStack's virtualizer for Preact: one axis of a scrolled element. `kept` is an index that stays on the page wherever it scrolls. */
export function useVirtualizer({
  kept,
  ...options
}: Options & { kept: number | null }): Virtualizer<HTMLElement, HTMLElement> {
  const [, rerender] = useReducer((n: number) => n + 1, 0);
  const resolved = {
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    ...options,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const indexes = defaultRangeExtractor(range);
      const isMissing = kept !== null && kept >= 0 && kept < options.count && !indexes.includes(kept);
      return isMissing ? [...indexes, kept].sort((a, b) => a - b) : indexes;
    },
    onChange: () => rerender(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(resolved));
  virtualizer.setOptions(resolved);
  const { _didMount: mount, _willUpdate: update } = virtualizer;
  useLayoutEffect(() => mount(), [mount]);
  useLayoutEffect(() => update());
  return virtualizer;
}
