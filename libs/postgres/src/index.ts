export { integerArray, textArray } from './arrays.js';
export {
  isConnectionLost,
  isUnavailable,
  PostgresFailure,
  PostgresGaveUp,
  PostgresUnavailable,
  whenAvailable,
} from './failure.js';
export { columnsOf, insertRows, type Value } from './insert-rows.js';
export { createLease, type Lease } from './lease.js';
export { createLookout, type Lookout } from './lookout.js';
export { migrate, type MigrateOptions, requireUsableSchema, SchemaTooNew } from './migrate.js';
export { createPool, type Db, type Pool, type PoolOptions, type Tx } from './pool.js';
export { isStandby } from './standby.js';
export { endStuckSessions } from './stuck.js';
export { attempt, type TransactionOptions, transaction } from './transaction.js';
export { prepared, type Prepared } from './prepared.js';
export { isHearing, onWake, wake } from './wake.js';
