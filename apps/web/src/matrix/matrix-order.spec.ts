import { describe, expect, test } from '@jest/globals';
import type { Matrix, MatrixFacet } from '../api/answers.js';
import { CellIndex, formatSort, isTurned, linesOf, parseSort } from './matrix-order.js';

function facet(value: string, contestedWith: string[] | null = null): MatrixFacet {
  return {
    value,
    kind: 'first-recorded',
    evidence: 'first-hand',
    contestedWith,
    alsoCodedAs: [],
    saidOn: '2023-07-12',
    noLaterThan: '2023-07-12',
    statement: 's',
  };
}

function cell(holder: string, proposal: string, position: MatrixFacet | null, status: MatrixFacet | null = null) {
  return { holder, proposal, position, status };
}

function matrix(cells: Matrix['cells'], names: Record<string, string> = {}): Matrix {
  const ids = (of: 'holder' | 'proposal') => [...new Set(cells.map((one) => one[of]))];
  const [holders, proposals] = [ids('holder'), ids('proposal')];
  return {
    asOf: null,
    knownAt: null,
    rules: 1,
    snapshot: 's',
    holders: holders.map((id) => ({ id, name: names[id] ?? id, kind: 'person', unnamed: false })),
    proposals: proposals.map((id) => ({ id, title: names[id] ?? id, topics: [] })),
    cells,
    before: 0,
    total: { holders: holders.length, proposals: proposals.length },
    more: { holders: 0, proposals: 0 },
    next: null,
    previous: null,
  };
}

function rows(from: Matrix, sort: string | null, turned = false): string[] {
  const index = new CellIndex(from.cells, turned);
  return linesOf(from, index, turned, parseSort(sort)).rows.map(({ id }) => id);
}

describe('holders as rows', () => {
  const all = matrix([
    cell('silent', 'other', facet('support')),
    cell('status', 'p', null, facet('rejected')),
    cell('undecided', 'p', facet('undecided')),
    cell('contested', 'p', facet('support', ['oppose'])),
    cell('against', 'p', facet('strongly-oppose')),
    cell('neutral', 'p', facet('neutral')),
    cell('for', 'p', facet('support')),
  ]);

  test('by the value on a proposal puts what is not on the line, and then nothing, last', () => {
    expect(rows(all, 'value:p')).toEqual(['for', 'neutral', 'against', 'contested', 'undecided', 'status', 'silent']);
  });

  test('keeps them last the other way round', () => {
    expect(rows(all, '-value:p')).toEqual(['against', 'neutral', 'for', 'contested', 'undecided', 'status', 'silent']);
  });

  test('are by name where values are equal, and by default', () => {
    const equal = matrix([cell('z', 'p', facet('oppose')), cell('y', 'p', facet('oppose'))], { y: 'Émile', z: 'Ada' });
    expect(rows(equal, 'value:p')).toEqual(['z', 'y']);
    expect(rows(equal, null)).toEqual(['z', 'y']);
    expect(rows(equal, '-name')).toEqual(['y', 'z']);
  });
});

describe('proposals as rows', () => {
  const all = matrix([
    cell('a', 'r', facet('oppose')),
    cell('a', 'p', facet('support')),
    cell('a', 'q', facet('neutral')),
    cell('b', 'p', facet('oppose')),
  ]);

  test('keep the order of the answer, or are by what a holder holds', () => {
    expect(rows(all, null, true)).toEqual(['r', 'p', 'q']);
    expect(rows(all, 'value:a', true)).toEqual(['p', 'q', 'r']);
    expect(rows(all, '-value:b', true)).toEqual(['p', 'r', 'q']);
  });

  test('are found where they lie', () => {
    const index = new CellIndex(all.cells, true);
    expect(index.at('p', 'b')?.position?.value).toBe('oppose');
    expect(index.at('b', 'p')).toBeNull();
  });

  test('are chosen where holders are few, unless the address says otherwise', () => {
    const many = matrix(Array.from({ length: 20 }, (_, i) => cell(`h${i}`, `p${i}`, facet('support'))));
    expect([isTurned(all, {}), isTurned(many, {})]).toEqual([true, false]);
    expect([isTurned(all, { rows: 'holders' }), isTurned(many, { rows: 'proposals' })]).toEqual([false, true]);
    expect(isTurned(matrix([cell('a', 'p', facet('support'))]), {})).toBe(false);
    expect(isTurned(null, {})).toBe(false);
  });

  test('are the rows for a few holders that are named, however many proposals there are, unless these are named, too', () => {
    const one = matrix([cell('a', 'p', facet('support'))]);
    expect([isTurned(null, { holders: 'a,b' }), isTurned(one, { holders: 'a,b' })]).toEqual([true, true]);
    expect(isTurned(one, { holders: 'a,b', proposals: 'p' })).toBe(false);
    expect(isTurned(null, { holders: Array.from({ length: 13 }, (_, i) => `h${i}`).join(',') })).toBe(false);
  });
});

test('the order survives the address', () => {
  for (const sort of ['-name', 'value:web-1', '-value:web-1,divided', 'divided', 'title', 'value:p,title']) {
    expect(formatSort(parseSort(sort))).toBe(sort);
  }
  expect(formatSort(parseSort(null))).toBeNull();
  expect(formatSort(parseSort('name'))).toBeNull();
});
