/** What is on the screen, but could not be confirmed: said once for the whole page, over it, so that nothing moves. */
import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../api/client.js';
import { texts } from '../texts/texts.js';
import './states.css';

interface StaleAnswer {
  trouble: Trouble;
  retry: () => void;
}

const stale = new Set<StaleAnswer>();
const watchers = new Set<() => void>();

function tellWatchers(): void {
  for (const watch of watchers) watch();
}

/** Stands where a stale answer is shown. */
export function Stale({ trouble, retry }: StaleAnswer) {
  useEffect(() => {
    const answer = { trouble, retry };
    stale.add(answer);
    tellWatchers();
    return () => {
      stale.delete(answer);
      tellWatchers();
    };
  }, [trouble, retry]);
  return null;
}

export function StaleNotice() {
  const [, setRound] = useState(0);
  useEffect(() => {
    const watch = () => setRound((n) => n + 1);
    watchers.add(watch);
    return () => {
      watchers.delete(watch);
    };
  }, []);
  const answers = [...stale];
  return (
    <div class="stale-place" role="status">
      {answers.length > 0 && (
        <div class="stale">
          <p>
            {answers.some(({ trouble }) => trouble.kind === 'offline') && <strong>{texts.state.offline}. </strong>}
            {texts.state.stale}
          </p>
          <button
            type="button"
            class="button"
            onClick={() => {
              for (const { retry } of answers) retry();
            }}
          >
            {texts.state.retry}
          </button>
        </div>
      )}
    </div>
  );
}
