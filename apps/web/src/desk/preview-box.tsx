/** What recording the passage would change, asked again whenever the coding rests. */
import { useEffect, useState } from 'preact/hooks';
import type { Draft, Preview, PreviewedShift, Problem, StatementBody } from '../api/answers.js';
import { send } from '../api/client.js';
import { troubleOf } from '../api/use-answer.js';
import { Value } from '../stance/marks.js';
import { deskTexts } from '../texts/desk-texts.js';
import { texts } from '../texts/texts.js';

const PAUSE_MS = 350;

/** `of`: the question that it was told of. */
type Told = { of: string } & ({ preview: Preview } | { problem: Problem } | { away: true });

interface PreviewBoxProps {
  /** null: not enough is filled in yet. */
  body: StatementBody | Draft['statement'] | null;
  /** What an actor is called. */
  nameOf: (actor: string) => string;
  /** Where it is asked. */
  path?: string;
  /** The version that would be changed. */
  ifMatch?: string;
  title?: string;
  /** What stands here while nothing can be asked. */
  before?: string;
  /** Somebody has changed it meanwhile. */
  stale?: (problem: Problem) => void;
}

export function PreviewBox({
  body,
  nameOf,
  path = '/v1/statements/preview',
  ifMatch,
  title = deskTexts.preview.title,
  before,
  stale,
}: PreviewBoxProps) {
  const words = deskTexts.preview;
  const asked = body && JSON.stringify({ path, ifMatch, body });
  const told = usePreview(asked, stale);
  return (
    <section class="desk-preview" aria-label={title}>
      <p class="desk-preview-title">{title}</p>
      <div role="status" aria-busy={told !== null && told.of !== asked}>
        {body === null || told === null ? (
          <p class="label">{body === null ? (before ?? words.before) : texts.state.loading}</p>
        ) : 'preview' in told ? (
          <Changes preview={told.preview} nameOf={nameOf} />
        ) : 'problem' in told ? (
          <>
            <p class="label">{words.refused}</p>
            <ul>
              {(told.problem.errors ?? [{ pointer: '', detail: told.problem.detail }]).map(({ pointer, detail }) => (
                <li key={pointer + detail}>{detail}</li>
              ))}
            </ul>
          </>
        ) : (
          <p class="label">{words.away}</p>
        )}
      </div>
    </section>
  );
}

function usePreview(asked: string | null, stale: PreviewBoxProps['stale']): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    if (asked === null) return setTold(null);
    const { path, ifMatch, body } = JSON.parse(asked) as { path: string; ifMatch?: string; body: unknown };
    const abort = new AbortController();
    const timer = setTimeout(() => {
      send<Preview>('POST', path, body, { ifMatch, signal: abort.signal }).then(
        ({ answer }) => setTold({ of: asked, preview: answer }),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          const trouble = troubleOf(error);
          if (stale && trouble.kind === 'problem' && trouble.problem.status === 412) return stale(trouble.problem);
          const isRefusal = trouble.kind === 'problem' && trouble.problem.status >= 400 && trouble.problem.status < 500;
          setTold({ of: asked, ...(isRefusal ? { problem: trouble.problem } : { away: true as const }) });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);
  return told;
}

function Changes({ preview, nameOf }: { preview: Preview; nameOf: (actor: string) => string }) {
  const words = deskTexts.preview;
  const { holders, tooMany, moreShifts, stale } = preview;
  return (
    <>
      {holders.length === 0 && tooMany.length === 0 && <p>{words.nothing}</p>}
      <ul class="desk-changes">
        {holders.map(({ holder, before, after, shifts }) => (
          <li key={holder}>
            <p>
              <strong>{nameOf(holder)}</strong>: <Stance stance={before} /> → <Stance stance={after} />
            </p>
            {shifts.length > 0 && (
              <ul>
                {shifts.map((shift) => (
                  <li key={shift.type + shift.id}>
                    <Shift shift={shift} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {tooMany.length > 0 && <p>{words.tooMany(texts.list(tooMany.map(nameOf)))}</p>}
      {moreShifts > 0 && <p class="label">{words.more(moreShifts)}</p>}
      {stale && <p class="label">{words.stale}</p>}
    </>
  );
}

function Stance({ stance }: { stance: Preview['holders'][number]['before'] }) {
  const { position, status } = stance ?? { position: null, status: null };
  if (!position && !status) return <span class="label">{deskTexts.preview.noStance}</span>;
  return (
    <>
      {position && <Value facet="position" value={position.value} />}
      {position && status && ', '}
      {status && <Value facet="status" value={status.value} />}
    </>
  );
}

/** "strengthening toward opposition: opposes → strongly opposes". */
function Shift({ shift: { type, facet, kind, toward, from, to } }: { shift: PreviewedShift }) {
  const what = texts.timeline.shift(kind, toward === null ? null : toward === 'support' ? 'up' : 'down');
  const valueOf = (value: string) => texts.valueOf(facet, value).toLowerCase();
  const change = from ? `${valueOf(from.value)} → ${valueOf(to.value)}` : valueOf(to.value);
  return (
    <>
      {type !== 'stance-shifted' && <em>{deskTexts.preview.shift[type]}: </em>}
      {type === 'shift-revoked' ? <s>{`${what}: ${change}`}</s> : `${what}: ${change}`}
    </>
  );
}
