/** Parts of a workbook as a stream of XML. Nothing outside is ever asked for, and what XML can blow up by itself is refused. */
import type { Entry } from '@zip.js/zip.js';
import sax from 'sax';
import { Problem } from '../http/problem.js';

export interface XmlHandlers {
  /** Names are without their prefixes. */
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
  /** What came in the chunk is done with before the next one. */
  chunk?: () => Promise<void>;
}

const DEPTH_MAX = 64;
const ATTRIBUTES_MAX = 256;

export function notXlsx(why: string): Problem {
  return new Problem('bad-request', `expected an XLSX file as saved by a spreadsheet: ${why}`);
}

export async function readXml(entry: Entry, bytesMax: number, handlers: XmlHandlers): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = sax.parser(true, { position: false });
  let failed: Error | null = null;
  let depth = 0;
  let attributes = 0;
  const fail = (error: Error) => {
    failed ??= error;
  };
  Object.assign(parser, {
    onerror: (error) => {
      fail(notXlsx(`its XML is broken (${error.message.split('\n', 1)[0]})`));
      parser.resume();
    },
    ondoctype: () => fail(notXlsx('it declares a document type, which no spreadsheet does')),
    // Each is held in memory until it ends.
    onattribute: () => {
      attributes += 1;
      if (attributes > ATTRIBUTES_MAX) fail(notXlsx(`it has an element with more than ${ATTRIBUTES_MAX} attributes`));
    },
    onopentag: ({ name, attributes: values }) => {
      attributes = 0;
      depth += 1;
      if (depth > DEPTH_MAX) fail(notXlsx(`its elements nest more than ${DEPTH_MAX} deep`));
      if (!failed) handlers.open?.(local(name), values as Record<string, string>);
    },
    onclosetag: (name) => {
      depth -= 1;
      handlers.close?.(local(name));
    },
    ontext: (text) => handlers.text?.(text),
    oncdata: (text) => handlers.text?.(text),
  } satisfies Partial<sax.SAXParser>);
  await readEntry(entry, bytesMax, async (chunk) => {
    parser.write(decoder.decode(chunk, { stream: true }));
    // What is to blame came before what it led to.
    if (failed) throw failed;
    await handlers.chunk?.();
  });
  parser.close();
  if (failed) throw failed;
}

/** Calls `take` with what is unpacked, a piece at a time, and stops unpacking beyond `bytesMax`. */
export async function readEntry(
  entry: Entry,
  bytesMax: number,
  take: (chunk: Uint8Array) => Promise<void> | void,
): Promise<void> {
  if (entry.directory || !('getData' in entry)) throw notXlsx(`${entry.filename} is a folder`);
  if (entry.encrypted) throw notXlsx('it is protected by a password: save it without one');
  let bytes = 0;
  let stopped: { by: unknown } | null = null;
  const writable = new WritableStream<Uint8Array>({
    async write(chunk) {
      bytes += chunk.length;
      try {
        if (bytes > bytesMax) {
          throw new Problem('too-large', `expected at most ${bytesMax} bytes in ${entry.filename} once unpacked`);
        }
        await take(chunk);
      } catch (error) {
        stopped ??= { by: error };
        throw error;
      }
    },
  });
  try {
    await entry.getData(writable, { checkSignature: false });
  } catch (error) {
    if (stopped) throw (stopped as { by: unknown }).by;
    throw notXlsx(`${entry.filename} cannot be unpacked (${(error as Error).message})`);
  }
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
