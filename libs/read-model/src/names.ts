/** What an answer names by id, for readers who want to show it without asking again: names, titles and words as known at the cut. */
import { type Actor, actorsNamedByStatement, type Proposal, type Statement } from '#stance';
import type { Db } from '#postgres';
import { type Cut, currentAt } from './checkpoints/cut.js';
import { ACTORS, PROPOSALS, type RegisterView } from './registers/registers.query.js';
import { statementSql } from './statements/statement-events.js';

export interface Included {
  actors: Record<string, Pick<Actor, 'name' | 'kind' | 'unnamed'>>;
  proposals: Record<string, Pick<Proposal, 'title'>>;
  statements: Record<string, Statement & { recordedAt: string; version: number }>;
}

export interface Named {
  actors: Iterable<string>;
  proposals: Iterable<string>;
  statements?: Iterable<string>;
}

/** Statements bring the actors that they name with them. */
export async function readIncluded(db: Db, cut: Cut, named: Named): Promise<Included> {
  const statements = await readStatementsAt(db, cut, [...new Set(named.statements ?? [])]);
  const spoken = Object.values(statements)
    .flatMap(actorsNamedByStatement)
    .map(({ id }) => id);
  const actors = await readActorsAt(db, cut, [...new Set([...named.actors, ...spoken])]);
  const proposals = await readProposalsAt(db, cut, [...new Set(named.proposals)]);
  return {
    actors: Object.fromEntries(actors.map(({ id, name, kind, unnamed }) => [id, { name, kind, unnamed }])),
    proposals: Object.fromEntries(proposals.map(({ id, title }) => [id, { title }])),
    statements,
  };
}

/** The descriptions of these actors, in order of id. */
export async function readActorsAt(db: Db, cut: Cut, ids: string[]): Promise<Actor[]> {
  return readDescriptions<Actor>(db, cut, ACTORS, ids);
}

export async function readProposalsAt(db: Db, cut: Cut, ids: string[]): Promise<Proposal[]> {
  return readDescriptions<Proposal>(db, cut, PROPOSALS, ids);
}

async function readDescriptions<T>(db: Db, cut: Cut, { view, id }: RegisterView, ids: string[]): Promise<T[]> {
  if (ids.length === 0) return [];
  const parameters: unknown[] = [ids];
  const { rows } = await db.query<{ data: T | null }>(
    `SELECT d.data FROM ${view} d WHERE d.${id} = ANY ($1) AND ${currentAt(cut, 'd', parameters)} ORDER BY d.${id}`,
    parameters,
  );
  // What was erased is shown by its id.
  return rows.flatMap(({ data }) => data ?? []);
}

/** These statements, by id, in their words at the cut; without those that were erased. */
export async function readStatementsAt(db: Db, cut: Cut, ids: string[]): Promise<Included['statements']> {
  if (ids.length === 0) return {};
  const parameters: unknown[] = [ids];
  const { rows } = await db.query<{ statement: Statement; version: number; recordedAt: string }>(
    `SELECT ${statementSql('s.data')} AS statement, s.stream_version AS version, s.first_recorded AS "recordedAt"
     FROM live_statement s WHERE s.statement = ANY ($1::uuid[]) AND s.data IS NOT NULL AND ${currentAt(cut, 's', parameters)} ORDER BY s.statement`,
    parameters,
  );
  return Object.fromEntries(
    rows.map(({ statement, version, recordedAt }) => [statement.id, { ...statement, recordedAt, version }]),
  );
}
