export { type DateWords, dateWords, daysBetween } from './date-words.js';
export { dateOfDay, dayOfDate, type Edtf, type Point, parseEdtf, startOf, today } from './edtf.js';
export { firstCharacters } from './first-characters.js';
export { isObject, mergePatch } from './merge-patch.js';
export { positionHeld, positionName, statusName } from './value-words.js';
export { either, listed } from './lists.js';
export { summaryInWords, type SummaryParts, type SummaryWords } from './proposal-summary.js';
export { shortNameOf } from './short-name.js';
export { byName } from './name-order.js';
