import { useLocation } from 'preact-iso';
import { pages } from '../address/pages.js';
import { texts } from '../texts/texts.js';
import { signOut, useSession } from './session.js';

/** In the header: who is signed in, or where to. Nothing where no key is needed and nobody has shown one. */
export function Who() {
  const session = useSession();
  const { path } = useLocation();
  if (!session || (session.keyNeededTo === null && session.expiresAt === null)) return null;
  if (session.caller !== null) {
    return (
      <p class="who">
        <span class="who-name">{session.caller}</span>
        <button type="button" class="button" onClick={() => void signOut()}>
          {texts.session.signOut}
        </button>
      </p>
    );
  }
  if (session.keyNeededTo === 'read') return null;
  return (
    <p class="who">
      <a href={pages.signIn} aria-current={path === pages.signIn ? 'page' : undefined}>
        {texts.session.signIn}
      </a>
    </p>
  );
}
