import type { Position } from '#stance/scale';
import { texts } from '../texts/texts.js';
import './marks.css';
import { courseOf, POSITION_SHAPES, positionColour, type Shape, STATUS_SHAPES } from './shapes.js';

interface MarkProps {
  value: string;
  /** In em. */
  size?: number;
  /** Whether the value also stands beside it in words, so that the mark says nothing more to a screen reader. */
  named?: boolean;
}

/** The shape and colour of a position. */
export function PositionMark({ value, size = 1, named = false }: MarkProps) {
  const shape = POSITION_SHAPES[value as Position] ?? POSITION_SHAPES.undecided;
  return (
    <Mark
      shape={shape}
      colour={positionColour(value)}
      size={size}
      name={named ? null : texts.valueOf('position', value)}
    />
  );
}

/** The shape of a claimed status: it goes on, is done, waits, or is stopped. */
export function StatusMark({ value, size = 1, named = false }: MarkProps) {
  const course = courseOf(value);
  return (
    <Mark
      shape={STATUS_SHAPES[course]}
      colour={`var(--status-${course})`}
      size={size}
      name={named ? null : texts.valueOf('status', value)}
    />
  );
}

function Mark({ shape, colour, size, name }: { shape: Shape; colour: string; size: number; name: string | null }) {
  return (
    <svg
      class="mark"
      viewBox="-8 -8 16 16"
      width={`${size}em`}
      height={`${size}em`}
      {...(name === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      <path
        d={shape.path}
        style={{ color: colour }}
        fill={shape.hollow ? 'none' : 'currentColor'}
        stroke={shape.hollow ? 'currentColor' : 'none'}
        stroke-width="1.8"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}

/** A value of either facet: its mark and its name. `struck` for what no longer holds. */
export function Value({
  facet,
  value,
  struck = false,
}: {
  facet: 'position' | 'status';
  value: string;
  struck?: boolean;
}) {
  const name = texts.valueOf(facet, value);
  return (
    <span class="value" style={{ color: facet === 'position' ? positionColour(value, true) : statusColour(value) }}>
      {facet === 'position' ? <PositionMark value={value} named /> : <StatusMark value={value} named />}
      {struck ? <s>{name}</s> : name}
    </span>
  );
}

function statusColour(value: string): string {
  return `var(--status-${courseOf(value)})`;
}
