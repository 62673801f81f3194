import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Broken } from './layout/broken.js';
import { Layout } from './layout/layout.js';
import { lazyPage, loadWhenIdle } from './layout/lazy-page.js';

// Each page is a file of its own, so that a reader waits for what is looked at alone. Those gone to most are loaded ahead first.
const lazyPages = {
  proposal: lazyPage(() => import('./proposal/proposal-page.js')),
  holderTimeline: lazyPage(() => import('./timeline/holder-timeline.js')),
  actor: lazyPage(() => import('./actor/actor-page.js')),
  statement: lazyPage(() => import('./statement/statement-page.js')),
  search: lazyPage(() => import('./search/search-page.js')),
  proposals: lazyPage(() => import('./proposals/proposals-page.js')),
  actors: lazyPage(() => import('./actors/actors-page.js')),
  changes: lazyPage(() => import('./changes/changes-page.js')),
  proposalTimeline: lazyPage(() => import('./timeline/proposal-timeline.js')),
  matrix: lazyPage(() => import('./matrix/matrix-page.js')),
  nearDuplicates: lazyPage(() => import('./mending/near-duplicates-page.js')),
  mend: lazyPage(() => import('./mending/mend-page.js')),
  signIn: lazyPage(() => import('./session/sign-in-page.js')),
  desk: lazyPage(() => import('./desk/desk-page.js')),
  correction: lazyPage(() => import('./correction/correction-page.js')),
  sheetImport: lazyPage(() => import('./import/import-page.js')),
  home: lazyPage(() => import('./home/home-page.js')),
  rules: lazyPage(() => import('./documents/rules-page.js')),
  glossary: lazyPage(() => import('./documents/glossary-page.js')),
  notFound: lazyPage(() => import('./not-found/not-found-page.js')),
};

/** Addresses of the service that are no pages: the browser goes there itself. */
const PAGES_ONLY = /^\/(?!v1\b|docs\b|openapi|health\b|metrics\b|problems\b)/;

export function App() {
  return (
    <LocationProvider scope={PAGES_ONLY}>
      <Layout>
        <Pages />
      </Layout>
    </LocationProvider>
  );
}

function Pages() {
  const { path } = useLocation();
  const [broken, setBroken] = useState(false);
  useEffect(() => setBroken(false), [path]);
  const isFirst = useRef(true);
  const onLoadEnd = () => {
    if (isFirst.current) loadWhenIdle(Object.values(lazyPages).map(({ load }) => load));
    isFirst.current = false;
  };
  if (broken) return <Broken />;
  return (
    <ErrorBoundary onError={() => setBroken(true)}>
      <Router onLoadEnd={onLoadEnd}>
        <Route path="/" component={lazyPages.home.Page} />
        <Route path="/proposals" component={lazyPages.proposals.Page} />
        <Route path="/proposals/:id" component={lazyPages.proposal.Page} />
        <Route path="/proposals/:id/timeline" component={lazyPages.proposalTimeline.Page} />
        <Route path="/stances/:holder/:proposal" component={lazyPages.holderTimeline.Page} />
        <Route path="/matrix" component={lazyPages.matrix.Page} />
        <Route path="/actors" component={lazyPages.actors.Page} />
        <Route path="/actors/:id" component={lazyPages.actor.Page} />
        <Route path="/changes" component={lazyPages.changes.Page} />
        <Route path="/statements/:id" component={lazyPages.statement.Page} />
        <Route path="/statements/:id/correct" component={lazyPages.correction.Page} />
        <Route path="/near-duplicates" component={lazyPages.nearDuplicates.Page} />
        <Route path="/mend" component={lazyPages.mend.Page} />
        <Route path="/desk" component={lazyPages.desk.Page} />
        <Route path="/import" component={lazyPages.sheetImport.Page} />
        <Route path="/search" component={lazyPages.search.Page} />
        <Route path="/sign-in" component={lazyPages.signIn.Page} />
        <Route path="/rules" component={lazyPages.rules.Page} />
        <Route path="/glossary" component={lazyPages.glossary.Page} />
        <Route default component={lazyPages.notFound.Page} />
      </Router>
    </ErrorBoundary>
  );
}
