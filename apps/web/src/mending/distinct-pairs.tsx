import { pages } from '../address/pages.js';
import type { Distinction, Page } from '../api/answers.js';
import { pathWith, send } from '../api/client.js';
import { useList } from '../api/use-list.js';
import { dayInWords } from '../dates/words.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { More } from '../layout/more.js';
import { mendingTexts } from '../texts/mending-texts.js';
import type { Kind } from './picked-field.js';
import { Told } from './told.js';
import { useStep } from './use-step.js';

/** Takes it back that two are different. `sequence`: where that was written. */
export async function withdraw({ of, ids, version }: Omit<Distinction, 'names'>): Promise<string | null> {
  const { sequence } = await send<Distinction>(
    'POST',
    '/v1/distinctions/withdrawal',
    { of, ids },
    { ifMatch: `"${version}"` },
  );
  return sequence;
}

interface DistinctPairsProps {
  kind: Kind;
  /** Where was written what the list must have. */
  reached: string | null;
  changed: (sequence: string | null) => void;
}

/** Pairs that are marked as different, each with a way to take that back. */
export function DistinctPairs({ kind, reached, changed }: DistinctPairsProps) {
  const { near } = mendingTexts;
  const path = pathWith('/v1/distinctions', { of: kind, 'min-sequence': reached });
  const list = useList<Distinction, Page<Distinction>>(path, ({ ids }) => ids.join(' '));
  const { told, isUnderWay, carryOut } = useStep();
  const takeBack = (item: Distinction) =>
    carryOut(async () => {
      try {
        changed(await withdraw(item));
        return near.takenBack(...item.names);
      } catch (error) {
        list.first.refresh();
        throw error;
      }
    });
  const pageOf = kind === 'actor' ? pages.actor : pages.proposal;
  return (
    <section class="page-section" aria-labelledby="near-different">
      <h2 id="near-different">{near.different}</h2>
      <Told told={told} />
      <Answered asked={list.first} skeleton={<Skeleton lines={2} height={4} />}>
        {() => (
          <>
            {list.items.length === 0 && <Empty>{near.noneDifferent}</Empty>}
            <ul class="rows">
              {list.items.map((item) => (
                <li key={item.ids.join(' ')} class="near-pair">
                  {item.ids.map((id, i) => (
                    <div key={id}>
                      <a href={pageOf(id)}>{item.names[i] || id}</a> <span class="label">{id}</span>
                    </div>
                  ))}
                  <p class="label near-why">
                    {near.markedBy(item.by, dayInWords(item.recordedAt.slice(0, 10)))}
                    {item.note && <span class="near-note">{item.note}</span>}
                  </p>
                  <button
                    type="button"
                    class="button"
                    disabled={isUnderWay}
                    aria-label={`${near.takeBack}: ${item.names.map((name, i) => `${name} (${item.ids[i]})`).join(', ')}`}
                    onClick={() => void takeBack(item)}
                  >
                    {near.takeBack}
                  </button>
                </li>
              ))}
            </ul>
            <More list={list} />
          </>
        )}
      </Answered>
    </section>
  );
}
