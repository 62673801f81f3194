/** Citations in a style, by citation.js (MIT) and its engine, citeproc-js (used under the CPAL 1.0). They are loaded by the first who asks. */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { CHICAGO_NOTES } from './chicago-notes.js';
import { type Cited, type CslItem, recordItem, saidIn, sourceItem, speakersOf } from './csl-items.js';

export const STYLES = ['chicago', 'apa'] as const;
export type Style = (typeof STYLES)[number];

/** The same in two forms; of HTML there is `<i>` alone. */
export interface Rendered {
  text: string;
  html: string;
}

export interface Citation {
  style: Style;
  /** What the style is called, and who may use it how. */
  styleTitle: string;
  styleLicense: string;
  /** A note in Chicago style; the in-text citation in APA style. */
  inText: Rendered;
  /** For the list at the end: the source first, then the record. */
  bibliography: Rendered[];
}

const ABOUT: Record<Style, Pick<Citation, 'styleTitle' | 'styleLicense'>> = {
  chicago: {
    styleTitle: 'Chicago, notes and bibliography',
    styleLicense: 'https://www.apache.org/licenses/LICENSE-2.0',
  },
  apa: { styleTitle: 'APA, 7th edition', styleLicense: 'https://creativecommons.org/licenses/by-sa/3.0/' },
};

/** What the library calls them. */
const NAMES: Record<Style, string> = { chicago: 'stancebook-chicago-notes', apa: 'stancebook-apa' };

export async function renderCitation(cited: Cited, style: Style): Promise<Citation> {
  const { render } = await loadLibrary();
  const source = render(itemIn(style, sourceItem(cited)), style);
  // Each takes some milliseconds of the one thread: others have their turn between the two.
  await setImmediate();
  const record = render(recordItem(cited), style);
  const inForm = (form: Form) => {
    const own = (words: string) => (form === 'html' ? escaped(words) : words);
    if (style === 'apa')
      return source[form].cited.replace(/^\(/, () => `(${own(speakersOf(cited.statement, cited.names))}, as cited in `);
    return `${own(saidIn(cited))} ${source[form].cited.replace(/\.$/, '')}; recorded as ${record[form].cited}`;
  };
  return {
    style,
    ...ABOUT[style],
    inText: { text: inForm('text'), html: inForm('html') },
    bibliography: [source, record].map(({ text, html }) => ({ text: text.listed, html: html.listed })),
  };
}

/** What stands where there is no title; and in APA style an archived copy would stand in the place of an archive. */
function itemIn(style: Style, item: CslItem): CslItem {
  const { archive_location: _, ...others } = item;
  if (style === 'apa')
    return { ...others, title: item.title ?? (item.type === 'article-newspaper' ? '[Article]' : '[Web page]') };
  const isKnown = item.title ?? item['container-title'] ?? null;
  return isKnown === null && item.URL ? { ...item, 'container-title': new URL(item.URL).hostname } : item;
}

export async function bibtexOf(cited: Cited): Promise<string> {
  const { writeBibtex } = await loadLibrary();
  const record = recordItem(cited);
  // BibTeX knows no versions.
  const versioned = { ...record, title: `${record.title ?? ''}, version ${record.version ?? ''}` };
  const bibtex = writeBibtex([sourceItem(cited), versioned].map(asTex));
  return bibtex.trim().replaceAll(PRIVATE, (sign) => TEX[sign.charCodeAt(0) - PRIVATE_FIRST]?.[1] ?? '');
}

/** What TeX reads as its own. The library, told to keep all letters, writes it as it is. */
const TEX: [string, string][] = [
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['$', '\\$'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
];
const PRIVATE_FIRST = 0xe010;
const PRIVATE = /[\ue010-\ue01b]/g;

/** Each such sign stands for itself until the item is written. */
function asTex(item: CslItem): CslItem {
  const written = (text: string) =>
    text
      .replaceAll(/[\p{Cc}\ue010-\ue01b]/gu, ' ')
      .replaceAll(/[\\{}%&$#_^~<>]/g, (sign) =>
        String.fromCharCode(PRIVATE_FIRST + TEX.findIndex(([one]) => one === sign)),
      );
  const { title, 'container-title': container } = item;
  return {
    ...item,
    ...(title !== undefined && { title: written(title) }),
    ...(container !== undefined && { 'container-title': written(container) }),
  };
}

type Form = 'text' | 'html';

interface Library {
  render: (item: CslItem, style: Style) => Record<Form, { cited: string; listed: string }>;
  writeBibtex: (items: CslItem[]) => string;
}

let loaded: Promise<Library> | null = null;

function loadLibrary(): Promise<Library> {
  loaded ??= load();
  return loaded;
}

/** One of each style is kept by the library. It holds what is rendered until it is given the next. */
interface Engine {
  updateItems(ids: string[]): void;
  setOutputFormat(form: Form): void;
  makeCitationCluster(items: { id: string }[]): string;
  makeBibliography(): [about: unknown, entries: string[]];
}

/** The types of the library do not say what there is to set. */
const settings = z.object({
  styles: z.custom<{ add(name: string, style: string): void; get(name: string): string }>(),
  engine: z.custom<(items: CslItem[], name: string, lang: string, form: Form) => Engine>(),
});

const bibtexSettings = z.object({ format: z.custom<{ asciiOnly: boolean }>() });

async function load(): Promise<Library> {
  const [{ plugins }] = await Promise.all([
    import('@citation-js/core'),
    import('@citation-js/plugin-csl'),
    import('@citation-js/plugin-bibtex'),
  ]);
  const { styles, engine: engineFor } = settings.parse(plugins.config.get('@csl'));
  styles.add(NAMES.chicago, CHICAGO_NOTES);
  styles.add(NAMES.apa, styles.get('apa').replaceAll(OF_SEVERAL, ''));
  // Else it leaves out every letter for which TeX has no command.
  bibtexSettings.parse(plugins.config.get('@bibtex')).format.asciiOnly = false;
  return {
    render: (item, style) => {
      const engine = engineFor([guarded(item)], NAMES[style], 'en-US', 'text');
      engine.updateItems([item.id]);
      const inForm = (form: Form) => {
        engine.setOutputFormat(form);
        const [, listed] = engine.makeBibliography();
        return {
          cited: restored(engine.makeCitationCluster([{ id: item.id }]), form),
          listed: restored(listed.join(''), form),
        };
      };
      return { text: inForm('text'), html: inForm('html') };
    },
    writeBibtex: (items) => String(plugins.output.format('bibtex', items)),
  };
}

/** How a style orders and tells apart several items. Each is rendered alone, and to find its place among none would take a third of the time. */
const OF_SEVERAL = /<sort>.*?<\/sort>| disambiguate-[a-z-]+="[^"]*"/gs;

/** In CSL a title may be marked up. Ours are words: what would be markup stands apart until they are rendered. */
const [LESS, GREATER] = ['\ue000', '\ue001'];

function guarded(item: CslItem): CslItem {
  const members = Object.entries(item).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string'
      ? value
          .replaceAll(/\p{Cc}/gu, ' ')
          .replaceAll('<', LESS)
          .replaceAll('>', GREATER)
      : value,
  ]);
  return Object.fromEntries(members) as CslItem;
}

function restored(rendered: string, form: Form): string {
  const bare = form === 'html' ? rendered.replaceAll(/<(?!\/?i>)[^>]*>/g, '') : rendered;
  const [less, greater] = form === 'html' ? ['&lt;', '&gt;'] : ['<', '>'];
  return bare.trim().replaceAll(LESS, less).replaceAll(GREATER, greater);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
