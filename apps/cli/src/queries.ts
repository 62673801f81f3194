/** stances, history, shifts: what the API knows, for a person or (--json) for a program. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { MixedSignal, ShiftRecord, Stance } from '#stance';
import { get, getAll } from './api-client.js';
import { apiUrl, readSettings } from './settings.js';
import { type History, historyTables, mixedSignalsText, shiftLine, stanceTable, withoutControls } from './tables.js';

export interface SightOptions {
  asOf?: string;
  knownAt?: string;
  json?: boolean;
}

export interface StancesOptions extends SightOptions {
  holder?: string;
  proposal?: string;
  position?: string;
  status?: string;
  topic?: string;
}

const FOLLOW_INTERVAL_MS = 1_000;

export async function showStances({ json, ...query }: StancesOptions): Promise<void> {
  const stances = await Array.fromAsync(getAll<Stance>(apiUrl(readSettings()), '/v1/stances', { ...query }));
  if (json) for (const stance of stances) print(JSON.stringify(stance));
  else printPlain(stances.length > 0 ? stanceTable(stances) : 'No recorded stance matches.');
}

export async function showHistory(holder: string, proposal: string, { json, ...query }: SightOptions): Promise<void> {
  const history = await get<History>(
    apiUrl(readSettings()),
    `/v1/stances/${encodeURIComponent(holder)}/${encodeURIComponent(proposal)}/history`,
    { ...query },
  );
  if (json) print(JSON.stringify(history));
  else printPlain(historyTables(history));
}

export async function showMixedSignals(
  proposal: string,
  { json, ...query }: SightOptions & { within?: string },
): Promise<void> {
  const path = `/v1/proposals/${encodeURIComponent(proposal)}/mixed-signals`;
  const signals = await Array.fromAsync(getAll<MixedSignal>(apiUrl(readSettings()), path, { ...query }));
  if (json) for (const signal of signals) print(JSON.stringify(signal));
  else
    print(
      signals.length > 0 ? signals.map(mixedSignalsText).join('\n\n') : 'Nobody contradicts anyone on this proposal.',
    );
}

export interface ShiftsOptions {
  holder?: string;
  proposal?: string;
  kind?: string;
  topic?: string;
  follow?: boolean;
  json?: boolean;
}

/** With `follow` it never ends. */
export async function showShifts({ json, follow, ...query }: ShiftsOptions): Promise<void> {
  const base = apiUrl(readSettings());
  let cursor: string | undefined;
  for (;;) {
    const { items, next } = await get<{ items: ShiftRecord[]; next: string }>(base, '/v1/shifts', {
      limit: '1000',
      ...query,
      cursor,
    });
    for (const shift of items)
      if (json) print(JSON.stringify(shift));
      else printPlain(shiftLine(shift));
    cursor = next;
    if (items.length > 0) continue;
    if (!follow) return;
    await sleep(FOLLOW_INTERVAL_MS);
  }
}

/** Words come from anywhere: none of them steers the terminal. */
function printPlain(text: string): void {
  print(withoutControls(text));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
