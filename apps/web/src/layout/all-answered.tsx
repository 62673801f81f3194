import type { ComponentChildren, VNode } from 'preact';
import type { Asked } from '../api/use-answer.js';
import { texts } from '../texts/texts.js';
import { Failed, Offline } from './answered.js';
import { Stale } from './stale.js';
import './states.css';

interface AllAnsweredProps<T> {
  /** What the page is about: without it there is no page. */
  subject: Asked<T>;
  /** What else the page shows first: it waits for these too, so that no part comes later and pushes the others down. */
  parts: Asked<unknown>[];
  skeleton: VNode;
  children: (subject: T) => ComponentChildren;
}

/** A page of several answers, shown at once; a part that could not be had says so in its own place. */
export function AllAnswered<T>({ subject, parts, skeleton, children }: AllAnsweredProps<T>) {
  const { answer, trouble, refresh } = subject;
  if (answer === null && trouble) {
    if (trouble.kind === 'offline') return <Offline retry={refresh} />;
    return trouble.problem.status === 404 ? (
      <Missing detail={trouble.problem.detail} />
    ) : (
      <Failed trouble={trouble} retry={refresh} />
    );
  }
  const away = parts.filter((part) => part.answer === null && part.trouble?.kind === 'offline');
  if (away.length > 0) {
    return (
      <Offline
        retry={() => {
          for (const part of away) part.refresh();
        }}
      />
    );
  }
  if (answer !== null && parts.every((part) => part.answer !== null || part.trouble !== null || !part.loading))
    return (
      <>
        {trouble && <Stale trouble={trouble} retry={refresh} />}
        {children(answer)}
      </>
    );
  return (
    <div aria-busy="true">
      <span class="visually-hidden" role="status">
        {texts.state.loading}
      </span>
      {skeleton}
    </div>
  );
}

function Missing({ detail }: { detail: string }) {
  return (
    <div class="page-head">
      <h1>{texts.state.missing}</h1>
      <p class="hint">{detail}</p>
      <p>
        <a href="/search">{texts.state.toSearch}</a>
      </p>
    </div>
  );
}
