/** The registers of actors and of proposals: who and what is described, in the order of ids, and searched by names. */
import { type Actor, type Proposal, withoutLists } from '#stance';
import { firstCharacters } from '#words';
import { type Db, prepared } from '#postgres';
import { type Cut, currentAt } from '../checkpoints/cut.js';

/** `mergedInto`: of one that was merged into another. */
type Registered = { mergedInto?: string; recordedAt: string; version: number };
export type ActorResource = Actor & Registered;
export type ProposalResource = Proposal & Registered;

interface RegisterFilter {
  /** Words, each part of an id, a name, a title or an alias. */
  q?: string | undefined;
  /** Any of these. */
  ids?: string[] | undefined;
  /** Also those that were merged into others. Without it they are left out, unless `ids` names them. */
  merged?: boolean;
}

export interface ActorFilter extends RegisterFilter {
  kind?: string | undefined;
  /** With a membership in it, at whatever time. */
  organisation?: string | undefined;
}

export interface ProposalFilter extends RegisterFilter {
  topic?: string | undefined;
}

/** A place in a list: an id, or in a list by name the name as namePlaceOf has it, and the id. */
export type RegisterPlace = string | { name: string; id: string };

/** Without a cut: as described now. */
export interface RegisterPage {
  after: RegisterPlace | null;
  limit: number;
  cut?: Cut;
  /** By default by id. */
  order?: RegisterOrder;
}

export const REGISTER_ORDERS = ['id', 'name'] as const;
export type RegisterOrder = (typeof REGISTER_ORDERS)[number];

const NAME_CHARACTERS = 200;

/** A name, or a title, by which a list goes on after it: as the index of names has it. */
export function namePlaceOf(name: string): string {
  const [line = ''] = name.toLowerCase().split('\n');
  return firstCharacters(line, NAME_CHARACTERS);
}

/** SQL: the same. */
const NAME_PLACE = `left(split_part(d.names, E'\\n', 2), ${NAME_CHARACTERS}) COLLATE by_name`;

/** The view of a register's live rows, and its column for the id. */
export const ACTORS = { view: 'live_actor', id: 'actor' } as const;
export const PROPOSALS = { view: 'live_proposal', id: 'proposal' } as const;
export type RegisterView = typeof ACTORS | typeof PROPOSALS;

/** Conditions on the view, each on a value; left out where there is none. */
type Conditions = [condition: (parameter: string) => string, value: unknown][];

export function readActors(
  db: Db,
  { kind, organisation, ...filter }: ActorFilter,
  page: RegisterPage,
): Promise<ActorResource[]> {
  const conditions: Conditions = [
    [(parameter) => `kind = ${parameter}`, kind],
    [isMemberOf, organisation],
  ];
  return readRegister<Actor>(db, ACTORS, filter, conditions, page);
}

export function readProposals(
  db: Db,
  { topic, ...filter }: ProposalFilter,
  page: RegisterPage,
): Promise<ProposalResource[]> {
  const conditions: Conditions = [[(parameter) => `topics @> ARRAY[${parameter}]`, topic]];
  return readRegister<Proposal>(db, PROPOSALS, filter, conditions, page);
}

export async function readActor(db: Db, id: string): Promise<ActorResource | null> {
  return (await readRegister<Actor>(db, ACTORS, { ids: [id] }, [], { after: null, limit: 1 }))[0] ?? null;
}

export async function readProposal(db: Db, id: string): Promise<ProposalResource | null> {
  return (await readRegister<Proposal>(db, PROPOSALS, { ids: [id] }, [], { after: null, limit: 1 }))[0] ?? null;
}

export interface RegisteredNames {
  id: string;
  /** null for a proposal. */
  kind: string | null;
  /** Its id, its name and its aliases, in lower case. */
  names: string[];
  /** Of one that was merged into another. */
  mergedInto: string | null;
}

