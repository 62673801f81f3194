export { type TestDatabase, testDatabase, testKafka } from './test-database.js';
