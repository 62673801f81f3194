import { describe, expect, it } from '@jest/globals';
import { EXAMPLES, type Example } from '#contract';
import { breachesIn, type RawRecord } from './check-record.js';

const { headers, payload } = EXAMPLES.StanceShifted as Example;
const value = payload as Record<string, unknown>;
const RECORD: RawRecord = {
  topic: 'some-prefix.stancebook.stance-changes.v1',
  key: String(headers.ce_subject),
  value: JSON.stringify(value),
  headers,
};
const without = (name: string) => Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name));

describe('the check of records against the contract', () => {
  it('accepts a record as the relay writes it, and passes over topics that are not described', () => {
    expect(breachesIn(RECORD)).toEqual([]);
    expect(breachesIn({ ...RECORD, topic: 'stancebook.relay', headers: {} })).toEqual([]);
  });

  it.each<[string, Partial<RawRecord>, string]>([
    [
      'a member that is missing',
      { value: JSON.stringify({ ...value, facet: undefined }) },
      "required property 'facet'",
    ],
    ['a member of another type', { value: JSON.stringify({ ...value, news: 'no' }) }, '/news must be boolean'],
    [
      'a member that is not described',
      { value: JSON.stringify({ ...value, mood: 'good' }) },
      '"additionalProperty":"mood"',
    ],
    ['a value that no list has', { value: JSON.stringify({ ...value, kind: 'odd' }) }, '/kind must be equal to one of'],
    ['no value where there must be one', { value: null }, 'got stancebook.stance-shifted.v1 without a value'],
    ['a header that is missing', { headers: without('ce_source') }, "header / must have required property 'ce_source'"],
    [
      'a header of another form',
      { headers: { ...headers, ce_sequence: '7' } },
      'header /ce_sequence must match pattern',
    ],
    ['a header that is not described', { headers: { ...headers, ce_mood: 'x' } }, '"additionalProperty":"ce_mood"'],
    ['a type that is not described', { headers: { ...headers, ce_type: 'odd' } }, 'got odd with a value'],
    ['what is no CloudEvent', { headers: without('ce_id') }, 'the CloudEvents SDK refuses it: No CloudEvent detected'],
    [
      'an extension that no CloudEvent has',
      { headers: { ...headers, ce_MOOD: 'x' } },
      'the CloudEvents SDK refuses it',
    ],
  ])('refuses %s', (_, changes, expected) => {
    expect(breachesIn({ ...RECORD, ...changes }).join('\n')).toContain(expected);
  });
});