/** In the order of ids: for looking up many names at once. */
export async function readNames(
  db: Db,
  register: 'actor' | 'proposal',
  { after, limit }: { after: string | null; limit: number },
): Promise<RegisteredNames[]> {
  const { view, id } = register === 'actor' ? ACTORS : PROPOSALS;
  const kind = register === 'actor' ? 'kind' : 'NULL::text';
  const { rows } = await db.query<Omit<RegisteredNames, 'names'> & { names: string }>({
    name: `read-names-${register}`,
    text: `SELECT ${id} AS id, ${kind} AS kind, names, data->>'mergedInto' AS "mergedInto" FROM ${view}
           WHERE known_to IS NULL AND data IS NOT NULL AND ${id} > $1 ORDER BY ${id} LIMIT $2`,
    values: [after ?? '', limit],
  });
  return rows.map(({ names, ...row }) => ({ ...row, names: names.split('\n') }));
}

async function readRegister<T extends object>(
  db: Db,
  { view, id }: RegisterView,
  { q, ids, merged = ids !== undefined }: RegisterFilter,
  narrowing: Conditions,
  { after, limit, cut, order = 'id' }: RegisterPage,
): Promise<(T & Registered)[]> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [cut ? currentAt(cut, 'd', parameters) : 'd.known_to IS NULL', 'data IS NOT NULL'];
  if (ids) conditions.push(`${id} = ANY (${parameter(ids)})`);
  // An inequality: the planner takes it for true of most, as it is, and reads no more of them in their order than are wanted.
  if (!merged) conditions.push(`(data->>'mergedInto' IS NULL)::int <> 0`);
  for (const [condition, value] of narrowing) if (value !== undefined) conditions.push(condition(parameter(value)));
  for (const word of q?.toLowerCase().split(/\s+/).filter(Boolean) ?? []) {
    conditions.push(`strpos(names, ${parameter(word)}) > 0`);
  }
  if (typeof after === 'string') conditions.push(`${id} > ${parameter(after)}`);
  else if (after !== null) {
    conditions.push(`(${NAME_PLACE}, ${id}) > (${parameter(after.name)}, ${parameter(after.id)})`);
  }
  const text = `SELECT data, stream_version, recorded_at FROM ${view} d WHERE ${conditions.join(' AND ')}
     ORDER BY ${order === 'name' ? `${NAME_PLACE}, ${id}` : id} LIMIT ${parameter(limit)}`;
  const { rows } = await db.query<{ data: T; stream_version: number; recorded_at: string }>(
    // The words that are looked for make texts of any number.
    q ? { text, values: parameters } : prepared(text, parameters),
  );
  return rows.map(({ data, stream_version: version, recorded_at: recordedAt }) => ({
    ...withoutLists(data),
    recordedAt,
    version,
  }));
}

/** SQL: whether an actor has, had or will have a membership in the organisation. */
export function isMemberOf(organisation: string): string {
  return `EXISTS (SELECT FROM json_array_elements(data->'memberships') m WHERE m->>'organisation' = ${organisation})`;
}

/**
 * SQL: whether the proposal in `column` has the topic (`topic`: a parameter's name), as described at the cut. `parameters` takes the cut's
 * sequences where it needs them.
 */
export function hasTopic(cut: Cut, column: string, topic: string, parameters: unknown[]): string {
  return `${column} IN (SELECT p.proposal FROM live_proposal p
    WHERE p.topics @> ARRAY[${topic}] AND ${currentAt(cut, 'p', parameters)})`;
}

/** Every topic, with the number of proposals that have it, in alphabetical order. */
export async function readTopics(db: Db): Promise<{ topic: string; proposals: number }[]> {
  const { rows } = await db.query<{ topic: string; proposals: number }>(
    `SELECT topic, count(DISTINCT proposal) AS proposals FROM live_proposal, unnest(topics) AS topic
     WHERE known_to IS NULL GROUP BY topic ORDER BY topic`,
  );
  return rows;
}
