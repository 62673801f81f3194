/** The words themselves: one mark each, which the pointer and the keyboard reach. */
import { MarkGround } from './chart-lines.js';
import { Glyph } from './glyph.js';
import type { LookOf } from './holder-looks.js';
import { HolderMark } from './holder-mark.js';
import type { MarkLabel } from './mark-labels.js';
import type { Mark } from './marks-of.js';
import { glyphOf } from './shift-glyph.js';
import { ValueMark } from './value-mark.js';

interface ChartMarksProps {
  marks: Mark[];
  labels: MarkLabel[];
  nameOfMark: (mark: Mark) => string;
  lookOf: LookOf | null;
  forward: string | null;
  /** The one mark that Tab leads to. */
  tabStop: string | null;
  /** The mark whose card is open. */
  open: string | null;
  onEnter: (mark: Mark) => void;
  onLeave: () => void;
  onFocus: (mark: Mark) => void;
  onPress: (mark: Mark) => void;
}

export function ChartMarks(props: ChartMarksProps) {
  const { marks, labels, lookOf, forward } = props;
  const dimmed = (mark: Mark) => (forward !== null && forward !== mark.holder ? '' : undefined);
  return (
    <>
      {marks.map((mark) => (
        <g key={mark.key} data-dimmed={dimmed(mark)} data-role={mark.role}>
          <MarkGround mark={mark} lookOf={lookOf} />
        </g>
      ))}
      <g aria-hidden="true" class="chart-labels">
        {labels.map((label) => (
          <text key={label.key} x={label.x} y={label.y} text-anchor={label.anchor} paint-order="stroke">
            {label.lines.map((line, i) => (
              <tspan key={line} x={label.x} dy={i === 0 ? 0 : 14} class={i === 0 ? 'chart-label-day' : undefined}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </g>
      {marks.map((mark) => (
        <MarkButton key={mark.key} mark={mark} dimmed={dimmed(mark)} {...props} />
      ))}
    </>
  );
}

function MarkButton({ mark, dimmed, ...props }: ChartMarksProps & { mark: Mark; dimmed: '' | undefined }) {
  const { nameOfMark, lookOf, tabStop, open, onEnter, onLeave, onFocus, onPress } = props;
  const { x, y, entry, facet, value } = mark;
  const look = lookOf?.(mark.holder);
  const isIndirect = entry?.evidence !== 'first-hand';
  // Among the lines of others the sign of a shift would stand on one of theirs: there the steps show it, and the card says it.
  const glyph = entry && mark.role === 'entry' && !look ? glyphOf(entry, facet) : null;
  return (
    <g
      class="chart-mark"
      data-key={mark.key}
      data-dimmed={dimmed}
      data-role={mark.role}
      role="button"
      // In lower case: attributes of SVG keep their case, and only this one is known.
      tabindex={mark.key === tabStop ? 0 : -1}
      aria-label={nameOfMark(mark)}
      aria-expanded={mark.key === open}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onEnter(mark)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onLeave()}
      onFocus={() => onFocus(mark)}
      onClick={() => onPress(mark)}
    >
      <circle cx={x} cy={y} r={look ? 9 : 15} fill="transparent" />
      <circle cx={x} cy={y} r={look ? 9 : 12.5} class="chart-mark-ring" />
      {look ? (
        <HolderMark look={look} x={x} y={y} scale={mark.small ? 0.62 : 1} indirect={isIndirect} />
      ) : (
        <ValueMark facet={facet} value={value} x={x} y={y} scale={mark.small ? 0.72 : 1.2} indirect={isIndirect} />
      )}
      {entry?.contestedWith && <circle cx={x} cy={y} r={look ? 8.5 : 11.5} class="chart-mark-contested" />}
      {mark.role === 'revised' && <line x1={x - 10} x2={x + 10} y1={y + 4} y2={y - 4} class="chart-strike" />}
      {glyph && glyph.kind !== 'first-recorded' && glyph.kind !== 'unordered' && (
        <Glyph glyph={glyph} x={x + 1} y={y - 18} />
      )}
    </g>
  );
}
