import type { ComponentChildren, RefObject } from 'preact';
import type { Mark } from './marks-of.js';
import { Glyph } from './glyph.js';
import { glyphsThatOccur } from './shift-glyph.js';
import { ValueMark } from './value-mark.js';
import { texts } from '../texts/texts.js';

interface TimelineLegendProps {
  marks: Mark[];
  isShared: boolean;
  /** For a picture of the chart, which takes its legend along. */
  list: RefObject<HTMLUListElement | null>;
}

/** Explains the signs that occur on the chart, and no others. */
export function TimelineLegend({ marks, isShared, list }: TimelineLegendProps) {
  const entries = marks.flatMap(({ entry, facet, role }) => (entry && role === 'entry' ? [{ entry, facet }] : []));
  const glyphs = (isShared ? [] : glyphsThatOccur(entries)).filter(
    ({ kind }) => kind !== 'first-recorded' && kind !== 'unordered',
  );
  const has = (test: (mark: Mark) => boolean) => marks.some(test);
  const { legend } = texts.timeline;
  if (marks.length === 0) return null;
  const mark = (indirect: boolean, scale = 1.1) => (
    <ValueMark
      facet="position"
      value="neutral"
      x={12}
      y={8}
      scale={scale}
      indirect={indirect}
      colour="var(--ink-soft)"
    />
  );
  return (
    <ul ref={list} class="timeline-legend" aria-label={legend.label}>
      {glyphs.map((glyph) => (
        <Item key={`${glyph.kind} ${glyph.direction}`} sign={<Glyph glyph={glyph} x={12} y={8} />}>
          {texts.timeline.shift(glyph.kind, glyph.direction)}
        </Item>
      ))}
      {has((m) => m.entry?.evidence === 'first-hand') && <Item sign={mark(false)}>{legend.firstHand}</Item>}
      {has((m) => m.entry?.evidence === 'indirect') && <Item sign={mark(true)}>{legend.indirect}</Item>}
      {has((m) => m.role === 'entry' && m.small) && <Item sign={mark(false, 0.7)}>{legend.reaffirmed}</Item>}
      {has((m) => m.span?.open === false) && (
        <Item sign={<path d="M3 3V13M21 3V13M3 8H21" stroke="var(--ink-soft)" stroke-width="1.6" fill="none" />}>
          {legend.span}
        </Item>
      )}
      {has((m) => m.span?.open === true) && (
        <Item sign={<path d="M8 3L3 8L8 13M3 8H22" stroke="var(--ink-soft)" stroke-width="1.6" fill="none" />}>
          {legend.open}
        </Item>
      )}
      {!isShared && has((m) => m.also.length > 0) && (
        <Item sign={<path d="M12 0V16" class="chart-also" stroke="var(--ink-soft)" />}>{legend.also}</Item>
      )}
      {has((m) => m.role === 'entry' && m.entry?.contestedWith != null) && (
        <Item sign={<rect x="2" y="1" width="20" height="14" rx="4" class="chart-contest" />}>{legend.contested}</Item>
      )}
      {has((m) => m.role === 'note') && <Item sign={<g opacity="0.5">{mark(true, 0.7)}</g>}>{legend.note}</Item>}
      {has((m) => m.role === 'revised') && (
        <Item
          sign={
            <>
              <g opacity="0.5">{mark(true, 0.8)}</g>
              <path d="M2 12L22 4" class="chart-strike" />
            </>
          }
        >
          {legend.revised}
        </Item>
      )}
      {has((m) => m.role === 'entry') && (
        <Item
          sign={
            <path
              d="M1 8H23"
              stroke="var(--ink-soft)"
              stroke-width={isShared ? 1.5 : 2.5}
              stroke-dasharray={isShared ? 'none' : '1 5'}
              stroke-linecap="round"
            />
          }
        >
          {legend.lasting}
        </Item>
      )}
    </ul>
  );
}

function Item({ sign, children }: { sign: ComponentChildren; children: ComponentChildren }) {
  return (
    <li>
      <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
        {sign}
      </svg>
      {children}
    </li>
  );
}
