/** As texts.ts chooses the language of the page. */
export { enDesk as deskTexts } from './en-desk.js';
