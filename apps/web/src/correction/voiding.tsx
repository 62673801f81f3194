import { useState } from 'preact/hooks';
import type { Problem, Statement } from '../api/answers.js';
import { send } from '../api/client.js';
import { errorsByField } from '../desk/errors.js';
import { SelectField, TextField } from '../desk/field.js';
import { PreviewBox } from '../desk/preview-box.js';
import { correctionTexts } from '../texts/correction-texts.js';
import { texts } from '../texts/texts.js';
import { ProblemBox } from './problem-box.js';
import type { useStanding } from './use-standing.js';

export interface TypedVoiding {
  reason: string;
  note: string;
}

export const NO_VOIDING: TypedVoiding = { reason: '', note: '' };

interface VoidingProps extends Pick<ReturnType<typeof useStanding>, 'attempt' | 'isSending'> {
  statement: Statement;
  typed: TypedVoiding;
  type: (typed: TypedVoiding) => void;
  nameOf: (actor: string) => string;
  stale: (problem: Problem) => void;
}

/** A move has a reason of its own. */
const REASONS = ['report-wrong', 'recorded-in-error', 'duplicate'] as const;

/** Takes the statement out of every stance, or back into them, with what that would change. */
export function Voiding({ statement, typed: { reason, note }, type, nameOf, stale, attempt, isSending }: VoidingProps) {
  const { id, version, voided } = statement;
  const words = correctionTexts[voided ? 'reinstate' : 'void'];
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState('');
  const path = `/v1/statements/${id}/${voided ? 'reinstatement' : 'void'}`;
  const body = voided ? {} : reason === '' ? null : { reason, note: note.trim() || null };
  const { at: errors, rest } = errorsByField(problem, ['note', 'reason']);
  const carryOut = async () => {
    if (body === null) return;
    setTold('');
    const work = (ifMatch: string) => send<Statement>('POST', path, body, { ifMatch });
    const refused = await attempt(work, () => {
      type(NO_VOIDING);
      setTold(words.done);
    });
    setProblem(refused);
  };
  return (
    <section class="page-section correction-voiding" aria-labelledby="voiding">
      <h2 id="voiding">{words.title}</h2>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          void carryOut();
        }}
      >
        <p class="hint">
          {voided
            ? correctionTexts.reinstate.lead(texts.statement.noted(texts.voidReason[voided.reason], voided.note))
            : correctionTexts.void.lead}
        </p>
        {!voided && (
          <>
            <SelectField
              name="void.reason"
              label={correctionTexts.void.reason}
              value={reason}
              options={[
                ['', correctionTexts.void.choose],
                ...REASONS.map((one): [string, string] => [one, texts.voidReason[one]]),
              ]}
              set={(changed) => type({ reason: changed, note })}
              error={errors.get('reason')}
            />
            <TextField
              name="void.note"
              label={correctionTexts.void.note}
              rows={2}
              value={note}
              set={(changed) => type({ reason, note: changed })}
              error={errors.get('note')}
            />
          </>
        )}
        <PreviewBox
          key={path}
          body={body}
          path={`${path}/preview`}
          ifMatch={`"${version}"`}
          nameOf={nameOf}
          title={words.preview}
          before={correctionTexts.void.before}
          stale={stale}
        />
        <ProblemBox problem={problem} rest={rest} />
        <p class="desk-buttons">
          <button type="submit" class="button" disabled={isSending || body === null}>
            {words.do}
          </button>
        </p>
        <p role="status">{told}</p>
      </form>
    </section>
  );
}
