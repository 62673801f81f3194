/** Sheets, CSV or XLSX: sent to the API as they are, with their mapping. */
import { existsSync, openAsBlob, readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { keyHeader, refusalOf, unreachable } from './api-client.js';
import { CommandError } from './settings.js';

const SHEETS = ['.csv', '.tsv', '.xlsx'];
const MAPPING_BYTES_MAX = 4 * 1024 ** 2;

export function isSheet(file: string): boolean {
  return SHEETS.includes(extname(file).toLowerCase());
}

/** `mapping`: a file; without one, the headers of the sheet are fields. */
export async function postSheet(base: string, path: string, file: string, mapping?: string): Promise<Response> {
  if (!existsSync(file)) throw new CommandError(`there is no file ${file}: check its name`);
  const form = new FormData();
  if (mapping !== undefined) form.set('mapping', readMappingFile(mapping));
  form.set('file', await openAsBlob(file), basename(file));
  const response = await fetch(base + path, { method: 'POST', headers: keyHeader(), body: form }).catch(
    (error: Error) => {
      throw unreachable(base, error);
    },
  );
  if (!response.ok) throw refusalOf(base, response.status, await response.text());
  return response;
}

/** A first mapping as JSON, to be looked through and completed. */
export async function inferMapping(base: string, file: string): Promise<string> {
  const name = basename(file, extname(file));
  const response = await postSheet(base, `/v1/imports/inspection?name=${encodeURIComponent(name)}`, file);
  const { mapping } = (await response.json()) as { mapping: object };
  return JSON.stringify(mapping, null, 2);
}

function readMappingFile(file: string): string {
  if (!existsSync(file)) throw new CommandError(`there is no file ${file}: check its name`);
  if (statSync(file).size > MAPPING_BYTES_MAX) {
    throw new CommandError(`${file}: expected a mapping of at most ${MAPPING_BYTES_MAX} bytes`);
  }
  const text = readFileSync(file, 'utf8');
  try {
    JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${file}: expected JSON: ${(error as Error).message}`);
  }
  return text;
}
