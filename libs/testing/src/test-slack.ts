/** A server that answers as Slack's Web API does to a bot that posts, edits and reads back: with what it would refuse refused. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SlackMessage {
  ts: string;
  text: string;
  /** What is shown: the text of the blocks. */
  shown: string;
  isStruckOut: boolean;
  /** As it is looked for. */
  metadata: { event_type: string; event_payload: Record<string, string> } | null;
}

export interface TestSlack {
  url: string;
  token: string;
  channel: string;
  /** Oldest first. */
  messages: SlackMessage[];
  /** Edits so far. */
  edits: number;
  /** So many of the next requests are answered with 429. */
  throttled: number;
  /** Of the next posts: they arrive, and are never answered. */
  answersLost: number;
  close(): Promise<void>;
}

interface RichText {
  type: 'rich_text';
  elements: { type: 'rich_text_section'; elements: { type: string; text: string; style?: { strike?: boolean } }[] }[];
}

const PAGE_MAX = 100;

export async function testSlack(): Promise<TestSlack> {
  const server = createServer((request, response) => {
    void answer(slack, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const slack: TestSlack = {
    url: `http://127.0.0.1:${port}/api`,
    token: 'xoxb-test',
    channel: 'C0123456789',
    messages: [],
    edits: 0,
    throttled: 0,
    answersLost: 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return slack;
}

async function answer(slack: TestSlack, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const send = (status: number, value: object, headers: Record<string, string> = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(JSON.stringify(value));
  if (slack.throttled > 0) {
    slack.throttled -= 1;
    return void send(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' });
  }
  const asked = new URLSearchParams(body);
  const error = refusal(slack, request, asked);
  if (error) return void send(200, { ok: false, error });
  const value = METHODS[request.url ?? '']?.(slack, asked) ?? { ok: false, error: 'unknown_method' };
  if (request.url === '/api/chat.postMessage' && slack.answersLost > 0) {
    slack.answersLost -= 1;
    return;
  }
  send(200, value);
}

function refusal({ token, channel }: TestSlack, request: IncomingMessage, asked: URLSearchParams): string | null {
  // The methods that only read take no JSON: a form is right for all.
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return 'invalid_post_type';
  if (request.headers.authorization !== `Bearer ${token}`) return 'invalid_auth';
  return asked.get('channel') === channel ? null : 'channel_not_found';
}

const METHODS: Record<string, (slack: TestSlack, asked: URLSearchParams) => object> = {
  '/api/chat.postMessage': ({ messages, channel }, asked) => {
    const content = contentOf(asked);
    if (!content) return { ok: false, error: 'invalid_blocks' };
    const last = Number(messages.at(-1)?.ts ?? 0);
    const ts = Math.max(Date.now() / 1_000, last + 0.000_01).toFixed(6);
    const metadata = JSON.parse(asked.get('metadata') ?? 'null') as SlackMessage['metadata'];
    messages.push({ ts, ...content, metadata });
    return { ok: true, channel, ts };
  },
  '/api/chat.update': (slack, asked) => {
    const content = contentOf(asked);
    const message = slack.messages.find(({ ts }) => ts === asked.get('ts'));
    if (!message) return { ok: false, error: 'message_not_found' };
    if (!content) return { ok: false, error: 'invalid_blocks' };
    Object.assign(message, content);
    slack.edits += 1;
    return { ok: true, channel: slack.channel, ts: message.ts };
  },
  '/api/conversations.history': ({ messages }, asked) => {
    const size = Math.min(Number(asked.get('limit') || PAGE_MAX), PAGE_MAX);
    const start = Number(asked.get('cursor') || 0);
    const newestFirst = messages.filter(({ ts }) => Number(ts) > Number(asked.get('oldest') || 0)).toReversed();
    const hasMore = start + size < newestFirst.length;
    const shown = newestFirst.slice(start, start + size).map(({ ts, text, metadata }) => ({
      ts,
      text,
      ...(asked.get('include_all_metadata') === 'true' && metadata ? { metadata } : {}),
    }));
    return {
      ok: true,
      messages: shown,
      has_more: hasMore,
      response_metadata: { next_cursor: hasMore ? String(start + size) : '' },
    };
  },
};

/** Null where Slack refuses the blocks: a text of rich text must not be empty. */
function contentOf(asked: URLSearchParams): Pick<SlackMessage, 'text' | 'shown' | 'isStruckOut'> | null {
  const [block] = JSON.parse(asked.get('blocks') ?? '[]') as RichText[];
  const elements = block?.elements.flatMap((section) => section.elements) ?? [];
  if (elements.length === 0 || elements.some(({ text }) => text === '')) return null;
  return {
    text: asked.get('text') ?? '',
    shown: elements.map(({ text }) => text).join(''),
    isStruckOut: elements.some(({ style }) => style?.strike === true),
  };
}
