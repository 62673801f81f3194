/**
 * The words of the record on their way to a model. Anybody who may record can write them, so they are data: cut, without what cannot be seen,
 * and always in quotation marks where they stand among words of ours.
 */

/** Controls but for line breaks and tabs, what turns the direction of a line, and what is written in tags: a reader would not see them. */
const UNSEEN =
  /[^\P{Cc}\n\t]|[\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Cs}/gu;

/** Bytes, in UTF-8. */
export const BYTES = { quote: 1_200, paraphrase: 600, name: 200, title: 300, url: 2_048, condition: 200 } as const;

export interface Shown {
  text: string;
  cut: boolean;
}

export function shown(text: string, bytesMax: number): Shown {
  const seen = text.replaceAll(UNSEEN, '');
  const { read } = new TextEncoder().encodeInto(seen, new Uint8Array(bytesMax));
  return read === seen.length ? { text: seen, cut: false } : { text: `${seen.slice(0, read)}…`, cut: true };
}

export const shownName = (text: string) => shown(text, BYTES.name).text;

/** On one line and in quotation marks, out of which no text leads. */
export function quoted(text: string): string {
  return JSON.stringify(text.replaceAll(/\s+/g, ' ').trim());
}

/** As a web address has no blanks and breaks, it needs no quotation marks. */
export function shownUrl(url: string): string {
  return URL.canParse(url) ? new URL(url).href : quoted(url);
}

/** A name with the id that the tools take. */
export function nameAndId({ id, name }: { id: string; name: string }): string {
  return `${quoted(name)} (${id})`;
}

const QUALIFIED = { '~': ['about ', ''], '?': ['', ' (uncertain)'], '%': ['about ', ' (uncertain)'] } as const;

/** An EDTF date in words that are no more precise than it is. */
export function saidInWords(saidOn: string): string {
  const [start = '', end] = saidOn.split('/');
  if (end === undefined) {
    const [, day = start] = /^([^~?%]*)/.exec(start) ?? [];
    return `${day.includes('T') ? 'at' : day.length === 10 ? 'on' : 'in'} ${qualified(start)}`;
  }
  if (start === '..' || start === '') return `on or before ${qualified(end)}`;
  if (end === '..' || end === '') return `on or after ${qualified(start)}`;
  return `between ${qualified(start)} and ${qualified(end)}`;
}

function qualified(date: string): string {
  const [, day = date, qualifier] = /^(.*?)([~?%])?$/.exec(date) ?? [];
  if (qualifier !== '~' && qualifier !== '?' && qualifier !== '%') return day;
  const [before, after] = QUALIFIED[qualifier];
  return before + day + after;
}
