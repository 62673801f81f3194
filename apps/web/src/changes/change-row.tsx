import { useState } from 'preact/hooks';
import type { Included, NewestShifts, ShiftRecord } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { pathWith } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { RecordedAt, Said } from '../dates/said.js';
import { dayInWords, saidInWords } from '../dates/words.js';
import { Answered, Skeleton } from '../layout/answered.js';
import { EvidenceBadge } from '../stance/evidence-badge.js';
import { HolderNames } from '../stance/holder-names.js';
import { Value } from '../stance/marks.js';
import { CiteButton } from '../statement/cite-button.js';
import { nameOf, orId } from '../statement/names.js';
import { QuotedWords } from '../statement/quote.js';
import { SourceLink } from '../statement/source-link.js';
import { texts } from '../texts/texts.js';
import './change-row.css';
import { keyOfRecord, type Told } from './told-together.js';
import type { WhenTold } from './when-told.js';

interface ChangeRowProps {
  told: Told;
  when: WhenTold;
  /** Names the speakers, and has the paraphrases: neither is in the records. */
  included: Included | null | undefined;
  /** Leaves out what the page is about anyway. */
  without?: 'holder' | 'proposal' | undefined;
}

/** One change: who moved, on what, from where to where, on whose words; amendments and revocations as such, over what was told before. */
export function ChangeRow({ told, when, included, without }: ChangeRowProps) {
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
      <Move record={record} struck={revoked} />
      <div class="change-words">
        <QuotedWords words={{ ...record.to, paraphrase: paraphraseOf(included, record) }} />
      </div>
      <p class="change-foot">
        <Mark record={record} isReplacing={told.replaced.length > 0} />
        {record.news && (
          <strong class="change-news" title={texts.changes.newsHint}>
            {texts.changes.isNews}
          </strong>
        )}
        <span>
          <a href={linkTo(pages.statement(record.to.statement))}>
            <Said on={record.to.saidOn} />
          </a>
          {when.lateByDays !== null && `, ${texts.changes.lag(when.lateByDays)}`}
        </span>
        {when.toldOn !== null && (
          <span>{(revoked ? texts.changes.toldOn : texts.changes.toldOtherwiseOn)(dayInWords(when.toldOn))}</span>
        )}
        <SourceLink source={record.to.source} />
        <CiteButton
          statement={record.to.statement}
          of={texts.cite.of(
            names.get(record.to.speaker) ?? nameOf(included, record.to.speaker),
            saidInWords(record.to.saidOn),
          )}
        />
        <EvidenceBadge facet={record.facet} of={record.to} />
        <span class="visually-hidden">
          <RecordedAt at={record.recordedAt} />
        </span>
      </p>
      {(told.replaced.length > 0 || record.type === 'shift-amended') && (
        <Before record={record} replaced={told.replaced} included={included} />
      )}
    </li>
  );
}

function Mark({ record, isReplacing }: { record: ShiftRecord; isReplacing: boolean }) {
  const linkTo = useLinkTo();
  if (record.type === 'shift-amended') return <strong class="change-mark">{texts.changes.amended}</strong>;
  if (record.type === 'stance-shifted')
    return isReplacing ? <strong class="change-mark">{texts.changes.replaces}</strong> : null;
  return (
    <>
      <strong class="change-mark">{texts.changes.revoked}</strong>
      {record.replacedBy && record.replacedBy.length > 0 && (
        <a href={linkTo(pages.stance(record.holder, record.proposal))}>{texts.changes.holdsInstead}</a>
      )}
    </>
  );
}

/** What was told of it before, struck through. */
function Earlier({ records, included }: { records: ShiftRecord[]; included: Included | null | undefined }) {
  const linkTo = useLinkTo();
  return (
    <ul>
      {records.map((record) => (
        <li key={keyOfRecord(record)} data-type="shift-revoked" class="change-earlier">
          <Move record={record} struck />
          <p class="change-foot">
            <a href={linkTo(pages.statement(record.to.statement))}>
              <Said on={record.to.saidOn} />
            </a>
            <span>{nameOf(included, record.to.speaker)}</span>
            <SourceLink source={record.to.source} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** More are on the page of the stance. */
const EARLIER_MAX = 20;

interface BeforeProps {
  record: ShiftRecord;
  replaced: ShiftRecord[];
  included: Included | null | undefined;
}

/** What was told before, by other shifts or by earlier records of this one: a line, which opens. */
function Before({ record, replaced, included }: BeforeProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isAmended = record.type === 'shift-amended';
  const path = pathWith('/v1/shifts', { shift: record.id, include: 'names', limit: EARLIER_MAX });
  const asked = useAnswer<NewestShifts>(isOpen && isAmended ? path : null);
  return (
    <details class="change-before" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{texts.changes.before}</summary>
      {replaced.length > 0 && <Earlier records={replaced} included={included} />}
      {isOpen && isAmended && (
        <Answered asked={asked} skeleton={<Skeleton lines={1} height={3} />}>
          {(answer) => <Earlier records={earlierIn(answer, record)} included={answer.included} />}
        </Answered>
      )}
    </details>
  );
}

function earlierIn({ items }: NewestShifts, record: ShiftRecord): ShiftRecord[] {
  return items.filter((one) => one.type !== 'shift-revoked' && keyOfRecord(one) !== keyOfRecord(record));
}

function paraphraseOf(included: Included | null | undefined, { to }: ShiftRecord): string | null {
  return included?.statements[to.statement]?.paraphrase ?? null;
}

function Move({ record, struck }: { record: ShiftRecord; struck: boolean }) {
  const { facet, from, to, kind, toward } = record;
  return (
    <p class="change-move">
      {from && from.value !== to.value && (
        <>
          <Value facet={facet} value={from.value} struck={struck} />
          <span class="change-arrow">
            <span aria-hidden="true">→</span>
            <span class="visually-hidden">{texts.changes.became}</span>
          </span>
        </>
      )}
      <Value facet={facet} value={to.value} struck={struck} />
      <span class="label">
        {texts.entryKind[kind]}
        {toward && ` ${texts.toward[toward]}`}
      </span>
    </p>
  );
}
