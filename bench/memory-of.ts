import { existsSync, readFileSync } from 'node:fs';

/** The memory that a process holds, and the most that it ever held, in MiB: resident, as Linux counts it; NaN elsewhere. */
export function memoryOf(pid: number): { now: number; most: number } {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const of = (name: string) => {
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? Number.NaN : Math.round(Number(kilobytes) / 1024);
  };
  return { now: of('VmRSS'), most: of('VmHWM') };
}
