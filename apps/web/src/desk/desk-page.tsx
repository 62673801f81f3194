/** Where articles are coded: passage by passage, by the keyboard alone if wanted. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import type { CodedPassage, Draft, Drafts, Problem, Statement } from '../api/answers.js';
import { read, send } from '../api/client.js';
import { troubleOf, useAnswer } from '../api/use-answer.js';
import { dayOfDate } from '#words';
import { DeskLinks } from '../layout/desk-links.js';
import { useTitle } from '../layout/use-title.js';
import { useSession } from '../session/session.js';
import { SignIn } from '../session/sign-in.js';
import { deskTexts } from '../texts/desk-texts.js';
import { texts } from '../texts/texts.js';
import { ArticleText, codedWords } from './article.js';
import { CodingForm } from './coding-form.js';
import { type OpenedDraft, openedDraft } from './draft-coding.js';
import { DraftsPanel } from './drafts-panel.js';
import { errorsByField, problemFor } from './errors.js';
import './desk.css';
import { KeysDialog } from './keys-dialog.js';
import { useKept } from './kept.js';
import type { Passage } from './passage.js';
import { PreviewBox } from './preview-box.js';
import { SourceForm } from './source-form.js';
import {
  type Article,
  bodyOf,
  type Coding,
  codingForNext,
  FIELDS,
  isComplete,
  newId,
  NO_CODING,
  NO_SOURCE,
  SOURCE_FIELDS,
} from './statement-body.js';
import { TEXT_MAX, useCoded } from './use-coded.js';

const NO_ARTICLE: Article = { text: '', source: NO_SOURCE, isExcerpt: false };

/** Asks for a key first, where whoever records needs one. */
export default function DeskPage() {
  const session = useSession();
  if (session !== null && session.keyNeededTo !== null && session.caller === null) {
    return <SignIn keyNeededTo={session.keyNeededTo} done={() => location.reload()} />;
  }
  return <Desk />;
}

