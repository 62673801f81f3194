/** From a draft back to what its coder had filled in. */
import type { Actor, Draft, Proposal, StatementBody } from '../api/answers.js';
import { pathWith, read } from '../api/client.js';
import { type Registered, registeredOf } from './near-names.js';
import type { Passage } from './passage.js';
import { type Article, type Coding, NO_CODING, NO_SOURCE, type Source } from './statement-body.js';

export interface OpenedDraft {
  draft: Draft;
  article: Article;
  passage: Passage | null;
  coding: Coding;
}

/** Any member may be missing, or be something else. */
export type Filled = { [M in keyof StatementBody]?: unknown };

/** `at`: the article that is open, which is kept where the passage stands in it. */
export async function openedDraft(draft: Draft, at: Article): Promise<OpenedDraft> {
  const filled = draft.statement as Filled;
  const nameOf = await readNames(filled);
  const { article, passage } = articleOf(filled, at);
  const coding = codingOf(filled, nameOf);
  return { draft, article, passage, coding };
}

/** The coding of a statement as the form has it. `nameOf`: an actor or a proposal by its id. */
export function codingOf(filled: Filled, nameOf: (id: string) => Registered): Coding {
  const one = (id: unknown) => (typeof id === 'string' && id !== '' ? nameOf(id) : null);
  const reading = objectOf(filled.coding);
  return {
    ...NO_CODING,
    speaker: one(filled.speaker),
    onBehalfOf: listOf(filled.onBehalfOf).flatMap((id) => one(id) ?? []),
    proposal: one(filled.proposal),
    kind: textOf(filled.kind) || NO_CODING.kind,
    position: textOf(reading.position),
    status: textOf(reading.status),
    saidOn: textOf(filled.saidOn),
    attribution: textOf(filled.attribution) || NO_CODING.attribution,
    reportedBy: one(filled.reportedBy),
    paraphrase: textOf(filled.paraphrase),
    conditions: listOf(reading.conditions).join('\n'),
    hedges: listOf(reading.hedges).join('\n'),
    tags: listOf(reading.tags).join('\n'),
    note: textOf(reading.note),
    confidence: textOf(reading.confidence),
    coder: textOf(reading.coder),
  };
}

export function sourceOf(filled: Filled): Source {
  const source = objectOf(filled.source);
  return Object.fromEntries(Object.keys(NO_SOURCE).map((name) => [name, textOf(source[name])])) as unknown as Source;
}

function articleOf(filled: Filled, at: Article): Pick<OpenedDraft, 'article' | 'passage'> {
  const source = sourceOf(filled);
  const selector = objectOf(filled.selector);
  const exact = textOf(selector.exact) || textOf(filled.quote);
  const { start, end } = selector;
  const isHere = typeof start === 'number' && typeof end === 'number' && at.source.url === source.url;
  if (isHere && exact !== '' && at.text.slice(start, end) === exact) {
    return { article: { ...at, source }, passage: { start, end } };
  }
  const prefix = textOf(selector.prefix);
  const text = `${prefix}${exact}${textOf(selector.suffix)}`;
  const passage = exact === '' ? null : { start: prefix.length, end: prefix.length + exact.length };
  return { article: { text: text || ' ', source, isExcerpt: true }, passage };
}

async function readNames(filled: Filled): Promise<(id: string) => Registered> {
  const actors = [filled.speaker, filled.reportedBy, ...listOf(filled.onBehalfOf)];
  const found = await Promise.all([
    ...[...new Set(actors)].map((id) => readOne<Actor>('/v1/actors', id)),
    readOne<Proposal>('/v1/proposals', filled.proposal),
  ]);
  const known = new Map(found.flatMap((one) => (one ? [[one.id, registeredOf(one)]] : [])));
  return (id) => known.get(id) ?? { id, name: id, aliases: [] };
}

/** null where nobody is described by that id yet: then the id says it. */
async function readOne<T>(register: string, id: unknown): Promise<T | null> {
  if (typeof id !== 'string' || id === '') return null;
  return read<T>(pathWith(`${register}/${encodeURIComponent(id)}`, {})).catch(() => null);
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
