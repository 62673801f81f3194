export { checkDataFolder, closeDataFolder, type Folders, localFolders } from './folders.js';
export { type KafkaOptions, kafkaMissing, type LocalKafka, startKafka } from './kafka.js';
export {
  type LocalPostgres,
  type PostgresOptions,
  runningPostgres,
  servicePasswordFile,
  startPostgres,
} from './postgres.js';
export {
  endLeftOver,
  freePort,
  hasExited,
  type LocalServer,
  launch,
  openLog,
  SERVICE_FLAGS,
  serverOf,
} from './process.js';
