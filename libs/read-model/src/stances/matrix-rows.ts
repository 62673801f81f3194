/** The whole matrix, proposal by proposal in the order of their ids: so many at a time that about as many cells are held as a page of a list has. */
import { type Actor, type Day, lineValue } from '#stance';
import type { Db } from '#postgres';
import { readActorsAt, readProposalsAt } from '../names.js';
import { entriesInSight, type Sight } from './last-entries.js';
import { holdersWithin, type Matrix, type MatrixFilter, readCells } from './matrix.query.js';
import type { Within } from './matrix-choice.js';

export interface MatrixRow {
  proposal: Matrix['proposals'][number];
  /** In order of holder. */
  cells: Matrix['cells'];
}

export interface MatrixRows {
  /** Those who are named, or else all who have a stance in it; in order of id. */
  holders: Pick<Actor, 'id' | 'name'>[];
  /** Some at a time; without proposals on which nobody has a stance. */
  pages: AsyncGenerator<MatrixRow[]>;
}

const CELLS_AT_ONCE = 5_000;
const PROPOSALS_AT_ONCE = { first: 20, most: 500 };

/** `memberOn`: the day on which memberships must hold. `differ`: as MatrixChoice has it. Each page is read by itself, by the cut. */
export async function matrixRows(
  db: Db,
  sight: Sight,
  filter: MatrixFilter & { differ?: boolean },
  memberOn: Day,
): Promise<MatrixRows> {
  const named = await holdersWithin(db, sight, filter, memberOn);
  const within = { topic: filter.topic, holders: named, proposals: filter.proposals };
  const holders = filter.holders && named ? named : await holdersIn(db, sight, within);
  const described = new Map((await readActorsAt(db, sight.cut, holders)).map((one) => [one.id, one]));
  return {
    holders: holders.toSorted().map((id) => ({ id, name: described.get(id)?.name ?? id })),
    pages: pagesOf(db, sight, within, filter.differ ?? false),
  };
}

async function* pagesOf(db: Db, sight: Sight, within: Within, differ: boolean): AsyncGenerator<MatrixRow[]> {
  const named = within.proposals && [...new Set(within.proposals)].sort();
  let size = PROPOSALS_AT_ONCE.first;
  for (let after = ''; ; ) {
    const proposals = named ? named.filter((id) => id > after).slice(0, size) : await proposalsAfter(db, after, size);
    const last = proposals.at(-1);
    if (last === undefined) return;
    const cells = await readCells(db, sight, { ...within, proposals });
    const byProposal = Map.groupBy(cells, ({ proposal }) => proposal);
    const described = new Map((await readProposalsAt(db, sight.cut, proposals)).map((one) => [one.id, one]));
    yield proposals.flatMap((id) => {
      const own = byProposal.get(id) ?? [];
      if (own.length === 0 || (differ && !isDisputed(own))) return [];
      const { title = id, topics = [] } = described.get(id) ?? {};
      return [{ proposal: { id, title, topics }, cells: own }];
    });
    after = last;
    size = Math.ceil(Math.min(PROPOSALS_AT_ONCE.most, size * Math.min(2, CELLS_AT_ONCE / Math.max(1, cells.length))));
  }
}

/** Whether some two are on different sides: in favour, neutral or opposed. */
function isDisputed(cells: Matrix['cells']): boolean {
  const sides = cells.flatMap(({ position }) => {
    const place = position && !position.contestedWith ? lineValue('position', position.value) : null;
    return place === null ? [] : [Math.sign(place)];
  });
  return new Set(sides).size > 1;
}

async function holdersIn(db: Db, sight: Sight, within: Within): Promise<string[]> {
  const parameters: unknown[] = [];
  const { rows } = await db.query<{ holder: string }>(
    `SELECT DISTINCT t.holder FROM live_entry t WHERE ${entriesInSight(sight, within, parameters)}`,
    parameters,
  );
  return rows.map(({ holder }) => holder);
}

/** From each the next one, by the index, as the planner would rather read all entries. */
async function proposalsAfter(db: Db, after: string, limit: number): Promise<string[]> {
  const { rows } = await db.query<{ proposal: string }>(
    `WITH RECURSIVE next AS (
       (SELECT t.proposal, 1 AS place FROM timeline_entry t WHERE t.proposal > $1 ORDER BY t.proposal LIMIT 1)
       UNION ALL
       SELECT (SELECT t.proposal FROM timeline_entry t WHERE t.proposal > next.proposal ORDER BY t.proposal LIMIT 1), place + 1
       FROM next WHERE next.proposal IS NOT NULL AND place < $2)
     SELECT proposal FROM next WHERE proposal IS NOT NULL ORDER BY proposal`,
    [after, limit],
  );
  return rows.map(({ proposal }) => proposal);
}
