/** The cells as the keyboard, the pointer and a screen reader find them; what is seen of them is drawn beneath. */
import { Component } from 'preact';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import type { Matrix } from '../api/answers.js';
import { cellName } from './cell-words.js';
import { BLOCK, COLUMN, HEAD, ROW } from './grid-sizes.js';
import type { CellIndex, MatrixSort } from './matrix-order.js';
import { texts } from '../texts/texts.js';

interface MatrixRowProps {
  index: number;
  start: number;
  names: number;
  holder: Matrix['holders'][number];
  proposals: Matrix['proposals'];
  cells: CellIndex;
  /** The first and the last of the blocks of columns on the page, with one that is kept for the focus. */
  blocks: string;
  /** The column in this row that Tab leads to, if it is in this row. */
  focused: number | null;
}

/** Drawn again only if something in it changed: while one scrolls, no row that stays is touched, and of its blocks only those that come and go. */
export class MatrixRow extends Component<MatrixRowProps> {
  override shouldComponentUpdate(next: MatrixRowProps) {
    return differs(this.props, next);
  }

  render() {
    const { index, start, names, holder, blocks, focused, ...shared } = this.props;
    return (
      <div
        class="matrix-row"
        role="row"
        aria-rowindex={index + 2}
        style={{ transform: `translateY(${start}px)`, height: `${ROW}px` }}
      >
        <HolderName index={index} holder={holder} names={names} isFocused={focused === 0} />
        {blocks.split(' ').map((text) => {
          const block = Number(text);
          const isFocused = focused !== null && focused > 0 && Math.floor((focused - 1) / BLOCK) === block;
          return (
            <RowBlock
              key={block}
              {...{ block, index, names, holder }}
              focused={isFocused ? focused : null}
              {...shared}
            />
          );
        })}
      </div>
    );
  }
}

function HolderName(props: { index: number; holder: Matrix['holders'][number]; names: number; isFocused: boolean }) {
  const { index, holder, names, isFocused } = props;
  const linkTo = useLinkTo();
  return (
    <div class="matrix-name" role="rowheader" aria-colindex={1} style={{ width: `${names}px` }}>
      <a href={linkTo(pages.actor(holder.id))} data-place={`${index + 1} 0`} tabIndex={isFocused ? 0 : -1}>
        {holder.name}
      </a>
    </div>
  );
}

type RowBlockProps = Omit<MatrixRowProps, 'start' | 'blocks'> & { block: number };

class RowBlock extends Component<RowBlockProps> {
  override shouldComponentUpdate(next: RowBlockProps) {
    return differs(this.props, next);
  }

  render() {
    return <Cells {...this.props} />;
  }
}

function Cells({ block, index, names, holder, proposals, cells, focused }: RowBlockProps) {
  const linkTo = useLinkTo();
  return (
    <div role="presentation" class="matrix-block" style={{ left: `${names + block * BLOCK * COLUMN}px` }}>
      {proposals.slice(block * BLOCK, (block + 1) * BLOCK).map((proposal, i) => {
        const column = block * BLOCK + i + 1;
        const cell = cells.at(holder.id, proposal.id);
        const place = { 'data-place': `${index + 1} ${column}`, tabIndex: focused === column ? 0 : -1 };
        const name = cellName(holder.name, proposal.title, cell);
        return cell ? (
          <div key={proposal.id} class="matrix-cell" role="gridcell" aria-colindex={column + 1}>
            <a href={linkTo(pages.stance(holder.id, proposal.id))} aria-label={name} {...place} />
          </div>
        ) : (
          <div
            key={proposal.id}
            class="matrix-cell"
            role="gridcell"
            aria-colindex={column + 1}
            aria-label={name}
            {...place}
          />
        );
      })}
    </div>
  );
}

interface HeadBlockProps {
  block: number;
  names: number;
  proposals: Matrix['proposals'];
  sort: MatrixSort;
  focused: number | null;
  onSort: (proposal: string) => void;
}

/** The heads of a block of columns: each sorts the holders by what they hold of it. */
export function HeadBlock({ block, names, proposals, sort, focused, onSort }: HeadBlockProps) {
  return (
    <div
      role="presentation"
      class="matrix-block"
      style={{ left: `${names + block * BLOCK * COLUMN}px`, height: `${HEAD}px` }}
    >
      {proposals.slice(block * BLOCK, (block + 1) * BLOCK).map((proposal, i) => {
        const column = block * BLOCK + i + 1;
        const isSorted = sort.row.by === 'value' && sort.row.proposal === proposal.id;
        return (
          <div
            key={proposal.id}
            class="matrix-column"
            role="columnheader"
            aria-colindex={column + 1}
            aria-sort={isSorted ? (sort.row.descending ? 'ascending' : 'descending') : undefined}
          >
            <button
              type="button"
              data-place={`0 ${column}`}
              tabIndex={focused === column ? 0 : -1}
              onClick={() => onSort(proposal.id)}
            >
              <span class="matrix-column-title">{proposal.title}</span>
              <span class="visually-hidden">. {texts.matrix.sortBy(proposal.title)}</span>
            </button>
          </div>
        );
      })}
    </div>
  );
}

function differs<T extends object>(a: T, b: T): boolean {
  return (Object.keys(b) as (keyof T)[]).some((name) => a[name] !== b[name]);
}
