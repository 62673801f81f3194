import { useState } from 'preact/hooks';
import { useAddress } from '../address/use-address.js';
import type { Actor, MergePreview, Proposal } from '../api/answers.js';
import { pathWith, send } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered, Skeleton } from '../layout/answered.js';
import { mendingTexts } from '../texts/mending-texts.js';
import { type Kind, PickedField, useName } from './picked-field.js';
import { Told } from './told.js';
import { useStep } from './use-step.js';

const KINDS = ['actor', 'proposal'] as const;

/** Two actors or two proposals that are one: what a merge would change, and the merge; or, of one that was merged, the way back. */
export function MergeTwo() {
  const { query, replace } = useAddress();
  const { from, into } = query;
  const kind: Kind = query['kind'] === 'proposal' ? 'proposal' : 'actor';
  const path = `/v1/${kind}s/${encodeURIComponent(from ?? '')}`;
  const asked = useAnswer<Actor | Proposal>(from ? path : null);
  const [changed, setChanged] = useState<Actor | Proposal | null>(null);
  // The read models may not be as far as what was just changed here.
  const one = [changed, asked.answer]
    .filter((known) => known !== null && known.id === from)
    .reduce((a, b) => (a && b && a.version > b.version ? a : b), null);
  const mergedInto = one?.mergedInto;
  const [fromName, intoName] = [useName(kind, from), useName(kind, mergedInto ?? into)];
  const isAsked = Boolean(from && into && from !== into && one && !mergedInto);
  const preview = useAnswer<MergePreview>(isAsked ? pathWith(`${path}/merge`, { into }) : null);
  const { told, isUnderWay, carryOut } = useStep();

  const change = async (step: 'merge' | 'unmerge', done: string) => {
    await carryOut(async () => {
      const body = step === 'merge' ? { into } : {};
      const { answer } = await send<Actor | Proposal>('POST', `${path}/${step}`, body, {
        ifMatch: `"${one?.version}"`,
      });
      setChanged(answer);
      return done;
    });
    asked.refresh();
  };
  const { merge } = mendingTexts;
  return (
    <section class="page-section mend" aria-labelledby="mend-merge">
      <h2 id="mend-merge">{merge.title}</h2>
      <div class="page-tools">
        <label class="tool">
          <span class="label">{merge.kind}</span>
          <select
            class="field"
            value={kind}
            onChange={(event) => replace({ kind: event.currentTarget.value, from: null, into: null })}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {merge.kinds[each]}
              </option>
            ))}
          </select>
        </label>
        <PickedField kind={kind} label={merge.from} picked={from} pick={(id) => replace({ from: id })} />
        {!mergedInto && (
          <PickedField kind={kind} label={merge.into} picked={into} pick={(id) => replace({ into: id })} />
        )}
      </div>
      {mergedInto && (
        <>
          <p>{merge.isMerged(fromName, intoName)}</p>
          <p>
            <button
              type="button"
              class="button"
              disabled={isUnderWay}
              onClick={() => void change('unmerge', merge.undone(fromName))}
            >
              {merge.undo}
            </button>
          </p>
        </>
      )}
      {!mergedInto && !isAsked && <p class="hint">{from && from === into ? merge.same : merge.choose}</p>}
      {isAsked && (
        <Answered asked={preview} skeleton={<Skeleton lines={3} height={1.5} />}>
          {(answer) => (
            <>
              <PreviewWords kind={kind} preview={answer} from={fromName} into={intoName} />
              <p>
                <button
                  type="button"
                  class="button"
                  disabled={isUnderWay}
                  onClick={() => void change('merge', merge.done(fromName, intoName))}
                >
                  {merge.do}
                </button>
              </p>
            </>
          )}
        </Answered>
      )}
      <Told told={told} />
    </section>
  );
}

interface PreviewWordsProps {
  kind: Kind;
  preview: MergePreview;
  from: string;
  into: string;
}

function PreviewWords({ kind, preview, from, into }: PreviewWordsProps) {
  const { merge } = mendingTexts;
  const { statements, duplicates, actors, proposals, isMore } = preview;
  const described = actors.length + proposals.length;
  const words = [
    kind === 'actor' ? merge.preview(from, into, statements) : merge.previewProposal(from, into, statements),
    isMore && merge.more,
    duplicates > 0 && merge.duplicates(duplicates),
    described > 0 && merge.described(described),
    merge.names(from, into),
  ].filter((word) => word !== false);
  return (
    <ul class="mend-preview">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}
