/** Sends a sheet with its mapping, and reads what is answered, line by line. */
import type { components } from '../../../../libs/client/src/openapi.js';
import type { Problem } from '../api/answers.js';
import { AnswerMissing } from '../api/client.js';

type Schemas = components['schemas'];
export type Inspection = Schemas['SheetInspection'];
export type Mapping = Schemas['SheetMappingBody'];
export type UnsettledName = Schemas['UnsettledName'];
export type ImportAnswer = Schemas['ImportAnswer'];

/** Throws `AnswerMissing`. */
export async function inspect(file: File, mapping: Mapping | null): Promise<Inspection> {
  const name = encodeURIComponent(file.name.replace(/\.[^.]+$/, '').slice(0, 300) || 'sheet');
  const response = await post(`/v1/imports/inspection?name=${name}`, file, mapping);
  return (await response.json()) as Inspection;
}

/** Calls `take` with the answers that come together. Throws `AnswerMissing`, or the signal's reason. */
export async function sendSheet(
  file: File,
  mapping: Mapping,
  {
    dryRun,
    signal,
    take,
  }: { dryRun: boolean; signal: AbortSignal; take: (answers: ImportAnswer[], text: string) => void },
): Promise<void> {
  const { body } = await post(`/v1/imports?dryRun=${dryRun}`, file, mapping, signal);
  if (!body) return;
  let rest = '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value = '' } = await reader.read();
      const text = rest + value;
      const end = done ? text.length : text.lastIndexOf('\n') + 1;
      rest = text.slice(end);
      const whole = text.slice(0, end);
      const answers = whole.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as ImportAnswer]));
      if (answers.length > 0) take(answers, whole);
      if (done) return;
    }
  } catch (error) {
    if (signal.aborted) throw error;
    throw new AnswerMissing({ kind: 'offline' });
  }
}

async function post(path: string, file: File, mapping: Mapping | null, signal?: AbortSignal): Promise<Response> {
  const form = new FormData();
  if (mapping) form.set('mapping', JSON.stringify(mapping));
  form.set('file', file);
  let response: Response;
  try {
    response = await fetch(path, { method: 'POST', body: form, ...(signal && { signal }) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AnswerMissing({ kind: 'offline' });
  }
  if (response.ok) return response;
  const unknown = { type: 'about:blank', title: response.statusText, status: response.status, detail: '' };
  throw new AnswerMissing({ kind: 'problem', problem: (await response.json().catch(() => unknown)) as Problem });
}

/** Saves a text as a file of the reader's. */
export function saveText(name: string, type: string, parts: string[]): void {
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
