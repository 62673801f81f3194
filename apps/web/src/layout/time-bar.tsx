import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { notDatesIn } from '../address/times.js';
import { asKnownAsBefore, endOfDay } from '../address/known-then.js';
import { isLive, timesOf, useAddress } from '../address/use-address.js';
import type { Snapshot } from '../api/answers.js';
import { useAnswer } from '../api/use-answer.js';
import { dayInWords, instantInWords } from '../dates/words.js';
import { texts } from '../texts/texts.js';
import { useShownSeen } from './seen.js';

/** Says that the page shows another time than now, and leads back to now; or that a part of it is left out. Nothing where it shows the record as it is. */
export function TimeBar() {
  const { query } = useAddress();
  const { asOf, knownAt, snapshot } = timesOf(query);
  const isAsKnownThen = asOf !== undefined && knownAt === endOfDay(asOf);
  const notDates = notDatesIn(query);
  const seen = useShownSeen();
  if (!asOf && isLive(query) && notDates.length === 0 && !seen?.stale) return null;
  return (
    <div class="time-bar" role="status">
      <NotDates values={notDates} />
      {asOf && <span>{texts.time.seenAsOf(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? dayInWords(asOf) : asOf)}</span>}
      {isAsKnownThen && <span>{texts.time.asKnownThen}</span>}
      {knownAt && !isAsKnownThen && <span>{texts.time.seenKnownAt(instantInWords(knownAt))}</span>}
      {snapshot && <FixedRecord snapshot={snapshot} />}
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

/** Of which instant the record is that the address fixes. */
function FixedRecord({ snapshot }: { snapshot: string }) {
  const { answer, loading } = useAnswer<Snapshot>(`/v1/snapshots/${encodeURIComponent(snapshot)}`);
  const until = answer?.recordedUntil;
  // Takes the room of the answer, so that nothing moves when it comes.
  if (!answer && loading) {
    return <span class="time-bar-to-come">{texts.time.seenSnapshotOf(instantInWords(new Date().toISOString()))}</span>;
  }
  return <span>{until ? texts.time.seenSnapshotOf(instantInWords(until)) : texts.time.seenSnapshot}</span>;
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

/** A field for the day up to which the page counts what was said; once there is one, a choice of whose knowledge it is seen with: ours, or that of then. */
export function AsOfField() {
  const { query, push } = useAddress();
  const inAddress = query['asOf'] ?? '';
  const [day, setDay] = useState(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => setDay(inAddress), [inAddress]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const choose = (chosen: string) => {
    setDay(chosen);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => push(asKnownAsBefore(query, chosen)), PAUSE_MS);
  };
  return (
    <>
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
      <KnownThen />
    </>
  );
}

/** Under a snapshot the record is fixed already, and of today nothing else is known yet. */
function KnownThen() {
  const { query, push } = useAddress();
  const { asOf, knownAt, snapshot } = timesOf(query);
  const then = asOf && endOfDay(asOf);
  if (!then || snapshot || then >= new Date().toISOString()) return null;
  return (
    <label class="tool" title={texts.time.knownHint}>
      <span class="visually-hidden">{texts.time.known}</span>
      <select
        class="field known-then"
        value={knownAt === then ? 'then' : knownAt ? 'other' : 'now'}
        onChange={(event) => push({ knownAt: event.currentTarget.value === 'then' ? then : null })}
      >
        <option value="now">{texts.time.knownNow}</option>
        <option value="then">{texts.time.knownThen}</option>
        {knownAt && knownAt !== then && <option value="other">{texts.time.knownOther(instantInWords(knownAt))}</option>}
      </select>
    </label>
  );
}
