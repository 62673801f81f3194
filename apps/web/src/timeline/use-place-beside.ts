import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Where a card stands beside its anchor, in its own offset parent; null until it is measured. */
export function usePlaceBeside(anchor: Element, card: RefObject<HTMLElement | null>): { x: number; y: number } | null {
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null);
  const current = useRef(anchor);
  current.current = anchor;
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    return autoUpdate(anchor, element, () => {
      void computePosition(anchor, element, {
        placement: 'bottom-start',
        middleware: [offset(8), flip({ padding: 8 }), shift({ padding: 8 })],
      }).then(({ x, y }) => {
        if (current.current === anchor) setPlace({ x: Math.round(x), y: Math.round(y) });
      });
    });
  }, [anchor, card]);
  return place;
}
