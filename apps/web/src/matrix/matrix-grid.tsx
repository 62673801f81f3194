import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Place, placeAfter } from './grid-keys.js';
import { BLOCK, COLUMN, HEADS, ROW, TILE_ROWS } from './grid-sizes.js';
import { MatrixCard } from './matrix-card.js';
import { HeadBlock, MatrixRow } from './matrix-cells.js';
import type { CellIndex, Lines, MatrixSort } from './matrix-order.js';
import { MatrixTile } from './matrix-tile.js';
import { usePalette } from './use-palette.js';
import { useVirtualizer } from './use-virtualizer.js';
import { texts } from '../texts/texts.js';

interface MatrixGridProps {
  lines: Lines;
  cells: CellIndex;
  /** Whether proposals are the rows. */
  turned: boolean;
  sort: MatrixSort;
  onSort: (column: string) => void;
}

const NARROW = 640;
const NAMES = { narrow: 124, wide: 232 };
/** Titles are longer than names, and leave room where there are few holders. */
const TITLES = { least: 150, most: 460 };

/** How wide the names of the rows are. */
function namesWidth(turned: boolean, columns: number): number {
  if (!turned) return innerWidth < NARROW ? NAMES.narrow : NAMES.wide;
  return Math.min(TITLES.most, Math.max(TITLES.least, innerWidth - 48 - columns * COLUMN));
}

/** Holders by proposals. Only what is seen is on the page, in both directions; the keyboard reaches the rest (ARIA grid). */
export function MatrixGrid({ lines, cells, turned, sort, onSort }: MatrixGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const palette = usePalette();
  // Place 0, 0 is the corner; heads are in row 0 and in column 0.
  const [place, setPlace] = useState<Place>({ row: 1, column: 1 });
  const [wantsFocus, setWantsFocus] = useState(false);
  const names = namesWidth(turned, lines.columns.length);
  const head = turned ? HEADS.holders : HEADS.proposals;
  const rows = useVirtualizer({
    count: lines.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    paddingStart: head,
    overscan: 4,
    kept: place.row - 1,
  });
  const columns = useVirtualizer({
    count: Math.ceil(lines.columns.length / BLOCK),
    getScrollElement: () => scroller.current,
    estimateSize: () => BLOCK * COLUMN,
    horizontal: true,
    paddingStart: names,
    overscan: 0,
    kept: Math.floor((place.column - 1) / BLOCK),
  });
  const shownRows = rows.getVirtualItems();
  const blocks = columns.getVirtualItems().map((item) => item.index);
  const tileRows = [...new Set(shownRows.map((item) => Math.floor(item.index / TILE_ROWS)))];
  const card = useCard(scroller);

  useLayoutEffect(() => {
    if (!wantsFocus) return;
    cellElement(scroller.current, place)?.focus({ preventScroll: true });
    setWantsFocus(false);
  }, [wantsFocus, place]);

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / ROW) - 1);
    const next = placeAfter(event, place, { rows: lines.rows.length + 1, columns: lines.columns.length + 1, page });
    if (!next) return;
    event.preventDefault();
    if (scroller.current) scrollIntoView(scroller.current, next, { names, head });
    setPlace(next);
    setWantsFocus(true);
  };
  const anchorPlace = card.anchor && placeOf(card.anchor);
  const rowAt = anchorPlace ? lines.rows[anchorPlace.row - 1] : undefined;
  const columnAt = anchorPlace ? lines.columns[anchorPlace.column - 1] : undefined;
  const [holderAt, proposalAt] = turned ? [columnAt, rowAt] : [rowAt, columnAt];
  const size = { width: `${names + lines.columns.length * COLUMN}px`, height: `${rows.getTotalSize()}px` };

  return (
    <div class="matrix-frame">
      <p class="visually-hidden" id={hintId}>
        {texts.matrix.hint}
      </p>
      <div
        class="matrix-scroll"
        ref={scroller}
        role="grid"
        aria-label={texts.matrix.grid}
        aria-describedby={hintId}
        aria-rowcount={lines.rows.length + 1}
        aria-colcount={lines.columns.length + 1}
        aria-readonly="true"
        onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          const at = event.target instanceof Element && placeOf(event.target);
          if (at && (at.row !== place.row || at.column !== place.column)) setPlace(at);
        }}
        {...card.handlers}
      >
        <div class="matrix-canvas" role="presentation" style={size}>
          <div class="matrix-head" role="row" aria-rowindex={1} style={{ height: `${head}px` }}>
            <div
              class="matrix-corner"
              role="columnheader"
              aria-colindex={1}
              data-place="0 0"
              tabIndex={place.row === 0 && place.column === 0 ? 0 : -1}
              style={{ width: `${names}px` }}
            >
              {turned ? texts.matrix.proposals : texts.matrix.holders}
            </div>
            {blocks.map((block) => (
              <HeadBlock
                key={block}
                {...{ block, names, turned, sort, onSort }}
                height={head}
                columns={lines.columns}
                focused={place.row === 0 ? place.column : null}
              />
            ))}
          </div>
          {tileRows.flatMap((row) =>
            blocks.map((column) => (
              <MatrixTile
                key={`${row} ${column}`}
                {...{ row, column, cells, palette }}
                {...lines}
                left={names}
                top={head}
              />
            )),
          )}
          {shownRows.map(({ index, start }) => {
            const line = lines.rows[index];
            return (
              line && (
                <MatrixRow
                  key={line.id}
                  {...{ index, start, names, line, cells, turned }}
                  columns={lines.columns}
                  blocks={blocks.join(' ')}
                  focused={place.row === index + 1 ? place.column : null}
                />
              )
            );
          })}
        </div>
      </div>
      {card.anchor && anchorPlace && (holderAt || proposalAt) && (
        <MatrixCard
          key={`${holderAt?.id} ${proposalAt?.id}`}
          anchor={card.anchor}
          holder={holderAt?.name ?? null}
          proposal={proposalAt?.name ?? null}
          cell={rowAt && columnAt ? cells.at(rowAt.id, columnAt.id) : undefined}
        />
      )}
    </div>
  );
}

