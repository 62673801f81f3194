import { useState } from 'preact/hooks';
import type { Agreement } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import type { Asked } from '../api/use-answer.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { texts } from '../texts/texts.js';

const SHOWN_FIRST = 15;

/** With whom the actor agrees, over the proposals that they have in common: the share, and of how many. */
export function AgreementSection({ asked }: { asked: Asked<Agreement> }) {
  const linkTo = useLinkTo();
  const [all, setAll] = useState(false);
  return (
    <section class="page-section" aria-labelledby="agreement">
      <h2 id="agreement">{texts.actor.agreement}</h2>
      <p class="hint agreement-hint">{texts.actor.agreementHint}</p>
      <Answered asked={asked} skeleton={<Skeleton lines={6} height={2.5} />}>
        {({ items }) =>
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
                    <span class="label">{texts.actor.agrees(item.agreed, item.n)}</span>
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
