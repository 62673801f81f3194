/** Orders two instants to the microsecond, which `Date` cuts off and which tells two events of one import apart. */
export function compareInstants(a: string, b: string): number {
  return Math.floor(Date.parse(a) / 1000) - Math.floor(Date.parse(b) / 1000) || microsecondsOf(a) - microsecondsOf(b);
}

function microsecondsOf(instant: string): number {
  return Number((/\.(\d+)/.exec(instant)?.[1] ?? '').padEnd(6, '0').slice(0, 6));
}
