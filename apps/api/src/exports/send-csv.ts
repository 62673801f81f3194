/** CSV that is made while it is sent: nothing of it is held but what the reader has not taken yet. */
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { cuttingOffSilent } from '../http/silent-readers.js';
import type { Seen } from '../http/sight.js';

export const CSV = 'text/csv; charset=utf-8; header=present';

/** What fails on the way breaks the connection off: a file that ends is whole. */
export function sendCsv(
  reply: FastifyReply,
  content: Readable,
  name: string,
  { snapshot, stale }: Seen & { stale?: true },
): void {
  const { raw } = reply;
  if (raw.destroyed) return void content.destroy();
  content.once('error', () => raw.destroy());
  void reply
    .type(CSV)
    .header('content-disposition', `attachment; filename="stancebook-${name}.csv"`)
    .header('stancebook-snapshot', snapshot)
    .headers(stale ? { 'stancebook-stale': 'true' } : {})
    .send(cuttingOffSilent(content, raw));
}
