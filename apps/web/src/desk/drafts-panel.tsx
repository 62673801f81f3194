/** The drafts of the coder, and those that wait for a second reader. */
import { useState } from 'preact/hooks';
import type { Actor, Draft, Drafts, Problem } from '../api/answers.js';
import { pathWith, send } from '../api/client.js';
import { troubleOf, useAnswer } from '../api/use-answer.js';
import { instantInWords } from '../dates/words.js';
import { deskTexts } from '../texts/desk-texts.js';
import { texts } from '../texts/texts.js';
import { problemFor } from './errors.js';
import { TextField } from './field.js';
import { PreviewBox } from './preview-box.js';

interface DraftsPanelProps {
  /** Grows with what was done elsewhere on the page. */
  round: number;
  open: (draft: Draft) => void;
}

/** Nothing, where drafts are not for the caller. */
export function DraftsPanel({ round, open }: DraftsPanelProps) {
  const words = deskTexts.drafts;
  const [own, setOwn] = useState(0);
  const [done, setDone] = useState('');
  const mine = useAnswer<Drafts>(`/v1/drafts?limit=100#${round + own}`).answer;
  const review = useAnswer<Drafts>(mine?.mayReview ? `/v1/drafts?of=review&limit=100#${round + own}` : null).answer;
  if (!mine || (mine.items.length === 0 && (review?.items.length ?? 0) === 0 && done === '')) return null;
  const tell = (what: string) => {
    setDone(what);
    setOwn((n) => n + 1);
  };
  return (
    <div class="desk-drafts">
      <p role="status">{done}</p>
      <details>
        <summary>{words.mine(mine.items.length)}</summary>
        <List drafts={mine} item={(draft) => <Own draft={draft} open={open} tell={tell} />} />
      </details>
      {review && (
        <details>
          <summary>{words.review(review.items.length)}</summary>
          <List drafts={review} item={(draft) => <ForReview draft={draft} open={open} tell={tell} />} />
        </details>
      )}
    </div>
  );
}

function List({ drafts, item }: { drafts: Drafts; item: (draft: Draft) => preact.VNode }) {
  if (drafts.items.length === 0) return <p class="label">{deskTexts.drafts.none}</p>;
  return (
    <>
      <ul>
        {drafts.items.map((draft) => (
          <li key={draft.id}>{item(draft)}</li>
        ))}
      </ul>
      {drafts.next && <p class="label">{deskTexts.drafts.more}</p>}
    </>
  );
}

interface ItemProps {
  draft: Draft;
  open: (draft: Draft) => void;
  tell: (done: string) => void;
}

function Own({ draft, open, tell }: ItemProps) {
  const words = deskTexts.drafts;
  const { problem, act } = useActs(draft);
  return (
    <article class="desk-draft" aria-label={titleOf(draft)}>
      <Head draft={draft} />
      <p class="desk-buttons">
        <button type="button" class="button" onClick={() => open(draft)}>
          {words.open}
        </button>
        {draft.state !== 'submitted' && (
          <button type="button" class="button" onClick={() => act('POST', '/submit', {}, () => tell(words.submitted))}>
            {words.submit}
          </button>
        )}
        <button type="button" class="button" onClick={() => act('DELETE', '', undefined, () => tell(words.dropped))}>
          {words.drop}
        </button>
      </p>
      <Refused problem={problem} />
    </article>
  );
}

