import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import type { OneStatement, Problem, Statement } from '../api/answers.js';
import { pathWith, send } from '../api/client.js';
import { mergePatch } from '#words';
import { CodingForm } from '../desk/coding-form.js';
import { errorsByField } from '../desk/errors.js';
import { TextField } from '../desk/field.js';
import { keptOf, useKeeping } from '../desk/kept.js';
import { PreviewBox } from '../desk/preview-box.js';
import { FIELDS, SOURCE_FIELDS } from '../desk/statement-body.js';
import '../desk/desk.css';
import { nameOf, titleOf } from '../statement/names.js';
import { changesBetween } from '../statement/revision-changes.js';
import { Quote } from '../statement/quote.js';
import '../statement/statement-page.css';
import { correctionTexts } from '../texts/correction-texts.js';
import { deskTexts } from '../texts/desk-texts.js';
import { Changes } from './changes.js';
import { type Correction, correctionOf, patchOf, rebased, undone } from './correction.js';
import './correction.css';
import { Meanwhile } from './meanwhile.js';
import { ProblemBox } from './problem-box.js';
import { RestFields } from './rest-fields.js';
import { useStanding } from './use-standing.js';
import { NO_VOIDING, type TypedVoiding, Voiding } from './voiding.js';

/** In their order on the page: where a refusal points. */
const CORRECTED = [
  ...FIELDS,
  'selector/prefix',
  'selector/suffix',
  'language',
  'translatedFrom',
  'source/archivedUrl',
  'source/contentHash',
  ...SOURCE_FIELDS,
  'coding/native/scale',
  'coding/native/value',
  'coding/utterance',
  'supersedes',
] as const;

function formOf(statement: OneStatement): Correction {
  return correctionOf(statement, (actor) => nameOf(statement.included, actor));
}

/** What was typed, and the statement as it stood then: of another version, somebody was quicker. */
interface Typed {
  standing: OneStatement;
  form: Correction;
  voiding: TypedVoiding;
}

