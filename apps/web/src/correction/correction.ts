/** What a coder has filled in to correct a statement, what it changes, and what becomes of it where somebody else was quicker. Pure. */
import { isObject } from '#words';
import type { Statement, StatementBody } from '../api/answers.js';
import { codingOf, sourceOf } from '../desk/draft-coding.js';
import type { Registered } from '../desk/near-names.js';
import { bodyOf, type Coding, orNull, type Source } from '../desk/statement-body.js';

/** What the desk does not ask for: it takes it from the article, or leaves it to imports. */
export interface Rest {
  quote: string;
  prefix: string;
  suffix: string;
  language: string;
  translatedFrom: string;
  archivedUrl: string;
  contentHash: string;
  nativeScale: string;
  nativeValue: string;
  utterance: string;
  supersedes: string;
}

export interface Correction {
  coding: Coding;
  source: Source;
  rest: Rest;
}

/** The form as the statement stands. `nameOf`: what an actor is called. */
export function correctionOf(statement: Statement, nameOf: (actor: string) => string): Correction {
  const { quote, selector, language, translatedFrom, supersedes, source, coding } = statement;
  const rest = {
    quote,
    prefix: selector?.prefix,
    suffix: selector?.suffix,
    language,
    translatedFrom,
    archivedUrl: source.archivedUrl,
    contentHash: source.contentHash,
    nativeScale: coding.native?.scale,
    nativeValue: coding.native?.value,
    utterance: coding.utterance,
    supersedes,
  };
  const registered = (id: string): Registered => ({ id, name: nameOf(id), aliases: [] });
  return {
    coding: codingOf(statement, registered),
    source: sourceOf(statement),
    rest: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? ''])) as unknown as Rest,
  };
}

/** The statement that a form makes. What cannot be is sent all the same, so that it is refused at its field. */
function bodyOfCorrection({ coding, source, rest }: Correction, standing: Statement): StatementBody {
  const body = bodyOf(standing.id, { text: '', source, isExcerpt: true }, null, coding);
  const { archivedUrl, contentHash, nativeScale, nativeValue, ...texts } = rest;
  const { language, translatedFrom, utterance, supersedes } = texts;
  const native = { scale: orNull(nativeScale), value: orNull(nativeValue) };
  const made = {
    ...body,
    quote: orNull(rest.quote),
    selector: selectorOf(rest, standing),
    language: orNull(language),
    translatedFrom: orNull(translatedFrom),
    supersedes: orNull(supersedes),
    source: { ...body.source, archivedUrl: orNull(archivedUrl), contentHash: orNull(contentHash) },
    coding: {
      ...body.coding,
      native: native.scale === null && native.value === null ? null : native,
      utterance: orNull(utterance),
    },
  };
  return made as StatementBody;
}

/** Other words have another place in the text, which nobody can tell from here. */
function selectorOf({ quote, prefix, suffix }: Rest, { quote: stood, selector }: Statement) {
  const [words, before, after] = [orNull(quote), prefix === '' ? null : prefix, suffix === '' ? null : suffix];
  if (words === null || (selector === null && before === null && after === null)) return null;
  const isSame = words === orNull(stood ?? '');
  const { exact = words, start = null, end = null } = isSame ? (selector ?? {}) : {};
  return { exact, prefix: before, suffix: after, start, end };
}

/**
 * The merge patch (RFC 7396) that makes of the statement what the form says: what was left as it was is not in it, however it was written.
 * null where nothing is changed.
 */
export function patchOf(form: Correction, stood: Correction, standing: Statement): Record<string, unknown> | null {
  const patch = patchBetween(bodyOfCorrection(stood, standing), bodyOfCorrection(form, standing));
  return Object.keys(patch).length === 0 ? null : patch;
}

function patchBetween(from: object, to: object): Record<string, unknown> {
  const before = new Map<string, unknown>(Object.entries(from));
  const changed = Object.entries(to).flatMap(([name, value]: [string, unknown]) => {
    const stood = before.get(name);
    if (JSON.stringify(stood) === JSON.stringify(value)) return [];
    return [[name, isObject(stood) && isObject(value) ? patchBetween(stood, value) : value]];
  });
  return Object.fromEntries(changed) as Record<string, unknown>;
}

/** What was typed, on what somebody else has made of the statement: fields that were left as they stood are theirs. */
export function rebased(mine: Correction, stood: Correction, theirs: Correction): Correction {
  return {
    coding: rebasedPart(mine.coding, stood.coding, theirs.coding),
    source: rebasedPart(mine.source, stood.source, theirs.source),
    rest: rebasedPart(mine.rest, stood.rest, theirs.rest),
  };
}

function rebasedPart<T extends object>(mine: T, stood: T, theirs: T): T {
  const names = Object.keys(mine) as (keyof T)[];
  const left = names.filter((name) => isSameField(mine[name], stood[name]));
  return { ...mine, ...Object.fromEntries(left.map((name) => [name, theirs[name]])) };
}

function isSameField(a: unknown, b: unknown): boolean {
  return JSON.stringify(idsIn(a)) === JSON.stringify(idsIn(b));
}

/** Whoever is picked is the same under any name. */
function idsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(idsIn);
  return isObject(value) && 'id' in value ? value.id : value;
}

/** Members of a statement whose fields have other names. */
const FIELDS_OF: Record<string, (keyof Rest)[]> = {
  selector: ['prefix', 'suffix'],
  native: ['nativeScale', 'nativeValue'],
};

/** The form with one member of the statement, by its name among the changes, as it stands. */
export function undone(form: Correction, stood: Correction, field: string): Correction {
  const isOfSource = field.startsWith('source.');
  const name = isOfSource ? field.slice('source.'.length) : field;
  if (isOfSource && name in stood.source) {
    return { ...form, source: { ...form.source, [name]: stood.source[name as keyof Source] } };
  }
  if (!isOfSource && name in stood.coding) {
    return { ...form, coding: { ...form.coding, [name]: stood.coding[name as keyof Coding] } };
  }
  const names = FIELDS_OF[name] ?? [name as keyof Rest];
  const restored = Object.fromEntries(names.map((one) => [one, stood.rest[one]]));
  return { ...form, rest: { ...form.rest, ...restored } };
}
