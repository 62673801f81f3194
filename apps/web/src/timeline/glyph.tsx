import type { ShiftGlyph } from './shift-glyph.js';

/** The sign of a shift inside a drawing, over a halo that keeps it clear of lines. */
export function Glyph({ glyph, x, y, scale = 0.85 }: { glyph: ShiftGlyph; x: number; y: number; scale?: number }) {
  const turned = glyph.direction === 'down' ? ' scale(1 -1)' : '';
  const common = { d: glyph.path, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})${turned}`}>
      <path {...common} stroke="var(--paper)" stroke-width="6" />
      <path {...common} stroke="var(--ink)" stroke-width="1.8" />
    </g>
  );
}
