/** What a mark is called: for screen readers, on the chart and in the card. */
import type { KnownStatement } from '../api/answers.js';
import { saidInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import type { Mark } from './marks-of.js';
import { endedByInWords } from './gave-way.js';
import { directionOf } from './shift-glyph.js';

export type NameOf = (actor: string) => string;

export function statementOf({ entry, note }: Mark): KnownStatement | null {
  return (entry ?? note)?.statement ?? null;
}

/** EDTF, as the source has it. */
export function saidOf({ entry, note }: Mark): string {
  return entry?.saidOn ?? note?.statement.saidOn ?? '';
}

/** The kind of shift, or why a mark is none. What ended a row that is no longer held is said beside it. */
export function whatHappened({ entry, note, facet }: Mark): string {
  if (note) return note.dropped === 'hearsay' ? texts.timeline.hearsay : texts.timeline.noComment;
  if (!entry) return '';
  return texts.timeline.shift(entry.kind, directionOf(entry, facet));
}

export function markName(mark: Mark, nameOf: NameOf, holder: string | null): string {
  const statement = statementOf(mark);
  const also = mark.also.map((other) => texts.valueOf(mark.facet, other.value).toLowerCase());
  const ended = mark.entry && endedByInWords(mark.entry);
  const parts = [
    whatHappened(mark),
    mark.role === 'revised' && ended ? texts.timeline.endedBy.mark(ended) : null,
    also.length > 0 ? texts.timeline.alsoCodedAs(texts.list(also)) : null,
  ];
  return texts.timeline.mark({
    holder,
    when: saidInWords(saidOf(mark)),
    value: texts.valueOf(mark.facet, mark.value),
    what: parts.filter((part) => part !== null).join(', '),
    speaker: statement ? nameOf(statement.speaker) : '',
    how: statement ? texts.attribution[statement.attribution] : '',
  });
}
