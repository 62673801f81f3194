/** Pages whose script is loaded when they are gone to, or before, while the browser has nothing else to do. */
import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Offline } from './answered.js';
import { Broken } from './broken.js';

export type PageLoader<P> = () => Promise<{ default: ComponentType<P> }>;

export interface LazyPage<P> {
  Page: ComponentType<P>;
  load: PageLoader<P>;
}

/** Why a page is not there: the network is gone, or an update of the service took its script away. */
class PageMissing extends Error {
  constructor(readonly lacks: 'network' | 'script') {
    super(`the script of a page could not be loaded: no ${lacks}`);
  }
}

export function lazyPage<P extends object>(from: PageLoader<P>): LazyPage<P> {
  const load = loadedOnce(from);
  const Page = lazy<ComponentType<P>>(() =>
    load().catch((error: unknown) => ({
      default: (props: P) => <LaterPage load={load} props={props} lacked={lackOf(error)} />,
    })),
  );
  return { Page, load };
}

/** What was loaded once is there without the network. Throws `PageMissing`. */
function loadedOnce<P>(from: PageLoader<P>): PageLoader<P> {
  let underWay: ReturnType<PageLoader<P>> | null = null;
  let failure: PageMissing | null = null;
  const attempt: PageLoader<P> = async () => {
    // Asked in vain, the browser complains of every file; and it may call itself offline beside a service on the same machine.
    if ((failure?.lacks === 'network' || !navigator.onLine) && !(await isServiceThere()))
      throw new PageMissing('network');
    // A style sheet that failed is never asked for again in the same document.
    if (failure?.lacks === 'network') location.reload();
    if (failure) throw failure;
    try {
      return await from();
    } catch {
      failure = new PageMissing((await isServiceThere()) ? 'script' : 'network');
      throw failure;
    }
  };
  return () => {
    underWay ??= attempt().catch((error: unknown) => {
      underWay = null;
      throw error;
    });
    return underWay;
  };
}

async function isServiceThere(): Promise<boolean> {
  try {
    await fetch('/', { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

function lackOf(error: unknown): PageMissing['lacks'] {
  return error instanceof PageMissing ? error.lacks : 'script';
}

interface LaterPageProps<P> {
  load: PageLoader<P>;
  props: P;
  lacked: PageMissing['lacks'];
}

/** Stands for a page that was not there when it was first gone to. */
function LaterPage<P extends object>({ load, props, lacked }: LaterPageProps<P>) {
  const [Page, setPage] = useState<ComponentType<P> | null>(null);
  const [lacks, setLacks] = useState(lacked);
  const attempt = useCallback(() => {
    load().then(
      (loaded) => setPage(() => loaded.default),
      (error: unknown) => setLacks(lackOf(error)),
    );
  }, [load]);
  useEffect(() => {
    if (lacks === 'script') return;
    // Gone to once more, it may be there by now.
    attempt();
    addEventListener('online', attempt);
    return () => removeEventListener('online', attempt);
  }, [attempt, lacks]);
  if (Page) return <Page {...props} />;
  return lacks === 'network' ? <Offline retry={attempt} /> : <Broken />;
}

const QUIET_MS = 1000;

/** Loads the other pages one by one, once the first one has had the network for itself. */
export function loadWhenIdle(loaders: (() => Promise<unknown>)[]): void {
  const { saveData = false } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
  if (saveData) return;
  const rest = [...loaders];
  const loadNext = () => {
    const load = rest.shift();
    if (!load || !navigator.onLine) return;
    load().then(
      () => whenIdle(loadNext),
      () => {
        // It is loaded when it is gone to.
      },
    );
  };
  setTimeout(() => whenIdle(loadNext), QUIET_MS);
}

function whenIdle(callback: () => void): void {
  // Not every browser has it.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: 5000 });
  else setTimeout(callback, 100);
}
