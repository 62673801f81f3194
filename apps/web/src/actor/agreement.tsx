import { useState } from 'preact/hooks';
import type { Agreement } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useAddress, useLinkTo } from '../address/use-address.js';
import type { Asked } from '../api/use-answer.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { texts } from '../texts/texts.js';

const SHOWN_FIRST = 15;

const OVER = ['last', 'all'] as const;

/** With whom the actor agrees: the share, of how often, and the way to where they differ. */
export function AgreementSection({ asked, actor }: { asked: Asked<Agreement>; actor: string }) {
  const linkTo = useLinkTo();
  const { query, push } = useAddress();
  const [all, setAll] = useState(false);
  const chosen = query['over'] === 'all' ? 'all' : 'last';
  return (
    <section class="page-section" aria-labelledby="agreement">
      <h2 id="agreement">{texts.actor.agreement}</h2>
      <p class="agreement-over">
        {OVER.map((over) => (
          <button
            key={over}
            type="button"
            class="button"
            aria-pressed={over === chosen}
            onClick={() => push({ over: over === 'last' ? null : over })}
          >
            {texts.actor.over[over]}
          </button>
        ))}
      </p>
      <p class="hint agreement-hint">
        {texts.actor.agreementHint[chosen]} <a href={pages.rules('agreement')}>{texts.documents.how}</a>
      </p>
      <Answered asked={asked} skeleton={<Skeleton lines={6} height={2.5} />}>
        {({ items, over }) =>
          items.length === 0 ? (
            <Empty>{texts.actor.noAgreement}</Empty>
          ) : (
            <>
              <ul class="rows">
                {(all ? items : items.slice(0, SHOWN_FIRST)).map((item) => (
                  <li key={item.actor} class="agreement">
                    <a href={linkTo(pages.actor(item.actor))}>{item.name}</a>
                    <span class="agreement-share">{texts.actor.share(item.share)}</span>
                    <span class="agreement-bar" aria-hidden="true">
                      <span style={{ width: `${item.share * 100}%` }} />
                    </span>
                    <a
                      class="label"
                      href={linkTo(pages.matrix, {
                        holders: `${actor},${item.actor}`,
                        differ: over === 'last' && item.agreed < item.n ? 'true' : null,
                      })}
                      title={texts.actor.agreesWith(item.name, item.agreed, item.n, over)}
                    >
                      {texts.actor.agrees(item.agreed, item.n)}
                      {over === 'last' && item.agreed < item.n && texts.actor.differ(item.n - item.agreed)}
                      <span class="visually-hidden">
                        : {texts.actor.agreesWith(item.name, item.agreed, item.n, over)}
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
              {!all && items.length > SHOWN_FIRST && (
                <p class="more">
                  <button type="button" class="button" onClick={() => setAll(true)}>
                    {texts.lists.more}
                  </button>
                </p>
              )}
            </>
          )
        }
      </Answered>
    </section>
  );
}
