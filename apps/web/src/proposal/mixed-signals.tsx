import type { MixedSide, MixedSignal, MixedSignals } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { thenOf } from '../address/times.js';
import { useAddress, useLinkTo } from '../address/use-address.js';
import type { Asked } from '../api/use-answer.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { EvidenceBadge } from '../stance/evidence-badge.js';
import { Value } from '../stance/marks.js';
import { Quote } from '../statement/quote.js';
import { texts } from '../texts/texts.js';
import { ConflictMark } from './conflict.js';
import { roleOf } from './role-in-body.js';

/** The pairs that contradict each other in the name of one body, both quotes side by side. */
export function MixedSignalsSection({ asked }: { asked: Asked<MixedSignals> }) {
  const { query } = useAddress();
  return (
    <section class="page-section" aria-labelledby="mixed-signals">
      <h2 id="mixed-signals">{texts.proposal.mixed}</h2>
      <p class="hint mixed-hint">
        {texts.proposal.mixedHint} {asked.answer && texts.proposal.window(asked.answer.within)}{' '}
        <a href={pages.rules('mixed-signals')}>{texts.documents.how}</a>
      </p>
      <Answered asked={asked} skeleton={<Skeleton lines={1} height={12} />}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Empty>{texts.proposal.noMixed[thenOf(query)]}</Empty>
          ) : (
            <ol class="mixed-list">
              {answer.items.map((signal) => (
                <Pair key={pairKey(signal)} signal={signal} proposal={answer.proposal} />
              ))}
            </ol>
          )
        }
      </Answered>
    </section>
  );
}

function pairKey({ body, facet, pair }: MixedSignal): string {
  return [body, facet, ...pair.map(({ statement }) => statement)].join(' ');
}

function Pair({ signal, proposal }: { signal: MixedSignal; proposal: string }) {
  const [a, b] = signal.pair;
  return (
    <li class="mixed">
      <h3 class="mixed-body">
        {texts.proposal.mixedBody(signal.bodyName)} <span class="label">{texts.facet[signal.facet]}</span>
      </h3>
      <div class="mixed-pair">
        <PairSide side={a} signal={signal} proposal={proposal} />
        <p class="mixed-versus">
          <ConflictMark />
          <span class="visually-hidden">{texts.proposal.versus}</span>
        </p>
        <PairSide side={b} signal={signal} proposal={proposal} />
      </div>
    </li>
  );
}

function PairSide({ side, signal, proposal }: { side: MixedSide; signal: MixedSignal; proposal: string }) {
  const linkTo = useLinkTo();
  const { facet } = signal;
  const role = roleOf(side, signal);
  return (
    <div class="mixed-side">
      <p class="card-head">
        <Value facet={facet} value={side.value} />
        <span>
          <strong>
            <a href={linkTo(pages.stance(side.speaker, proposal))}>{side.speakerName}</a>
          </strong>
          {role !== null && `, ${role}`}
        </span>
      </p>
      <Quote words={{ ...side, id: side.statement }} nameOf={() => side.speakerName} bare />
      <EvidenceBadge facet={facet} of={{ ...side, alsoCodedAs: [] }} />
    </div>
  );
}
