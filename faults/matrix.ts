/** Every row of the matrix, and how one is run. */
import type { Row } from './row.js';
import { randomOf } from './random.js';
import { diskFull, poolExhausted } from './rows/exhaustion.js';
import { anyOrder, openTransaction, poison, tampering } from './rows/log.js';
import { network } from './rows/network.js';
import { apiKilled, largeEvents, projectorKilled, relayKilled, relayStopped, sameKey } from './rows/processes.js';
import {
  brokerKilled,
  brokerUnreachable,
  heldUpCommit,
  leaderKilled,
  postgresStopped,
  topicDeleted,
} from './rows/servers.js';
import { upgrade } from './rows/upgrade.js';
import type { Servers } from './system.js';

export const ROWS: Row[] = [
  apiKilled,
  sameKey,
  relayKilled,
  relayStopped,
  projectorKilled,
  largeEvents,
  postgresStopped,
  heldUpCommit,
  brokerKilled,
  brokerUnreachable,
  leaderKilled,
  network,
  openTransaction,
  poison,
  anyOrder,
  topicDeleted,
  tampering,
  diskFull,
  poolExhausted,
  upgrade,
];

/** How many of a row are asked for. Rows that count events need as many as their short version has: fewer hold nothing to find. */
export function countOf({ unit, short, long }: Row, asked: number | undefined): number {
  if (asked === undefined) return long;
  return unit === 'events' ? Math.max(asked, short) : asked;
}

export interface LegOutcome {
  count: number;
  operations: number;
  findings: string[];
  notes: string[];
  seconds: number;
}

/** The `index`th leg of a row. What it does follows from the seed, the row and the index alone. */
export async function runLeg(
  row: Row,
  servers: Servers,
  { seed, index, count, isShort }: { seed: number; index: number; count: number; isShort: boolean },
): Promise<LegOutcome> {
  const outcome: LegOutcome = { count, operations: 0, findings: [], notes: [], seconds: 0 };
  const startedAt = Date.now();
  try {
    await row.run({
      servers,
      random: randomOf(seed, `${row.name} ${index}`),
      count,
      isShort,
      found: (...findings) => outcome.findings.push(...findings),
      did: (operations) => {
        outcome.operations += operations;
      },
      note: (text) => outcome.notes.push(text),
      afterwards: (cleanUp) => servers.afterwards(cleanUp),
    });
  } catch (error) {
    outcome.findings.push(`the leg could not be completed: ${(error as Error).stack}`);
  } finally {
    await servers.endLeg();
  }
  outcome.seconds = Math.round((Date.now() - startedAt) / 1000);
  return outcome;
}
