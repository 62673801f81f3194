import type { StatementRevision } from '../api/answers.js';
import { type Asked, useAnswer } from '../api/use-answer.js';
import { RecordedAt } from '../dates/said.js';
import { Answered, Skeleton } from '../layout/answered.js';
import { texts } from '../texts/texts.js';
import { changesBetween } from './revision-changes.js';

export type RevisionsAsked = Asked<{ items: StatementRevision[] }>;

export function useRevisions(id: string): RevisionsAsked {
  return useAnswer(`/v1/statements/${encodeURIComponent(id)}/revisions`);
}

/** How the statement was recorded, recoded, voided and reinstated, and what each of them changed. */
export function Revisions({ asked, nameOf }: { asked: RevisionsAsked; nameOf: (actor: string) => string }) {
  return (
    <section class="page-section" aria-labelledby="revisions">
      <h2 id="revisions">{texts.statement.revisions}</h2>
      <Answered asked={asked} skeleton={<Skeleton lines={2} height={3} />}>
        {({ items }) => (
          <ol class="rows">
            {items.map((revision, i) => (
              <Revision key={revision.version} revision={revision} before={items[i - 1]} nameOf={nameOf} />
            ))}
          </ol>
        )}
      </Answered>
    </section>
  );
}

interface RevisionProps {
  revision: StatementRevision;
  before: StatementRevision | undefined;
  nameOf: (actor: string) => string;
}

export function Revision({ revision, before, nameOf }: RevisionProps) {
  const changes = before ? changesBetween(before, revision, nameOf) : [];
  return (
    <li class="revision">
      <p>
        <strong>{texts.statement.eventTypes[revision.type] ?? revision.type}</strong>{' '}
        <span class="label">
          <RecordedAt at={revision.knownFrom} />, {texts.statement.version(revision.version)}
        </span>
      </p>
      {revision.voided && (
        <p class="label">{texts.statement.noted(texts.voidReason[revision.voided.reason], revision.voided.note)}</p>
      )}
      {revision.coding.coder && (
        <p class="label">
          {texts.statement.coder}: {revision.coding.coder}
        </p>
      )}
      {changes.length > 0 && (
        <dl class="revision-changes">
          {changes.map(({ field, from, to }) => (
            <div key={field}>
              <dt>{texts.statement.fields[field] ?? field}</dt>
              <dd>
                <del>{from ?? texts.statement.nothing}</del> <ins>{to ?? texts.statement.nothing}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
