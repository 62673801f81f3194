import type { Included, ShiftRecord } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { RecordedAt, Said } from '../dates/said.js';
import { EvidenceBadge } from '../stance/evidence-badge.js';
import { HolderNames } from '../stance/holder-names.js';
import { Value } from '../stance/marks.js';
import { nameOf, orId } from '../statement/names.js';
import { QuotedWords } from '../statement/quote.js';
import { SourceLink } from '../statement/source-link.js';
import { texts } from '../texts/texts.js';
import './change-row.css';
import type { Told } from './told-together.js';

interface ChangeRowProps {
  told: Told;
  /** Names the speakers, and has the paraphrases: neither is in the records. */
  included: Included | null | undefined;
  /** Leaves out what the page is about anyway. */
  without?: 'holder' | 'proposal';
}

/** One change: who moved, on what, from where to where, on whose words; amendments and revocations as such. */
export function ChangeRow({ told, included, without }: ChangeRowProps) {
  const linkTo = useLinkTo();
  const [record] = told.records;
  const names = new Map(told.records.map(({ holder, holderName }) => [holder, holderName]));
  const revoked = record.type === 'shift-revoked';
  return (
    <li class="change" data-type={record.type} id={`change-${told.key}`}>
      <p class="change-who">
        {without !== 'holder' && (
          <HolderNames
            holders={[...names.keys()]}
            speaker={record.to.speaker}
            nameOf={(actor) => names.get(actor) ?? nameOf(included, actor)}
            pageOf={(holder) => pages.stance(holder, record.proposal)}
          />
        )}
        {without !== 'proposal' && (
          <a href={linkTo(pages.proposal(record.proposal))}>{orId(record.proposalTitle, record.proposal)}</a>
        )}
      </p>
      <Move record={record} revoked={revoked} />
      <div class="change-words">
        <QuotedWords words={{ ...record.to, paraphrase: paraphraseOf(included, record) }} />
      </div>
      <p class="change-foot">
        {revoked && <strong class="change-mark">{texts.changes.revoked}</strong>}
        {record.type === 'shift-amended' && <strong class="change-mark">{texts.changes.amended}</strong>}
        {record.news && (
          <strong class="change-news" title={texts.changes.newsHint}>
            {texts.changes.isNews}
          </strong>
        )}
        <span>
          <a href={linkTo(pages.statement(record.to.statement))}>
            <Said on={record.to.saidOn} />
          </a>
          {record.lagDays > 7 && `, ${texts.changes.lag(record.lagDays)}`}
        </span>
        <SourceLink source={record.to.source} />
        <EvidenceBadge facet={record.facet} of={record.to} />
        <span class="visually-hidden">
          <RecordedAt at={record.recordedAt} />
        </span>
      </p>
    </li>
  );
}

function paraphraseOf(included: Included | null | undefined, { to }: ShiftRecord): string | null {
  return included?.statements[to.statement]?.paraphrase ?? null;
}

function Move({ record, revoked }: { record: ShiftRecord; revoked: boolean }) {
  const { facet, from, to, kind, toward } = record;
  return (
    <p class="change-move">
      {from && from.value !== to.value && (
        <>
          <Value facet={facet} value={from.value} struck={revoked} />
          <span class="change-arrow">
            <span aria-hidden="true">→</span>
            <span class="visually-hidden">{texts.changes.became}</span>
          </span>
        </>
      )}
      <Value facet={facet} value={to.value} struck={revoked} />
      <span class="label">
        {texts.entryKind[kind]}
        {toward && ` ${texts.toward[toward]}`}
      </span>
    </p>
  );
}
