export { keepSheetRows, readSheetRows, readVanishedRows, type SheetRowKept } from './sheet-rows.js';
