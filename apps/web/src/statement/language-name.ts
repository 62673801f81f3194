import { texts } from '../texts/texts.js';

/** "French", for `fr`. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(texts.language, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
