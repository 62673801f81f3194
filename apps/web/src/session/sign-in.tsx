import { useState } from 'preact/hooks';
import type { Session } from '../api/answers.js';
import { useTitle } from '../layout/use-title.js';
import { texts } from '../texts/texts.js';
import { signIn } from './session.js';
import '../layout/states.css';
import './sign-in.css';

/** Asks for a key, in place of a page that needs one, or on a page of its own. */
export function SignIn({ keyNeededTo, done }: Pick<Session, 'keyNeededTo'> & { done: () => void }) {
  const { session } = texts;
  const [key, setKey] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useTitle(session.signIn);
  const submit = async () => {
    setBusy(true);
    const trouble = await signIn(key.trim());
    setBusy(false);
    if (trouble === null) return done();
    if (trouble === 'offline') setRefused(texts.state.offline);
    else setRefused(trouble.status === 401 || trouble.status === 422 ? session.refused : trouble.detail);
  };
  return (
    <form
      class="sign-in"
      onSubmit={(event) => {
        event.preventDefault();
        if (key.trim() !== '' && !isBusy) void submit();
      }}
    >
      <h1>{session.signIn}</h1>
      <p class="hint">{keyNeededTo === 'read' ? session.neededToRead : session.neededToRecord}</p>
      <label class="tool">
        <span class="label">{session.key}</span>
        <input
          class="field"
          type="password"
          name="key"
          autocomplete="current-password"
          required
          value={key}
          aria-invalid={refused !== null}
          aria-describedby="sign-in-refused"
          onInput={(event) => setKey(event.currentTarget.value)}
        />
      </label>
      <button class="button" type="submit" disabled={isBusy}>
        {session.signIn}
      </button>
      <p id="sign-in-refused" class="sign-in-refused" role="alert">
        {refused}
      </p>
    </form>
  );
}
