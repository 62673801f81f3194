/** As texts.ts chooses the language of the page. */
export { enCorrection as correctionTexts } from './en-correction.js';
