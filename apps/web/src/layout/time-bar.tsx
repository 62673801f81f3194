import { useEffect, useRef, useState } from 'preact/hooks';
import { notDatesIn } from '../address/times.js';
import { isLive, timesOf, useAddress } from '../address/use-address.js';
import { dayInWords, instantInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import { useShownSeen } from './seen.js';

/** Says that the page shows another time than now, and leads back to now; or that a part of it is left out. Nothing where it shows the record as it is. */
export function TimeBar() {
  const { query } = useAddress();
  const { asOf, knownAt, snapshot } = timesOf(query);
  const notDates = notDatesIn(query);
  const seen = useShownSeen();
  if (!asOf && isLive(query) && notDates.length === 0 && !seen?.stale) return null;
  return (
    <div class="time-bar" role="status">
      <NotDates values={notDates} />
      {asOf && <span>{texts.time.seenAsOf(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? dayInWords(asOf) : asOf)}</span>}
      {knownAt && <span>{texts.time.seenKnownAt(instantInWords(knownAt))}</span>}
      {snapshot && <span>{texts.time.seenSnapshot}</span>}
      {seen?.stale && <span>{texts.time.stale}</span>}
      {(asOf || !isLive(query) || notDates.length > 0) && <BackToNow />}
    </div>
  );
}

/** On a page that knows no other time than now, where the reader comes from one that does: the links lead back to that time. */
export function TimelessBar() {
  const { query } = useAddress();
  const notDates = notDatesIn(query);
  if (notDates.length > 0) {
    return (
      <div class="time-bar" role="status">
        <NotDates values={notDates} />
        <BackToNow />
      </div>
    );
  }
  if (Object.keys(timesOf(query)).length === 0) return null;
  return (
    <p class="hint timeless" role="status">
      {texts.time.always} <BackToNow />
    </p>
  );
}

function NotDates({ values }: { values: string[] }) {
  return values.map((value) => <span key={value}>{texts.time.notADate(value)}</span>);
}

function BackToNow() {
  const { push } = useAddress();
  return (
    <button type="button" class="link-button" onClick={() => push({ asOf: null, knownAt: null, snapshot: null })}>
      {texts.time.now}
    </button>
  );
}

/** A date that is typed is one at every key of its year: the address waits for the last. */
const PAUSE_MS = 700;

/** A field for the day up to which the page counts what was said. */
export function AsOfField() {
  const { query, push } = useAddress();
  const inAddress = query['asOf'] ?? '';
  const [day, setDay] = useState(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setDay(inAddress), [inAddress]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const choose = (chosen: string) => {
    setDay(chosen);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => push({ asOf: chosen }), PAUSE_MS);
  };
  return (
    <label class="tool" title={texts.time.asOfHint}>
      <span class="label">{texts.time.asOf}</span>
      <input
        class="field"
        type="date"
        value={day}
        min="0001-01-01"
        max="9999-12-31"
        onInput={(event) => choose(event.currentTarget.value)}
      />
    </label>
  );
}
