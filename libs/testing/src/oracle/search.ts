/** Which statements have what a reader looks for, by reading all of them: for words of the Latin alphabet and of Han characters. */
import type { LoggedEvent } from './record.js';

export interface OracleTerm {
  how: 'word' | 'phrase' | 'beginning';
  text: string;
  isWithout: boolean;
}

export interface OracleSearchOptions {
  upTo: ReadonlyMap<number, number>;
  asOf: string | null;
  /** As English has it; null of a word that says nothing. */
  stemOf: (word: string) => string | null;
}

interface Described {
  id: string;
  name?: string;
  title?: string;
  aliases: string[];
  owner?: string | null;
}

interface Said {
  id: string;
  speaker: string;
  onBehalfOf: string[];
  proposal: string;
  saidOn: string;
  quote: string | null;
  paraphrase: string | null;
  source: { title: string | null };
  coding: { conditions: string[]; hedges: string[] };
}

/** Their ids, of voided statements too. Every statement's `saidOn` is a day before it was recorded. */
export function oracleSearch(
  events: readonly LoggedEvent[],
  terms: OracleTerm[],
  { upTo, asOf, stemOf }: OracleSearchOptions,
): string[] {
  const last = new Map<string, LoggedEvent>();
  const known = events.filter(({ partition, sequence }) => sequence <= (upTo.get(partition) ?? 0));
  for (const event of known) last.set(event.streamId, event);
  const [actors, proposals, said]: [Map<string, Described>, Map<string, Described>, Said[]] = [
    new Map(),
    new Map(),
    [],
  ];
  for (const { type, data } of last.values()) {
    if (type.startsWith('Actor')) actors.set((data as Described).id, data as Described);
    else if (type.startsWith('Proposal')) proposals.set((data as Described).id, data as Described);
    else if (type.startsWith('Statement')) said.push((data as { statement?: Said }).statement ?? (data as Said));
  }
  const namesOf = (one: Described | undefined) => (one ? [one.name ?? one.title ?? '', ...one.aliases] : []);
  return said
    .filter(({ saidOn }) => asOf === null || saidOn <= asOf)
    .filter((statement) => {
      const { quote, paraphrase, source, coding, speaker, onBehalfOf, proposal } = statement;
      const words = [quote, paraphrase, ...coding.conditions, ...coding.hedges, source.title].join('\n');
      const about = proposals.get(proposal);
      const texts = [
        words,
        ...[speaker, ...onBehalfOf].flatMap((id) => namesOf(actors.get(id))),
        ...namesOf(about),
        ...namesOf(actors.get(about?.owner ?? '')),
      ];
      const named = [...[speaker, ...onBehalfOf, about?.owner ?? ''].map((id) => actors.get(id)), about];
      const ids = named.map((one) => one?.id);
      return terms.every((term) => {
        const isId = term.how !== 'beginning' && ids.includes(term.text);
        return (isId || texts.some((text) => has(text, term, stemOf))) !== term.isWithout;
      });
    })
    .map(({ id }) => id)
    .sort();
}

function has(text: string, { how, text: sought }: OracleTerm, stemOf: OracleSearchOptions['stemOf']): boolean {
  const [words, wanted] = [wordsOf(text), wordsOf(sought)];
  return words.some((_, from) => {
    const there = words.slice(from, from + wanted.length);
    if (there.length < wanted.length) return false;
    return wanted.every((word, i) => {
      const its = there[i] ?? '';
      if (/[^a-z0-9]/.test(word)) return its.includes(word);
      if (how === 'beginning' && i === wanted.length - 1) return its.startsWith(word);
      if (its === word) return true;
      return how === 'word' && wanted.every((one) => stemOf(one) !== null) && stemOf(its) === stemOf(word);
    });
  });
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain
    .replaceAll('u.s.', 'us')
    .replaceAll(/['’]s\b/g, '')
    .split(/[^a-z0-9\u4e00-\u9fff]+/)
    .filter((word) => word !== '');
}
