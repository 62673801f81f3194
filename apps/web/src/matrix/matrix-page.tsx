import { useEffect, useMemo } from 'preact/hooks';
import { POSITIONS } from '#stance/scale';
import { isLive, timesOf, useAddress } from '../address/use-address.js';
import type { Matrix } from '../api/answers.js';
import { pathWith } from '../api/client.js';
import { useRefreshOnShift } from '../api/live.js';
import { useAnswer } from '../api/use-answer.js';
import { ExportMenu } from '../export/export-menu.js';
import { Answered, Empty, Skeleton } from '../layout/answered.js';
import { useSeen } from '../layout/seen.js';
import { Share } from '../layout/share.js';
import { TimeBar } from '../layout/time-bar.js';
import { useTitle } from '../layout/use-title.js';
import { PositionMark } from '../stance/marks.js';
import { texts } from '../texts/texts.js';
import './matrix.css';
import { MatrixFilters } from './matrix-filters.js';
import { MatrixGrid } from './matrix-grid.js';
import { CellIndex, formatSort, isTurned, linesOf, type MatrixSort, parseSort } from './matrix-order.js';
import { MatrixPages } from './matrix-pages.js';

const FILTERS = ['topic', 'organisation', 'kind', 'holders', 'proposals', 'differ'] as const;

/** Holders by proposals: who stands where on everything. */
export default function MatrixPage() {
  const { query, replace } = useAddress();
  const filters = Object.fromEntries(FILTERS.map((name) => [name, query[name]]));
  const sort = useMemo(() => parseSort(query['sort']), [query['sort']]);
  const { cursor } = query;
  const asked = useAnswer<Matrix>(
    pathWith('/v1/matrix', { ...filters, order: sort.proposals, cursor, ...timesOf(query) }),
  );
  // A page is of one state of the record: only the first one is live.
  useRefreshOnShift(isLive(query) && cursor === undefined ? {} : null, asked.refresh);
  useSeen(asked.answer);
  useTitle(texts.matrix.title);
  const { answer, trouble } = asked;
  // Another day, or another filter, is another list: it has no such page.
  const isNoPage = cursor !== undefined && trouble?.kind === 'problem' && trouble.problem.status === 400;
  useEffect(() => {
    if (isNoPage) replace({ cursor: null });
  }, [isNoPage]);
  const turned = isTurned(answer, query);
  const files = { ...filters, ...timesOf(query) };
  return (
    <article class="matrix-page">
      <header class="page-head">
        <h1>{texts.matrix.title}</h1>
        <p>{texts.matrix.lead}</p>
        <div class="page-tools">
          <Share />
          <ExportMenu
            what={['stances']}
            filter={{ topic: query['topic'], ...shownIn(answer) }}
            files={(['wide', 'long'] as const).map((shape) => ({
              name: texts.matrix.whole[shape],
              href: pathWith('/v1/matrix.csv', { shape, ...files }),
            }))}
          />
        </div>
      </header>
      <TimeBar />
      <MatrixFilters matrix={answer} turned={turned} sort={sort} />
      <Answered asked={asked} skeleton={<Skeleton lines={16} height={2.1} />}>
        {(matrix) =>
          matrix.holders.length === 0 || matrix.proposals.length === 0 ? (
            <Empty>{query['differ'] === 'true' ? texts.matrix.noneDiffer : texts.matrix.empty}</Empty>
          ) : (
            <OrderedMatrix matrix={matrix} turned={turned} sort={sort} />
          )
        }
      </Answered>
    </article>
  );
}

/** Its holders and proposals by name, so that the file has what the screen has. */
function shownIn(matrix: Matrix | null): { holders?: string; proposals?: string } {
  if (!matrix) return {};
  const ids = (named: { id: string }[]) => named.map(({ id }) => id).join(',');
  return { holders: ids(matrix.holders), proposals: ids(matrix.proposals) };
}

function OrderedMatrix({ matrix, turned, sort }: { matrix: Matrix; turned: boolean; sort: MatrixSort }) {
  const { query, push } = useAddress();
  const cells = useMemo(() => new CellIndex(matrix.cells, turned), [matrix, turned]);
  const lines = useMemo(() => linesOf(matrix, cells, turned, sort), [matrix, cells, turned, sort]);
  const { more, total } = matrix;
  const size = query['differ'] === 'true' ? texts.matrix.differing : texts.matrix.size;
  return (
    <>
      <p class="matrix-size">
        {size(matrix.holders.length, total.proposals)} {more.holders > 0 && texts.matrix.more(more.holders)}
      </p>
      <MatrixPages matrix={matrix} />
      <MatrixGrid
        key={String(turned)}
        {...{ lines, cells, turned, sort }}
        onSort={(column) => push({ sort: formatSort({ ...sort, row: rowOrderAfter(sort, column) }) })}
      />
      <MatrixLegend />
    </>
  );
}

/** A column's head sorts by support, once more by opposition, once more as usual again. */
function rowOrderAfter({ row }: MatrixSort, column: string): MatrixSort['row'] {
  if (row.by !== 'value' || row.of !== column) return { by: 'value', of: column, descending: false };
  return row.descending ? { by: 'name', descending: false } : { ...row, descending: true };
}

function MatrixLegend() {
  const { legend } = texts.matrix;
  return (
    <ul class="matrix-legend" aria-label={legend.label}>
      {POSITIONS.map((position) => (
        <li key={position}>
          <PositionMark value={position} named /> {texts.position[position]}
        </li>
      ))}
      {(['firstHand', 'indirect', 'contested', 'also', 'status'] as const).map((sign) => (
        <li key={sign}>
          <span class="matrix-sample" data-sign={sign} aria-hidden="true" /> {legend[sign]}
        </li>
      ))}
    </ul>
  );
}
