/** A tool: a question to the API, and its answer as data and as a text to read. */
import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Stancebook } from '#client';
import { askUntil, type Asking } from './ask.js';
import type { Addresses } from './addresses.js';
import { BadArgument, refusalText } from './refusal.js';
import { shown } from './words.js';

/** Of an answer, its data and its text together, in UTF-8: what a model can still read at once. */
export const ANSWER_BYTES_MAX = 65_536;

export interface Told<O> {
  structured: O;
  /** Lines. */
  text: string[];
}

interface Tool<I extends z.ZodObject, O extends z.ZodObject> {
  name: string;
  title: string;
  /** For a model that has never heard of Stancebook: when to use it, and what comes back. */
  description: string;
  input: I;
  output: O;
  answer: (asking: Asking, asked: z.output<I>) => Promise<Told<z.output<O>>>;
}

export type Register = (server: McpServer, stancebook: Stancebook, addresses: Addresses) => void;

export function tool<I extends z.ZodObject, O extends z.ZodObject>(tool: Tool<I, O>): Register {
  const { name, title, description, input, output, answer } = tool;
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  return (server, stancebook, addresses) => {
    const config = { title, description, inputSchema: input as z.ZodObject, outputSchema: output as z.ZodObject };
    server.registerTool(name, { ...config, annotations }, async (asked, { mcpReq: { signal } }) => {
      const ask = askUntil(stancebook, signal);
      try {
        const { structured, text } = await answer({ ask, addresses }, asked as z.output<I>);
        return { content: [{ type: 'text', text: text.join('\n') }], structuredContent: structured };
      } catch (error) {
        // Nobody is there to be told.
        if (signal.aborted) throw error;
        return { content: [{ type: 'text', text: await refusalText(error, ask) }], isError: true };
      }
    });
  };
}

function bytesOf(structured: object): number {
  return Buffer.byteLength(JSON.stringify(structured));
}

/**
 * As many items as are asked for, or as fit: where they do not, fewer are asked for, so that `next` goes on after the last one told. Of a
 * single item the data fits, as its words are cut; its text may not.
 */
export async function fitting<O extends { items: unknown[] }>(
  limit: number,
  page: (limit: number) => Promise<Told<O>>,
): Promise<Told<O>> {
  for (let wanted = limit; ; ) {
    const told = await page(wanted);
    const bytes = bytesOf(told.structured) + Buffer.byteLength(told.text.join('\n'));
    const count = Math.min(wanted, told.structured.items.length);
    if (bytes <= ANSWER_BYTES_MAX) return told;
    if (count <= 1)
      return { ...told, text: [shown(told.text.join('\n'), ANSWER_BYTES_MAX - bytesOf(told.structured)).text] };
    wanted = Math.max(1, Math.floor((count * 0.9 * ANSWER_BYTES_MAX) / bytes));
  }
}

export const idInput = (what: string) =>
  z
    .string()
    .regex(/^[a-z0-9-]{1,128}$/, 'expected an id of small letters, digits and dashes, as find_ids gives it')
    .describe(what);

export const sightInput = {
  asOf: z
    .string()
    .max(64)
    .optional()
    .describe('Only what was certainly said by then: 2023-07-12, 2023-07 or 2023. Leave it out for the present.'),
  knownAt: z
    .string()
    .max(64)
    .optional()
    .describe(
      'Only what had been recorded by this instant, such as 2026-11-26T09:00:00Z: what a reader could know then. At least 5 seconds ago.',
    ),
};

export function pageInput(limit: { default: number; max: number }) {
  return {
    limit: z.int().min(1).max(limit.max).default(limit.default).describe('At most so many items.'),
    cursor: z
      .string()
      .min(1)
      .max(14_000)
      .optional()
      .describe('The next of the answer before, with the same arguments.'),
  };
}

/** Where a list that is put together here goes on: after a place, in the record that the list is of. */
export function cursorAt(place: string | number, snapshot: string): string {
  return `${place}.${snapshot}`;
}

/** Of the start there is neither. `pattern`: of a place. */
export function placeIn(cursor: string | undefined, pattern: string): { place?: string; snapshot?: string } {
  if (cursor === undefined) return {};
  const [, place, snapshot] = new RegExp(`^(${pattern})\\.([\\w-]+)$`).exec(cursor) ?? [];
  if (place === undefined || snapshot === undefined)
    throw new BadArgument('expected the cursor as the answer before gave it, in next');
  return { place, snapshot };
}

export const nextOutput = {
  next: z.string().nullable().describe('Where there is more: the cursor to call again with. Null at the end.'),
};
