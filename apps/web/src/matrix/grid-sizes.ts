/** Sizes of the grid in pixels, and how many cells are drawn together. */
export const ROW = 34;
export const COLUMN = 38;
/** The height of the heads of the columns. */
export const HEAD = 172;
/** Columns come and go by so many at a time. */
export const BLOCK = 8;
export const TILE_ROWS = 8;
