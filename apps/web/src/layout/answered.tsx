import type { ComponentChildren, VNode } from 'preact';
import { pages } from '../address/pages.js';
import type { Trouble } from '../api/client.js';
import { isFinal, isUnknown } from '../api/problems.js';
import type { Asked } from '../api/use-answer.js';
import { texts } from '../texts/texts.js';
import { Stale } from './stale.js';
import './states.css';

interface AnsweredProps<T> {
  asked: Asked<T>;
  /** What holds the place, in about the size of the answer, so that nothing jumps when it comes. */
  skeleton: VNode;
  children: (answer: T) => ComponentChildren;
}

/** One answer of the API on the page, in each of its states: on its way, there, not to be had, offline. */
export function Answered<T>({ asked, skeleton, children }: AnsweredProps<T>) {
  const { answer, trouble, refresh } = asked;
  if (answer !== null) {
    return (
      <>
        {trouble && <Stale trouble={trouble} retry={refresh} />}
        {children(answer)}
      </>
    );
  }
  if (trouble)
    return trouble.kind === 'offline' ? <Offline retry={refresh} /> : <Failed trouble={trouble} retry={refresh} />;
  return (
    <div class="loading" aria-busy="true">
      <span class="visually-hidden" role="status">
        {texts.state.loading}
      </span>
      {skeleton}
    </div>
  );
}

/** Lines that hold the place of something to come; `height` of each in rem. */
export function Skeleton({ lines = 3, height = 1.5 }: { lines?: number; height?: number }) {
  return (
    <div class="skeleton" aria-hidden="true" style={{ '--line': `${height}rem` }}>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} />
      ))}
    </div>
  );
}

/** There is nothing, and that is an answer: says what would be here. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

export function Failed({ trouble, retry }: { trouble: Extract<Trouble, { kind: 'problem' }>; retry?: () => void }) {
  const { title, detail } = trouble.problem;
  if (isUnknown(trouble.problem)) return <Unknown trouble={trouble} />;
  return (
    <div class="failed" role="alert">
      <p class="failed-title">{title || texts.state.failed}</p>
      <p>{detail || texts.state.failedUnexpectedly}</p>
      {retry && !isFinal(trouble.problem) && <Retry retry={retry} />}
    </div>
  );
}

function Unknown({ trouble: { problem } }: { trouble: Extract<Trouble, { kind: 'problem' }> }) {
  return (
    <div class="failed" role="alert">
      <p class="failed-title">{texts.state.missing}</p>
      <p>{problem.status === 404 ? problem.detail : texts.state.notFoundDetail}</p>
      <p>
        <a href={pages.search}>{texts.state.toSearch}</a>
      </p>
    </div>
  );
}

export function Offline({ retry }: { retry: () => void }) {
  return (
    <div class="failed" role="alert">
      <p class="failed-title">{texts.state.offline}</p>
      <p>{texts.state.offlineDetail}</p>
      <Retry retry={retry} />
    </div>
  );
}

function Retry({ retry }: { retry: () => void }) {
  return (
    <button type="button" class="button" onClick={retry}>
      {texts.state.retry}
    </button>
  );
}
