import { z } from 'zod';
import { ACTOR_KINDS } from '#stance';
import { given } from '../ask.js';
import { BadArgument } from '../refusal.js';
import { fitting, pageInput, type Told, tool } from '../tool.js';
import { BYTES, nameAndId, quoted, shown, shownName } from '../words.js';

const LISTED_MAX = 5;

const output = z.object({
  items: z.array(
    z.object({
      what: z.enum(['actor', 'proposal']),
      id: z.string(),
      name: z.string().describe('Of a proposal, its title.'),
      kind: z.enum(ACTOR_KINDS).optional(),
      aliases: z.array(z.string()),
      topics: z.array(z.string()).optional(),
      description: z.string().nullable().optional(),
    }),
  ),
  more: z.object({ actor: z.string().nullable(), proposal: z.string().nullable() }),
});
type Found = z.output<typeof output>['items'][number];

/** In a register as nobody has filled it before: as it is now, whatever the time that the other tools are asked about. */
export const findIds = tool({
  name: 'find_ids',
  title: 'Find actors and proposals',
  description:
    'Find the ids of actors (people, organisations, states, outlets) and of proposals (what stances are about) by words of their names. Use it first: all other tools take ids, never names. Every word must be part of the id, the name or an alias; one distinctive word works best. Returns id, name, kind and aliases of actors, and id, title, topics and description of proposals.',
  input: z.strictObject({
    name: z.string().min(1).max(300).describe('Words of a name or a title, such as "macron" or "tokyo office".'),
    what: z.enum(['actor', 'proposal']).optional().describe('Only these. Leave it out to look for both.'),
    ...pageInput({ default: 10, max: 25 }),
  }),
  output,
  answer: async ({ ask }, { name, what, limit, cursor }) => {
    if (cursor !== undefined && what === undefined)
      throw new BadArgument('expected what (actor or proposal) together with the cursor: each list has its own');
    return fitting(limit, async (wanted): Promise<Told<z.output<typeof output>>> => {
      const query = given({ q: name, limit: wanted, cursor });
      const actors = what === 'proposal' ? null : await ask('/v1/actors', { query });
      const proposals = what === 'actor' ? null : await ask('/v1/proposals', { query });
      const items = [
        ...(actors?.items ?? []).map(
          ({ id, name, kind, aliases }): Found => ({
            what: 'actor',
            id,
            name: shownName(name),
            kind,
            aliases: few(aliases),
          }),
        ),
        ...(proposals?.items ?? []).map(
          ({ id, title, aliases, topics, description }): Found => ({
            what: 'proposal',
            id,
            name: shown(title, BYTES.title).text,
            aliases: few(aliases),
            topics: few(topics),
            description: description === null ? null : shown(description, BYTES.title).text,
          }),
        ),
      ];
      const more = { actor: actors?.next ?? null, proposal: proposals?.next ?? null };
      return { structured: { items, more }, text: textOf(name, items, more) };
    });
  },
});

function few(texts: string[]): string[] {
  return texts.slice(0, LISTED_MAX).map(shownName);
}

function textOf(name: string, items: Found[], more: { actor: string | null; proposal: string | null }): string[] {
  if (items.length === 0)
    return [`Nothing is called ${quoted(name)}. Try one word of the name, another spelling, or search_statements.`];
  return [
    ...items.map((item) => {
      const about = [item.kind, ...(item.topics ?? []).map(quoted)].filter((one) => one !== undefined);
      const also = item.aliases.length > 0 ? `, also ${item.aliases.map(quoted).join(', ')}` : '';
      const description = item.description ? ` ${quoted(item.description)}` : '';
      return `- ${item.what} ${nameAndId(item)}${about.length > 0 ? `: ${about.join(', ')}` : ''}${also}${description}`;
    }),
    ...(['actor', 'proposal'] as const).flatMap((what) =>
      more[what] === null
        ? []
        : [`There are more ${what}s: use another word, or call again with what ${what} and cursor ${more[what]}`],
    ),
  ];
}
