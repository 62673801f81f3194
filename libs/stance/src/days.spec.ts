import { describe, expect, it } from '@jest/globals';
import { parse } from 'edtf';
import fc from 'fast-check';
import { addDays, type Bounds, boundsOf, daysBetween, endOf, OPEN_END, OPEN_START } from './days.js';
import { saidBetween, type Statement } from './statement.js';

describe('the days that a date may mean', () => {
  it.each([
    ['2023-07-12', '2023-07-12', '2023-07-12'],
    ['2023-05', '2023-05-01', '2023-05-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['9999-12', '9999-12-01', '9999-12-31'],
    ['../2023-07-12', '-infinity', '2023-07-12'],
    ['/2023-07-12', '-infinity', '2023-07-12'],
    ['2023-07-12/..', '2023-07-12', 'infinity'],
    ['2023-07-11/2023-07-12', '2023-07-11', '2023-07-12'],
    ['2023-05/2023-06', '2023-05-01', '2023-06-30'],
    ['2023-05~', '2023-05-01', '2023-05-31'],
    ['2023-05-07?', '2023-05-07', '2023-05-07'],
    ['2023%', '2023-01-01', '2023-12-31'],
    // An instant stands for its day as written, whatever the day is elsewhere.
    ['2023-07-12T23:30:00-05:00', '2023-07-12', '2023-07-12'],
    ['2023-07-12T00:30:00+09:00', '2023-07-12', '2023-07-12'],
    ['2023-07-12T10:00:00Z/2023-07-13', '2023-07-12', '2023-07-13'],
  ])('%s is from %s to %s', (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual({ earliest, latest });
  });

  it.each([
    '',
    'yesterday',
    '12 July 2023',
    '2023-13',
    '2023-02-29',
    '2023-02-30',
    '2023-04-31',
    '0000',
    '-0044',
    'Y20000',
    '201X',
    '2023-XX',
    '2023-21',
    '[2023,2024]',
    '{2023..2024}',
    '../..',
    '/',
    '2023-07-12/2023-07-11',
    '2023-06/2023-05',
    '2023-07-12T25:00:00Z',
  ])('refuses %j', (text) => {
    expect(boundsOf(text)).toBeNull();
  });

  it('looks no further at what is longer than any date', () => {
    const zeros = '0'.repeat(1_000_000);
    expect(boundsOf(`Y${zeros}`)).toBeNull();
    expect(boundsOf(`2023-07-12T10:00:00.${zeros}Z`)).toBeNull();
    expect(boundsOf('2023-07-12T10:00:00.123456+00:00/2023-07-12T10:00:00.123456+00:00')).toBeNull();
    expect(boundsOf('2023-07-12T10:00:00.123+14:00/2023-07-12T10:00:00.456+14:00')).not.toBeNull();
    expect(endOf(`2023-07-12${zeros}`)).toBeNull();
  });

  it('reads what the parser of the edtf package reads, and as it does', () => {
    const digits = (least: number, most: number) =>
      fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
    const date = fc
      .tuple(
        fc.constantFrom('2023', '2024', '1900', '0000', '0001', '9999', '-0044', '201X', 'Y20000', '19', '20230'),
        fc.array(digits(0, 32), { maxLength: 3 }),
        fc.constantFrom('', '', '~', '?', '%', '~?'),
      )
      .map(([year, rest, mark]) => [year, ...rest].join('-') + mark);
    const time = fc
      .tuple(
        fc.array(digits(0, 60), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '', '.0', '.123456'),
        fc.oneof(
          fc.constantFrom('', 'Z', 'z'),
          fc
            .tuple(
              fc.constantFrom('+', '-', '−'),
              digits(0, 15),
              fc.constantFrom('', ':'),
              fc.option(digits(0, 60), { nil: '' }),
            )
            .map((parts) => parts.join('')),
        ),
      )
      .map(([parts, fraction, zone]) => `T${parts.join(':')}${fraction}${zone}`);
    const instant = fc.tuple(digits(1, 12), digits(1, 31), time).map(([m, d, at]) => `2024-${m}-${d}${at}`);
    const end = fc.oneof(date, instant, fc.constantFrom('', '..', '...'));
    const text = fc.oneof(
      end,
      fc.tuple(end, end).map((ends) => ends.join('/')),
      fc.tuple(end, end, end).map((ends) => ends.join('/')),
    );
    const mutated = fc
      .tuple(text, fc.nat(40), fc.constantFrom(...'0123456789-+:.TZX~?%/ '.split('')), fc.boolean())
      .map(([of, at, letter, insert]) => of.slice(0, at) + letter + of.slice(insert ? at : at + 1));
    fc.assert(
      fc.property(fc.oneof(text, mutated), (one) => {
        fc.pre(one.length <= 64);
        expect([one, boundsOf(one)]).toEqual([one, parsedBounds(one)]);
      }),
      { numRuns: 4_000 },
    );
  });

  it('ends a year, a month or a day, and nothing else', () => {
    expect(['2023', '2023-02', '2023-07-12', '2023-05~', '../2023', 'soon'].map(endOf)).toEqual([
      '2023-12-31',
      '2023-02-28',
      '2023-07-12',
      null,
      null,
      null,
    ]);
  });

  it('counts over months, years and open ends', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('9999-12-31', 1)).toBe('infinity');
    expect(addDays('-infinity', 1)).toBe('-infinity');
    expect(daysBetween('2021-07-13', '2026-11-23')).toBe(1959);
  });
});

