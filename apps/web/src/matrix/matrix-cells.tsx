/** The cells as the keyboard, the pointer and a screen reader find them; what is seen of them is drawn beneath. */
import { Component } from 'preact';
import { pages } from '../address/pages.js';
import { useLinkTo } from '../address/use-address.js';
import { cellName } from './cell-words.js';
import { BLOCK, COLUMN, ROW } from './grid-sizes.js';
import type { CellIndex, Line, MatrixSort } from './matrix-order.js';
import { texts } from '../texts/texts.js';

interface MatrixRowProps {
  index: number;
  start: number;
  names: number;
  line: Line;
  columns: Line[];
  cells: CellIndex;
  /** Whether proposals are the rows. */
  turned: boolean;
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
    const { index, start, names, line, blocks, focused, ...shared } = this.props;
    return (
      <div
        class="matrix-row"
        role="row"
        aria-rowindex={index + 2}
        style={{ transform: `translateY(${start}px)`, height: `${ROW}px` }}
      >
        <RowName index={index} line={line} names={names} isFocused={focused === 0} />
        {blocks.split(' ').map((text) => {
          const block = Number(text);
          const isFocused = focused !== null && focused > 0 && Math.floor((focused - 1) / BLOCK) === block;
          return (
            <RowBlock key={block} {...{ block, index, names, line }} focused={isFocused ? focused : null} {...shared} />
          );
        })}
      </div>
    );
  }
}

function RowName({ index, line, names, isFocused }: { index: number; line: Line; names: number; isFocused: boolean }) {
  const linkTo = useLinkTo();
  return (
    <div class="matrix-name" role="rowheader" aria-colindex={1} style={{ width: `${names}px` }}>
      <a href={linkTo(line.path)} data-place={`${index + 1} 0`} tabIndex={isFocused ? 0 : -1}>
        {line.name}
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

function Cells({ block, index, names, line, columns, cells, turned, focused }: RowBlockProps) {
  const linkTo = useLinkTo();
  return (
    <div role="presentation" class="matrix-block" style={{ left: `${names + block * BLOCK * COLUMN}px` }}>
      {columns.slice(block * BLOCK, (block + 1) * BLOCK).map((head, i) => {
        const column = block * BLOCK + i + 1;
        const cell = cells.at(line.id, head.id);
        const [holder, proposal] = turned ? [head, line] : [line, head];
        const place = { 'data-place': `${index + 1} ${column}`, tabIndex: focused === column ? 0 : -1 };
        const name = cellName(holder.name, proposal.name, cell);
        return cell ? (
          <div key={head.id} class="matrix-cell" role="gridcell" aria-colindex={column + 1}>
            <a href={linkTo(pages.stance(holder.id, proposal.id))} aria-label={name} {...place} />
          </div>
        ) : (
          <div
            key={head.id}
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
  height: number;
  columns: Line[];
  turned: boolean;
  sort: MatrixSort;
  focused: number | null;
  onSort: (column: string) => void;
}

/** The heads of a block of columns: each sorts the rows by what stands in it. */
export function HeadBlock({ block, names, height, columns, turned, sort, focused, onSort }: HeadBlockProps) {
  return (
    <div
      role="presentation"
      class="matrix-block"
      style={{ left: `${names + block * BLOCK * COLUMN}px`, height: `${height}px` }}
    >
      {columns.slice(block * BLOCK, (block + 1) * BLOCK).map((head, i) => {
        const column = block * BLOCK + i + 1;
        const isSorted = sort.row.by === 'value' && sort.row.of === head.id;
        return (
          <div
            key={head.id}
            class="matrix-column"
            role="columnheader"
            aria-colindex={column + 1}
            aria-sort={isSorted ? (sort.row.descending ? 'ascending' : 'descending') : undefined}
          >
            <button
              type="button"
              data-place={`0 ${column}`}
              tabIndex={focused === column ? 0 : -1}
              onClick={() => onSort(head.id)}
            >
              <span class="matrix-column-title">{head.name}</span>
              <span class="visually-hidden">
                . {turned ? texts.matrix.sortByHolder(head.name) : texts.matrix.sortBy(head.name)}
              </span>
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
