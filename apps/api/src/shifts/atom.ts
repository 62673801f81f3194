/** The last shifts as an Atom feed (RFC 4287): an entry a record, so that amendments and revocations come as such. */
import { Feed } from 'feed';
import type { ShiftRecord } from '#stance';

const TYPES: Record<ShiftRecord['type'], string> = {
  'stance-shifted': '',
  'shift-amended': 'Amended: ',
  'shift-revoked': 'Revoked: ',
};

/** `self`: the address of the feed, filters included. */
export function atomOf(records: ShiftRecord[], { log, self }: { log: string; self: URL }): string {
  const feed = new Feed({
    id: `urn:uuid:${log}:shifts${printable(self.search)}`,
    title: 'Stancebook: who moved on what',
    updated: new Date(records[0]?.recordedAt ?? 0),
    link: new URL('/changes', self).href,
    feedLinks: { atom: self.href },
    author: { name: 'Stancebook' },
    generator: false,
  });
  for (const record of records) {
    const { partition, sequence, recordedAt, holder, proposal, kind, facet, to } = record;
    feed.addItem({
      id: `urn:uuid:${log}:shift-${partition}-${sequence}`,
      title: html(titleOf(record)),
      link: new URL(`/stances/${holder}/${proposal}`, self).href,
      date: new Date(recordedAt),
      published: new Date(recordedAt),
      content: contentOf(record),
      author: [{ name: printable(to.source.publisher ?? to.speaker) }],
      category: [
        { name: kind, term: kind },
        { name: facet, term: facet },
      ],
    });
  }
  return feed.atom1();
}

function titleOf({ type, holderName, proposalTitle, kind, toward, from, to }: ShiftRecord): string {
  const moved = from ? `${from.value} → ${to.value}` : to.value;
  return `${TYPES[type]}${holderName} on ${proposalTitle}: ${moved} (${toward ? `${kind} toward ${toward}` : kind})`;
}

function contentOf({ from, to, type, replacedBy }: ShiftRecord): string {
  const side = ({ value, saidOn, speaker, quote, source }: ShiftRecord['to'] | NonNullable<ShiftRecord['from']>) => {
    const words = quote ? `<blockquote>${html(quote)}</blockquote>` : '';
    const where = source.url
      ? `<a href="${html(source.url)}">${html(source.title ?? source.url)}</a>`
      : html(source.reference ?? '');
    return `<p>${html(value)}, ${html(speaker)}, ${html(saidOn)}: ${where}</p>${words}`;
  };
  const revoked =
    type === 'shift-revoked' ? `<p>This no longer holds. In its place: ${replacedBy?.length ?? 0}.</p>` : '';
  return `${revoked}${side(to)}${from ? `<p>Before:</p>${side(from)}` : ''}`;
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