/** domain.md section 4, on the syntax tree of the edtf package. */
function parsedBounds(text: string): Bounds | null {
  let node: ReturnType<typeof parse>;
  try {
    node = parse(text, { level: 1 });
  } catch {
    return null;
  }
  if (node.type === 'Date') return treeBounds(node);
  if (node.type !== 'Interval') return null;
  const [from, to] = node.values.map((end) => (typeof end === 'number' ? null : end));
  const first = from && treeBounds(from);
  const last = to && treeBounds(to);
  if ((from && !first) || (to && !last) || (!first && !last)) return null;
  const bounds = { earliest: first?.earliest ?? OPEN_START, latest: last?.latest ?? OPEN_END };
  return bounds.earliest <= bounds.latest ? bounds : null;
}

function treeBounds(node: { type: string; values?: unknown; unspecified?: number }): Bounds | null {
  if (node.type !== 'Date' || node.unspecified || !Array.isArray(node.values)) return null;
  const [year, month, day] = node.values as [number, number?, number?];
  if (year < 1 || year > 9999) return null;
  const dayOf = (m: number, d: number) => {
    const at = new Date(0);
    at.setUTCFullYear(year, m, d);
    return at.toISOString().slice(0, 10);
  };
  if (month === undefined) return { earliest: dayOf(0, 1), latest: dayOf(11, 31) };
  if (day === undefined) return { earliest: dayOf(month, 1), latest: dayOf(month + 1, 0) };
  // The parser lets 29 February through in every year.
  return dayOf(month, day) <= dayOf(month + 1, 0) ? { earliest: dayOf(month, day), latest: dayOf(month, day) } : null;
}

describe('when a statement was said', () => {
  const said = (saidOn: string, publishedOn: string | null, recordedOn = '2023-08-01') =>
    saidBetween({ saidOn, source: { publishedOn } } as Statement, recordedOn);

  it.each([
    ['no later than its publication', said('2023', '2023-07-12'), '2023-01-01', '2023-07-12'],
    ['no later than its first recording', said('2023-07-12/..', null), '2023-07-12', '2023-08-01'],
    ['no later than the end of a publication that is imprecise', said('2023', '2023-05'), '2023-01-01', '2023-05-31'],
    ['never later than it was said', said('2023-05', '2023-07'), '2023-05-01', '2023-05-31'],
    [
      'not before its earliest day, where that is a day after its publication',
      said('2023-07-13', '2023-07-12'),
      '2023-07-13',
      '2023-07-13',
    ],
  ])('is %s', (_, bounds, earliest, latest) => {
    expect(bounds).toEqual({ earliest, latest });
  });
});
