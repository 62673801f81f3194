import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { SearchForm } from '../search/search-form.js';
import { useSession } from '../session/session.js';
import { SignIn } from '../session/sign-in.js';
import { Who } from '../session/who.js';
import { texts } from '../texts/texts.js';
import './layout.css';
import { Footer } from './footer.js';
import { StaleNotice } from './stale.js';

/** What is around every page. */
export function Layout({ children }: { children: ComponentChildren }) {
  const main = useRef<HTMLElement>(null);
  const { path } = useLocation();
  const session = useSession();
  const first = useRef(true);
  useEffect(() => {
    // After a change of page the keyboard and the screen reader go on at its content; on arrival they start where the browser puts them.
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return (
    <>
      <a class="skip" href="#content" onClick={() => main.current?.focus()}>
        {texts.navigation.skip}
      </a>
      <Header />
      <main id="content" class="main" tabIndex={-1} ref={main}>
        {session?.keyNeededTo === 'read' && session.caller === null ? (
          <SignIn keyNeededTo={session.keyNeededTo} done={() => location.reload()} />
        ) : (
          children
        )}
      </main>
      <Footer />
      <StaleNotice />
    </>
  );
}

function Header() {
  const linkTo = useLinkTo();
  const { path } = useLocation();
  const { navigation } = texts;
  const items = [
    [pages.proposals, navigation.proposals],
    [pages.actors, navigation.actors],
    [pages.matrix, navigation.matrix],
    [pages.changes, navigation.changes],
    [pages.desk, navigation.desk],
  ] as const;
  return (
    <header class="header">
      <div class="header-row">
        <a class="site" href={linkTo(pages.home)} aria-label={navigation.home}>
          {texts.site}
        </a>
        <nav class="navigation" aria-label={navigation.label}>
          {items.map(([href, name]) => (
            <a key={href} href={linkTo(href)} aria-current={isWithin(path, href) ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        {path !== pages.home && path !== pages.search && <SearchForm key={path} />}
        <Who />
      </div>
    </header>
  );
}

function isWithin(path: string, page: string): boolean {
  if (page === pages.desk && [pages.sheetImport, pages.mend, pages.nearDuplicates].includes(path)) return true;
  return path === page || path.startsWith(`${page}/`);
}
