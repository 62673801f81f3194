/** The names of a sheet: looked up once for all its rows, and settled by its mapping. */
import {
  type Actor,
  type Proposal,
  actorBodySchema,
  actorFrom,
  MAXIMA,
  proposalBodySchema,
  proposalFrom,
} from '#stance';
import type { Db } from '#postgres';
import { firstCharacters } from '#words';
import { foldName, slugOf } from '#words/names';
import { keyOf } from '../commands/describe-missing.js';
import { Problem } from '../http/problem.js';
import { type Candidate, findNames, type FoundName, type Register } from '../names/find-names.js';
import type { SheetMapping } from './mapping.js';
import type { IdOf, NamedCell } from './row-body.js';

const NAMES_MAX = 20_000;
const TOLD_MAX = 1_000;

export interface UnsettledName {
  name: string;
  register: Register;
  /** How many rows have it. */
  rows: number;
  candidates: Candidate[];
}

export interface SettledNames {
  idOf: IdOf;
  /** The most frequent first, at most 1,000. */
  unsettled: UnsettledName[];
  unsettledCount: number;
  /** Of those that are to be created, by kind and id. */
  descriptions: Map<string, { actor: Actor } | { proposal: Proposal }>;
}

/** Each name of a sheet, and how many of its rows have it. */
export class NameCount {
  private readonly counts: Record<Register, Map<string, number>> = { actor: new Map(), proposal: new Map() };

  add(named: NamedCell[]): void {
    const inRow = new Set(named.map(({ register, name }) => `${register} ${name}`));
    for (const one of inRow) {
      const space = one.indexOf(' ');
      const counts = this.counts[one.slice(0, space) as Register];
      const name = one.slice(space + 1);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (counts.size > NAMES_MAX) {
        throw new Problem('too-large', `expected at most ${NAMES_MAX} different names in a sheet: split it`);
      }
    }
  }

  of(register: Register): ReadonlyMap<string, number> {
    return this.counts[register];
  }
}

export async function settleNames(db: Db, mapping: SheetMapping, names: NameCount): Promise<SettledNames> {
  const descriptions: SettledNames['descriptions'] = new Map();
  const ids: Record<Register, Map<string, string>> = { actor: new Map(), proposal: new Map() };
  const unsettled: UnsettledName[] = [];
  const createdNames = new Map<string, string[]>();
  for (const register of ['actor', 'proposal'] as const) {
    const counts = names.of(register);
    const said = foldedKeys(register === 'actor' ? mapping.names : mapping.proposals);
    const settled = new Map([...counts.keys()].map((name) => [name, said.get(keyIn(name))] as const));
    const created = new Map(
      [...settled].flatMap(([name, to]) => (isCreated(to) ? [[name, idOfCreated(name, to)]] : [])),
    );
    const asked = new Set([
      ...[...settled].map(([name, to]) => (typeof to === 'string' ? to : name)),
      ...created.values(),
    ]);
    const found = await findNames(db, register, asked);
    for (const [name, to] of settled) {
      const id = isCreated(to) ? createdId(name, created.get(name) ?? '', found) : idFound(name, to, found);
      if (id !== null) ids[register].set(name, id);
      else {
        const { candidates } = found.get(typeof to === 'string' ? to : name) ?? { candidates: [] };
        unsettled.push({ name, register, rows: counts.get(name) ?? 0, candidates });
      }
      if (id !== null && isCreated(to)) {
        const key = keyOf({ kind: register, id });
        const names = [name, ...(createdNames.get(key) ?? [])];
        createdNames.set(key, names);
        descriptions.set(key, described(register, id, names, to.create));
      }
    }
  }
  unsettled.sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1));
  return {
    idOf: ({ register, name }) => ids[register].get(name),
    unsettled: unsettled.slice(0, TOLD_MAX),
    unsettledCount: unsettled.length,
    descriptions,
  };
}

type Settled = SheetMapping['names'][string] | SheetMapping['proposals'][string] | undefined;
type Created = Extract<Exclude<Settled, undefined>, object>;

function isCreated(to: Settled): to is Created {
  return typeof to === 'object';
}

function keyIn(name: string): string {
  return foldName(name) || name;
}

function foldedKeys(names: Record<string, Exclude<Settled, undefined>>): Map<string, Settled> {
  return new Map(Object.entries(names).map(([name, to]) => [keyIn(name), to]));
}

/** What the mapping says must be an id that is described. */
function idFound(name: string, to: string | undefined, found: Map<string, FoundName>): string | null {
  const id = found.get(to ?? name)?.id ?? null;
  return to === undefined || id === to ? id : null;
}

function idOfCreated(name: string, { create }: Created): string {
  const id = create.id ?? slugOf(name, MAXIMA.slug);
  if (id !== '') return id;
  throw new Problem(
    'bad-request',
    `expected an id in the mapping for “${name}”, which is to be created: no id can be made from its letters`,
  );
}

/** Null where it would be that of somebody else: who is to be created is never taken for another. */
function createdId(name: string, id: string, found: Map<string, FoundName>): string | null {
  const isTaken = found.get(id)?.ids.includes(id);
  return !isTaken || found.get(name)?.ids.includes(id) ? id : null;
}

/** `names`: those of the sheet; one that is not its name is an alias, by which it is found again. */
function described(register: Register, id: string, names: string[], create: Created['create']) {
  const said = 'title' in create ? create.title : 'name' in create ? create.name : undefined;
  const name = said ?? names.at(-1) ?? id;
  const aliases = [...new Set(names)]
    .filter((one) => one !== name && one.length <= MAXIMA.name)
    .slice(0, MAXIMA.aliases);
  if (register === 'proposal') {
    return {
      proposal: proposalFrom(id, proposalBodySchema.parse({ title: firstCharacters(name, MAXIMA.name), aliases })),
    };
  }
  const kind = 'kind' in create ? create.kind : 'unknown';
  return { actor: actorFrom(id, actorBodySchema.parse({ kind, name: firstCharacters(name, MAXIMA.name), aliases })) };
}
