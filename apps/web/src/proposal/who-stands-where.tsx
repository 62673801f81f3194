import { useState } from 'preact/hooks';
import type { Position } from '#stance/scale';
import { NO_POSITIONS } from '#stance/scale';
import { byName } from '#words';
import type { Stances } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { thenOf } from '../address/times.js';
import { useAddress, useLinkTo } from '../address/use-address.js';
import type { Asked } from '../api/use-answer.js';
import { Age, Since } from '../dates/said.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { EvidenceBadge } from '../stance/evidence-badge.js';
import { type HeldTogether, heldTogether, sameFacts, spokenFor } from '../stance/held-together.js';
import { HolderNames } from '../stance/holder-names.js';
import { Value } from '../stance/marks.js';
import { Totals } from '../stance/totals.js';
import { nameOf } from '../statement/names.js';
import { Quote } from '../statement/quote.js';
import { texts } from '../texts/texts.js';

type Stance = Stances['items'][number];
type Holding = Stance & { statement: string; value: Position; facet: NonNullable<Stance['position']> };

interface Side {
  name: string;
  values: readonly Position[];
}

/** Cards of a side that are drawn at once: of a roll call there may be two hundred. */
const SHOWN_AT_ONCE = 12;

const SIDES: Side[] = [
  { name: texts.proposal.for, values: ['strongly-support', 'support'] },
  { name: texts.proposal.between, values: ['neutral'] },
  { name: texts.proposal.against, values: ['strongly-oppose', 'oppose'] },
  { name: texts.proposal.none, values: NO_POSITIONS },
];

/** Every holder with its stance and the words behind it, those for facing those against. */
export function WhoStandsWhere({ asked, proposal }: { asked: Asked<Stances>; proposal: string }) {
  return (
    <section class="page-section" aria-labelledby="who-stands-where">
      <h2 id="who-stands-where">{texts.proposal.stances}</h2>
      <Answered asked={asked} skeleton={<Skeleton lines={3} height={8} />}>
        {(answer) => <Holders answer={answer} proposal={proposal} />}
      </Answered>
    </section>
  );
}

function Holders({ answer, proposal }: { answer: Stances; proposal: string }) {
  const named = (holder: string) => nameOf(answer.included, holder);
  const holdings = byName(answer.items, ({ holder }) => named(holder)).flatMap((item): Holding[] =>
    item.position
      ? [{ ...item, statement: item.position.statement, value: item.position.value, facet: item.position }]
      : [],
  );
  const { totals, actors } = answer;
  const { query } = useAddress();
  const then = thenOf(query);
  return (
    <>
      {totals && <Totals totals={totals} />}
      <p class="hint proposal-counts">
        {totals?.['none'] ? `${texts.proposal.onlyStatus(totals['none'])} ` : ''}
        {actors && actors.described > 0 && texts.proposal.silent[then](actors.silent, actors.described)}
      </p>
      {holdings.length === 0 ? (
        <Empty>{texts.proposal.noStances[then]}</Empty>
      ) : (
        <div class="sides">
          {SIDES.map((side) => (
            <SideColumn
              key={side.name}
              side={side}
              holdings={holdings.filter(({ value }) => side.values.includes(value))}
              answer={answer}
              proposal={proposal}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface SideColumnProps {
  side: Side;
  holdings: Holding[];
  answer: Stances;
  proposal: string;
}

function SideColumn({ side, holdings, answer, proposal }: SideColumnProps) {
  const [shownMax, setShownMax] = useState(SHOWN_AT_ONCE);
  if (holdings.length === 0) return null;
  const ordered = holdings.toSorted((a, b) => side.values.indexOf(a.value) - side.values.indexOf(b.value));
  const groups = heldTogether(ordered, ({ value }) => value);
  return (
    <div class="side">
      <h3 class="side-name">
        {side.name} <span class="label">{texts.proposal.holders(holdings.length)}</span>
      </h3>
      <ul class="cards">
        {groups.slice(0, shownMax).map((group) => (
          <HoldingCard key={group.statement + group.items[0].value} group={group} answer={answer} proposal={proposal} />
        ))}
      </ul>
      {groups.length > shownMax && (
        <p class="more">
          <button type="button" class="button" onClick={() => setShownMax(Infinity)}>
            {texts.proposal.allOfSide(groups.length, side.name)}
          </button>
        </p>
      )}
    </div>
  );
}

function HoldingCard({
  group,
  answer,
  proposal,
}: Omit<SideColumnProps, 'side' | 'holdings'> & { group: HeldTogether<Holding> }) {
  const [holding] = group.items;
  const statement = answer.included?.statements[group.statement];
  const named = (actor: string) => nameOf(answer.included, actor);
  // The same words may be the last of one who has held it for long, and the first of another.
  const alike = heldTogether(group.items, ({ facet, lastSpoke }) => `${sameFacts(facet)} ${lastSpoke}`);
  return (
    <li class="card" data-evidence={holding.facet.evidence}>
      <p class="card-head">
        <Value facet="position" value={holding.value} />
        <HolderNames
          holders={group.holders}
          speaker={statement?.speaker}
          nameOf={named}
          pageOf={(holder) => pages.stance(holder, proposal)}
        />
      </p>
      {statement && <Quote words={statement} nameOf={named} bare />}
      {alike.map(({ holders, items: [first] }) => (
        <HoldingFacts
          key={holders.join(' ')}
          holding={first}
          holder={spokenFor(holders, statement?.speaker).holders[0] ?? first.holder}
          of={alike.length > 1 ? texts.list(holders.map(named)) : null}
          nameOf={named}
          proposal={proposal}
        />
      ))}
    </li>
  );
}

interface HoldingFactsProps {
  holding: Holding;
  /** Whose timeline it leads to. */
  holder: string;
  /** Whose facts these are, where the card has those of others too. */
  of: string | null;
  nameOf: (actor: string) => string;
  proposal: string;
}

function HoldingFacts({ holding, holder, of, nameOf: named, proposal }: HoldingFactsProps) {
  const linkTo = useLinkTo();
  const { facet } = holding;
  return (
    <p class="card-foot">
      {of !== null && <span class="card-of">{of}</span>}
      <EvidenceBadge facet="position" of={facet} />
      <span class="label">
        <Since on={facet.since.saidOn} />
        {facet.reaffirmed.times > 0 && `, ${texts.stance.reaffirmed(facet.reaffirmed.times)}`}
        {' · '}
        {holding.lastSpoke ? (
          <>
            {texts.stance.lastSpoke} <Age of={holding.lastSpoke} />
          </>
        ) : (
          texts.stance.neverSpoke
        )}
      </span>
      <a class="card-more" href={linkTo(pages.stance(holder, proposal))}>
        {texts.stance.moved}
        <span class="visually-hidden">{texts.stance.movedOf(named(holder))}</span>
      </a>
    </p>
  );
}
