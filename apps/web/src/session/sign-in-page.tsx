import { pages } from '../address/pages.js';
import { useSession } from './session.js';
import { SignIn } from './sign-in.js';

export default function SignInPage() {
  const session = useSession();
  return session && <SignIn keyNeededTo={session.keyNeededTo} done={() => location.assign(pages.home)} />;
}
