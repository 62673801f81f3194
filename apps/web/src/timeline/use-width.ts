import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The width of an element in pixels, known before the first paint; null only before it is on the page. */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    setWidth(current.clientWidth);
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** How many pixels a sixteenth of the page's type has: 1 on a phone, more on a wall. */
export function useTypeUnit(): number {
  const [unit, setUnit] = useState(typeUnit);
  useLayoutEffect(() => {
    const measure = () => setUnit(typeUnit());
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return unit;
}

function typeUnit(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}
