import { useEffect, useRef, useState } from 'preact/hooks';
import { isLive, timesOf, useAddress } from '../address/use-address.js';
import { dayInWords, instantInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import { useShownSeen } from './seen.js';

/** Says that the page shows another time than now, and leads back to now; or that a part of it is left out. Nothing where it shows the record as it is. */
export function TimeBar() {
  const { query, push } = useAddress();
  const { asOf, knownAt, snapshot } = timesOf(query);
  const seen = useShownSeen();
  if (!asOf && isLive(query) && !seen?.stale) return null;
  return (
    <div class="time-bar" role="status">
      {asOf && <span>{texts.time.seenAsOf(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? dayInWords(asOf) : asOf)}</span>}
      {knownAt && <span>{texts.time.seenKnownAt(INSTANT.test(knownAt) ? instantInWords(knownAt) : knownAt)}</span>}
      {snapshot && <span>{texts.time.seenSnapshot}</span>}
      {seen?.stale && <span>{texts.time.stale}</span>}
      {(asOf || !isLive(query)) && (
        <button type="button" class="link-button" onClick={() => push({ asOf: null, knownAt: null, snapshot: null })}>
          {texts.time.now}
        </button>
      )}
    </div>
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

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