/** `coder`: whose reading a changed one becomes. */
export function Correcting({ initial, coder }: { initial: OneStatement; coder: string | null }) {
  const words = correctionTexts;
  const linkTo = useLinkTo();
  const name = `correction ${initial.id}`;
  const [kept] = useState(() => keptOf(name) as Typed | null);
  const [form, setForm] = useState(() => kept?.form ?? formOf(initial));
  const [voiding, setVoiding] = useState(kept?.voiding ?? NO_VOIDING);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [recorded, setRecorded] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const { standing, meanwhile, catchUp, attempt, isSending } = useStanding(kept?.standing ?? initial, (now) =>
    setForm((typed) => rebased(typed, stood, formOf(now))),
  );
  const stood = useMemo(() => formOf(standing), [standing]);
  const patch = useMemo(() => patchOf(form, stood, standing), [form, stood, standing]);
  const { at: errors, rest } = errorsByField(problem, CORRECTED);
  const { speaker, onBehalfOf, reportedBy } = form.coding;
  const named = (actor: string) =>
    [speaker, ...onBehalfOf, reportedBy].find((one) => one?.id === actor)?.name ?? nameOf(standing.included, actor);
  const changes = changesTo(standing, patch, { coder, isCoderTyped: form.coding.coder !== stood.coding.coder }, named);
  const theirs = meanwhile ? changesBetween(meanwhile.before, standing).map(({ field }) => field) : [];
  const voided = standing.voided !== null;
  const isTyped = patch !== null || (!voided && voiding.reason + voiding.note !== '');
  useKeeping(
    name,
    useMemo<Typed | null>(() => (isTyped ? { standing, form, voiding } : null), [isTyped, standing, form, voiding]),
  );

  useEffect(() => {
    const first = CORRECTED.find((field) => errors.has(field));
    if (first) fields.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [problem]);

  const change = (changed: { [Part in keyof Correction]?: Partial<Correction[Part]> }) => {
    setRecorded(false);
    setForm((former) => ({
      coding: { ...former.coding, ...changed.coding },
      source: { ...former.source, ...changed.source },
      rest: { ...former.rest, ...changed.rest },
    }));
  };
  const record = async () => {
    if (patch === null || voided) return;
    const work = (ifMatch: string) => send<Statement>('PATCH', `/v1/statements/${standing.id}`, patch, { ifMatch });
    const refused = await attempt(work, (now) => {
      setForm(formOf(now));
      setRecorded(true);
    });
    setProblem(refused);
  };
  const stale = (told: Problem) => void catchUp(told).then(setProblem);
  const moving = pathWith(pages.mend, { speaker: standing.speaker, proposal: standing.proposal });
  return (
    <article class="desk correction">
      <header class="page-head">
        <p class="eyebrow">
          <a href={linkTo(pages.statement(standing.id))}>{words.back}</a>
        </p>
        <h1>{words.title}</h1>
        <Quote words={standing} nameOf={(actor) => nameOf(standing.included, actor)} />
        <p class="hint">
          <a href={linkTo(pages.proposal(standing.proposal))}>{titleOf(standing.included, standing.proposal)}</a>.{' '}
          {words.keptProposal}
          <a href={moving}>{words.move}</a>.
        </p>
      </header>
      {meanwhile && <Meanwhile meanwhile={meanwhile} isKept={patch !== null} nameOf={named} />}
      {(!voided || patch !== null) && (
        <form
          class="desk-bench"
          aria-label={words.title}
          ref={fields}
          onSubmit={(event) => {
            event.preventDefault();
            void record();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void record();
          }}
        >
          <div class="desk-form">
            <TextField
              name="quote"
              label={words.quote}
              rows={3}
              lang={form.rest.language || undefined}
              value={form.rest.quote}
              set={(quote) => change({ rest: { quote } })}
              hint={form.rest.quote !== stood.rest.quote && standing.selector ? words.otherWords : undefined}
              error={errors.get('quote')}
            />
            <CodingForm
              isRecoding
              coding={form.coding}
              change={(coding) => change({ coding })}
              errors={errors}
              language={form.rest.language}
            />
            <RestFields form={form} change={change} errors={errors} />
          </div>
          <div class="desk-form correction-outcome">
            <Changes
              changes={changes}
              clashing={new Set(theirs)}
              undo={(field) =>
                field === 'coder' && form.coding.coder === stood.coding.coder
                  ? null
                  : () => setForm((former) => undone(former, stood, field))
              }
            />
            <PreviewBox
              body={voided ? null : patch}
              path={`/v1/statements/${standing.id}/preview`}
              ifMatch={`"${standing.version}"`}
              nameOf={named}
              before={voided ? words.void.first : words.before}
              stale={stale}
            />
            <ProblemBox problem={problem} rest={rest} />
            <p class="desk-buttons">
              <button type="submit" class="button desk-primary" disabled={isSending || voided || patch === null}>
                {words.do} <kbd>{deskTexts.coding.recordKeys}</kbd>
              </button>
            </p>
            <p role="status">
              {recorded && (
                <>
                  {words.recorded(standing.version)} <a href={linkTo(pages.statement(standing.id))}>{words.see}</a>
                </>
              )}
            </p>
          </div>
        </form>
      )}
      <Voiding
        statement={standing}
        typed={voiding}
        type={setVoiding}
        nameOf={(actor) => nameOf(standing.included, actor)}
        stale={stale}
        attempt={attempt}
        isSending={isSending}
      />
    </article>
  );
}

/** Another reading is the caller's, where nobody is named; so the API has it. A quote brings its selector along. */
function changesTo(
  standing: Statement,
  patch: Record<string, unknown> | null,
  { coder, isCoderTyped }: { coder: string | null; isCoderTyped: boolean },
  named: (actor: string) => string,
) {
  if (patch === null) return [];
  const becomes = coder !== null && 'coding' in patch && !isCoderTyped;
  const sent = becomes ? { ...patch, coding: { ...(patch.coding as object), coder } } : patch;
  const after = mergePatch(standing, sent) as Statement;
  return changesBetween(standing, after, named).filter(({ field }) => field !== 'selector' || !('quote' in patch));
}
