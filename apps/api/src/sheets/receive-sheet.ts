/** A sheet as it is sent: by itself, or behind its mapping in a form. It is kept in a file for as long as it is read. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { parseBody, Refusal } from '#stance';
import { parseJson } from '../http/body-parsers.js';
import { Problem } from '../http/problem.js';
import { bounded, type ImportLimits } from '../imports/limits.js';
import { mappingSchema, type SheetMapping } from './mapping.js';
import { SHEET_LIMITS, tooLarge } from './table.js';

const MAPPING_BYTES_MAX = 4 * 1024 ** 2;

export interface ReceivedSheet {
  path: string;
  mapping: SheetMapping | null;
  remove: () => Promise<void>;
}

/** Throws a Problem where it is not what was expected; nothing is left behind then. */
export async function receiveSheet(
  input: Readable,
  { contentType, limits, gone }: { contentType: string; limits: ImportLimits; gone: AbortSignal },
): Promise<ReceivedSheet> {
  const path = join(tmpdir(), `stancebook-sheet-${randomUUID()}`);
  const remove = () => rm(path, { force: true });
  const bytes = Readable.from(bounded(input, { ...limits, linesMax: Infinity }, gone));
  try {
    const mapping = contentType.startsWith('multipart/form-data')
      ? await receiveForm(bytes, contentType, path)
      : await saveTo(path, bytes).then(() => null);
    gone.throwIfAborted();
    return { path, mapping, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function saveTo(path: string, bytes: Readable): Promise<void> {
  let length = 0;
  const bound = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      length += chunk.length;
      if (length > SHEET_LIMITS.fileBytes) done(tooLarge('bytes', SHEET_LIMITS.fileBytes));
      else done(null, chunk);
    },
  });
  return pipeline(bytes, bound, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
}

/** A field `mapping`, which may be left out, and a file. */
async function receiveForm(bytes: Readable, contentType: string, path: string): Promise<SheetMapping | null> {
  const wrong = (why: string) => new Problem('bad-request', `expected a form with “mapping” and “file”: ${why}`);
  let mapping: SheetMapping | null = null;
  const saving: Promise<void>[] = [];
  let failed: unknown;
  const form = (() => {
    try {
      return new Busboy({
        headers: { 'content-type': contentType },
        limits: { fields: 1, files: 2, fieldSize: MAPPING_BYTES_MAX, parts: 3 },
      });
    } catch (error) {
      throw wrong((error as Error).message);
    }
  })();
  const fail = (error: unknown) => {
    // What the disk does is not the client's fault.
    const isTheirs =
      error instanceof Error && !(error instanceof Problem || error instanceof Refusal) && !('errno' in error);
    failed ??= isTheirs ? wrong(error.message) : error;
    form.destroy();
  };
  const take = (text: Uint8Array, isCut: boolean) => {
    try {
      if (isCut) throw new Problem('too-large', `expected a mapping of at most ${MAPPING_BYTES_MAX} bytes`);
      mapping = parseBody(mappingSchema, parseJson(text));
    } catch (error) {
      fail(error);
    }
  };
  form.on('field', (name, value, _nameTruncated, isCut) => {
    if (name === 'mapping') take(Buffer.from(value), isCut);
    else fail(wrong(`there is no field “${name}”`));
  });
  form.on('file', (name, stream) => {
    stream.on('error', fail);
    if (name === 'mapping') {
      // As curl sends it by -F mapping=@mapping.json.
      const parts: Buffer[] = [];
      let length = 0;
      stream.on('data', (part: Buffer) => {
        length += part.length;
        if (length <= MAPPING_BYTES_MAX) parts.push(part);
      });
      stream.on('end', () => take(Buffer.concat(parts), length > MAPPING_BYTES_MAX));
    } else if (name === 'file' && saving.length === 0) {
      saving.push(saveTo(path, stream).catch(fail));
    } else {
      stream.resume();
      fail(wrong(`there is no file “${name}”, or it came twice`));
    }
  });
  try {
    await pipeline(bytes, form);
  } catch (error) {
    fail(error);
  }
  await Promise.all(saving);
  if (failed !== undefined) throw failed;
  if (saving.length === 0) throw wrong('the file is missing');
  return mapping;
}
