/** Rows and columns of the matrix as the address asks for them. */
import { type FacetValue, lineValue } from '#stance/scale';
import { byName } from '#words';
import { pages } from '../address/pages.js';
import type { Matrix, MatrixFacet } from '../api/answers.js';
import { orId } from '../statement/names.js';

export type MatrixCell = Matrix['cells'][number];

/** A holder or a proposal, as a row or as a column. */
export interface Line {
  id: string;
  name: string;
  path: string;
}

/** With few holders, proposals are the rows: a column a proposal would leave the page empty but for its head. */
const HOLDERS_FEW = 12;

/** Whether proposals are the rows: as the reader turned it (`rows=proposals`, `rows=holders`), or else as suits what there is. */
export function isTurned(matrix: Matrix | null, { rows, holders, proposals }: Record<string, string>): boolean {
  if (rows === 'proposals' || rows === 'holders') return rows === 'proposals';
  const [named, on] = [holders, proposals].map((ids) => ids?.split(',').length);
  // What is named is known before the answer is there, and stays where it is as the answer changes.
  if (named !== undefined) return named <= HOLDERS_FEW && (on === undefined || on > named);
  return matrix !== null && matrix.holders.length <= HOLDERS_FEW && matrix.proposals.length > matrix.holders.length;
}

/**
 * `row` is by the value at the head of a column, or as usual; `proposals` is how the record orders them, whichever way they lie. In the
 * address: `sort=value:<id of a column>,divided`; what is left out is by name, and by most holders. `descending` puts the opposed first.
 */
export interface MatrixSort {
  row: { by: 'name'; descending: boolean } | { by: 'value'; of: string; descending: boolean };
  proposals: ProposalOrder;
}

/** By how many holders have a stance, so that the first page is full; by how divided they are; by title. */
export const PROPOSAL_ORDERS = ['holders', 'divided', 'title'] as const;
export type ProposalOrder = (typeof PROPOSAL_ORDERS)[number];

export function parseSort(text: string | null | undefined): MatrixSort {
  const parts = (text ?? '').split(',');
  const rowPart = parts.find((part) => part.replace(/^-/, '') === 'name' || /^-?value:./.test(part)) ?? 'name';
  const descending = rowPart.startsWith('-');
  const value = /^-?value:(.+)$/.exec(rowPart)?.[1];
  return {
    row: value === undefined ? { by: 'name', descending } : { by: 'value', of: value, descending },
    proposals: PROPOSAL_ORDERS.find((order) => parts.includes(order)) ?? 'holders',
  };
}

/** Null where the order is the usual one, so that it need not stand in the address. */
export function formatSort({ row, proposals }: MatrixSort): string | null {
  const sign = row.descending ? '-' : '';
  const rowPart = row.by === 'value' ? `${sign}value:${row.of}` : row.descending ? '-name' : null;
  return [rowPart, proposals === 'holders' ? null : proposals].filter((part) => part !== null).join(',') || null;
}

/** Cells by row and column, so that drawing and sorting look each up at once. */
export class CellIndex {
  readonly #byPair = new Map<string, MatrixCell>();

  constructor(cells: MatrixCell[], turned: boolean) {
    for (const cell of cells) {
      const [row, column] = turned ? [cell.proposal, cell.holder] : [cell.holder, cell.proposal];
      this.#byPair.set(`${row} ${column}`, cell);
    }
  }

  at(row: string, column: string): MatrixCell | null {
    return this.#byPair.get(`${row} ${column}`) ?? null;
  }
}

export interface Lines {
  rows: Line[];
  columns: Line[];
}

/** Holders by name, as readers sort; proposals in the order of the answer; rows by the value at a column's head where that is asked for. */
export function linesOf(matrix: Matrix, index: CellIndex, turned: boolean, { row }: MatrixSort): Lines {
  const holders = byName(matrix.holders, ({ name }) => name).map(
    ({ id, name }): Line => ({ id, name, path: pages.actor(id) }),
  );
  const proposals = matrix.proposals.map(
    ({ id, title }): Line => ({ id, name: orId(title, id), path: pages.proposal(id) }),
  );
  const [rows, columns] = turned ? [proposals, holders] : [holders, proposals];
  if (row.by === 'name') return { rows: row.descending ? rows.toReversed() : rows, columns };
  const rank = new Map(rows.map(({ id }) => [id, rankOf(index.at(id, row.of), row.descending)]));
  return { rows: rows.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)), columns };
}

// On the line in the order asked for; then, whichever way, contested, no position, a status alone, nothing said.
function rankOf(cell: MatrixCell | null, descending: boolean): number {
  if (!cell) return 13;
  if (!cell.position) return 12;
  const value = sideOf(cell.position);
  if (value === null) return cell.position.contestedWith ? 10 : 11;
  return descending ? value : -value;
}

/** The value on the line, or null where there is none or words contradict each other. */
function sideOf(facet: MatrixFacet): number | null {
  return facet.contestedWith ? null : lineValue('position', facet.value as FacetValue);
}
