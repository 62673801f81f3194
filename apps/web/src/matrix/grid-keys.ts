/** Where a key leads in the grid (the ARIA grid pattern). Row 0 is the head of the columns, column 0 the head of the rows. */

export interface Place {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that are seen at once. */
  page: number;
}

interface Key {
  key: string;
  ctrlKey: boolean;
}

/** Null where the key is none of the grid's. Never leaves the grid. */
export function placeAfter(
  { key, ctrlKey }: Key,
  { row, column }: Place,
  { rows, columns, page }: GridSize,
): Place | null {
  const last = { row: rows - 1, column: columns - 1 };
  const to = (row: number, column: number) => ({
    row: Math.min(Math.max(row, 0), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  });
  switch (key) {
    case 'ArrowUp':
      return ctrlKey ? to(0, column) : to(row - 1, column);
    case 'ArrowDown':
      return ctrlKey ? to(last.row, column) : to(row + 1, column);
    case 'ArrowLeft':
      return ctrlKey ? to(row, 0) : to(row, column - 1);
    case 'ArrowRight':
      return ctrlKey ? to(row, last.column) : to(row, column + 1);
    case 'Home':
      return ctrlKey ? to(0, 0) : to(row, 0);
    case 'End':
      return ctrlKey ? to(last.row, last.column) : to(row, last.column);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return null;
  }
}
