import type { Trouble } from '../api/client.js';
import { Failed } from '../layout/answered.js';
import { texts } from '../texts/texts.js';

/** What became of what was asked for: done, in a sentence, or why not. */
export function Told({ told }: { told: string | Trouble | null }) {
  if (told === null) return <p role="status" />;
  if (typeof told === 'string')
    return (
      <p role="status" class="mend-done">
        {told}
      </p>
    );
  return told.kind === 'offline' ? <p role="alert">{texts.state.offline}</p> : <Failed trouble={told} />;
}
