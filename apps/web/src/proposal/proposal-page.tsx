import type { Activity, MixedSignals, PositionsOverTime, Proposal, ProposalStatus, Stances } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { isLive, timesOf, useAddress, useLinkTo } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { useRefreshOnShift } from '../api/live.js';
import { type Asked, useAnswer } from '../api/use-answer.js';
import { ExportMenu } from '../export/export-menu.js';
import { AllAnswered } from '../layout/all-answered.js';
import { PageSkeleton } from '../layout/page-skeleton.js';
import { useSeen } from '../layout/seen.js';
import { Follow } from '../layout/follow.js';
import { Share } from '../layout/share.js';
import { AsOfField, TimeBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { PositionsSection } from '../positions/positions-section.js';
import { orId } from '../statement/names.js';
import { texts } from '../texts/texts.js';
import { ActivitySection } from './activity.js';
import { MixedSignalsSection } from './mixed-signals.js';
import { ProposalHead } from './proposal-head.js';
import './proposal.css';
import { SaidOnIt, useSaidOnIt } from './said-on-it.js';
import { StatusClaims } from './status-claims.js';
import { WithinField } from './within-field.js';
import { useNamedByProposal } from './use-named-by-proposal.js';
import { WhoStandsWhere } from './who-stands-where.js';

/** Who stands where on a proposal, what each says of its status, and who contradicts whom. */
export default function ProposalPage({ id }: { id: string }) {
  const { query } = useAddress();
  const linkTo = useLinkTo();
  const path = `/v1/proposals/${encodeURIComponent(id)}`;
  const times = timesOf(query);
  const within = query['within'];
  const proposal = useAnswer<Proposal>(path);
  const stances = useAnswer<Stances>(
    pathWith(`${path}/stances`, { ...times, include: 'names,statements', limit: 500 }),
  );
  const status = useAnswer<ProposalStatus>(
    pathWith(`${path}/status`, { ...times, within, include: 'names,statements' }),
  );
  const mixed = useAnswer<MixedSignals>(pathWith(`${path}/mixed-signals`, { ...times, within }));
  const activity = useAnswer<Activity>(pathWith(`${path}/activity`, { ...times, limit: 1_000 }));
  const positions = useAnswer<PositionsOverTime>(pathWith(`${path}/positions`, { ...times, limit: 1_000 }));
  const said = useSaidOnIt(id);
  const named = useNamedByProposal(proposal.answer);
  useTitle(proposal.answer && orId(proposal.answer.title, id));
  useSeen(stances.answer);
  const refreshed: Asked<unknown>[] = [proposal, stances, status, mixed, activity, positions, said.first];
  useRefreshOnShift(isLive(query) ? { proposal: id } : null, () => {
    for (const asked of refreshed) asked.refresh();
  });

  return (
    <AllAnswered
      subject={proposal}
      parts={[stances, status, mixed, positions, said.first, named.owner, named.related]}
      skeleton={<PageSkeleton />}
      nameOf={({ title }) => orId(title, id)}
    >
      {(answer) => (
        <article class="proposal">
          <TimeBar />
          <ProposalHead proposal={answer} named={named} summary={status.answer?.summary} />
          <div class="page-tools">
            <AsOfField />
            <WithinField />
            <a class="button" href={linkTo(pages.proposalTimeline(id))}>
              {texts.proposal.timeline}
            </a>
            <a class="button" href={linkTo(pages.changes, { proposal: id })}>
              {texts.proposal.changes}
            </a>
            <ExportMenu what={['stances', 'histories', 'statements']} filter={{ proposal: id }} />
            <Follow filter={{ proposal: id, change: 'true' }} />
            <Share />
          </div>
          <StatusClaims asked={status} />
          <PositionsSection answer={positions.answer} title={orId(answer.title, id)} />
          <WhoStandsWhere asked={stances} proposal={id} />
          <ActivitySection asked={activity} />
          <MixedSignalsSection asked={mixed} />
          <SaidOnIt list={said} />
        </article>
      )}
    </AllAnswered>
  );
}
