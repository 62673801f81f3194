export { checkDataFolder, type Folders, localFolders } from './folders.js';
export { type KafkaOptions, kafkaMissing, type LocalKafka, startKafka } from './kafka.js';
export { type LocalPostgres, type PostgresOptions, startPostgres } from './postgres.js';
export { freePort, hasExited, type LocalServer, launch, serverOf } from './process.js';
