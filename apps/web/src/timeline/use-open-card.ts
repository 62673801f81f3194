/** Which mark's card is open: under the pointer, at the focus, until the reader leaves both or presses Escape. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from './marks-of.js';

export interface OpenCard {
  key: string | null;
  anchor: Element | null;
  card: RefObject<HTMLDivElement | null>;
  show: (key: string) => void;
  /** Puts the keyboard into the card; on a touch screen, which has no focus to speak of, only opens it. */
  goInto: (key: string) => void;
  stay: () => void;
  leave: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Long enough to move the pointer from the mark into its card. */
const LEAVE_MS = 220;

export function useOpenCard(frame: RefObject<HTMLElement | null>, marks: Mark[]): OpenCard {
  const [key, setKey] = useState<string | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = () => clearTimeout(timer.current);
  useEffect(() => stay, []);
  const elementOf = (key: string) =>
    frame.current?.querySelector<SVGGElement>(`.chart-mark[data-key="${CSS.escape(key)}"]`) ?? null;

  useEffect(() => {
    const { current } = frame;
    if (!current || key === null) return;
    const closeOutside = (event: Event) => {
      const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
      if (!(to instanceof Node) || !(card.current?.contains(to) || elementOf(key)?.contains(to))) setKey(null);
    };
    const closeOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && setKey(null);
    current.addEventListener('focusout', closeOutside);
    document.addEventListener('pointerdown', closeOutside);
    // Also where the card was opened by the pointer, and the focus is elsewhere.
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      current.removeEventListener('focusout', closeOutside);
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, [key, frame]);

  const show = (next: string) => {
    stay();
    setKey(next);
  };
  const goInto = (next: string) => {
    show(next);
    requestAnimationFrame(() => card.current?.querySelector('a')?.focus({ preventScroll: true }));
  };
  return {
    key,
    anchor: key !== null && marks.some((mark) => mark.key === key) ? elementOf(key) : null,
    card,
    show,
    goInto,
    stay,
    leave: () => {
      stay();
      timer.current = setTimeout(() => {
        // The keyboard is still there.
        const { activeElement } = document;
        const isFocused = activeElement?.matches('.chart-mark:focus-visible') || card.current?.contains(activeElement);
        if (!isFocused) setKey(null);
      }, LEAVE_MS);
    },
    onKeyDown: (event) => {
      const target = event.target as Element;
      if (event.key === 'Escape' && key !== null && card.current?.contains(target)) elementOf(key)?.focus();
      if ((event.key === 'Enter' || event.key === ' ') && target.matches('.chart-mark')) {
        event.preventDefault();
        goInto((target as SVGGElement).dataset['key'] ?? '');
      }
    },
  };
}
