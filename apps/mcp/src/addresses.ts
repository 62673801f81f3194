/** Where people find what an answer rests on: the addresses of the page, at the record as it was when the answer was made. */
import { z } from 'zod';

export interface Seen {
  asOf: string | null;
  knownAt: string | null;
  rules: number;
  snapshot: string;
  stale?: true;
}

export interface Addresses {
  statement(id: string): string;
  /** With a record that stays as it was: by the instant that was asked for, else by the snapshot of the answer. */
  fixed(path: string, seen: Seen, query?: Record<string, string | undefined>): string;
  /** Of what only ever grows. */
  live(path: string, query?: Record<string, string | undefined>): string;
}

export function addressesAt(base: string): Addresses {
  const live: Addresses['live'] = (path, query = {}) => {
    const url = new URL(base.replace(/\/+$/, '') + path);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
    return url.href;
  };
  return {
    live,
    statement: (id) => live(`/statements/${id}`),
    fixed: (path, { asOf, knownAt, snapshot }, query = {}) =>
      live(path, { ...query, asOf: asOf ?? undefined, ...(knownAt === null ? { snapshot } : { knownAt }) }),
  };
}

export const recordSchema = z
  .object({
    address: z.string().describe('What shows this, with the record fixed at this state: cite it for the answer.'),
    asOf: z.string().nullable(),
    knownAt: z.string().nullable(),
    rules: z.int().describe('The version of the rules used to work out stances.'),
    incomplete: z.boolean().describe('True where part of the record could not be worked out yet and is missing here.'),
  })
  .describe('The state of the record that this was answered from.');

export function recordOf({ asOf, knownAt, rules, stale }: Seen, address: string): z.infer<typeof recordSchema> {
  return { address, asOf, knownAt, rules, incomplete: stale === true };
}

/** The last lines of every text. */
export function recordText(record: z.infer<typeof recordSchema>, next: string | null): string[] {
  return [
    ...(record.incomplete ? ['Part of the record could not be worked out yet and is missing here.'] : []),
    `This answer, with the record fixed: ${record.address}`,
    ...moreText(next),
  ];
}

export function moreText(next: string | null): string[] {
  if (next === null) return [];
  return ['There is more: call again with the same arguments and cursor set to the value of next:', next];
}
