import { Fragment } from 'preact';
import type { Included, Statement } from '../api/answers.js';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { RecordedAt, Said } from '../dates/said.js';
import { Facts } from '../layout/facts.js';
import { texts } from '../texts/texts.js';
import { nameOf, titleOf } from './names.js';
import { webAddress } from './web-address.js';

/** Everything that the record knows of a statement beside its words. */
export function StatementFacts({ statement }: { statement: Statement & { included?: Included } }) {
  const linkTo = useLinkTo();
  const { included, coding, source } = statement;
  const url = webAddress(source.url);
  const archived = webAddress(source.archivedUrl);
  const holders = [...new Set([statement.speaker, ...statement.onBehalfOf])];
  return (
    <section class="page-section" aria-labelledby="details">
      <h2 id="details">{texts.statement.details}</h2>
      <div class="statement-facts">
        <Facts
          facts={[
            [
              texts.statement.on,
              <a key="on" href={linkTo(pages.proposal(statement.proposal))}>
                {titleOf(included, statement.proposal)}
              </a>,
            ],
            [
              texts.statement.holders,
              holders.map((holder, i) => (
                <Fragment key={holder}>
                  {i > 0 && ', '}
                  <a href={linkTo(pages.stance(holder, statement.proposal))}>{nameOf(included, holder)}</a>
                </Fragment>
              )),
            ],
            [texts.statement.said, <Said key="said" on={statement.saidOn} />],
            [texts.statement.attribution, texts.attribution[statement.attribution]],
            [texts.statement.native, coding.native && texts.stance.native(coding.native.scale, coding.native.value)],
            [texts.statement.coder, coding.coder],
            [texts.statement.confidence, coding.confidence !== null && texts.actor.share(coding.confidence)],
            [texts.statement.note, coding.note],
            [texts.statement.tags, coding.tags.join(', ')],
          ]}
        />
        <Facts
          facts={[
            [texts.statement.source, sourceName(source.publisher, source.title, source.reference)],
            [
              texts.statement.link,
              url && (
                <a href={url} rel="noopener noreferrer">
                  {url}
                </a>
              ),
            ],
            [
              texts.statement.archived,
              archived && (
                <a href={archived} rel="noopener noreferrer">
                  {archived}
                </a>
              ),
            ],
            [texts.statement.publishedOn, source.publishedOn && <Said on={source.publishedOn} />],
            [texts.statement.retrievedAt, source.retrievedAt && <RecordedAt at={source.retrievedAt} />],
            [texts.statement.hash, source.contentHash && <code>{source.contentHash}</code>],
            [
              texts.statement.recorded,
              <>
                <RecordedAt at={statement.recordedAt} />, {texts.statement.version(statement.version)}
              </>,
            ],
            [
              texts.statement.supersedes,
              statement.supersedes && (
                <a href={linkTo(pages.statement(statement.supersedes))}>{texts.statement.anotherStatement}</a>
              ),
            ],
          ]}
        />
      </div>
    </section>
  );
}

function sourceName(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}
