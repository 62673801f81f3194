import { describe } from '@jest/globals';
import { anyOrder, openTransaction, poison, tampering } from './rows/log.js';
import { network } from './rows/network.js';
import { apiKilled, largeEvents, projectorKilled, relayKilled, relayStopped, sameKey } from './rows/processes.js';
import { testRows } from './short-run.js';

describe('what was promised holds', () => {
  testRows([
    apiKilled,
    sameKey,
    relayKilled,
    relayStopped,
    projectorKilled,
    largeEvents,
    network,
    openTransaction,
    poison,
    anyOrder,
    tampering,
  ]);
});
