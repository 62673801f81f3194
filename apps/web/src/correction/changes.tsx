import { useId } from 'preact/hooks';
import type { FieldChange } from '../statement/revision-changes.js';
import { correctionTexts } from '../texts/correction-texts.js';
import { texts } from '../texts/texts.js';

interface ChangesProps {
  changes: FieldChange[];
  /** Members that somebody else has changed, too. */
  clashing: ReadonlySet<string>;
  /** null where a change follows from another one. */
  undo: (field: string) => (() => void) | null;
}

/** What the form says otherwise than the record, member by member, before it is sent. */
export function Changes({ changes, clashing, undo }: ChangesProps) {
  const words = correctionTexts;
  const id = useId();
  return (
    <section class="correction-changes" aria-labelledby={id}>
      <h2 id={id}>{words.changes}</h2>
      {changes.length === 0 && <p class="label">{words.none}</p>}
      <dl class="revision-changes">
        {changes.map(({ field, from, to }) => {
          const name = texts.statement.fields[field] ?? field;
          const takeBack = undo(field);
          return (
            <div key={field}>
              <dt>{name}</dt>
              <dd>
                <del>{from ?? texts.statement.nothing}</del> <ins>{to ?? texts.statement.nothing}</ins>{' '}
                {takeBack ? (
                  <button type="button" class="link-button" aria-label={words.undoNamed(name)} onClick={takeBack}>
                    {words.undo}
                  </button>
                ) : (
                  <span class="label">{words.yours}</span>
                )}
                {clashing.has(field) && <p class="desk-error">{words.bothChanged}</p>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
