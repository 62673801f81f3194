import { timesOf, useAddress } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { StatementList, type StatementsAsked, useStatements } from '../statement/statement-list.js';
import { texts } from '../texts/texts.js';

/** What was said on a proposal, the latest first, up to the day that the reader looks at. */
export function useSaidOnIt(proposal: string): StatementsAsked {
  const { query } = useAddress();
  const { asOf } = timesOf(query);
  return useStatements(
    pathWith('/v1/statements', { proposal, saidTo: asOf, order: 'newest', include: 'names', limit: 10 }),
  );
}

/** Everything said on the proposal, also what is neither for nor against: arguments and descriptions. */
export function SaidOnIt({ list }: { list: StatementsAsked }) {
  return (
    <section class="page-section" aria-labelledby="said-on-it">
      <h2 id="said-on-it">{texts.proposal.statements}</h2>
      <StatementList list={list} none={texts.proposal.noStatements} />
    </section>
  );
}