function Desk() {
  const [article, setArticle] = useKept<Article>('desk article', NO_ARTICLE);
  const [coding, setCoding] = useKept<Coding>('desk coding', NO_CODING);
  const [isEditing, setEditing] = useState(article.text === '');
  const [sourceErrors, setSourceErrors] = useState(new Map<string, string>());
  const [showsKeys, setShowsKeys] = useState(false);
  const [opened, setOpened] = useState<OpenedDraft | null>(null);
  const [round, setRound] = useState(0);
  const [openings, setOpenings] = useState(0);
  useTitle(deskTexts.title);

  const open = (opened: Article) => {
    const now = new Date();
    const retrievedAt = opened.source.retrievedAt || `${now.toISOString().slice(0, 19)}Z`;
    setArticle({ ...opened, source: { ...opened.source, retrievedAt } });
    if (coding.saidOn === '' || opened.text !== article.text) {
      setCoding({ ...coding, saidOn: opened.source.publishedOn || dayOfDate(now) });
    }
    setSourceErrors(new Map());
    setEditing(false);
  };
  const openDraft = async (draft: Draft) => {
    const filled = await openedDraft(draft, article);
    setArticle(filled.article);
    setCoding(filled.coding);
    setOpened(filled);
    setOpenings((n) => n + 1);
    setEditing(false);
  };
  const refuseSource = (errors: Map<string, string>) => {
    setSourceErrors(errors);
    setEditing(true);
  };
  return (
    <div
      class="desk"
      onKeyDown={(event) => {
        if (event.key !== '?' || isWriting(event.target)) return;
        event.preventDefault();
        setShowsKeys(true);
      }}
    >
      <header class="page-head">
        <h1>{deskTexts.title}</h1>
        <p class="desk-lead">{deskTexts.lead}</p>
        <DeskLinks />
        <p>
          <button type="button" class="button" onClick={() => setShowsKeys(true)}>
            {deskTexts.keys.open} <kbd>?</kbd>
          </button>
        </p>
      </header>
      <DraftsPanel round={round} open={(draft) => void openDraft(draft)} />
      {isEditing ? (
        <SourceForm article={article} errors={sourceErrors} open={open} />
      ) : (
        <Bench
          key={openings}
          opened={opened}
          openDraft={openDraft}
          leaveDraft={() => setOpened(null)}
          changed={() => setRound((n) => n + 1)}
          article={article}
          coding={coding}
          setCoding={setCoding}
          edit={() => setEditing(true)}
          another={() => {
            setArticle(NO_ARTICLE);
            setCoding(NO_CODING);
            setEditing(true);
          }}
          refuseSource={refuseSource}
        />
      )}
      {showsKeys && <KeysDialog close={() => setShowsKeys(false)} />}
    </div>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

interface BenchProps {
  /** The draft that is being changed. */
  opened: OpenedDraft | null;
  openDraft: (draft: Draft) => Promise<void>;
  leaveDraft: () => void;
  /** Something became of drafts. */
  changed: () => void;
  article: Article;
  coding: Coding;
  setCoding: (coding: Coding | ((former: Coding) => Coding)) => void;
  edit: () => void;
  another: () => void;
  refuseSource: (errors: Map<string, string>) => void;
}

/** The text beside the coding of its passages. */
function Bench({
  opened,
  openDraft,
  leaveDraft,
  changed,
  article,
  coding,
  setCoding,
  edit,
  another,
  refuseSource,
}: BenchProps) {
  const words = deskTexts.coding;
  const linkTo = useLinkTo();
  const [id, setId] = useState(() => opened?.draft.id ?? newId());
  const [passage, setPassage] = useState<Passage | null>(opened?.passage ?? null);
  const drafts = useAnswer<Drafts>('/v1/drafts?limit=1').answer;
  const [problem, setProblem] = useState<Problem | null>(null);
  const [recorded, setRecorded] = useState<string[]>([]);
  const [kept, setKept] = useState('');
  const [standing, setStanding] = useState<Draft | null>(opened?.draft ?? null);
  const [isSending, setSending] = useState(false);
  const textRef = useRef<HTMLDivElement | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { coded, more, add } = useCoded(article.text, article.source.url.trim());
  const body = useMemo(() => bodyOf(id, article, passage, coding), [id, article, passage, coding]);
  const complete = isComplete(passage, coding);
  const { at: errors, rest } = errorsByField(problem, FIELDS);

  // Where it begins, and after each change of the article.
  useEffect(() => textRef.current?.focus(), []);
  useEffect(() => {
    const first = FIELDS.find((field) => errors.has(field));
    if (first === 'quote') textRef.current?.focus();
    else if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [problem]);

  /** Another statement. */
  const begin = () => {
    setId(newId());
    setStanding(null);
    leaveDraft();
  };
  /** Does it, and goes on to the next passage; or shows what stands in its way. */
  const attempt = async (work: () => Promise<void>) => {
    if (isSending) return;
    setSending(true);
    setProblem(null);
    setKept('');
    try {
      await work();
      begin();
      setCoding(codingForNext);
      changed();
      textRef.current?.focus();
    } catch (error) {
      const trouble = troubleOf(error);
      const told = trouble.kind === 'problem' ? trouble.problem : problemFor(texts.state.offline);
      const ofSource = errorsByField(told, SOURCE_FIELDS).at;
      if (ofSource.size > 0 && errorsByField(told, FIELDS).at.size === 0) refuseSource(ofSource);
      else setProblem(told);
    } finally {
      setSending(false);
    }
  };
  /** As it is filled in. */
  const keep = async (): Promise<Draft> => {
    const { answer } = standing
      ? await send<Draft>('PUT', `/v1/drafts/${id}`, body, { ifMatch: `"${standing.version}"` })
      : await send<Draft>('POST', '/v1/drafts', body);
    setStanding(answer);
    return answer;
  };
  const keepIt = () =>
    void attempt(async () => {
      await keep();
      setKept(deskTexts.drafts.kept);
    });
  const submit = () =>
    void attempt(async () => {
      const { version } = await keep();
      await send('POST', `/v1/drafts/${id}/submit`, {}, { ifMatch: `"${version}"` });
      setKept(deskTexts.drafts.submitted);
    });
  const record = () =>
    void attempt(async () => {
      const { answer } = standing
        ? await approved(await keep())
        : await send<Statement>('POST', '/v1/statements', body);
      if (passage) add(codedOf(answer, passage));
      setRecorded((former) => [...former, answer.id]);
    });
  const isReviewed = drafts?.reviewRequired === true;
  const mayRecord = !isReviewed || (drafts.mayReview && !standing);
  const toCoding = () => {
    const empty = FIELDS.filter((field) => field !== 'quote' && field !== 'paraphrase').find(
      (field) => form.current?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.value === '' && NEEDED.has(field),
    );
    form.current?.querySelector<HTMLElement>(`[name="${empty ?? 'coding/position'}"]`)?.focus();
  };
  const nameOf = (actor: string) =>
    [coding.speaker, ...coding.onBehalfOf].find((one) => one?.id === actor)?.name ?? actor;
  const last = recorded.at(-1);
  return (
    <div
      class="desk-bench"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        if (mayRecord) record();
        else submit();
      }}
    >
      <section class="desk-article" aria-label={deskTexts.source.title}>
        <p class="desk-origin">
          <strong>{article.source.title || article.source.url || article.source.reference}</strong>{' '}
          <span class="label">{article.source.publisher}</span>{' '}
          <button type="button" class="link-button" onClick={edit}>
            {deskTexts.source.change}
          </button>{' '}
          <button type="button" class="link-button" onClick={another}>
            {deskTexts.source.next}
          </button>
        </p>
        {article.isExcerpt && <p class="label">{deskTexts.article.excerpt}</p>}
        <ArticleText
          text={article.text}
          language={article.source.language}
          passage={passage}
          mark={(marked) => {
            setPassage(marked);
            setProblem(null);
          }}
          coded={coded}
          done={toCoding}
          focus={textRef}
        />
        <CodedList text={article.text} coded={coded} more={more} />
      </section>
      <form
        class="desk-form desk-coding"
        aria-label={words.title}
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (mayRecord) record();
          else submit();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') textRef.current?.focus();
        }}
      >
        <h2>{words.title}</h2>
        {opened && (
          <div class="desk-near">
            <p>
              {deskTexts.drafts.editing}{' '}
              <button type="button" class="link-button" onClick={begin}>
                {deskTexts.drafts.leave}
              </button>
            </p>
            {opened.draft.comment !== null && (
              <p class="desk-comment">{deskTexts.drafts.comment(opened.draft.reviewer ?? '', opened.draft.comment)}</p>
            )}
          </div>
        )}
        <blockquote class="desk-passage" aria-label={words.passage}>
          {body.quote ? texts.words.quoteFrom(body.quote) : <span class="label">{words.noPassage}</span>}
        </blockquote>
        {errors.has('quote') && <p class="desk-error">{errors.get('quote')}</p>}
        {problem && (
          <div class="desk-problem" role="alert">
            <p>
              <strong>{problem.title || deskTexts.problem.title}</strong>
            </p>
            {rest.length > 0 || !problem.errors?.length ? <p>{rest.join('; ') || problem.detail}</p> : null}
            {opened && problem.status === 412 && (
              <p>
                <button
                  type="button"
                  class="button"
                  onClick={() => void read<Draft>(`/v1/drafts/${id}`).then(openDraft)}
                >
                  {deskTexts.drafts.theirs}
                </button>
              </p>
            )}
            {problem.existing && (
              <p>
                <a href={linkTo(pages.statement(problem.existing.split('/').at(-1) ?? ''))}>
                  {deskTexts.problem.existing}
                </a>
              </p>
            )}
          </div>
        )}
        <CodingForm
          coding={coding}
          change={(changes) => setCoding((former) => ({ ...former, ...changes }))}
          errors={errors}
          language={article.source.language}
        />
        <PreviewBox body={complete ? body : null} nameOf={nameOf} />
        <p class="desk-buttons">
          <button type="submit" class="button desk-primary" disabled={isSending}>
            {mayRecord ? words.record : deskTexts.drafts.submit} <kbd>{words.recordKeys}</kbd>
          </button>
          {drafts && (
            <button type="button" class="button" disabled={isSending} onClick={keepIt}>
              {deskTexts.drafts.keep}
            </button>
          )}
          {drafts && mayRecord && (
            <button type="button" class="button" disabled={isSending} onClick={submit}>
              {deskTexts.drafts.submit}
            </button>
          )}
        </p>
        <p role="status">
          {kept}{' '}
          {kept === '' && last !== undefined && (
            <>
              {words.recorded(recorded.length)} <a href={linkTo(pages.statement(last))}>{words.toStatement}</a>
            </>
          )}
        </p>
      </form>
    </div>
  );
}

