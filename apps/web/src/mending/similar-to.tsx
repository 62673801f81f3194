import { useState } from 'preact/hooks';
import type { SimilarStatements, Statement } from '../api/answers.js';
import { pathWith, send, type Trouble } from '../api/client.js';
import { troubleOf, useAnswer } from '../api/use-answer.js';
import { Said } from '../dates/said.js';
import { Answered, Skeleton } from '../layout/answered.js';
import { mendingTexts } from '../texts/mending-texts.js';
import { Told } from './told.js';

/** What the same speaker said of the same proposal in nearly the same words: each can be linked as a report of one speech act, and unlinked. */
export function SimilarTo({
  statement,
  changed,
}: {
  statement: Statement;
  changed: (sequence: string | null) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const { similar } = mendingTexts;
  return (
    <details class="mend-similar" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{similar.title}</summary>
      {isOpen && <Found statement={statement} changed={changed} />}
    </details>
  );
}

function Found({ statement, changed }: { statement: Statement; changed: (sequence: string | null) => void }) {
  const [reached, setReached] = useState<string | null>(null);
  const asked = useAnswer<SimilarStatements>(
    pathWith(`/v1/statements/${statement.id}/similar`, { 'min-sequence': reached }),
  );
  const [told, setTold] = useState<string | Trouble | null>(null);
  const { similar } = mendingTexts;
  const link = async (other: Statement, utterance: string | null) => {
    setTold(null);
    try {
      const path = `/v1/statements/${other.id}`;
      const { sequence } = await send('PATCH', path, { coding: { utterance } }, { ifMatch: `"${other.version}"` });
      setReached(sequence);
      changed(sequence);
    } catch (error) {
      setTold(troubleOf(error));
      asked.refresh();
    }
  };
  return (
    <Answered asked={asked} skeleton={<Skeleton lines={2} height={2} />}>
      {({ items }) => (
        <>
          {items.length === 0 && <p class="label">{similar.none}</p>}
          <ul>
            {items.map(({ statement: other, similarity, isLinked }) => (
              <li key={other.id} class="mend-do">
                <span>
                  “{other.quote ?? other.paraphrase}” <Said on={other.saidOn} />, {similar.share(similarity)}
                </span>
                <button
                  type="button"
                  class="button"
                  onClick={() => void link(other, isLinked ? null : (statement.coding.utterance ?? statement.id))}
                >
                  {isLinked ? similar.unlink : similar.link}
                </button>
              </li>
            ))}
          </ul>
          <Told told={told} />
        </>
      )}
    </Answered>
  );
}
