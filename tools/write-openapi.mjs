/** Writes the types of the API's answers, as the code makes them: libs/client/src/openapi.ts. Usage: npm run contract. */
import { writeFileSync } from 'node:fs';
import { createApp } from '../dist/apps/api/src/create-app.js';
import { readConfig } from '../dist/apps/api/src/config.js';
import { openApiOf } from '../dist/apps/api/src/docs.js';
import { createPool } from '../dist/libs/postgres/src/index.js';
import { openApiTypes } from '../dist/libs/testing/src/openapi-types.js';

// Never connected to: the document depends on the code alone.
const url = 'postgres://unused/unused';
const pool = createPool({ url, applicationName: 'contract', connectionsMax: 1 });
const app = await createApp({ pool, id: '', partitions: 64 }, readConfig({ DATABASE_URL: url }));
writeFileSync(new URL('../libs/client/src/openapi.ts', import.meta.url), await openApiTypes(openApiOf(app)));
process.exit(0);