/** Without these there is no statement. */
const NEEDED: ReadonlySet<string> = new Set(['speaker', 'proposal', 'saidOn', 'coding/position']);

function codedOf(statement: Statement, { start, end }: Passage): CodedPassage {
  const { id, speaker, onBehalfOf, proposal, kind, saidOn, source } = statement;
  const { position, status } = statement.coding;
  return { start, end, statement: id, speaker, onBehalfOf, proposal, kind, saidOn, position, status, source };
}

function approved({ id, version }: Draft) {
  return send<Statement>('POST', `/v1/drafts/${id}/approve`, {}, { ifMatch: `"${version}"` });
}

function CodedList({ text, coded, more }: { text: string; coded: CodedPassage[]; more: boolean }) {
  const words = deskTexts.article;
  const linkTo = useLinkTo();
  if (text.length > TEXT_MAX) return <p class="label">{deskTexts.source.tooLong(TEXT_MAX.toLocaleString('en'))}</p>;
  if (coded.length === 0) return <p class="label">{words.noneCoded}</p>;
  return (
    <details class="desk-coded">
      <summary>
        {words.coded(coded.length)} {more && words.moreCoded}
      </summary>
      <ul>
        {coded.map((one) => (
          <li key={`${one.start} ${one.statement}`}>
            <a href={linkTo(pages.statement(one.statement))}>{texts.words.quoteFrom(text.slice(one.start, one.end))}</a>{' '}
            <span class="label">{codedWords(one)}</span>{' '}
            <a
              href={linkTo(pages.correction(one.statement))}
              aria-label={words.correctNamed(texts.words.quoteFrom(text.slice(one.start, one.end)))}
            >
              {words.correct}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
