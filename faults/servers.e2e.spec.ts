import { describe } from '@jest/globals';
import { diskFull, poolExhausted } from './rows/exhaustion.js';
import {
  brokerKilled,
  brokerUnreachable,
  heldUpCommit,
  leaderKilled,
  postgresStopped,
  topicDeleted,
} from './rows/servers.js';
import { testRows } from './short-run.js';

describe('what was promised holds', () => {
  testRows([
    postgresStopped,
    heldUpCommit,
    brokerKilled,
    brokerUnreachable,
    leaderKilled,
    topicDeleted,
    diskFull,
    poolExhausted,
  ]);
});
