/** What a data package says of itself: datapackage.json, and the README beside it. */
import { APOSTROPHES } from './csv.js';
import type { ExportHead } from './export-records.js';
import type { Column, ColumnType, ForeignKey, Table } from './tables.js';

export interface ResourceFile {
  name: string;
  table: Table;
  bytes: number;
  sha256: string;
}

interface Package {
  head: ExportHead;
  /** null where the publisher of the record states none. */
  license: string | null;
  files: ResourceFile[];
}

const PROFILES = 'https://datapackage.org/profiles/2.0';
const DIALECT = { $schema: `${PROFILES}/tabledialect.json`, delimiter: ',', lineTerminator: '\r\n', doubleQuote: true };

export function fileNameOf(name: string): string {
  return `${name}.csv`;
}

/** https://datapackage.org/standard/data-package/ and the members that a citation needs. */
export function descriptorOf({ head, license, files }: Package): object {
  const { what, filter, asOf, rules, snapshot, recordedAt, stale, address, citation } = head;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: `stancebook-${what}`,
    title: 'Stancebook: who stands where on what, since when, and how that has changed',
    description: citation,
    ...(recordedAt ? { created: recordedAt } : {}),
    ...(license ? { licenses: [licenseOf(license)] } : {}),
    sources: [{ title: 'A record kept with Stancebook. Each statement names its own source' }],
    citation,
    address,
    snapshot,
    recordedAt,
    asOf,
    rules,
    filter,
    ...(stale ? { stale } : {}),
    resources: files.map(({ name, table, bytes, sha256 }) => ({
      $schema: `${PROFILES}/dataresource.json`,
      name,
      path: fileNameOf(name),
      type: 'table',
      title: table.title,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      dialect: DIALECT,
      schema: schemaOf(table, (key) => isKept(key, head, files)),
    })),
  };
}

function licenseOf(license: string): object {
  return license.startsWith('https://') ? { path: license } : { name: license };
}

/**
 * A reference is promised where the other table is there. As of a day, a stance may rest on a statement that its own source dates less
 * precisely than another report of the same speech act does: that one is not certainly said by then, and not among the statements.
 */
function isKept({ table }: ForeignKey, { asOf }: ExportHead, files: ResourceFile[]): boolean {
  return files.some(({ name }) => name === table) && !(table === 'statements' && asOf !== null);
}

function schemaOf({ columns, key, foreignKeys }: Table, isPromised: (key: ForeignKey) => boolean): object {
  const promised = foreignKeys.filter(isPromised);
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map(fieldOf),
    missingValues: [''],
    ...(key.length > 0 ? { primaryKey: key } : {}),
    ...(promised.length > 0
      ? {
          foreignKeys: promised.map(({ column, table, references }) => ({
            fields: [column],
            reference: { resource: table, fields: [references] },
          })),
        }
      : {}),
  };
}

/** One apostrophe may stand before an id that begins with a dash, as before all that a spreadsheet would take for a formula. */
const SLUG_PATTERN = "'?[a-z0-9-]{1,128}";
const LIST = { type: 'list', delimiter: '|', itemType: 'string' };

const FIELD_TYPES: Record<ColumnType, object> = {
  string: { type: 'string' },
  slug: { type: 'string' },
  uuid: { type: 'string', format: 'uuid' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  datetime: { type: 'datetime' },
  strings: LIST,
  codings: LIST,
};

function fieldOf({ name, type, description, isRequired, values }: Column): object {
  const constraints = {
    ...(isRequired ? { required: true } : {}),
    ...(values ? { enum: values } : {}),
    ...(type === 'slug' ? { pattern: SLUG_PATTERN } : {}),
    ...(type === 'integer' ? { minimum: 0 } : {}),
    ...(type === 'number' ? { minimum: 0, maximum: 1 } : {}),
  };
  const isBound = Object.keys(constraints).length > 0;
  return { name, ...FIELD_TYPES[type], description, ...(isBound ? { constraints } : {}) };
}

export function readmeOf({ head, license, files }: Package): string {
  const { citation, address, snapshot, recordedAt, asOf, stale } = head;
  return `# Stancebook: who stands where on what, since when, and how that has changed

## How to cite it

> ${citation}

The same bytes are had again at \`${address}&format=datapackage\` of the API that this came from. Cite the sources of the statements, too: each row names its own.

- Snapshot: \`${snapshot}\`
- The last event in it was recorded at: ${recordedAt ?? 'nothing is recorded yet'}
- As of: ${asOf ?? 'no day: all that was said'}
${stale ? '- It lacks what could not be folded yet: ask again later.\n' : ''}
## Licence

${license ?? 'The publisher of this record states none. Ask before you publish more than quotations.'}

Quotations remain those of their sources.

## What is in it

${files.map(({ name, table }) => `- \`${fileNameOf(name)}\`: ${table.title}`).join('\n')}
- \`datapackage.json\`: what each column means (Data Package, version 2)

## How to read it

- An empty cell is an absent value, or an empty list. Lists are separated by \`|\`.
- Dates such as \`saidOn\` are as imprecise as their sources are (EDTF). The \`noLaterThan\` beside them is a day.
- Instants are in UTC.
- An ${APOSTROPHES} Take one apostrophe away at each of these places to have the words to the letter; or export NDJSON or Parquet, which have none.
- A statement has a row for each revision. The current one is that without \`knownTo\`.
`;
}
