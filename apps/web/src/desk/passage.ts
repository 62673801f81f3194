/** A passage of a text: moved and grown by sentences and words, and what names it in the record. Offsets are UTF-16 units of the text. */
export interface Passage {
  start: number;
  end: number;
}

/** Where its sentences and its words are. */
export interface Units {
  text: string;
  sentences: Passage[];
  words: Passage[];
}

export function unitsOf(text: string, language?: string): Units {
  return { text, sentences: segments(text, 'sentence', language), words: segments(text, 'word', language) };
}

function segments(text: string, granularity: 'sentence' | 'word', language?: string): Passage[] {
  const units: Passage[] = [];
  for (const { segment, index, isWordLike } of segmenter(granularity, language).segment(text)) {
    if (granularity === 'word' && !isWordLike) continue;
    const unit = trimmed(text, { start: index, end: index + segment.length });
    if (unit) units.push(unit);
  }
  return units;
}

function segmenter(granularity: 'sentence' | 'word', language?: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity });
  } catch {
    // What is being typed is not a language yet.
    return new Intl.Segmenter(undefined, { granularity });
  }
}

/** Without white space at its ends; null where nothing is left. */
export function trimmed(text: string, { start, end }: Passage): Passage | null {
  const words = text.slice(start, end);
  if (words.trim() === '') return null;
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}

export type Move = 'next' | 'previous';

/** The sentence or word after a passage, or before it. From a longer passage a word moves into it: to its first word, or its last. */
export function moved(
  { sentences, words }: Units,
  at: Passage | null,
  by: 'sentence' | 'word',
  move: Move,
): Passage | null {
  const units = by === 'sentence' ? sentences : words;
  if (!at) return (move === 'next' ? units[0] : units.at(-1)) ?? null;
  const within = units.filter(({ start, end }) => start >= at.start && end <= at.end);
  const isLonger = within.length > 1 || (within[0] !== undefined && !isSame(within[0], at));
  if (by === 'word' && isLonger) return (move === 'next' ? within[0] : within.at(-1)) ?? at;
  if (move === 'next') return units.find(({ start }) => start > at.start) ?? at;
  return units.findLast(({ start }) => start < at.start) ?? at;
}

/** Its end moved on, or back, by a sentence or a word. It keeps a word at the least. */
export function grown({ sentences, words }: Units, at: Passage, by: 'sentence' | 'word', move: Move): Passage {
  const units = by === 'sentence' ? sentences : words;
  const end =
    move === 'next'
      ? units.find((unit) => unit.end > at.end)?.end
      : units.findLast((unit) => unit.end < at.end && unit.end > at.start)?.end;
  return end === undefined ? at : { start: at.start, end };
}

function isSame(a: Passage, b: Passage): boolean {
  return a.start === b.start && a.end === b.end;
}

const CONTEXT = 32;

/** As a statement quotes it. `isExcerpt`: the text is not that of the source, so that places in it say nothing. */
export function quoted(text: string, { start, end }: Passage, isExcerpt: boolean) {
  const exact = text.slice(start, end);
  return {
    quote: exact.normalize('NFC').replaceAll(/\s+/gu, ' ').trim(),
    selector: {
      exact,
      prefix: wellFormed(text.slice(Math.max(0, start - CONTEXT), start)) || null,
      suffix: wellFormed(text.slice(end, end + CONTEXT)) || null,
      ...(isExcerpt ? {} : { start, end }),
    },
  };
}

/** A pair of surrogates that was cut in two is left out. */
function wellFormed(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}

/** A stretch of a text, with what is marked in it. */
export interface Stretch extends Passage {
  isPassage: boolean;
  /** Of what is recorded there: its place in the list of recorded passages. */
  coded: number | null;
}

/** A line of the text, cut wherever something begins or ends in it. What is recorded first covers what overlaps it. */
export function stretchesOf(line: Passage, passage: Passage | null, coded: Passage[]): Stretch[] {
  const touching = coded.flatMap((one, i) => (one.start < line.end && one.end > line.start ? [{ ...one, i }] : []));
  const edges = [...touching, ...(passage ? [passage] : [])].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([line.start, ...edges.filter((edge) => edge > line.start && edge < line.end), line.end])];
  cuts.sort((a, b) => a - b);
  const covers = (one: Passage | null | undefined, start: number, end: number) =>
    one !== null && one !== undefined && one.start <= start && one.end >= end;
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? line.end;
    return {
      start,
      end,
      isPassage: covers(passage, start, end),
      coded: touching.find((one) => covers(one, start, end))?.i ?? null,
    };
  });
}

/** Its lines, without their ends. */
export function linesOf(text: string): Passage[] {
  const lines: Passage[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}
