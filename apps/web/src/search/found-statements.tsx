import { timesOf, useAddress } from '../address/use-address.js';
import type { Search } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { StatementList, useStatements } from '../statement/statement-list.js';
import { texts } from '../texts/texts.js';

const ORDERS = ['relevance', 'newest', 'oldest'] as const;
/** So many are put in order by how well they fit. */
const RANKED_MAX = 1_000;

/** The statements that were found, page by page: all of them, or those of one speaker or about one proposal. */
export function FoundStatements({ found }: { found: Search }) {
  const { query, replace } = useAddress();
  const order = ORDERS.find((one) => one === query['order']) ?? 'relevance';
  const { speaker, proposal } = query;
  const { count, isMore } = found.statements;
  const list = useStatements(
    pathWith('/v1/statements', {
      ...timesOf(query),
      q: found.q,
      order,
      speaker,
      proposal,
      include: 'names',
      limit: 20,
    }),
  );
  return (
    <section aria-labelledby="found-statements">
      <h2 id="found-statements">
        {texts.search.statements} <span class="label">{count > 0 && texts.search.counted(count, isMore)}</span>
      </h2>
      <div class="page-tools">
        <Choice
          label={texts.search.order}
          value={order}
          options={ORDERS.map((one) => [one, texts.search.orders[one]])}
          choose={(chosen) => replace({ order: chosen === 'relevance' ? null : chosen })}
        />
        <Choice
          label={texts.search.saidBy}
          value={speaker ?? ''}
          options={[['', texts.search.anybody], ...found.actors.items.map(({ id, name }): Option => [id, name || id])]}
          choose={(chosen) => replace({ speaker: chosen })}
        />
        <Choice
          label={texts.search.about}
          value={proposal ?? ''}
          options={[
            ['', texts.search.anything],
            ...found.proposals.items.map(({ id, title }): Option => [id, title || id]),
          ]}
          choose={(chosen) => replace({ proposal: chosen })}
        />
      </div>
      {order === 'relevance' && isMore && <p class="hint">{texts.search.rankedOf(RANKED_MAX)}</p>}
      <StatementList list={list} none={texts.search.none} withProposal />
    </section>
  );
}

type Option = [value: string, words: string];

interface ChoiceProps {
  label: string;
  value: string;
  options: Option[];
  choose: (value: string) => void;
}

/** Nothing where there is nothing to choose. What the address has and the search did not find stays to be chosen. */
function Choice({ label, value, options, choose }: ChoiceProps) {
  if (options.length < 2 && value === '') return null;
  const all = options.some(([one]) => one === value) ? options : [...options, [value, value] as const];
  return (
    <label class="tool">
      <span class="label">{label}</span>
      <select class="field" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {all.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
