import type { Look } from './holder-looks.js';

interface HolderMarkProps {
  look: Look;
  x: number;
  y: number;
  scale?: number;
  /** Hollow, as a value is that others tell of. */
  indirect?: boolean;
}

/** The mark of one holder among several: its row says which value it is. */
export function HolderMark({ look: { colour, shape }, x, y, scale = 1, indirect = false }: HolderMarkProps) {
  return (
    <path
      d={shape}
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill={indirect ? 'var(--paper)' : colour}
      stroke={indirect ? colour : 'var(--paper)'}
      stroke-width={indirect ? 1.8 : 1.2}
      stroke-linejoin="round"
    />
  );
}

/** A holder's line as it is on the chart, with its mark: the key to it, before its name. */
export function HolderKey({ look, x, y }: { look: Look; x: number; y: number }) {
  const { colour, dashes } = look;
  return (
    <g>
      <line x1={x - 14} x2={x + 14} y1={y} y2={y} stroke={colour} stroke-width={2.5} stroke-dasharray={dashes} />
      <HolderMark look={look} x={x} y={y} scale={0.85} />
    </g>
  );
}
