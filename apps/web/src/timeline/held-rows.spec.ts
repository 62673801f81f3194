import { describe, expect, test } from '@jest/globals';
import { entry, history, note } from './example-rows.js';
import { daysThatOccur, heldRows, instantsThatOccur } from './held-rows.js';

const FIRST = '2024-01-01T00:00:00.000001Z';
const SECOND = '2024-01-01T00:00:00.000002Z';
const NOW = { asOf: null, knownAt: null };

const neutral = entry('neutral', '2019-11-27', { knownFrom: FIRST });
const misread = entry('oppose', '2021-07-13', { utterance: 'u', knownFrom: FIRST, knownTo: SECOND });
const reread = entry('strongly-oppose', '2021-07-13', { utterance: 'u', knownFrom: SECOND });

describe('the rows that hold', () => {
  test('are those not revised since, in the order in which they were said', () => {
    const { position } = heldRows(history({ position: [reread, misread, neutral] }), NOW);
    expect(position).toEqual([neutral, reread]);
  });

  test('as known at an instant are those recorded by then and not yet revised, to the microsecond', () => {
    const { position } = heldRows(history({ position: [neutral, misread, reread] }), { asOf: null, knownAt: FIRST });
    expect(position).toEqual([neutral, misread]);
    expect(heldRows(history({ position: [misread, reread] }), { asOf: null, knownAt: SECOND }).position).toEqual([
      reread,
    ]);
  });

  test('as of a month are those certainly said by its last day', () => {
    const may = entry('oppose', '2021-07-31', { noEarlierThan: '2021-07-01' });
    const all = history({ position: [neutral, may] });
    expect(heldRows(all, { asOf: '2021-07', knownAt: null }).position).toEqual([neutral, may]);
    expect(heldRows(all, { asOf: '2021-07-30', knownAt: null }).position).toEqual([neutral]);
    expect(heldRows(all, { asOf: '2018', knownAt: null }).position).toEqual([]);
  });

  test('stand in the words that the record had then', () => {
    const former = { ...neutral.statement, quote: 'as it was first written down' };
    const words = new Map([[former.id, former]]);
    const [row] = heldRows(history({ position: [neutral] }), { asOf: null, knownAt: FIRST }, words).position;
    expect(row).toEqual({ ...neutral, statement: former });
  });

  test('are not cut by an asOf that is no date', () => {
    expect(heldRows(history({ position: [neutral] }), { asOf: '2018-13', knownAt: null }).position).toEqual([neutral]);
  });
});

describe('a revised row', () => {
  const goneTo = (rows: Parameters<typeof history>[0]) => heldRows(history(rows), NOW).revised[0]?.gaveWayTo;

  test('gave way to another reading of the same words', () => {
    expect(goneTo({ position: [misread, reread] })).toEqual({ how: 'recoded', entry: reread });
  });

  test('was amended where value and kind stayed', () => {
    const amended = { ...misread, evidence: 'indirect' as const, knownFrom: SECOND, knownTo: null };
    expect(goneTo({ position: [misread, amended] })).toEqual({ how: 'amended', entry: amended });
  });

  test('was set aside where it is hearsay by now', () => {
    const hearsay = note('oppose', '2021-07-13', { utterance: 'u', knownFrom: SECOND });
    expect(goneTo({ position: [misread], notes: [hearsay] })).toEqual({ how: 'set-aside', note: hearsay });
  });

  test('was taken out where nothing of the same words follows at that instant', () => {
    const later = { ...reread, knownFrom: '2024-02-01T00:00:00.000000Z' };
    expect(goneTo({ position: [misread, later] })).toEqual({ how: 'taken-out' });
  });

  test('is not yet revised as known before its end', () => {
    expect(heldRows(history({ position: [misread, reread] }), { asOf: null, knownAt: FIRST }).revised).toEqual([]);
  });
});

test('the sliders stop at each day and each recording instant once', () => {
  const all = [
    history({ position: [neutral, misread, reread], notes: [note('oppose', '2020-01-01', { knownFrom: FIRST })] }),
  ];
  expect(daysThatOccur(all)).toEqual(['2019-11-27', '2020-01-01', '2021-07-13']);
  expect(instantsThatOccur(all)).toEqual([FIRST, SECOND]);
});
