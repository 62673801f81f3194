/** What is known of the rows of a sheet: read ahead for many at once, and again where another import of the same rows was quicker. */
import type { EventLog } from '#event-log';
import type { Db } from '#postgres';
import { readSuccessors } from '#read-model';
import { readSheetRows } from '#sheets';
import type { KnownRow, LineCommand, RowTaken } from '../imports/import-line.js';

/** By row. What was moved, or merged with its proposal, by others than this sheet is followed to where it went. */
export async function readKnownRows(
  db: Db,
  namespace: string,
  rows: Pick<RowTaken, 'row' | 'proposal'>[],
): Promise<Map<string, KnownRow>> {
  const known = await readSheetRows(
    db,
    namespace,
    rows.map(({ row }) => row),
  );
  const successors = await readSuccessors(
    db,
    rows.flatMap(({ row, proposal }) => {
      const statement = known.get(row)?.statement;
      return statement ? [{ statement, proposal }] : [];
    }),
  );
  for (const kept of known.values()) kept.statement = successors.get(kept.statement) ?? kept.statement;
  return known;
}

/** Those of which something else is kept by now are other commands. */
export async function readRowsAgain(log: EventLog, commands: LineCommand[]): Promise<LineCommand[]> {
  const rows = commands.flatMap(({ row }) => row ?? []);
  const [first] = rows;
  if (!first) return commands;
  const found = await readKnownRows(log.pool, first.namespace, rows);
  return commands.map((command) => {
    const { row } = command;
    const known = (row && found.get(row.row)) ?? null;
    return row && row.base !== (known?.content ?? null) ? row.knowing(known) : command;
  });
}
