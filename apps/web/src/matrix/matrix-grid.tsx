import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Matrix } from '../api/answers.js';
import { type Place, placeAfter } from './grid-keys.js';
import { BLOCK, COLUMN, HEAD, ROW, TILE_ROWS } from './grid-sizes.js';
import { MatrixCard } from './matrix-card.js';
import { HeadBlock, MatrixRow } from './matrix-cells.js';
import type { CellIndex, MatrixSort } from './matrix-order.js';
import { MatrixTile } from './matrix-tile.js';
import { usePalette } from './use-palette.js';
import { useVirtualizer } from './use-virtualizer.js';
import { texts } from '../texts/texts.js';

interface MatrixGridProps {
  holders: Matrix['holders'];
  proposals: Matrix['proposals'];
  cells: CellIndex;
  sort: MatrixSort;
  onSort: (proposal: string) => void;
}

const NARROW = 640;

/** Holders by proposals. Only what is seen is on the page, in both directions; the keyboard reaches the rest (ARIA grid). */
export function MatrixGrid({ holders, proposals, cells, sort, onSort }: MatrixGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const palette = usePalette();
  // Place 0, 0 is the corner; heads are in row 0 and in column 0.
  const [place, setPlace] = useState<Place>({ row: 1, column: 1 });
  const [wantsFocus, setWantsFocus] = useState(false);
  const names = innerWidth < NARROW ? 124 : 232;
  const rows = useVirtualizer({
    count: holders.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    paddingStart: HEAD,
    overscan: 4,
    kept: place.row - 1,
  });
  const columns = useVirtualizer({
    count: Math.ceil(proposals.length / BLOCK),
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
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / ROW) - 1);
    const next = placeAfter(event, place, { rows: holders.length + 1, columns: proposals.length + 1, page });
    if (!next) return;
    event.preventDefault();
    if (scroller.current) scrollIntoView(scroller.current, next, names);
    setPlace(next);
    setWantsFocus(true);
  };
  const anchorPlace = card.anchor && placeOf(card.anchor);
  const holderAt = anchorPlace ? holders[anchorPlace.row - 1] : undefined;
  const proposalAt = anchorPlace ? proposals[anchorPlace.column - 1] : undefined;
  const size = { width: `${names + proposals.length * COLUMN}px`, height: `${rows.getTotalSize()}px` };

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
        aria-rowcount={holders.length + 1}
        aria-colcount={proposals.length + 1}
        aria-readonly="true"
        onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          const at = event.target instanceof Element && placeOf(event.target);
          if (at && (at.row !== place.row || at.column !== place.column)) setPlace(at);
        }}
        {...card.handlers}
      >
        <div class="matrix-canvas" role="presentation" style={size}>
          <div class="matrix-head" role="row" aria-rowindex={1} style={{ height: `${HEAD}px` }}>
            <div
              class="matrix-corner"
              role="columnheader"
              aria-colindex={1}
              data-place="0 0"
              tabIndex={place.row === 0 && place.column === 0 ? 0 : -1}
              style={{ width: `${names}px` }}
            >
              {texts.matrix.holders}
            </div>
            {blocks.map((block) => (
              <HeadBlock
                key={block}
                {...{ block, names, proposals, sort, onSort }}
                focused={place.row === 0 ? place.column : null}
              />
            ))}
          </div>
          {tileRows.flatMap((row) =>
            blocks.map((column) => (
              <MatrixTile
                key={`${row} ${column}`}
                {...{ row, column, holders, proposals, cells, palette }}
                left={names}
                top={HEAD}
              />
            )),
          )}
          {shownRows.map(({ index, start }) => {
            const holder = holders[index];
            return (
              holder && (
                <MatrixRow
                  key={holder.id}
                  {...{ index, start, names, holder, proposals, cells }}
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
          proposal={proposalAt?.title ?? null}
          cell={holderAt && proposalAt ? cells.at(holderAt.id, proposalAt.id) : undefined}
        />
      )}
    </div>
  );
}

/** As far as it takes for a place to be clear of the heads, and no farther. */
function scrollIntoView(scroller: HTMLElement, { row, column }: Place, names: number): void {
  const [top, left] = [(row - 1) * ROW, (column - 1) * COLUMN];
  const [height, width] = [scroller.clientHeight - HEAD, scroller.clientWidth - names];
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
