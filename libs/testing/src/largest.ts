/** The largest that is accepted: every list full, and every text as long as the whole allows. */
import { MAXIMA } from '#stance';
import type { TestApi } from './test-api.js';

const HEADERS = {
  'x-correlation-id': 'c'.repeat(MAXIMA.correlationId),
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
};
const SHARE_MIN = 0.02;

/** As much of it, in texts of this character, as is accepted: what is refused by the skin of its teeth is refused for its size alone. */
export async function sendLargest(
  api: TestApi,
  method: string,
  path: string,
  character: string,
  make: (text: Texts) => object,
): Promise<void> {
  for (let share = 1; share > SHARE_MIN; share *= 0.95) {
    const body = make(textsOf(character, share));
    if (Buffer.byteLength(JSON.stringify(body)) > MAXIMA.thingBytes * 1.05) continue;
    const { status, body: answer } = await api.ask<{ detail: string }>(
      method,
      `${path}?describe=missing`,
      body,
      HEADERS,
    );
    if (status < 300) return;
    if (status === 422 && answer.detail.includes('bytes as canonical')) continue;
    throw new Error(`expected ${path} to be accepted, or to be too large as a whole, got ${status}: ${answer.detail}`);
  }
  throw new Error(`expected ${path} to be accepted with texts of ${SHARE_MIN} of their maximum`);
}

/** A text of so much of its maximum that the whole is accepted. */
export type Texts = (max: number, prefix?: string) => string;

function textsOf(character: string, share: number): Texts {
  return (max, prefix = '') => prefix + character.repeat(Math.max(1, Math.floor(max * share - prefix.length)));
}

const times = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));
export const longSlug = (name: string) => name.padEnd(MAXIMA.slug, '-a');
const urlOf = (text: Texts, name: string) => text(MAXIMA.url, `https://example.org/${name}/`);

export function largestActor(text: Texts, i = 0) {
  return {
    kind: 'organisation',
    name: text(MAXIMA.name, `${i}`),
    aliases: times(MAXIMA.aliases, () => text(MAXIMA.name)),
    sameAs: times(MAXIMA.sameAs, () => urlOf(text, 'actor')),
    memberships: times(MAXIMA.memberships, (n) => ({
      organisation: longSlug(`body-${n % 20}`),
      role: text(MAXIMA.role),
      speaksFor: true,
      during: '2023-07-12T10:00:00.123+14:00/2023-07-12T10:00:00.456+14:00',
    })),
  };
}

export function largestProposal(text: Texts) {
  return {
    title: text(MAXIMA.name),
    description: text(MAXIMA.description),
    owner: longSlug('owner'),
    aliases: times(MAXIMA.aliases, () => text(MAXIMA.name)),
    sameAs: times(MAXIMA.sameAs, () => urlOf(text, 'proposal')),
    topics: times(MAXIMA.topics, (n) => text(MAXIMA.topic, `${n}`)),
    relations: times(MAXIMA.relations, (n) => ({ kind: 'broader', proposal: longSlug(`wider-${n}`) })),
  };
}

export function largestStatement(text: Texts, said: Record<string, unknown> & { id: string }) {
  const { id, coding, ...changes } = said;
  const quote = text(MAXIMA.quote, id);
  return {
    id,
    speaker: longSlug('speaker'),
    onBehalfOf: times(MAXIMA.onBehalfOf, (n) => longSlug(`holder-${n}`)),
    proposal: longSlug('proposal'),
    kind: 'position',
    saidOn: '2023-07-12T10:00:00.123+14:00/2023-07-12T10:00:00.456+14:00',
    quote,
    paraphrase: text(MAXIMA.paraphrase),
    selector: { exact: quote, prefix: text(MAXIMA.context), suffix: text(MAXIMA.context) },
    attribution: 'on-record',
    source: {
      url: urlOf(text, id),
      archivedUrl: urlOf(text, 'archived'),
      reference: text(MAXIMA.citation),
      title: text(MAXIMA.citation),
      publisher: text(MAXIMA.name),
      contentHash: text(MAXIMA.contentHash),
    },
    ...changes,
    coding: {
      position: 'support',
      status: 'on-the-table',
      conditions: times(MAXIMA.conditions, (n) => text(MAXIMA.condition, `${n}`)),
      hedges: times(MAXIMA.hedges, (n) => text(MAXIMA.condition, `${n}`)),
      native: { scale: text(MAXIMA.native), value: text(MAXIMA.native) },
      coder: text(MAXIMA.coder),
      note: text(MAXIMA.note),
      tags: times(MAXIMA.tags, (n) => text(MAXIMA.tag, `${n}`)),
      ...(coding as object),
    },
  };
}
