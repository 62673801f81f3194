import type { ComponentChildren, VNode } from 'preact';
import { isUnknown } from '../api/problems.js';
import type { Asked } from '../api/use-answer.js';
import { texts } from '../texts/texts.js';
import { Failed, Offline } from './answered.js';
import { Stale } from './stale.js';
import './states.css';
import { useTitle } from './use-title.js';

interface AllAnsweredProps<T> {
  /** What the page is about: without it there is no page. */
  subject: Asked<T>;
  /** What else the page shows first: it waits for these too, so that no part comes later and pushes the others down. */
  parts: Asked<unknown>[];
  skeleton: VNode;
  /** The heading that stays where the rest of the page cannot be had. */
  nameOf: (subject: T) => string;
  children: (subject: T) => ComponentChildren;
}

/** A page of several answers, shown at once; a part that could not be had says so in its own place. */
export function AllAnswered<T>({ subject, parts, skeleton, nameOf, children }: AllAnsweredProps<T>) {
  const { answer, trouble, refresh } = subject;
  if (answer === null && trouble) {
    if (trouble.kind === 'offline') return <Offline retry={refresh} />;
    const { status, detail } = trouble.problem;
    return isUnknown(trouble.problem) ? (
      <Missing detail={status === 404 ? detail : texts.state.notFoundDetail} />
    ) : (
      <Failed trouble={trouble} retry={refresh} />
    );
  }
  const away = parts.filter((part) => part.answer === null && part.trouble?.kind === 'offline');
  if (away.length > 0) {
    return (
      <>
        {answer !== null && (
          <div class="page-head">
            <h1>{nameOf(answer)}</h1>
          </div>
        )}
        <Offline
          retry={() => {
            for (const part of away) part.refresh();
          }}
        />
      </>
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
  useTitle(texts.state.missing);
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
