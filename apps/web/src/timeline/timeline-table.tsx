import type { Included } from '../api/answers.js';
import { Said } from '../dates/said.js';
import { Empty } from '../layout/answered.js';
import { EvidenceBadge } from '../stance/evidence-badge.js';
import { Value } from '../stance/marks.js';
import { Quote } from '../statement/quote.js';
import { nameOf } from '../statement/names.js';

import { gaveWayInWords } from './gave-way.js';
import { byTime, type Mark } from './marks-of.js';
import { saidOf, statementOf, whatHappened } from './mark-words.js';
import { texts } from '../texts/texts.js';

interface TimelineTableProps {
  marks: Mark[];
  included: Included | undefined;
  /** With a column for the holder. */
  isShared: boolean;
  /** Said where there is nothing to list. */
  nothing: string;
}

/** What the chart shows, to read. Roles are written out: on a small screen the table is laid out as a list, and must stay a table. */
export function TimelineTable({ marks, included, isShared, nothing }: TimelineTableProps) {
  if (marks.length === 0) return <Empty>{nothing}</Empty>;
  const nameIn = (actor: string) => nameOf(included, actor);
  return (
    <table class="timeline-table" role="table" data-shared={isShared ? '' : undefined}>
      <caption>{texts.timeline.table}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {texts.timeline.said}
          </th>
          {isShared && (
            <th role="columnheader" scope="col">
              {texts.timeline.holder}
            </th>
          )}
          <th role="columnheader" scope="col">
            {texts.timeline.stance}
          </th>
          <th role="columnheader" scope="col">
            {texts.timeline.words}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {[...marks].sort(byTime).map((mark) => (
          <MarkRow key={mark.key} mark={mark} nameIn={nameIn} isShared={isShared} />
        ))}
      </tbody>
    </table>
  );
}

function MarkRow({ mark, nameIn, isShared }: { mark: Mark; nameIn: (actor: string) => string; isShared: boolean }) {
  const statement = statementOf(mark);
  const { entry, role, gaveWayTo, facet } = mark;
  const isRevised = role === 'revised';
  const said = <Said on={saidOf(mark)} />;
  return (
    <tr role="row" data-role={role}>
      <td role="cell" class="timeline-table-said">
        {isRevised ? <s>{said}</s> : said}
      </td>
      {isShared && <td role="cell">{nameIn(mark.holder)}</td>}
      <td role="cell" class="timeline-table-stance">
        {isRevised && <span class="visually-hidden">{texts.timeline.noLongerHeld} </span>}
        <Value facet={facet} value={mark.value} struck={isRevised} />
        <span>{whatHappened(mark)}</span>
        {entry && <EvidenceBadge facet={facet} of={entry} />}
        {entry && gaveWayTo && <span class="timeline-table-revised">{gaveWayInWords(entry, gaveWayTo, facet)}</span>}
      </td>
      <td role="cell">{statement && <Quote words={statement} nameOf={nameIn} />}</td>
    </tr>
  );
}
