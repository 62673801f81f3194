import { useState } from 'preact/hooks';
import { useAddress } from '../address/use-address.js';
import type { ManyChanges as Outcome, Statement } from '../api/answers.js';
import { AnswerMissing, pathWith, send, type Trouble } from '../api/client.js';
import { troubleOf } from '../api/use-answer.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { FilterField } from '../layout/filter-field.js';
import { More } from '../layout/more.js';
import { nameOf, titleOf } from '../statement/names.js';
import { StatementReading } from '../statement/statement-list.js';
import { Quote } from '../statement/quote.js';
import { useStatements } from '../statement/statement-list.js';
import { mendingTexts } from '../texts/mending-texts.js';
import { ChangeChoice, changeOf, type Choice, NO_CHOICE } from './change-choice.js';
import { PickedField } from './picked-field.js';
import { SimilarTo } from './similar-to.js';
import { Told } from './told.js';

const SHOWN = 100;

/** Statements by a filter, those of them that are chosen, one change to all of these: first its preview, then the change. */
export function ManyChanges() {
  const { query, replace } = useAddress();
  const { speaker, proposal, q } = query;
  const isFiltered = Boolean(speaker || proposal || q);
  /** What was changed here is in the list. */
  const [sequence, setSequence] = useState<string | null>(null);
  const filtered = { speaker, proposal, q, include: 'names', limit: SHOWN, 'min-sequence': sequence };
  const list = useStatements(isFiltered ? pathWith('/v1/statements', filtered) : null);
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [choice, setChoice] = useState<Choice>(NO_CHOICE);
  const [previewed, setPreviewed] = useState<{ of: string; outcome: Outcome } | null>(null);
  const [told, setTold] = useState<string | Trouble | null>(null);
  const chosen = list.items.filter(({ id }) => chosenIds.has(id));
  const change = chosen.length > 0 ? changeOf(choice, chosen) : null;
  const body = { statements: chosen.map(({ id, version }) => ({ id, version })), ...change };
  // What was previewed is what is done: a preview that comes late, or of another choice, is none of this one.
  const preview = previewed?.of === JSON.stringify(body) ? previewed.outcome : null;
  const filter = (changes: Record<string, string | null>) => {
    setChosenIds(new Set());
    replace(changes);
  };
  const ask = (suffix: string) => send<Outcome>('POST', `/v1/statements/batch${suffix}`, body);
  const look = async () => {
    setTold(null);
    try {
      setPreviewed({ of: JSON.stringify(body), outcome: (await ask('?preview=true')).answer });
    } catch (error) {
      setTold(troubleOf(error));
    }
  };
  const carryOut = async () => {
    setPreviewed(null);
    try {
      const { answer, sequence: reached } = await ask('');
      setTold(mendingTexts.many.done(answer.statements.filter(({ status }) => status !== 'unchanged').length));
      setSequence(reached);
      setChosenIds(new Set());
    } catch (error) {
      setTold(isStale(error) ? mendingTexts.many.stale : troubleOf(error));
    }
    list.first.refresh();
  };
  const { many } = mendingTexts;
  return (
    <section class="page-section mend" aria-labelledby="mend-many">
      <h2 id="mend-many">{many.title}</h2>
      <div class="page-tools">
        <PickedField kind="actor" label={many.speaker} picked={speaker} pick={(id) => filter({ speaker: id })} />
        <PickedField kind="proposal" label={many.proposal} picked={proposal} pick={(id) => filter({ proposal: id })} />
        <FilterField name="q" label={many.words} />
      </div>
      {!isFiltered && <p class="hint">{many.chooseFilter}</p>}
      {isFiltered && (
        <>
          <ChangeChoice choice={choice} choose={setChoice} />
          <p class="mend-do">
            <span aria-live="polite">{many.chosen(chosen.length)}</span>
            <button type="button" class="button" disabled={change === null} onClick={() => void look()}>
              {many.preview}
            </button>
          </p>
          {preview && <PreviewOf outcome={preview} carryOut={carryOut} />}
          <Told told={told} />
          <Answered asked={list.first} skeleton={<Skeleton lines={6} height={4} />}>
            {() =>
              list.items.length === 0 ? (
                <Empty>{many.none}</Empty>
              ) : (
                <>
                  <label class="mend-all">
                    <input
                      type="checkbox"
                      checked={chosen.length === list.items.length}
                      onChange={(event) =>
                        setChosenIds(new Set(event.currentTarget.checked ? list.items.map(({ id }) => id) : []))
                      }
                    />{' '}
                    {many.all(list.items.length)}
                  </label>
                  <ul class="rows">
                    {list.items.map((statement) => (
                      <Row
                        key={statement.id}
                        statement={statement}
                        included={list.included}
                        isChosen={chosenIds.has(statement.id)}
                        toggle={() => setChosenIds(toggled(chosenIds, statement.id))}
                        changed={setSequence}
                      />
                    ))}
                  </ul>
                  <More list={list} />
                </>
              )
            }
          </Answered>
        </>
      )}
    </section>
  );
}

function isStale(error: unknown): boolean {
  return error instanceof AnswerMissing && error.trouble.kind === 'problem' && error.trouble.problem.status === 412;
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface RowProps {
  statement: Statement;
  included: Parameters<typeof nameOf>[0];
  isChosen: boolean;
  toggle: () => void;
  changed: (sequence: string | null) => void;
}

function Row({ statement, included, isChosen, toggle, changed }: RowProps) {
  const title = titleOf(included, statement.proposal);
  return (
    <li class="mend-row">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={toggle}
        aria-label={`${nameOf(included, statement.speaker)}, ${title}, ${statement.saidOn}`}
      />
      <div>
        <StatementReading statement={statement} />
        <Quote words={statement} nameOf={(actor) => nameOf(included, actor)}>
          <span>{title}</span>
        </Quote>
        <SimilarTo statement={statement} changed={changed} />
      </div>
    </li>
  );
}

const STATUSES = ['recoded', 'moved', 'voided', 'reinstated', 'unchanged', 'refused'] as const;

function PreviewOf({ outcome, carryOut }: { outcome: Outcome; carryOut: () => Promise<void> }) {
  const { many } = mendingTexts;
  const counts = Map.groupBy(outcome.statements, ({ status }) => status);
  const refused = counts.get('refused') ?? [];
  const n = outcome.statements.length - refused.length - (counts.get('unchanged')?.length ?? 0);
  return (
    <div class="mend-preview" role="status">
      <ul>
        {STATUSES.flatMap((status) => {
          const some = counts.get(status) ?? [];
          return some.length === 0 ? [] : [<li key={status}>{many.outcome[status](some.length)}</li>];
        })}
        {[...new Set(refused.map(({ problem }) => problem?.detail ?? ''))].map((detail) => (
          <li key={detail} class="label">
            {detail}
          </li>
        ))}
      </ul>
      {refused.length === 0 && n > 0 && (
        <button type="button" class="button" onClick={() => void carryOut()}>
          {many.do(n)}
        </button>
      )}
    </div>
  );
}
