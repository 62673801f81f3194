import { useEffect, useRef } from 'preact/hooks';
import { Revision } from '../statement/revisions.js';
import { correctionTexts } from '../texts/correction-texts.js';
import type { Meanwhile as Changed } from './use-standing.js';

/** What others have made of the statement since it was opened; the focus goes there. `isKept`: something that was typed differs from it. */
export function Meanwhile({
  meanwhile: { before, revisions },
  isKept,
  nameOf,
}: {
  meanwhile: Changed;
  isKept: boolean;
  nameOf: (actor: string) => string;
}) {
  const words = correctionTexts.meanwhile;
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), [revisions.length]);
  return (
    <section class="desk-near correction-meanwhile" role="alert" tabIndex={-1} ref={notice}>
      <h2>{words.title}</h2>
      <ol>
        {revisions.map((revision, i) => (
          <Revision key={revision.version} revision={revision} before={revisions[i - 1] ?? before} nameOf={nameOf} />
        ))}
      </ol>
      <p>{isKept ? words.kept : words.none}</p>
    </section>
  );
}
