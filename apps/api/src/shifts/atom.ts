/** The last shifts as an Atom feed (RFC 4287): an entry a record, so that amendments and revocations come as such. */
import { Feed } from 'feed';
import type { Included } from '#read-model';
import type { ShiftRecord } from '#stance';
import { dateInWords } from '../citations/csl-dates.js';
import type { AtomQuery } from './queries.js';

export type AtomFilter = Omit<AtomQuery, 'limit' | 'min-sequence'>;

export interface AtomFeed {
  records: ShiftRecord[];
  /** The last records of the shifts that these are of, and of those that replaced them, by the shifts' ids. */
  last: Map<string, ShiftRecord>;
  names: Included;
  filter: AtomFilter;
  log: string;
  /** The address of the feed, filters included. */
  self: URL;
}

export function atomOf(asked: AtomFeed): string {
  const { records, last, names, filter, log, self } = asked;
  const updated = records.map((record) => lastOf(record, last).recordedAt);
  const feed = new Feed({
    id: `urn:uuid:${log}:shifts${printable(self.search)}`,
    title: printable(`${feedTitle(filter, names)} — Stancebook`),
    updated: new Date(updated.reduce((a, b) => (a > b ? a : b), '1970-01-01T00:00:00Z')),
    link: pageOf(filter, self),
    feedLinks: { atom: self.href },
    author: { name: 'Stancebook' },
    generator: false,
  });
  for (const record of records) {
    const { partition, sequence, recordedAt, holder, proposal, kind, facet, to } = record;
    feed.addItem({
      id: `urn:uuid:${log}:shift-${partition}-${sequence}`,
      title: html(markOf(record, last) + titleOf(record)),
      link: new URL(`/stances/${holder}/${proposal}`, self).href,
      // A feed reader reads an entry again that was updated: so an original is marked there, too.
      date: new Date(lastOf(record, last).recordedAt),
      published: new Date(recordedAt),
      content: contentOf(record, asked),
      author: [{ name: printable(to.source.publisher ?? nameOf(names, to.speaker)) }],
      category: [
        { name: kind, term: kind },
        { name: facet, term: facet },
      ],
    });
  }
  return feed.atom1();
}

/** By what it follows: "Changes of Emmanuel Macron on NATO's office in Tokyo". */
function feedTitle({ holder, proposal, kind, change, news, topic, archive }: AtomFilter, names: Included): string {
  const what = kind ? `Changes of the kind “${inWords(kind)}”` : change ? 'Changes' : 'All records';
  return [
    news ? `News: ${what.toLowerCase()}` : what,
    holder && `of ${nameOf(names, holder)}`,
    proposal && `on ${names.proposals[proposal]?.title.trim() || proposal}`,
    topic && `on the topic ${topic}`,
    archive === true && 'from the archive',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The page that shows the same, filtered in the same way. */
function pageOf({ holder, proposal, kind, news, topic, archive }: AtomFilter, self: URL): string {
  const page = new URL('/changes', self);
  for (const [name, value] of Object.entries({ kind, holder, proposal, topic, news, archive }))
    if (value !== undefined && !(name === 'news' && value === false)) page.searchParams.set(name, String(value));
  // The page itself folds what comes from archives, where nothing else is asked.
  if (page.search === '?archive=false') page.search = '';
  return page.href;
}

function lastOf(record: ShiftRecord, last: Map<string, ShiftRecord>): ShiftRecord {
  const end = last.get(record.id);
  return end && end.recordedAt > record.recordedAt ? end : record;
}

function isLast(record: ShiftRecord, last: Map<string, ShiftRecord>): boolean {
  const { partition, sequence } = last.get(record.id) ?? record;
  return partition === record.partition && sequence === record.sequence;
}

function markOf(record: ShiftRecord, last: Map<string, ShiftRecord>): string {
  if (isLast(record, last))
    return { 'stance-shifted': '', 'shift-amended': 'Amended: ', 'shift-revoked': 'Revoked: ' }[record.type];
  return lastOf(record, last).type === 'shift-revoked' ? 'No longer holds: ' : 'Amended since: ';
}

function titleOf({ holderName, holder, proposalTitle, proposal, kind, toward, from, to }: ShiftRecord): string {
  const moved = from ? `${inWords(from.value)} → ${inWords(to.value)}` : inWords(to.value);
  const how = toward ? `${inWords(kind)} toward ${toward === 'oppose' ? 'opposition' : 'support'}` : inWords(kind);
  return `${holderName.trim() || holder} on ${proposalTitle.trim() || proposal}: ${moved} (${how})`;
}

function contentOf(record: ShiftRecord, { last, names, self }: AtomFeed): string {
  const { from, to } = record;
  const side = ({ value, saidOn, speaker, quote, source }: typeof to | NonNullable<typeof from>) => {
    const words = quote ? `<blockquote>${html(quote)}</blockquote>` : '';
    const where = source.url
      ? `<a href="${html(source.url)}">${html(source.title ?? source.publisher ?? source.url)}</a>`
      : html(source.reference ?? '');
    return `<p>${html(inWords(value))}, ${html(nameOf(names, speaker))}, ${html(dateInWords(saidOn))}: ${where}</p>${words}`;
  };
  return `${noteOf(record, last, self)}${side(to)}${from ? `<p>Before:</p>${side(from)}` : ''}`;
}

/** What has become of the entry. */
function noteOf(record: ShiftRecord, last: Map<string, ShiftRecord>, self: URL): string {
  const end = last.get(record.id) ?? record;
  if (end.type === 'shift-revoked') {
    const replacing = (end.replacedBy ?? []).flatMap((id) => last.get(id) ?? []);
    if (replacing.length === 0) return '<p>This entry has been withdrawn.</p>';
    const titles = replacing.map((one) => {
      const address = new URL(`/stances/${one.holder}/${one.proposal}`, self).href;
      return `<a href="${html(address)}">${html(titleOf(one))}</a>`;
    });
    return `<p>This entry has been replaced by: ${titles.join('; ')}.</p>`;
  }
  if (end.type === 'shift-amended')
    return isLast(record, last)
      ? '<p>This entry amends an earlier one.</p>'
      : '<p>This entry has been amended since.</p>';
  return '';
}

/** Values and kinds are slugs of English words. */
function inWords(slug: string): string {
  return slug.replaceAll('-', ' ');
}

function nameOf({ actors }: Included, actor: string): string {
  return actors[actor]?.name.trim() || actor;
}

/** Text for the HTML within the XML: words are text, whatever they hold. */
function html(words: string): string {
  return printable(words)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** XML 1.0 has no way to write most control characters. */
function printable(words: string): string {
  return words.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '\ufffd');
}
