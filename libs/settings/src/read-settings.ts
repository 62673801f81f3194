import { closest } from 'fastest-levenshtein';
import { kafkaContradictions } from './kafka-access.js';
import { isLoopback } from './loopback.js';
import { oidcContradictions } from './oidc.js';
import { type Reader, type Setting, SETTINGS, type SettingsOf } from './settings.js';

/** One line for each setting that is wrong. */
export class SettingsError extends Error {}

/** An empty text counts as not set. Throws all that is wrong at once; `warn` hears of names that nobody reads. */
export function readSettings<R extends Reader>(
  reader: R,
  env: NodeJS.ProcessEnv,
  warn: (line: string) => void = console.error,
): SettingsOf<R> {
  for (const line of unknownNames(env)) warn(line);
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, setting] of Object.entries<Setting>(SETTINGS)) {
    if (!setting.readBy.includes(reader)) continue;
    const text = env[name] || undefined;
    const parsed = setting.schema.safeParse(text);
    if (text !== undefined && parsed.success) values[name] = parsed.data;
    else if (text !== undefined || setting.requiredBy?.includes(reader)) wrong.push(wrongLine(name, setting, text));
    else values[name] = setting.defaultFor?.[reader] ?? setting.default;
  }
  if ((reader === 'api' || reader === 'start') && wrong.length === 0)
    wrong.push(...oidcContradictions(values as SettingsOf<'api' | 'start'>));
  if (reader === 'mcp') wrong.push(...openMcp(values as SettingsOf<'mcp'>));
  // What is wrong by itself has its line already, and contradicts whatever it likes.
  const isOfKafka = reader === 'relay' || reader === 'start';
  if (isOfKafka && wrong.length === 0) wrong.push(...kafkaContradictions(values as SettingsOf<'relay' | 'start'>));
  if (wrong.length > 0) throw new SettingsError(wrong.join('\n'));
  return values as SettingsOf<R>;
}

function wrongLine(name: string, { expected, unit, isSecret }: Setting, text: string | undefined): string {
  const got =
    text === undefined ? 'nothing' : isSecret ? 'something else (not shown: it is secret)' : JSON.stringify(text);
  return `${name}: expected ${expected}${unit ? ` (${unit})` : ''}, got ${got}`;
}

const PREFIX = 'STANCEBOOK_';

function unknownNames(env: NodeJS.ProcessEnv): string[] {
  const known = Object.keys(SETTINGS).filter((name) => name.startsWith(PREFIX));
  return Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !known.includes(name))
    .map((name) => `${name}: there is no such setting and it is ignored; the nearest is ${closest(name, known)}`);
}

function openMcp({ STANCEBOOK_MCP_HTTP, STANCEBOOK_INSECURE_OPEN }: SettingsOf<'mcp'>): string[] {
  const host = STANCEBOOK_MCP_HTTP?.host;
  // A name that is wrong has its line already.
  if (host === undefined || STANCEBOOK_INSECURE_OPEN === 'on' || isLoopback(host)) return [];
  return [
    `STANCEBOOK_MCP_HTTP: expected a loopback address such as 127.0.0.1, got ${JSON.stringify(host)}: whoever reaches the MCP server can read the record. If you want that, set STANCEBOOK_INSECURE_OPEN=on`,
  ];
}
