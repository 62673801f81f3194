/** The part of the `edtf` package that is used here: its parser's syntax tree (the package has no types of its own). */
declare module 'edtf' {
  interface DateNode {
    type: 'Date' | 'Year' | 'Season' | 'Decade' | 'Century';
    /** Year, month (0 to 11), day, hour, minute, second as written, as far as given. */
    values: number[];
    /** A bit mask, present where digits are `X`. */
    unspecified?: number;
  }
  interface IntervalNode {
    type: 'Interval';
    /** An infinite number for an open end (`..`), null for an unknown one. */
    values: [DateNode | number | null, DateNode | number | null];
  }
  export function parse(
    text: string,
    constraints: { level: 0 | 1 },
  ): DateNode | IntervalNode | { type: 'List' | 'Set' };
}
