import { useRef, useState } from 'preact/hooks';
import { useAddress } from '../address/use-address.js';
import { pages } from '../address/pages.js';
import type { Distinction, NearDuplicate, Page } from '../api/answers.js';
import { pathWith, send } from '../api/client.js';
import { troubleOf } from '../api/use-answer.js';
import { useList } from '../api/use-list.js';
import { dayInWords } from '../dates/words.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { DeskLinks } from '../layout/desk-links.js';
import { More } from '../layout/more.js';
import { TimelessBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { mendingTexts } from '../texts/mending-texts.js';
import { DistinctPairs, withdraw } from './distinct-pairs.js';
import type { Kind } from './picked-field.js';
import { Told } from './told.js';
import { useStep } from './use-step.js';
import './near-duplicates.css';

const KINDS = ['actor', 'proposal'] as const;
const NOTE_MAX = 4000;

type KnownDistinction = Omit<Distinction, 'names'>;

/** Actors and proposals that may be described twice, each pair with a way to its merge. */
export default function NearDuplicatesPage() {
  const { query, replace } = useAddress();
  const { near, merge } = mendingTexts;
  const kind: Kind = query['of'] === 'proposal' ? 'proposal' : 'actor';
  const list = useList<NearDuplicate, Page<NearDuplicate>>(pathWith('/v1/near-duplicates', { of: kind }), ({ pair }) =>
    pair.map(({ id }) => id).join(' '),
  );
  const [reached, setReached] = useState<string | null>(null);
  useTitle(near.title);
  return (
    <>
      <TimelessBar />
      <header class="page-head">
        <h1>{near.title}</h1>
        <p class="hint">{near.lead}</p>
        <DeskLinks />
      </header>
      <div class="page-tools">
        <label class="tool">
          <span class="label">{near.kind}</span>
          <select class="field" value={kind} onChange={(event) => replace({ of: event.currentTarget.value })}>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {merge.kinds[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Answered asked={list.first} skeleton={<Skeleton lines={6} height={4} />}>
        {() => (
          <>
            {list.items.length === 0 && <Empty>{list.more ? near.noneYet : near.none}</Empty>}
            <ul class="rows">
              {list.items.map((item) => (
                <Pair key={item.pair.map(({ id }) => id).join(' ')} kind={kind} item={item} changed={setReached} />
              ))}
            </ul>
            <More list={list} />
          </>
        )}
      </Answered>
      <DistinctPairs key={kind} kind={kind} reached={reached} changed={setReached} />
    </>
  );
}

interface PairProps {
  kind: Kind;
  item: NearDuplicate;
  changed: (sequence: string | null) => void;
}

function Pair({ kind, item: { pair, names }, changed }: PairProps) {
  const { near } = mendingTexts;
  const [from, into] = pair;
  const pageOf = kind === 'actor' ? pages.actor : pages.proposal;
  const isSame = names[0] === names[1];
  const both = pair.map(({ id, name }) => `${name || id} (${id})`).join(', ');
  return (
    <li class="near-pair">
      {pair.map(({ id, name, statements, lastSaid }) => (
        <div key={id}>
          <a href={pageOf(id)}>{name || id}</a> <span class="label">{id}</span>
          <p class="label">{near.statements(statements, lastSaid && dayInWords(lastSaid))}</p>
        </div>
      ))}
      <p class="label near-why">{isSame ? near.sameName : near.nearName(names[0], names[1])}</p>
      <a
        class="button"
        href={pathWith(pages.mend, { kind, from: from.id, into: into.id })}
        aria-label={`${near.merge}: ${both}`}
      >
        {near.merge}
      </a>
      <Different of={kind} ids={[from.id, into.id]} both={both} changed={changed} />
    </li>
  );
}

interface DifferentProps {
  of: Kind;
  ids: [string, string];
  both: string;
  changed: (sequence: string | null) => void;
}

/** Marks the two as different. The row stays, so that the next one is not where this one was clicked. */
function Different({ of, ids, both, changed }: DifferentProps) {
  const { near } = mendingTexts;
  const [note, setNote] = useState('');
  const [marked, setMarked] = useState<KnownDistinction | null>(null);
  const { told, carryOut } = useStep();
  const wasMarked = useRef(false);
  const mark = async () => {
    try {
      const body = { of, ids, note: note.trim() || null };
      const { answer, sequence } = await send<KnownDistinction>('POST', '/v1/distinctions', body);
      wasMarked.current = true;
      setMarked(answer);
      changed(sequence);
      return null;
    } catch (error) {
      if (isMarked(error)) return near.markedMeanwhile;
      throw error;
    }
  };
  const undo = async (distinction: KnownDistinction) => {
    const sequence = await withdraw(distinction);
    setMarked(null);
    changed(sequence);
    return null;
  };
  return (
    <div class="near-different">
      {marked ? (
        <p class="mend-do">
          <span>{near.marked}</span>
          <button
            type="button"
            class="button"
            ref={focusOn}
            aria-label={`${near.undo}: ${both}`}
            onClick={() => void carryOut(() => undo(marked))}
          >
            {near.undo}
          </button>
        </p>
      ) : (
        <details>
          <summary ref={wasMarked.current ? focusOn : null} aria-label={`${near.mark}: ${both}`}>
            {near.mark}
          </summary>
          <form
            class="mend-do"
            onSubmit={(event) => {
              event.preventDefault();
              void carryOut(mark);
            }}
          >
            <label class="tool">
              <span class="label">{near.why}</span>
              <input
                class="field"
                value={note}
                maxLength={NOTE_MAX}
                onInput={(event) => setNote(event.currentTarget.value)}
              />
            </label>
            <button type="submit" class="button" aria-label={`${near.save}: ${both}`}>
              {near.save}
            </button>
          </form>
        </details>
      )}
      <Told told={told} />
    </div>
  );
}

/** Who marks them anew would have to name the version that is marked. */
function isMarked(error: unknown): boolean {
  const trouble = troubleOf(error);
  return trouble.kind === 'problem' && trouble.problem.type === '/problems/version-required';
}

/** What was operated is gone: who works by keyboard goes on at what took its place. */
function focusOn(element: HTMLElement | null): void {
  element?.focus();
}
