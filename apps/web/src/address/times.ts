/** The times at which a reader sees the record, as an address has them: it may hold any text. */

const TIMES = ['asOf', 'knownAt', 'snapshot'] as const;

export type Times = Partial<Record<(typeof TIMES)[number], string>>;

/** Those that the API takes: both for its query and for the links of the page. What is no date is left out, and `notDatesIn` has it. */
export function timesOf(query: Record<string, string>): Times {
  return Object.fromEntries(
    TIMES.flatMap((name) => (query[name] && isTime(name, query[name]) ? [[name, query[name]]] : [])),
  );
}

/** What stands in the place of a time and is none. */
export function notDatesIn(query: Record<string, string>): string[] {
  return TIMES.flatMap((name) => (query[name] && !isTime(name, query[name]) ? [query[name]] : []));
}

/** Whether the reader looks at the record as it is now, so that the page follows the feed. */
export function isLive(query: Record<string, string>): boolean {
  const { knownAt, snapshot } = timesOf(query);
  return !knownAt && !snapshot;
}

/** In which sense something may be missing from what the page shows: not certainly said by then, or not recorded by then. */
export type Then = 'now' | 'asOf' | 'knownAt';

export function thenOf(query: Record<string, string>): Then {
  if (timesOf(query).asOf) return 'asOf';
  return isLive(query) ? 'now' : 'knownAt';
}

function isTime(name: (typeof TIMES)[number], value: string): boolean {
  if (name === 'asOf') return isDate(value);
  return name === 'knownAt' ? isInstant(value) : true;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i;

function isInstant(value: string): boolean {
  const day = INSTANT.exec(value)?.[1];
  return day !== undefined && isDate(day) && !Number.isNaN(Date.parse(value));
}

/** YYYY, YYYY-MM or YYYY-MM-DD, and in the calendar: JavaScript itself takes 31 February for 3 March. */
function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}
