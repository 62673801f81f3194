/** What is cited of a statement, in CSL-JSON: the source that its words stand in, and the record of it here. */
import { listed } from '#words';
import type { Included, StatementRevision } from '#read-model';
import { type CslDate, cslDateOf, dateInWords } from './csl-dates.js';

export interface CslItem {
  id: 'source' | 'record';
  type: 'article-newspaper' | 'webpage' | 'document' | 'dataset';
  title?: string;
  'container-title'?: string;
  publisher?: string;
  version?: string;
  language?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  archive_location?: string;
}

export interface Cited {
  statement: StatementRevision;
  names: Included;
  /** Of the record of the statement, with the times at which it was seen. */
  address: string;
  /** The day on which it was seen, `YYYY-MM-DD`. */
  accessed: string;
}

/** What has an outlet and a day is cited as an article is, and what has an address as a page; else there is a bare reference. */
export function sourceItem({ statement, accessed }: Cited): CslItem {
  const { url, reference, publisher, title, publishedOn, archivedUrl, language } = statement.source;
  const spoken = language ?? statement.language;
  return {
    id: 'source',
    type: publisher && publishedOn ? 'article-newspaper' : url ? 'webpage' : 'document',
    ...defined({
      title: clipped(title ?? reference, TITLE_MAX),
      'container-title': publisher,
      language: spoken,
      issued: publishedOn && cslDateOf(publishedOn),
      accessed: url && cslDateOf(accessed),
      URL: url,
      archive_location: archivedUrl,
    }),
  };
}

export function recordItem({ statement, names, address, accessed }: Cited): CslItem {
  const proposal = names.proposals[statement.proposal]?.title ?? statement.proposal;
  return {
    id: 'record',
    type: 'dataset',
    title: `Statement by ${speakersOf(statement, names)}, ${dateInWords(statement.saidOn)}, on “${proposal}”${statement.voided ? ' (voided)' : ''}`,
    publisher: 'Stancebook',
    version: String(statement.version),
    language: 'en',
    issued: cslDateOf(statement.recordedAt.slice(0, 10)),
    accessed: cslDateOf(accessed),
    URL: address,
  };
}

/** Who said it, for whom, when and in which words, up to what goes before the source in a note: "quoted in". */
export function saidIn({ statement, names }: Cited): string {
  const { quote, paraphrase, translatedFrom } = statement;
  const language = translatedFrom && ` [translated from ${languageNames.of(translatedFrom) ?? translatedFrom}]`;
  const words = clipped(quote ?? paraphrase, WORDS_MAX)?.replace(/[.,;\s]+$/, '') ?? '';
  const speakers = `${speakersOf(statement, names)}, ${dateInWords(statement.saidOn)}`;
  if (!quote) return `${speakers}: [paraphrase] ${words}${language ?? ''}, reported in`;
  if (language) return `${speakers}: “${words}”${language}, quoted in`;
  // In American English a comma stands within the quotation marks, and none after another sign.
  return `${speakers}: “${words}${/[?!…]$/.test(words) ? '' : ','}” quoted in`;
}

export function speakersOf({ speaker, onBehalfOf }: StatementRevision, { actors }: Included): string {
  const nameOf = (actor: string) => actors[actor]?.name.trim() || actor;
  return onBehalfOf.length === 0
    ? nameOf(speaker)
    : `${nameOf(speaker)}, on behalf of ${listed(onBehalfOf.map(nameOf))}`;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** A longer title is none, and takes the library seconds. */
const TITLE_MAX = 500;
/** A note is no place for two pages of print: the whole is at the address. */
const WORDS_MAX = 300;

function clipped(text: string | null, lengthMax: number): string | null {
  if (text === null || text.length <= lengthMax) return text;
  const start = text.slice(0, lengthMax);
  return `${start
    .slice(0, Math.max(start.lastIndexOf(' '), lengthMax / 2))
    .toWellFormed()
    .trimEnd()} …`;
}

function defined<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], null | ''> } {
  const some = Object.entries(members).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(some) as { [K in keyof T]?: Exclude<T[K], null | ''> };
}
