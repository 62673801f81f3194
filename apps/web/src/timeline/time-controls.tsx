import { compareInstants, today } from '#words';
import { asKnownAsBefore } from '../address/known-then.js';
import { dayInWords } from '../dates/words.js';
import type { History } from '../api/answers.js';
import { AsOfField } from '../layout/time-bar.js';
import { lastDayOf } from './days.js';
import { daysThatOccur, instantsThatOccur } from './held-rows.js';
import { TimeSlider, withStop } from './time-slider.js';
import type { TimelineCut } from './use-timeline-cut.js';
import { texts } from '../texts/texts.js';

/** The two times of every stance: as of when it was said, and as known when it was recorded. */
export function TimeControls({ histories, cut }: { histories: History[]; cut: TimelineCut }) {
  const { asOf, knownAt, revisions, setCut, setRevisions } = cut;
  const days = daysThatOccur(histories).filter((day) => day < today());
  const dayStops = withStop(days, asOf, (a, b) => (lastDayOf(a) ?? a).localeCompare(lastDayOf(b) ?? b));
  const instantStops = withStop(instantsThatOccur(histories), knownAt, compareInstants);
  return (
    <div class="time-controls">
      <TimeSlider
        label={texts.timeline.asOf}
        hint={texts.timeline.asOfHint}
        stops={dayStops}
        value={asOf}
        nameOf={(day) => (day === null ? texts.timeline.todayStop(dayInWords(today())) : asOfInWords(day))}
        onMove={(day) => setCut(asKnownAsBefore({ ...(asOf && { asOf }), ...(knownAt && { knownAt }) }, day))}
      />
      <AsOfField />
      <label class="time-switch" title={texts.timeline.revisionsHint}>
        <input
          type="checkbox"
          role="switch"
          checked={revisions}
          onChange={(event) => setRevisions(event.currentTarget.checked)}
        />
        {texts.timeline.revisions}
      </label>
      {(revisions || knownAt !== null) && (
        <TimeSlider
          label={texts.timeline.knownAt}
          hint={texts.timeline.knownAtHint}
          stops={instantStops}
          value={knownAt}
          nameOf={(instant) => (instant === null ? texts.timeline.allKnown : preciseInstant(instant))}
          onMove={(instant) => setCut({ knownAt: instant })}
        />
      )}
    </div>
  );
}

function asOfInWords(asOf: string): string {
  return asOf.length === 10 ? dayInWords(asOf) : asOf;
}

// Recordings of one import are milliseconds apart: to the minute they would all look the same.
const instantFormat = new Intl.DateTimeFormat(undefined, {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

function preciseInstant(instant: string): string {
  return `${instantFormat.format(new Date(instant))} UTC`;
}
