import { expect, test } from '@jest/globals';
import { moved, notDaysIn, windowOf, within, zoomed } from './time-window.js';

const WHOLE = { from: '2019-01-01', to: '2025-12-31' };

test('an address names days, months and years, in any order, and one end is enough', () => {
  expect(windowOf({}, WHOLE)).toBeNull();
  expect(windowOf({ from: '2023-05', to: '2023-07' }, WHOLE)).toEqual({ from: '2023-05-01', to: '2023-07-31' });
  expect(windowOf({ from: '2024', to: '2023-02' }, WHOLE)).toEqual({ from: '2023-02-28', to: '2024-01-01' });
  expect(windowOf({ from: '2023' }, WHOLE)).toEqual({ from: '2023-01-01', to: WHOLE.to });
});

test('what is no day is said to be none, and is not one', () => {
  expect(windowOf({ from: '2023-02-31', to: 'soon' }, WHOLE)).toBeNull();
  expect(notDaysIn({ from: '2023-02-31', to: 'soon' })).toEqual(['2023-02-31', 'soon']);
});

test('the window keeps within the whole, and is none where it is the whole', () => {
  expect(within({ from: '2000-01-01', to: '2020-01-01' }, WHOLE)).toEqual({ from: '2019-01-01', to: '2020-01-01' });
  expect(within({ from: '2000-01-01', to: '2100-01-01' }, WHOLE)).toBeNull();
  expect(moved({ from: '2019-02-01', to: '2019-03-01' }, -400, WHOLE)).toEqual({
    from: '2019-01-01',
    to: '2019-01-29',
  });
});

test('zooming halves it about its middle and doubles it again, from a day too', () => {
  expect(zoomed({ from: '2023-05-01', to: '2023-05-31' }, 'in', WHOLE)).toEqual({
    from: '2023-05-08',
    to: '2023-05-24',
  });
  expect(zoomed({ from: '2023-05-08', to: '2023-05-08' }, 'in', WHOLE)).toEqual({
    from: '2023-05-08',
    to: '2023-05-08',
  });
  expect(zoomed({ from: '2023-05-08', to: '2023-05-08' }, 'out', WHOLE)).toEqual({
    from: '2023-05-07',
    to: '2023-05-09',
  });
  expect(zoomed(WHOLE, 'out', WHOLE)).toBeNull();
});
