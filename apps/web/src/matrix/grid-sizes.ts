/** Sizes of the grid in pixels, and how many cells are drawn together. */
export const ROW = 34;
export const COLUMN = 38;
/** The height of the heads of the columns: of titles, and of names. */
export const HEADS = { proposals: 172, holders: 132 };
/** Columns come and go by so many at a time. */
export const BLOCK = 8;
export const TILE_ROWS = 8;
