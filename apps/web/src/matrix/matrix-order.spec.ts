import { describe, expect, test } from '@jest/globals';
import type { Matrix, MatrixFacet } from '../api/answers.js';
import { CellIndex, divisionOf, formatSort, orderHolders, orderProposals, parseSort } from './matrix-order.js';

const collator = new Intl.Collator('en');

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
  const ids = (of: 'holder' | 'proposal') => [...new Set(cells.map((cell) => cell[of]))];
  return {
    asOf: null,
    knownAt: null,
    rules: 1,
    snapshot: 's',
    holders: ids('holder').map((id) => ({ id, name: names[id] ?? id, kind: 'person', unnamed: false })),
    proposals: ids('proposal').map((id) => ({ id, title: names[id] ?? id, topics: [] })),
    cells,
    more: { holders: 0, proposals: 0 },
  };
}

function holders(from: Matrix, sort: string | null): string[] {
  return orderHolders(from, new CellIndex(from.cells), parseSort(sort), collator).map((holder) => holder.id);
}

describe('the order of the holders', () => {
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
    expect(holders(all, 'value:p')).toEqual([
      'for',
      'neutral',
      'against',
      'contested',
      'undecided',
      'status',
      'silent',
    ]);
  });

  test('keeps them last the other way round', () => {
    expect(holders(all, '-value:p')).toEqual([
      'against',
      'neutral',
      'for',
      'contested',
      'undecided',
      'status',
      'silent',
    ]);
  });

  test('is by name where values are equal, and by default', () => {
    const equal = matrix([cell('z', 'p', facet('oppose')), cell('y', 'p', facet('oppose'))], { y: 'Émile', z: 'Ada' });
    expect(holders(equal, 'value:p')).toEqual(['z', 'y']);
    expect(holders(equal, null)).toEqual(['z', 'y']);
    expect(holders(equal, '-name')).toEqual(['y', 'z']);
  });
});

describe('the order of the proposals', () => {
  const all = matrix(
    [
      cell('a', 'p', facet('support')),
      cell('a', 'q', facet('declined')),
      cell('b', 'q', null, facet('rejected')),
      cell('a', 'r', facet('support')),
      cell('a', 's', facet('support')),
      cell('b', 's', facet('support')),
    ],
    { p: 'Zoo', q: 'Quay', r: 'Airport', s: 'Bridge' },
  );
  const proposals = (sort: string | null) =>
    orderProposals(all, parseSort(sort), collator).map((proposal) => proposal.title);

  test('is by how many holders have a stance of any kind, by title where that is equal', () => {
    expect(proposals(null)).toEqual(['Bridge', 'Quay', 'Airport', 'Zoo']);
  });

  test('is by title where that is asked for', () => {
    expect(proposals('title')).toEqual(['Airport', 'Bridge', 'Quay', 'Zoo']);
  });
});

describe('how divided the holders are', () => {
  const all = matrix([
    cell('a', 'agreed', facet('support')),
    cell('b', 'agreed', facet('support')),
    cell('a', 'split', facet('strongly-support')),
    cell('b', 'split', facet('strongly-oppose')),
    cell('a', 'mild', facet('support')),
    cell('b', 'mild', facet('neutral')),
    cell('c', 'mild', facet('undecided')),
    cell('a', 'nothing', facet('declined')),
  ]);

  test('is their mean distance on the line, and does not count what is not on it', () => {
    expect(divisionOf(all.cells)).toEqual(new Map(Object.entries({ agreed: 0, split: 4, mild: 1 })));
  });

  test('orders the columns, those without any position on the line last', () => {
    expect(orderProposals(all, parseSort('divided'), collator).map((proposal) => proposal.id)).toEqual([
      'split',
      'mild',
      'agreed',
      'nothing',
    ]);
  });
});

test('the order survives the address', () => {
  for (const text of [null, '-name', 'divided', 'title', '-name,title', 'value:p', '-value:web-mozilla-202,divided']) {
    expect(formatSort(parseSort(text))).toBe(text);
  }
  expect(formatSort(parseSort('nonsense'))).toBeNull();
});

test('200 by 100 are in order within 100 ms', () => {
  const values = ['strongly-support', 'support', 'neutral', 'oppose', 'undecided'];
  const cells = Array.from({ length: 20_000 }, (_, i) =>
    cell(`h${i % 200}`, `p${Math.floor(i / 200)}`, facet(values[(i * 7) % values.length] ?? 'neutral')),
  );
  const all = matrix(cells);
  const index = new CellIndex(cells);
  const start = performance.now();
  const sort = parseSort('value:p3,divided');
  orderHolders(all, index, sort, collator);
  orderProposals(all, sort, collator);
  expect(performance.now() - start).toBeLessThan(100);
});
