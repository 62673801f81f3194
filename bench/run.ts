/** Rounds of rows; in each, short slices of ours, the limit and the peers take turns, so that what slows the machine slows them alike. */
import type { Group, Prepared, Row, Sides } from './row.js';
import type { Slice } from './slice.js';
import type { Stage } from './stage.js';

export interface Measured {
  row: Row;
  /** A slice of each side, close together. */
  turns: Record<string, Slice>[];
  /** Why its figures are not to be believed. */
  refused: string | null;
}

export interface RunOptions {
  rounds: number;
  /** Of the time and the number of slices. */
  share: number;
  isWanted: (row: Row) => boolean;
  progress: (text: string) => void;
  /** More sides, by the name of the row. */
  more?: Record<string, Record<string, Sides['ours']>>;
}

const WARM_UP_SHARE = 0.5;

export async function run(
  stage: Stage,
  groups: Group[],
  { rounds, share, isWanted, progress, more = {} }: RunOptions,
): Promise<Measured[]> {
  const wanted = groups.filter(({ rows }) => rows.some(isWanted));
  const prepared = new Map<Group, Prepared>();
  const measured = wanted
    .flatMap(({ rows }) => rows.filter(isWanted))
    .map((row): Measured => ({ row, turns: [], refused: null }));
  const measuredOf = ({ rows }: Group) => measured.filter(({ row }) => rows.includes(row));
  const refuse = (group: Group, error: unknown) => {
    for (const one of measuredOf(group)) one.refused ??= String(error);
    progress(`refused: ${error instanceof Error ? error.stack : String(error)}`);
  };
  for (const group of wanted) {
    progress(
      `preparing ${measuredOf(group)
        .map(({ row }) => row.name)
        .join(', ')}`,
    );
    try {
      prepared.set(group, await group.prepare(stage));
    } catch (error) {
      refuse(group, error);
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [group, its] of prepared) {
      try {
        await its.begin?.();
        for (const one of measuredOf(group)) {
          if (one.refused === null) await measureRow(one, its, { ...more[one.row.name] }, round, share);
          progress(`round ${round + 1} of ${rounds}: ${one.row.name} ${summary(one)}`);
        }
      } catch (error) {
        refuse(group, error);
      } finally {
        await its.end?.();
      }
    }
  }
  return measured;
}

async function measureRow(
  one: Measured,
  its: Prepared,
  more: Record<string, Sides['ours']>,
  round: number,
  share: number,
): Promise<void> {
  const { row, turns } = one;
  const sides = its.sides[row.name];
  if (!sides) throw new Error(`expected ${row.name} to have been prepared`);
  const all = Object.entries({ ...sides, ...more });
  const sliceMs = row.sliceMs * share;
  try {
    // What is warm from the rows before is not what this one needs. A row of one slice is the same work each time, however long it takes.
    if (row.slices > 1) for (const [, side] of all) await side(sliceMs * WARM_UP_SHARE);
    for (let nth = 0; nth < row.slices; nth += 1) {
      const turn: Record<string, Slice> = {};
      for (const [name, side] of rotated(all, round * row.slices + nth)) turn[name] = await side(sliceMs);
      turns.push(turn);
    }
    await its.verify?.(row.name);
  } catch (error) {
    one.refused = error instanceof Error ? error.message : String(error);
  }
}

function rotated<T>(all: T[], by: number): T[] {
  const first = by % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function summary({ turns, refused }: Measured): string {
  if (refused !== null) return `refused: ${refused}`;
  const last = turns.at(-1) ?? {};
  return Object.entries(last)
    .map(([name, { count, seconds }]) => `${name} ${Math.round(count / seconds)}/s`)
    .join(', ');
}
