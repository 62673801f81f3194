import { thenOf, timesOf } from '../address/times.js';
import { useAddress } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { StatementList, type StatementsAsked, useStatements } from '../statement/statement-list.js';
import { texts } from '../texts/texts.js';

/** What was said on a proposal, the latest first, at the time at which the reader looks at it. */
export function useSaidOnIt(proposal: string): StatementsAsked {
  const { query } = useAddress();
  return useStatements(
    pathWith('/v1/statements', { proposal, ...timesOf(query), order: 'newest', include: 'names', limit: 10 }),
  );
}

/** Everything said on the proposal, also what is neither for nor against: arguments and descriptions. */
export function SaidOnIt({ list }: { list: StatementsAsked }) {
  const { query } = useAddress();
  return (
    <section class="page-section" aria-labelledby="said-on-it">
      <h2 id="said-on-it">{texts.proposal.statements}</h2>
      <StatementList list={list} none={texts.proposal.noStatements[thenOf(query)]} />
    </section>
  );
}
