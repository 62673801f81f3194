/** Dragging over a time axis: from within the window it moves, from elsewhere a new one is drawn. By mouse, pen and touch. */
import { useRef } from 'preact/hooks';
import { daysBetween } from '../dates/words.js';
import type { TimeWindow } from './time-window.js';
import type { TimeScale } from './time-scale.js';
import { moved } from './time-window.js';

interface Brush {
  scale: TimeScale;
  whole: TimeWindow;
  window: TimeWindow | null;
  setWindow: (window: TimeWindow | null) => void;
}

interface Drag {
  pointer: number;
  day: string;
  /** The window that moves; null where a new one is drawn. */
  moving: TimeWindow | null;
  hasMoved: boolean;
}

/** A press that does not move is none. */
const MOVED_PX = 4;

export function useBrush({ scale, whole, window, setWindow }: Brush) {
  const drag = useRef<Drag & { x: number }>(undefined);
  const placeOf = (event: PointerEvent) => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    return Math.min(Math.max(event.clientX - left, scale.left), scale.right);
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      // The handles are dragged by the browser.
      if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
      const x = placeOf(event);
      const day = scale.dayAt(x);
      const isInside = window !== null && day >= window.from && day <= window.to;
      drag.current = { pointer: event.pointerId, x, day, moving: isInside ? window : null, hasMoved: false };
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = drag;
      if (current?.pointer !== event.pointerId) return;
      const x = placeOf(event);
      current.hasMoved ||= Math.abs(x - current.x) >= MOVED_PX;
      if (!current.hasMoved) return;
      const day = scale.dayAt(x);
      if (current.moving) setWindow(moved(current.moving, daysBetween(current.day, day), whole));
      else setWindow(day < current.day ? { from: day, to: current.day } : { from: current.day, to: day });
    },
    onPointerUp: () => {
      drag.current = undefined;
    },
    onPointerCancel: () => {
      drag.current = undefined;
    },
  };
}
