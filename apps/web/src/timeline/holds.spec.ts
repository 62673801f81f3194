import { describe, expect, test } from '@jest/globals';
import { entry } from './example-rows.js';
import { holdsOf } from './holds.js';

const TODAY = '2024-06-01';

describe('what was held', () => {
  test('lasts from its words to the next, and the last of them to today', () => {
    const holds = holdsOf([entry('neutral', '2019-11-27'), entry('oppose', '2021-07-13')], TODAY);
    expect(holds).toMatchObject([
      { values: ['neutral'], from: '2019-11-27', surelyUntil: '2021-07-13', until: '2021-07-13', lasting: false },
      { values: ['oppose'], from: '2021-07-13', surelyUntil: TODAY, until: TODAY, lasting: true },
    ]);
  });

  test('is certain only up to the first day on which the next may have been said', () => {
    const next = entry('oppose', '2023-05-31', { noEarlierThan: '2023-05-01' });
    expect(holdsOf([entry('neutral', '2023-01-10'), next], TODAY)[0]).toMatchObject({
      surelyUntil: '2023-05-01',
      until: '2023-05-31',
    });
  });

  test('never ends before it begins, where the next is open to the left', () => {
    const next = entry('strongly-oppose', '2023-07-12', { noEarlierThan: null });
    expect(holdsOf([entry('oppose', '2023-07-12'), next], TODAY)[0]).toMatchObject({
      from: '2023-07-12',
      surelyUntil: '2023-07-12',
    });
  });
});

describe('a contested cluster', () => {
  const may = { kind: 'unordered' as const, noEarlierThan: '2023-05-01' };
  const cluster = [entry('oppose', '2023-05-20', may), entry('support', '2023-05-31', may)];

  test('is one hold of all its values, with no order between them', () => {
    expect(holdsOf(cluster, TODAY)).toMatchObject([
      { values: ['oppose', 'support'], contested: true, from: '2023-05-20', until: TODAY },
    ]);
  });

  test('ends where the next cluster begins, though both are contested', () => {
    const june = { kind: 'unordered' as const, noEarlierThan: '2023-06-01' };
    const holds = holdsOf(
      [...cluster, entry('neutral', '2023-06-30', june), entry('oppose', '2023-06-30', june)],
      TODAY,
    );
    expect(holds.map((hold) => hold.values)).toEqual([
      ['oppose', 'support'],
      ['neutral', 'oppose'],
    ]);
    expect(holds[0]).toMatchObject({ surelyUntil: '2023-06-01', until: '2023-06-30' });
  });
});
