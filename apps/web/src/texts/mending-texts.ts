/** As texts.ts chooses the language of the page. */
export { enMending as mendingTexts } from './en-mending.js';
