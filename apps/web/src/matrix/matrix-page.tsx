import { useMemo } from 'preact/hooks';
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
import { CellIndex, formatSort, type MatrixSort, orderHolders, orderProposals, parseSort } from './matrix-order.js';

const collator = new Intl.Collator();
const FILTERS = ['topic', 'organisation', 'kind', 'holders', 'proposals'] as const;

/** Holders by proposals: who stands where on everything. */
export default function MatrixPage() {
  const { query } = useAddress();
  const filters = Object.fromEntries(FILTERS.map((name) => [name, query[name]]));
  const asked = useAnswer<Matrix>(pathWith('/v1/matrix', { ...filters, ...timesOf(query) }));
  useRefreshOnShift(isLive(query) ? {} : null, asked.refresh);
  useSeen(asked.answer);
  useTitle(texts.matrix.title);
  const sort = useMemo(() => parseSort(query['sort']), [query['sort']]);
  return (
    <article class="matrix-page">
      <header class="page-head">
        <h1>{texts.matrix.title}</h1>
        <p>{texts.matrix.lead}</p>
        <div class="page-tools">
          <Share />
          <ExportMenu what={['stances']} filter={{ topic: query['topic'], ...shownIn(asked.answer) }} />
        </div>
      </header>
      <TimeBar />
      <MatrixFilters proposals={asked.answer?.proposals ?? []} sort={sort} />
      <Answered asked={asked} skeleton={<Skeleton lines={16} height={2.1} />}>
        {(matrix) =>
          matrix.holders.length === 0 || matrix.proposals.length === 0 ? (
            <Empty>{texts.matrix.empty}</Empty>
          ) : (
            <OrderedMatrix matrix={matrix} sort={sort} />
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

function OrderedMatrix({ matrix, sort }: { matrix: Matrix; sort: MatrixSort }) {
  const { push } = useAddress();
  const cells = useMemo(() => new CellIndex(matrix.cells), [matrix]);
  const holders = useMemo(() => orderHolders(matrix, cells, sort, collator), [matrix, cells, sort]);
  const proposals = useMemo(() => orderProposals(matrix, sort, collator), [matrix, sort]);
  const { more } = matrix;
  return (
    <>
      <p class="matrix-size">
        {texts.matrix.size(holders.length, proposals.length)}{' '}
        {more.holders + more.proposals > 0 && texts.matrix.more(more.holders, more.proposals)}
      </p>
      <MatrixGrid
        holders={holders}
        proposals={proposals}
        cells={cells}
        sort={sort}
        onSort={(proposal) => push({ sort: formatSort({ ...sort, row: rowOrderAfter(sort, proposal) }) })}
      />
      <MatrixLegend />
    </>
  );
}

/** A column's head sorts by support, once more by opposition, once more by name again. */
function rowOrderAfter({ row }: MatrixSort, proposal: string): MatrixSort['row'] {
  if (row.by !== 'value' || row.proposal !== proposal) return { by: 'value', proposal, descending: false };
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
