/** Rows and columns of the matrix in the order that the address asks for. */
import { type FacetValue, lineValue } from '#stance/scale';
import type { Matrix, MatrixFacet } from '../api/answers.js';

export type MatrixCell = Matrix['cells'][number];

/**
 * `row` and `column` are independent. In the address: `sort=value:<proposal>,divided`; what is left out is by name, and by most holders.
 * `descending` puts the opposed first.
 */
export interface MatrixSort {
  row: { by: 'name'; descending: boolean } | { by: 'value'; proposal: string; descending: boolean };
  column: ColumnOrder;
}

/** By how many holders have a stance, so that the first screen is full; by how divided they are; by title. */
export const COLUMN_ORDERS = ['holders', 'divided', 'title'] as const;
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

export function parseSort(text: string | null | undefined): MatrixSort {
  const parts = (text ?? '').split(',');
  const rowPart = parts.find((part) => part.replace(/^-/, '') === 'name' || /^-?value:./.test(part)) ?? 'name';
  const descending = rowPart.startsWith('-');
  const value = /^-?value:(.+)$/.exec(rowPart)?.[1];
  return {
    row: value === undefined ? { by: 'name', descending } : { by: 'value', proposal: value, descending },
    column: COLUMN_ORDERS.find((order) => parts.includes(order)) ?? 'holders',
  };
}

/** Null where the order is the usual one, so that it need not stand in the address. */
export function formatSort({ row, column }: MatrixSort): string | null {
  const sign = row.descending ? '-' : '';
  const rowPart = row.by === 'value' ? `${sign}value:${row.proposal}` : row.descending ? '-name' : null;
  return [rowPart, column === 'holders' ? null : column].filter((part) => part !== null).join(',') || null;
}

/** Cells by row and column, so that drawing and sorting look each up at once. */
export class CellIndex {
  readonly #byPair = new Map<string, MatrixCell>();

  constructor(cells: MatrixCell[]) {
    for (const cell of cells) this.#byPair.set(`${cell.holder} ${cell.proposal}`, cell);
  }

  at(holder: string, proposal: string): MatrixCell | null {
    return this.#byPair.get(`${holder} ${proposal}`) ?? null;
  }
}

export function orderHolders(
  matrix: Matrix,
  index: CellIndex,
  { row }: MatrixSort,
  collator: Collator,
): Matrix['holders'] {
  const byName = [...matrix.holders].sort((a, b) => collator.compare(a.name, b.name));
  if (row.by === 'name') return row.descending ? byName.toReversed() : byName;
  const rank = new Map(byName.map(({ id }) => [id, rankOf(index.at(id, row.proposal), row.descending)]));
  return byName.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

interface Collator {
  compare: (a: string, b: string) => number;
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

export function orderProposals(matrix: Matrix, { column }: MatrixSort, collator: Collator): Matrix['proposals'] {
  const byTitle = [...matrix.proposals].sort((a, b) => collator.compare(a.title, b.title));
  if (column === 'title') return byTitle;
  const weight = column === 'divided' ? divisionOf(matrix.cells) : holdersOn(matrix.cells);
  return byTitle.sort((a, b) => (weight.get(b.id) ?? -1) - (weight.get(a.id) ?? -1));
}

/** How many holders have a stance on each proposal: a position, or a status alone. */
function holdersOn(cells: MatrixCell[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { proposal } of cells) counts.set(proposal, (counts.get(proposal) ?? 0) + 1);
  return counts;
}

/**
 * How divided the holders are on each proposal: the mean distance between any two of them on the line. Only positions on the line count;
 * one of them alone is divided from nobody.
 */
export function divisionOf(cells: MatrixCell[]): Map<string, number> {
  const division = new Map<string, number>();
  for (const [proposal, those] of Map.groupBy(cells, (cell) => cell.proposal)) {
    const values = those.flatMap(({ position }) => (position ? (sideOf(position) ?? []) : []));
    if (values.length === 0) continue;
    division.set(proposal, meanDistance(values));
  }
  return division;
}

// By how often each of the five values occurs: pair by pair, 200 holders would take 20,000 steps a column.
function meanDistance(values: number[]): number {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, those]) => ({ value, n: those.length }));
  let sum = 0;
  for (const [i, a] of counts.entries()) {
    for (const b of counts.slice(i + 1)) sum += Math.abs(a.value - b.value) * a.n * b.n;
  }
  return sum / Math.max(1, (values.length * (values.length - 1)) / 2);
}
