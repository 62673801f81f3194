import { describe, expect, it } from '@jest/globals';
import { edtfOf } from './dates.js';

describe('a date as it is written', () => {
  it.each([
    ['2023-07-12', '2023-07-12'],
    ['2023-05~', '2023-05~'],
    ['../2023-07-12', '../2023-07-12'],
    ['12 July 2023', '2023-07-12'],
    ['July 12, 2023', '2023-07-12'],
    ['Wednesday, 12 July 2023', '2023-07-12'],
    ['12th of July 2023', '2023-07-12'],
    ['12. Juli 2023', '2023-07-12'],
    ['Mittwoch, 12. März 2023', '2023-03-12'],
    ['12 juillet 2023', '2023-07-12'],
    ['1er août 2023', '2023-08-01'],
    ['12 de julio de 2023', '2023-07-12'],
    ['12-Jul-2023', '2023-07-12'],
    ['Sat 6 Apr 2019', '2019-04-06'],
    ['May 2023', '2023-05'],
    ['Sept. 2023', '2023-09'],
    ['05/2023', '2023-05'],
    ['2023/05', '2023-05'],
    ['2023', '2023'],
    ['2023/07/12', '2023-07-12'],
    ['2023.7.2', '2023-07-02'],
    ['25/03/2023', '2023-03-25'],
    ['03/25/2023', '2023-03-25'],
    ['04/04/2023', '2023-04-04'],
    ['before 12 July 2023', '../2023-07-11'],
    ['before 2023', '../2022-12-31'],
    ['by May 2023', '../2023-05'],
    ['until 12 July 2023', '../2023-07-12'],
    ['after May 2023', '2023-06-01/..'],
    ['since 2021', '2021/..'],
    ['c. 2021', '2021~'],
    ['ca. May 2021', '2021-05~'],
    ['around 2021', '2021~'],
    ['2021?', '2021?'],
    ['probably 2021 (?)', '2021?'],
    ['11 July 2023 - 12 July 2023', '2023-07-11/2023-07-12'],
    ['May 2023 to June 2023', '2023-05/2023-06'],
    ['2021–2023', '2021/2023'],
    ['between 2021 and 2023', '2021/2023'],
    ['Q2 2023', '2023-04/2023-06'],
    ['1980s', '1980/1989'],
    ['  12   July  2023 ', '2023-07-12'],
  ])('%s is %s', (written, edtf) => {
    expect(edtfOf(written, null)).toBe(edtf);
  });

  it('may have any month, long or short', () => {
    const months = ['January', 'Feb', 'Mar', 'April', 'May', 'Jun', 'July', 'Aug', 'Sept', 'Oct', 'November', 'Dec'];
    expect(months.map((month) => edtfOf(`6-${month}-2019`, null))).toEqual(
      months.map((_, i) => `2019-${String(i + 1).padStart(2, '0')}-06`),
    );
  });

  it.each([
    ['03/04/2023', 'dmy', '2023-04-03'],
    ['03/04/2023', 'mdy', '2023-03-04'],
    ['3.4.2023', 'dmy', '2023-04-03'],
    ['3/4/2023 14:05', 'mdy', '2023-03-04'],
    ['before 03/04/2023', 'dmy', '../2023-04-02'],
    ['03/04/2023 - 05/04/2023', 'dmy', '2023-04-03/2023-04-05'],
  ] as const)('%s is, by the order %s, %s', (written, order, edtf) => {
    expect(edtfOf(written, order)).toBe(edtf);
  });

  it.each([
    ['03/04/2023', null, /may be 2023-04-03 or 2023-03-04/],
    ['12/07/23', 'dmy', /four digits/],
    ['12/07/2023', 'ymd', /year first/],
    ['31/04/2023', 'dmy', /expected a date/],
    ['03/25/2023', 'dmy', /expected a date/],
    ['yesterday', null, /expected a date/],
    ['July', null, /expected a date/],
    ['12 July', null, /expected a date/],
    ['July or August 2023', null, /expected a date/],
    ['spring 2023', null, /expected a date/],
    ['2023-13', null, /expected a date/],
    ['', null, /expected a date/],
    ['9'.repeat(5_000), null, /expected a date/],
    ['a '.repeat(50_000), null, /expected a date/],
  ] as const)('%.20s, by the order %s, is refused and not guessed', (written, order, why) => {
    expect(() => edtfOf(written, order)).toThrow(why);
  });
});
