import { byName } from '#words';
import type { KnownStatement, ProposalStatus } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { thenOf } from '../address/times.js';
import { useAddress, useLinkTo } from '../address/use-address.js';
import type { Asked } from '../api/use-answer.js';
import { Said, Since } from '../dates/said.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { EvidenceBadge } from '../stance/evidence-badge.js';
import { type HeldTogether, heldTogether, sameFacts, spokenFor } from '../stance/held-together.js';
import { HolderNames } from '../stance/holder-names.js';
import { Value } from '../stance/marks.js';
import { courseOf, type StatusCourse } from '../stance/shapes.js';
import { nameOf } from '../statement/names.js';
import { Quote } from '../statement/quote.js';
import { texts } from '../texts/texts.js';
import { Conflict } from './conflict.js';

type Claim = ProposalStatus['items'][number] & { statement: string; value: string };

const COURSES: StatusCourse[] = ['live', 'done', 'waiting', 'stopped'];

const COURSE_NAMES: Record<StatusCourse, string> = {
  live: texts.proposal.goesOn,
  done: texts.proposal.settled,
  waiting: texts.proposal.waits,
  stopped: texts.proposal.stopped,
};

/** The claims about a proposal's status, those that say the same together, and facing those that they contradict. */
export function StatusClaims({ asked }: { asked: Asked<ProposalStatus> }) {
  const { query } = useAddress();
  return (
    <section class="page-section" aria-labelledby="status-claims">
      <div class="section-head">
        <h2 id="status-claims">{texts.proposal.status}</h2>
        {asked.answer && asked.answer.conflicts.length > 0 ? (
          <Conflict>{texts.proposal.conflicts(conflictCount(asked.answer), asked.answer.within)}</Conflict>
        ) : (
          <p class="hint">
            {texts.proposal.statusHint} <a href={pages.rules('status')}>{texts.documents.how}</a>
          </p>
        )}
      </div>
      <Answered asked={asked} skeleton={<Skeleton lines={2} height={7} />}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Empty>{texts.proposal.noStatus[thenOf(query)]}</Empty>
          ) : (
            <>
              <Claims answer={answer} />
              <SinceChanged answer={answer} />
            </>
          )
        }
      </Answered>
    </section>
  );
}

function Claims({ answer }: { answer: ProposalStatus }) {
  const named = (holder: string) => nameOf(answer.included, holder);
  const claims = byName(answer.items, ({ holder }) => named(holder)).flatMap((item): Claim[] =>
    item.status ? [{ ...item, statement: item.status.statement, value: item.status.value }] : [],
  );
  const columns = COURSES.map((course) => ({
    course,
    claims: claims.filter(({ value }) => courseOf(value) === course),
  }));
  return (
    <div class="sides">
      {columns
        .filter((column) => column.claims.length > 0)
        .map(({ course, claims: those }) => (
          <div key={course} class="side" data-course={course}>
            <h3 class="side-name">{COURSE_NAMES[course]}</h3>
            <ul class="cards">
              {heldTogether(those, ({ value }) => value).map((group) => (
                <ClaimCard key={group.statement + group.items[0].value} group={group} answer={answer} />
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

/** Claims that exclude each other but were made too far apart to be a contradiction: the later one first of what has changed. */
function SinceChanged({ answer }: { answer: ProposalStatus }) {
  const pairs = uniqueBy(answer.sinceChanged, ({ holders }) => statementsOf(holders, answer).join(' '));
  if (pairs.length === 0) return null;
  return (
    <details class="since-changed">
      <summary>{texts.proposal.sinceChanged(pairs.length, answer.within)}</summary>
      <ul class="rows">
        {pairs.map(({ holders: [earlier, later] }) => (
          <li key={`${earlier} ${later}`}>
            <ClaimInShort holder={earlier} answer={answer} /> {texts.proposal.later}{' '}
            <ClaimInShort holder={later} answer={answer} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ClaimInShort({ holder, answer }: { holder: string; answer: ProposalStatus }) {
  const linkTo = useLinkTo();
  const status = answer.items.find((item) => item.holder === holder)?.status;
  if (!status) return <>{nameOf(answer.included, holder)}</>;
  const speaker = answer.included?.statements[status.statement]?.speaker;
  const same = answer.items.filter((item) => item.status?.statement === status.statement).map((item) => item.holder);
  const shown = spokenFor(same, speaker).holders.map((one) => nameOf(answer.included, one));
  return (
    <>
      <a href={linkTo(pages.statement(status.statement))}>{texts.list(shown)}</a>
      {`: ${texts.valueOf('status', status.value).toLowerCase()} (`}
      <Said on={status.saidOn} />)
    </>
  );
}

function ClaimCard({ group, answer }: { group: HeldTogether<Claim>; answer: ProposalStatus }) {
  const { included } = answer;
  const [claim] = group.items;
  const statement: KnownStatement | undefined = included?.statements[group.statement];
  const named = (actor: string) => nameOf(included, actor);
  const alike = heldTogether(group.items, ({ status }) => sameFacts(status));
  const against = opponentsOf(group, answer).map(named);
  return (
    <li class="card" data-conflict={against.length > 0}>
      <p class="card-head">
        <Value facet="status" value={claim.value} />
        <HolderNames
          holders={group.holders}
          speaker={statement?.speaker}
          nameOf={named}
          pageOf={(holder) => pages.stance(holder, answer.proposal)}
        />
      </p>
      {statement && <Quote words={statement} nameOf={named} bare />}
      {alike.map(({ holders, items: [{ status }] }) => (
        <p key={holders.join(' ')} class="card-foot">
          {alike.length > 1 && <span class="card-of">{texts.list(holders.map(named))}</span>}
          {status && <EvidenceBadge facet="status" of={status} />}
          {status && (
            <span class="label">
              <Since on={status.since.saidOn} />
              {status.reaffirmed.times > 0 && `, ${texts.stance.reaffirmed(status.reaffirmed.times)}`}
            </span>
          )}
        </p>
      ))}
      {against.length > 0 && <Conflict>{texts.proposal.contradicts(texts.list(against))}</Conflict>}
    </li>
  );
}

/** Whom a claim contradicts, those who are spoken for in place of who spoke for them. */
function opponentsOf(group: HeldTogether<Claim>, { items, included }: ProposalStatus): string[] {
  const holders = new Set(group.items.flatMap(({ conflictsWith }) => conflictsWith));
  const claims = items.flatMap((item) =>
    item.status && holders.has(item.holder) ? [{ ...item, statement: item.status.statement }] : [],
  );
  return heldTogether(claims).flatMap((other) => {
    const shown = spokenFor(other.holders, included?.statements[other.statement]?.speaker);
    return shown.by === null ? shown.holders : [shown.by];
  });
}

/** How many claims contradict each other, holders of the same words counted once. */
function conflictCount(answer: ProposalStatus): number {
  return uniqueBy(answer.conflicts, ({ holders }) => statementsOf(holders, answer).toSorted().join(' ')).length;
}

function statementsOf(holders: string[], { items }: ProposalStatus): string[] {
  return holders.map((holder) => items.find((item) => item.holder === holder)?.status?.statement ?? holder);
}

function uniqueBy<T>(items: T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
