import { useLayoutEffect, useRef } from 'preact/hooks';
import { drawCell, type Palette } from './draw-cell.js';
import { BLOCK, COLUMN, ROW, TILE_ROWS } from './grid-sizes.js';
import type { CellIndex, Line } from './matrix-order.js';

interface MatrixTileProps {
  /** Places among the tiles. */
  row: number;
  column: number;
  /** Where the cells begin, right of the names. */
  left: number;
  top: number;
  rows: Line[];
  columns: Line[];
  cells: CellIndex;
  palette: Palette;
}

/** A piece of the matrix, drawn once and then moved with the page. What it shows, the cells over it say. */
export function MatrixTile({ row, column, left, top, rows, columns, cells, palette }: MatrixTileProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const down = Math.min(TILE_ROWS, rows.length - row * TILE_ROWS);
  const across = Math.min(BLOCK, columns.length - column * BLOCK);
  const [width, height] = [across * COLUMN, down * ROW];
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    element.width = Math.round(width * devicePixelRatio);
    element.height = Math.round(height * devicePixelRatio);
    context.scale(devicePixelRatio, devicePixelRatio);
    for (let i = 0; i < down; i++) {
      for (let j = 0; j < across; j++) {
        const [left, head] = [rows[row * TILE_ROWS + i], columns[column * BLOCK + j]];
        const cell = left && head && cells.at(left.id, head.id);
        if (cell)
          drawCell(context, cell, { x: j * COLUMN + 1, y: i * ROW + 1, width: COLUMN - 2, height: ROW - 3 }, palette);
      }
    }
  }, [row, column, width, height, rows, columns, cells, palette]);
  return (
    <canvas
      ref={canvas}
      class="matrix-tile"
      aria-hidden="true"
      style={{
        width: `${width}px`,
        height: `${height}px`,
        transform: `translate(${left + column * BLOCK * COLUMN}px, ${top + row * TILE_ROWS * ROW}px)`,
      }}
    />
  );
}
