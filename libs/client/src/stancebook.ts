import createClient, { type Client } from 'openapi-fetch';
import { type Send, sending, type StancebookOptions } from './connection.js';
import { followShifts, type FollowedShift, type FollowOptions } from './follow-shifts.js';
import type { components, paths } from './openapi.js';

type Schemas = components['schemas'];

/** What a path answers to GET with JSON. */
type Json<O> = O extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never;
export type Asked = { [P in keyof paths]: Json<paths[P]> extends never ? never : P }[keyof paths];
export type AnswerTo<P extends Asked> = Json<paths[P]>;

type Get<P extends keyof paths> = paths[P]['get'] extends { parameters: infer Q } ? Q : never;
export type QueryOf<P extends keyof paths> = Get<P> extends { query?: infer Q } ? NonNullable<Q> : never;
export type PathOf<P extends keyof paths> = Get<P> extends { path: infer Q } ? Q : Record<string, never>;

/** The lists that come in pages. */
export type Paged = {
  [P in Asked]: AnswerTo<P> extends { items: unknown[]; next: string | null } ? P : never;
}[Asked];
export type ItemOf<P extends Paged> = AnswerTo<P> extends { items: (infer I)[] } ? I : never;

interface Asking<P extends keyof paths> {
  path?: PathOf<P>;
  query?: QueryOf<P>;
  signal?: AbortSignal;
}

const PAGE_SIZE = 1_000;

/** The API of a Stancebook, typed. Whatever it refuses is thrown as a StancebookProblem. */
export class Stancebook {
  /** Every operation of the API, those that record included, as openapi-fetch has them. */
  readonly api: Client<paths>;
  readonly #url: string;
  readonly #headers: Record<string, string>;
  readonly #fetch: Send;

  constructor({
    url,
    key = process.env.STANCEBOOK_KEY,
    headers: more = {},
    fetch = (request) => globalThis.fetch(request),
  }: StancebookOptions) {
    const headers = key ? { authorization: `Bearer ${key}`, ...more } : more;
    this.#url = url.replace(/\/+$/, '');
    this.#headers = headers;
    this.#fetch = fetch;
    this.api = createClient<paths>({ baseUrl: this.#url, headers, fetch: sending(fetch) });
  }

  /** The answer to any GET that is answered with JSON. */
  async get<P extends Asked>(path: P, asking: Asking<P> = {}): Promise<AnswerTo<P>> {
    return (await this.#ask(path, asking)).answer;
  }

  /** Every item of a list, read a page at a time. All pages are of one state of the record where the list has a `snapshot`. */
  async *items<P extends Paged>(path: P, asking: Asking<P> = {}): AsyncGenerator<ItemOf<P>, void, undefined> {
    let query: Record<string, unknown> = { limit: PAGE_SIZE, ...asking.query };
    for (;;) {
      const { answer, hasNext } = await this.#ask(path, { ...asking, query: query as QueryOf<P> });
      const { items, next, snapshot } = answer as { items: ItemOf<P>[]; next: string | null; snapshot?: string };
      yield* items;
      // The feed of shifts has a cursor at its end, too: there it is where it will go on.
      if (next === null || !hasNext) return;
      const { knownAt: _, ...rest } = query;
      query = snapshot === undefined ? { ...query, cursor: next } : { ...rest, snapshot, cursor: next };
    }
  }

  /** Who stands where on what. */
  stances(query: QueryOf<'/v1/stances'> = {}): AsyncGenerator<Schemas['ListedStance']> {
    return this.items('/v1/stances', { query });
  }

  /** Where a holder stands on a proposal, and the shift that led to it. */
  stance(holder: string, proposal: string, query: QueryOf<'/v1/stances/{holder}/{proposal}'> = {}) {
    return this.get('/v1/stances/{holder}/{proposal}', { path: { holder, proposal }, query });
  }

  /** How the stance of a holder on a proposal came about. */
  history(holder: string, proposal: string, query: QueryOf<'/v1/stances/{holder}/{proposal}/history'> = {}) {
    return this.get('/v1/stances/{holder}/{proposal}/history', { path: { holder, proposal }, query });
  }

  /** The shifts so far, with their amendments and revocations, oldest first. */
  shifts(query: QueryOf<'/v1/shifts'> = {}): AsyncGenerator<Schemas['ShiftRecord']> {
    return this.items('/v1/shifts', { query });
  }

  /** The shifts as they come, from the start of the feed or a cursor, until the signal is aborted. */
  followShifts(options: FollowOptions = {}): AsyncGenerator<FollowedShift, void, undefined> {
    return followShifts({ url: this.#url, headers: this.#headers, fetch: this.#fetch }, options);
  }

  statements(query: QueryOf<'/v1/statements'> = {}): AsyncGenerator<ItemOf<'/v1/statements'>> {
    return this.items('/v1/statements', { query });
  }

  statement(id: string, query: QueryOf<'/v1/statements/{id}'> = {}) {
    return this.get('/v1/statements/{id}', { path: { id }, query });
  }

  actors(query: QueryOf<'/v1/actors'> = {}): AsyncGenerator<ItemOf<'/v1/actors'>> {
    return this.items('/v1/actors', { query });
  }

  proposals(query: QueryOf<'/v1/proposals'> = {}): AsyncGenerator<ItemOf<'/v1/proposals'>> {
    return this.items('/v1/proposals', { query });
  }

  /** The pairs of statements that contradict each other, with their words. */
  mixedSignals(proposal: string, query: QueryOf<'/v1/proposals/{id}/mixed-signals'> = {}) {
    return this.get('/v1/proposals/{id}/mixed-signals', { path: { id: proposal }, query });
  }

  /** A file of stances, histories or statements. Its body is a stream; its headers have the checksum and the snapshot. */
  async export(query: QueryOf<'/v1/export'> = {}): Promise<Response> {
    const { response } = await this.api.GET('/v1/export', { params: { query }, parseAs: 'stream' });
    return response;
  }

  async #ask<P extends Asked>(path: P, { path: of, query, signal }: Asking<P>) {
    const init = { params: { path: of, query }, ...(signal ? { signal } : {}) };
    // The types of openapi-fetch are for a path that is known where it is called.
    const get = this.api.GET as (path: P, init: object) => Promise<{ data?: AnswerTo<P>; response: Response }>;
    const { data, response } = await get(path, init);
    if (data === undefined)
      throw new Error(`expected ${response.url} to answer with JSON, got status ${response.status} and nothing`);
    return { answer: data, hasNext: /rel="?next"?/.test(response.headers.get('link') ?? '') };
  }
}