function ForReview({ draft, open, tell }: ItemProps) {
  const words = deskTexts.drafts;
  const [isRead, setRead] = useState(false);
  const [comment, setComment] = useState('');
  const { problem, act } = useActs(draft);
  const nameOf = useNames(isRead ? draft : null);
  return (
    <article class="desk-draft" aria-label={titleOf(draft)}>
      <Head draft={draft} />
      {isRead ? (
        <>
          <Filled draft={draft} />
          <PreviewBox body={asMine(draft)} nameOf={nameOf} />
          <p class="desk-buttons">
            <button
              type="button"
              class="button desk-primary"
              onClick={() => act('POST', '/approve', {}, () => tell(words.approved))}
            >
              {words.approve}
            </button>
            <button type="button" class="button" onClick={() => open(draft)}>
              {words.edit}
            </button>
          </p>
          <TextField name="comment" label={words.commentLabel} rows={2} value={comment} set={setComment} />
          <p class="desk-buttons">
            <button
              type="button"
              class="button"
              onClick={() => act('POST', '/return', { comment }, () => tell(words.returned))}
            >
              {words.sendBack}
            </button>
          </p>
        </>
      ) : (
        <p class="desk-buttons">
          <button type="button" class="button" onClick={() => setRead(true)}>
            {words.read}
          </button>
        </p>
      )}
      <Refused problem={problem} />
    </article>
  );
}

/** Who reads it asks under another name than its author. */
function asMine({ statement }: Draft): Draft['statement'] {
  return { ...statement, coding: { ...(statement.coding as object), coder: null } };
}

/** What the holders of a draft are called. */
function useNames(draft: Draft | null): (actor: string) => string {
  const { speaker, onBehalfOf } = draft?.statement ?? {};
  const ids = [speaker, ...(Array.isArray(onBehalfOf) ? (onBehalfOf as unknown[]) : [])];
  const named = ids.filter((id): id is string => typeof id === 'string' && id !== '');
  const path = named.length > 0 ? pathWith('/v1/actors', { ids: [...new Set(named)].join(','), limit: 100 }) : null;
  const known = useAnswer<{ items: Actor[] }>(path).answer?.items ?? [];
  return (id) => known.find((actor) => actor.id === id)?.name ?? id;
}

function useActs({ id, version }: Draft) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const act = (method: 'POST' | 'DELETE', what: string, body: unknown, then: () => void) => {
    setProblem(null);
    send(method, `/v1/drafts/${id}${what}`, body, { ifMatch: `"${version}"` }).then(then, (error: unknown) => {
      const trouble = troubleOf(error);
      setProblem(trouble.kind === 'problem' ? trouble.problem : problemFor(texts.state.offline));
    });
  };
  return { problem, act };
}

function Refused({ problem }: { problem: Problem | null }) {
  if (!problem) return null;
  const errors = problem.errors ?? [];
  return (
    <div class="desk-problem" role="alert">
      <p>
        <strong>{problem.title || deskTexts.problem.title}</strong>
      </p>
      {errors.length === 0 ? (
        <p>{problem.detail}</p>
      ) : (
        <ul>
          {errors.map(({ pointer, detail }) => (
            <li key={pointer + detail}>
              <code>{pointer}</code>: {detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function titleOf({ statement: { quote, paraphrase } }: Draft): string {
  const words = [quote, paraphrase].find((text) => typeof text === 'string' && text !== '');
  return typeof words === 'string' ? words : deskTexts.drafts.noWords;
}

function Head({ draft }: { draft: Draft }) {
  const words = deskTexts.drafts;
  const { author, state, changedAt, reviewer, comment } = draft;
  return (
    <>
      <blockquote class="desk-passage">{titleOf(draft)}</blockquote>
      <p class="label">
        {words.by(author, instantInWords(changedAt))} · {words.state[state]}
      </p>
      {comment !== null && <p class="desk-comment">{words.comment(reviewer ?? '', comment)}</p>}
    </>
  );
}

/** Every member that is filled in, by its name in the record. */
function Filled({ draft }: { draft: Draft }) {
  const { fields } = texts.statement;
  const { coding, source, selector: _, id: __, quote: ___, ...said } = draft.statement;
  const members = Object.entries({ ...said, ...objectOf(source, 'source'), ...objectOf(coding, '') });
  const shown = members.filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return (
    <dl class="desk-filled">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{fields[name] ?? name}</dt>
          <dd>{Array.isArray(value) ? value.join(', ') : String(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function objectOf(value: unknown, within: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [within ? `${within}.${name}` : name, member as unknown]),
  );
}
