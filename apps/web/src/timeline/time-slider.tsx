import { useId } from 'preact/hooks';
import { texts } from '../texts/texts.js';

interface TimeSliderProps {
  label: string;
  hint: string;
  /** In order of time; what comes after the last of them is now. */
  stops: string[];
  /** One of the stops, or null for now. */
  value: string | null;
  /** Names a stop, and now. */
  nameOf: (stop: string | null) => string;
  onMove: (stop: string | null) => void;
}

/** Moves over the times at which something changes, and no others: every step shows another picture. */
export function TimeSlider({ label, hint, stops, value, nameOf, onMove }: TimeSliderProps) {
  const id = useId();
  const at = value === null ? stops.length : stops.indexOf(value);
  // With nowhere to go it stands at now, its right end: a range of no extent would stand at its left.
  const isFixed = stops.length === 0;
  return (
    <div class="time-slider" title={hint}>
      <label for={id}>{label}</label>
      <output for={id}>{nameOf(value)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={isFixed ? 1 : stops.length}
        step={1}
        value={isFixed ? 1 : at}
        disabled={isFixed}
        aria-valuetext={nameOf(value)}
        onInput={(event) => onMove(stops[Number(event.currentTarget.value)] ?? null)}
      />
      <button
        type="button"
        class="link-button"
        aria-label={texts.timeline.nowReset(label)}
        // Takes its room also where there is nothing to reset, so that the slider does not change its length.
        disabled={value === null}
        onClick={() => onMove(null)}
      >
        {texts.timeline.now}
      </button>
    </div>
  );
}

/** The stops with the address's own value among them, wherever that came from. */
export function withStop(stops: string[], value: string | null, compare: (a: string, b: string) => number): string[] {
  return value === null || stops.includes(value) ? stops : [...stops, value].sort(compare);
}
