/** What ended a row that is no longer held, and what took its place, in words. */
import type { HistoryEntry } from '../api/answers.js';
import { instantInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import type { Facet, GaveWayTo } from './held-rows.js';
import { directionOf } from './shift-glyph.js';

/** "voided: the report was wrong"; null where the row holds. */
export function endedByInWords({ endedBy, statement }: HistoryEntry): string | null {
  if (!endedBy) return null;
  const of = endedBy.statement === statement.id ? texts.timeline.endedBy.own : texts.timeline.endedBy.other;
  switch (endedBy.type) {
    case 'StatementVoided':
      return endedBy.reason === null
        ? of.voided
        : texts.timeline.endedBy.because(of.voided, texts.voidReason[endedBy.reason]);
    case 'StatementRecoded':
      return of.recoded;
    case 'StatementReinstated':
      return of.reinstated;
    case 'StatementRecorded':
      return of.recorded;
    default:
      return endedBy.type satisfies never;
  }
}

export function gaveWayInWords(row: HistoryEntry, to: GaveWayTo, facet: Facet): string {
  const when = row.knownTo === null ? '' : instantInWords(row.knownTo);
  return texts.timeline.gaveWay.sentence(when, endedByInWords(row) ?? '', outcomeInWords(row, to, facet));
}

function outcomeInWords(row: HistoryEntry, to: GaveWayTo, facet: Facet): string | null {
  const { gaveWay, shift } = texts.timeline;
  switch (to.how) {
    case 'recoded':
      return gaveWay.now(texts.valueOf(facet, to.entry.value), shift(to.entry.kind, directionOf(to.entry, facet)));
    case 'amended':
      return gaveWay.stays(othersOf(row, to.entry));
    case 'set-aside':
      return to.note.dropped === 'hearsay' ? gaveWay.setAsideAsHearsay : gaveWay.setAsideAsNoComment;
    case 'taken-out':
      return null;
    default:
      return to satisfies never;
  }
}

/** What is another where value and kind are the same. */
function othersOf(before: HistoryEntry, after: HistoryEntry): string[] {
  const { others } = texts.timeline.gaveWay;
  const differs = (part: (entry: HistoryEntry) => unknown) =>
    JSON.stringify(part(before)) !== JSON.stringify(part(after));
  return [
    differs(({ statement }) => statement.id) ? others.words : null,
    differs(({ noEarlierThan, noLaterThan }) => [noEarlierThan, noLaterThan]) ? others.dates : null,
    differs(({ evidence }) => evidence) ? others.evidence : null,
    differs(({ contestedWith }) => contestedWith) ? others.contest : null,
    differs(({ alsoCodedAs }) => alsoCodedAs.map(({ value }) => value)) ? others.readings : null,
  ].filter((other) => other !== null);
}
