/** What the registers of actors and of proposals have in common: a search by names, in the order of ids. */
import type { Tx } from '#postgres';
import { type Cut, currentAt } from './checkpoints/cut.js';

export interface RegisterFilter {
  /** Words, each part of an id, a name or an alias. */
  q?: string | undefined;
  /** Any of these. */
  ids?: string[] | undefined;
  /** Conditions on the view, each on a value; left out where there is none. */
  where?: [condition: (parameter: string) => string, value: unknown][];
}

/** Without a cut: as described now. */
export type Page = { after: string | null; limit: number; cut?: Cut } | { only: string };

export async function readRegister<T>(
  tx: Tx,
  { view, id }: { view: string; id: string },
  { q, ids, where }: RegisterFilter,
  page: Page,
): Promise<(T & { recordedAt: string; version: number })[]> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const isCurrent = 'cut' in page && page.cut ? currentAt(page.cut, 'd', parameters) : 'd.known_to IS NULL';
  const conditions = [isCurrent, 'data IS NOT NULL'];
  if (ids) conditions.push(`${id} = ANY (${parameter(ids)})`);
  for (const [condition, value] of where ?? []) if (value !== undefined) conditions.push(condition(parameter(value)));
  for (const word of q?.toLowerCase().split(/\s+/).filter(Boolean) ?? []) {
    conditions.push(`strpos(names, ${parameter(word)}) > 0`);
  }
  if ('only' in page) conditions.push(`${id} = ${parameter(page.only)}`);
  else if (page.after !== null) conditions.push(`${id} > ${parameter(page.after)}`);
  const { rows } = await tx.query<{ data: T; stream_version: number; recorded_at: string }>(
    `SELECT data, stream_version, recorded_at FROM ${view} d WHERE ${conditions.join(' AND ')}
     ORDER BY ${id} LIMIT ${parameter('only' in page ? 1 : page.limit)}`,
    parameters,
  );
  return rows.map(({ data, stream_version: version, recorded_at: recordedAt }) => ({ ...data, recordedAt, version }));
}
