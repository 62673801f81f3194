import type { Actor, EntryKind, Page, Proposal, Topics } from '../api/answers.js';
import { useAddress } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { type Asked, useAnswer } from '../api/use-answer.js';
import { PickField } from '../layout/pick-field.js';
import { orId } from '../statement/names.js';
import { texts } from '../texts/texts.js';

/** What counts as a change: the other kinds are entries of a timeline that move nothing. */
const KINDS = (Object.keys(texts.entryKind) as EntryKind[]).filter(
  (kind) => !['first-recorded', 'reaffirmation', 'unordered', 'settled'].includes(kind),
);

export function ChangeFilters({ topics }: { topics: Topics['items'] }) {
  const { query, push } = useAddress();
  const { kind, holder, proposal, topic, news, archive, by } = query;
  const holderFound = useAnswer<Page<Actor>>(holder ? pathWith('/v1/actors', { ids: holder }) : null);
  const proposalFound = useAnswer<Page<Proposal>>(proposal ? pathWith('/v1/proposals', { ids: proposal }) : null);
  const filtered = Boolean(kind || holder || proposal || topic || news || archive);
  // An address may have been typed.
  const isHolderUnknown = isUnknown(holder, holderFound);
  const isProposalUnknown = isUnknown(proposal, proposalFound);
  return (
    <form class="page-tools" aria-label={texts.changes.filters} onSubmit={(event) => event.preventDefault()}>
      <label class="tool">
        <span class="label">{texts.changes.kind}</span>
        <select class="field" value={kind ?? ''} onChange={(event) => push({ kind: event.currentTarget.value })}>
          <option value="">{texts.lists.all}</option>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {texts.entryKind[each]}
            </option>
          ))}
        </select>
      </label>
      <label class="tool">
        <span class="label">{texts.changes.topic}</span>
        <select class="field" value={topic ?? ''} onChange={(event) => push({ topic: event.currentTarget.value })}>
          <option value="">{texts.lists.any}</option>
          {topic && !topics.some((each) => each.topic === topic) && <option value={topic}>{topic}</option>}
          {topics.map((each) => (
            <option key={each.topic} value={each.topic}>
              {each.topic}
            </option>
          ))}
        </select>
      </label>
      <label class="tool">
        <span class="label">{texts.changes.by}</span>
        <select
          class="field"
          value={by === 'said' ? 'said' : ''}
          onChange={(event) => push({ by: event.currentTarget.value })}
        >
          <option value="">{texts.changes.byRecording}</option>
          <option value="said">{texts.changes.bySaying}</option>
        </select>
      </label>
      {(!holder || isHolderUnknown) && (
        <PickField<Actor>
          key={holder}
          sought={holder}
          label={texts.changes.holder}
          path="/v1/actors"
          nameOf={({ id, name }) => orId(name, id)}
          pick={({ id }) => push({ holder: id })}
        />
      )}
      {(!proposal || isProposalUnknown) && (
        <PickField<Proposal>
          key={proposal}
          sought={proposal}
          label={texts.changes.proposal}
          path="/v1/proposals"
          nameOf={({ id, title }) => orId(title, id)}
          pick={({ id }) => push({ proposal: id })}
        />
      )}
      <button
        type="button"
        class="button"
        aria-pressed={news === 'true'}
        title={texts.changes.newsHint}
        onClick={() => push({ news: news === 'true' ? null : 'true' })}
      >
        {texts.changes.news}
      </button>
      {archive && (
        <button type="button" class="button" aria-pressed="true" onClick={() => push({ archive: null })}>
          {archive === 'true' ? texts.changes.onlyArchive : texts.changes.noArchive} <span aria-hidden="true">×</span>
        </button>
      )}
      {holder && (
        <button type="button" class="button" aria-pressed="true" onClick={() => push({ holder: null })}>
          {texts.changes.of(orId(holderFound.answer?.items[0]?.name, holder))} <span aria-hidden="true">×</span>
        </button>
      )}
      {proposal && (
        <button type="button" class="button" aria-pressed="true" onClick={() => push({ proposal: null })}>
          {texts.changes.on(orId(proposalFound.answer?.items[0]?.title, proposal))} <span aria-hidden="true">×</span>
        </button>
      )}
      {filtered && (
        <button
          type="button"
          class="link-button"
          onClick={() => push({ kind: null, holder: null, proposal: null, topic: null, news: null, archive: null })}
        >
          {texts.lists.clear}
        </button>
      )}
    </form>
  );
}

/** Nothing is called so that the filter names. */
function isUnknown(named: string | undefined, found: Asked<Page<unknown>>): boolean {
  return Boolean(named) && !found.loading && !found.answer?.items.length && found.trouble?.kind !== 'offline';
}
