/**
 * Writes docs/asyncapi.yaml, as the code makes it. Usage: npm run contract; with `-- release` also docs/asyncapi.released.yaml, which the
 * tests compare with from then on.
 */
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { asyncApiDocument } from '../dist/libs/contract/src/index.js';

const text = `# Made by npm run contract.\n${stringify(asyncApiDocument(), { lineWidth: 0, aliasDuplicateObjects: false })}`;
const names = process.argv.includes('release') ? ['asyncapi', 'asyncapi.released'] : ['asyncapi'];
for (const name of names) writeFileSync(new URL(`../docs/${name}.yaml`, import.meta.url), text);
