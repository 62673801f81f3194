/** Where a picture is from and how it was made: what a reader needs who has nothing but the picture. */
import { timesOf } from '../address/times.js';
import type { Seen } from '../api/answers.js';
import { dayInWords, instantInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';

export function originInWords(query: Record<string, string>, seen: Seen | null): string[] {
  const { asOf, knownAt, snapshot } = timesOf(query);
  const { origin } = texts.export;
  const made = [
    seen && texts.footer.rules(seen.rules),
    asOf && origin.asOf(dayOrAsItIs(asOf)),
    knownAt && origin.knownAt(instantInWords(knownAt)),
    (query['from'] || query['to']) && origin.part(dayOrAsItIs(query['from']), dayOrAsItIs(query['to'])),
    origin.saved(instantInWords(new Date().toISOString())),
  ].filter((part) => part !== null && part !== undefined && part !== '');
  return [
    `${texts.site}, ${location.href}`,
    made.join(' · '),
    // An address that fixes the record names it already.
    ...(seen && !snapshot ? [`${texts.footer.snapshot} ${seen.snapshot}`] : []),
  ];
}

/** A month or a year stays one. */
function dayOrAsItIs(day = ''): string {
  return day.length === 10 ? dayInWords(day) : day;
}
