import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Matrix } from '../api/answers.js';
import { drawCell, type Palette } from './draw-cell.js';
import { BLOCK, COLUMN, ROW, TILE_ROWS } from './grid-sizes.js';
import type { CellIndex } from './matrix-order.js';

interface MatrixTileProps {
  /** Places among the tiles. */
  row: number;
  column: number;
  /** Where the cells begin, right of the names. */
  left: number;
  top: number;
  holders: Matrix['holders'];
  proposals: Matrix['proposals'];
  cells: CellIndex;
  palette: Palette;
}

/** A piece of the matrix, drawn once and then moved with the page. What it shows, the cells over it say. */
export function MatrixTile({ row, column, left, top, holders, proposals, cells, palette }: MatrixTileProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const rows = Math.min(TILE_ROWS, holders.length - row * TILE_ROWS);
  const columns = Math.min(BLOCK, proposals.length - column * BLOCK);
  const [width, height] = [columns * COLUMN, rows * ROW];
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    element.width = Math.round(width * devicePixelRatio);
    element.height = Math.round(height * devicePixelRatio);
    context.scale(devicePixelRatio, devicePixelRatio);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const [holder, proposal] = [holders[row * TILE_ROWS + i], proposals[column * BLOCK + j]];
        const cell = holder && proposal && cells.at(holder.id, proposal.id);
        if (cell)
          drawCell(context, cell, { x: j * COLUMN + 1, y: i * ROW + 1, width: COLUMN - 2, height: ROW - 3 }, palette);
      }
    }
  }, [row, column, width, height, holders, proposals, cells, palette]);
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
