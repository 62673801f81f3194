import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { eventDataSchemas, statementSchema } from '#stance';
import { type AsyncApi, asyncApiDocument, payloadSchemas } from './asyncapi.js';
import { incompatibilities } from './incompatibilities.js';
import { MESSAGES } from './messages.js';

const inDocs = (name: string) =>
  parse(readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')) as AsyncApi;
const document = JSON.parse(JSON.stringify(asyncApiDocument())) as AsyncApi;

describe('the AsyncAPI document', () => {
  it('is in docs as the code makes it; if not, run npm run contract', () => {
    expect(inDocs('asyncapi.yaml')).toEqual(document);
  });

  it('is valid without an error or a warning, by the official parser', async () => {
    const { diagnostics, document: parsed } = await new Parser().parse(JSON.stringify(document));
    expect(diagnostics).toEqual([]);
    expect(parsed?.version()).toBe('3.1.0');
    expect(parsed?.channels().all()).toHaveLength(3);
    expect(parsed?.messages().all()).toHaveLength(MESSAGES.length);
  });

  it('keeps what was released; if not, take the change back, or give what changes a new name', () => {
    const found = incompatibilities(inDocs('asyncapi.released.yaml'), document);
    expect(found.map(({ pointer, reason }) => `${pointer} ${reason}`)).toEqual([]);
  });

  it('describes every type of event', () => {
    expect(MESSAGES.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(eventDataSchemas)));
  });
});

describe('the schema that ce_dataschema names', () => {
  it('is whole in itself, and tells a value that fits from one that does not', () => {
    for (const [type, schema] of payloadSchemas()) {
      const ajv = new Ajv({ allowUnionTypes: true, keywords: ['x-extensible-enum'] });
      addFormats.default(ajv);
      ajv.addSchema(schema);
      const validate = ajv.getSchema(`urn:stancebook:schema:${type}`);
      expect(validate?.({})).toBe(false);
      if (type !== 'stancebook.statement-recorded.v1') continue;
      const statement = statementSchema.parse({
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        speaker: 'mozilla',
        proposal: 'web-mozilla-202',
        kind: 'position',
        saidOn: '2021-07-13',
        paraphrase: 'Harmful.',
        attribution: 'document',
        source: { url: 'https://example.org/立場 202' },
        coding: { position: 'oppose' },
      });
      expect(validate?.(statement)).toBe(true);
      expect(validate?.({ ...statement, addedLater: 1, kind: 'a-kind-of-later' })).toBe(true);
      expect(validate?.({ ...statement, coding: { ...statement.coding, position: 'hostile' } })).toBe(false);
    }
  });
});
