export { checkDataFolder, type Folders, localFolders } from './folders.js';
export { type KafkaOptions, kafkaMissing, type LocalKafka, startKafka } from './kafka.js';
export { type LocalPostgres, type PostgresOptions, runningPostgres, startPostgres } from './postgres.js';
export { endLeftOver, freePort, hasExited, type LocalServer, launch, serverOf } from './process.js';
