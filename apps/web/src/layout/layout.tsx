import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { texts } from '../texts/texts.js';
import './layout.css';
import { Footer } from './footer.js';
import { StaleNotice } from './stale.js';

/** What is around every page. */
export function Layout({ children }: { children: ComponentChildren }) {
  const main = useRef<HTMLElement>(null);
  const { path } = useLocation();
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
        {children}
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
      </div>
    </header>
  );
}

function isWithin(path: string, page: string): boolean {
  return path === page || path.startsWith(`${page}/`);
}

/** The search of the header and, larger, of the first page. */
export function SearchForm({ size = 'm', initial = '' }: { size?: 'm' | 'l'; initial?: string }) {
  const { route } = useLocation();
  const linkTo = useLinkTo();
  const [q, setQ] = useState(initial);
  useEffect(() => setQ(initial), [initial]);
  return (
    <form
      class="search"
      data-size={size}
      role="search"
      action={pages.search}
      onSubmit={(event) => {
        event.preventDefault();
        if (q.trim() !== '') route(linkTo(pages.search, { q: q.trim() }));
      }}
    >
      <input
        class="field"
        type="search"
        name="q"
        aria-label={texts.navigation.searchLabel}
        placeholder={size === 'l' ? texts.navigation.searchLabel : texts.navigation.searchHint}
        value={q}
        onInput={(event) => setQ(event.currentTarget.value)}
      />
      <button class="button" type="submit">
        {texts.navigation.search}
      </button>
    </form>
  );
}