/** As far as it takes for a place to be clear of the heads, and no farther. */
function scrollIntoView(
  scroller: HTMLElement,
  { row, column }: Place,
  { names, head }: { names: number; head: number },
): void {
  const [top, left] = [(row - 1) * ROW, (column - 1) * COLUMN];
  const [height, width] = [scroller.clientHeight - head, scroller.clientWidth - names];
  if (row > 0) scroller.scrollTop = Math.min(top, Math.max(scroller.scrollTop, top + ROW - height));
  if (column > 0) scroller.scrollLeft = Math.min(left, Math.max(scroller.scrollLeft, left + COLUMN - width));
}

function placeOf(element: Element): Place | null {
  const text = element.closest<HTMLElement>('[data-place]')?.dataset['place'];
  if (text === undefined) return null;
  const [row = 0, column = 0] = text.split(' ').map(Number);
  return { row, column };
}

function cellElement(scroller: HTMLElement | null, { row, column }: Place): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`) ?? null;
}

const REST_MS = 60;

/** The cell under the pointer or at the focus; none while the grid scrolls, and none after Escape. */
function useCard(scroller: { current: HTMLElement | null }) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rest = (next: Element | null, delayMs = REST_MS) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAnchor(next), delayMs);
  };
  useEffect(() => {
    const { current } = scroller;
    const hide = () => setAnchor(null);
    const hideOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    current?.addEventListener('scroll', hide, { passive: true });
    document.addEventListener('keydown', hideOnEscape);
    return () => {
      clearTimeout(timer.current);
      current?.removeEventListener('scroll', hide);
      document.removeEventListener('keydown', hideOnEscape);
    };
  }, [scroller]);
  const closest = (target: EventTarget | null) =>
    target instanceof Element
      ? (target.closest('[data-place]') ?? target.querySelector(':scope > [data-place]'))
      : null;
  return {
    // A row that was scrolled away took its cells with it.
    anchor: anchor?.isConnected ? anchor : null,
    handlers: {
      onPointerOver: (event: PointerEvent) => event.pointerType === 'mouse' && rest(closest(event.target)),
      onPointerLeave: () => rest(null),
      onFocusOut: () => rest(null),
      // After the scrolling that a key causes.
      onFocusInCapture: (event: FocusEvent) => {
        if (event.target instanceof Element && event.target.matches(':focus-visible')) rest(closest(event.target), 140);
      },
    },
  };
}
