import { expect, it } from '@jest/globals';
import { expiryOf } from './expiry.js';
import { partsOfKey, newKey } from './key-text.js';
import { isCallerName } from './scopes.js';

const NOW = new Date('2026-11-26T12:00:00Z');

it.each([
  ['P90D', '2027-02-24T12:00:00.000Z'],
  ['2027-01-31', '2027-01-31T00:00:00.000Z'],
  ['2027-01-31T10:00:00+02:00', '2027-01-31T08:00:00.000Z'],
])('a key expires after %s at %s', (text, at) => {
  expect(expiryOf(text, NOW)).toBe(at);
});

it.each(['', 'P0D', 'P1', '90', '2026-11-26', '2026-02-31', 'tomorrow', 'P123456D', '2027-13-01', 'Infinity'])(
  'a key expires never after %j',
  (text) => {
    expect(expiryOf(text, NOW)).toBeNull();
  },
);

it('a key has a form that a scanner finds, and no other text has it', () => {
  const { text, id, secretHash } = newKey();
  expect(text).toMatch(/^stancebook_[0-9a-f]{16}_[0-9a-f]{64}$/);
  expect(partsOfKey(text)).toEqual({ id, secretHash });
  for (const other of ['', `${text}0`, ` ${text}`, text.toUpperCase(), text.replace(/.$/, 'g'), `${text}\n`])
    expect(partsOfKey(other)).toBeNull();
  expect(newKey().text).not.toBe(text);
});

it('names are what they look like', () => {
  for (const name of ['ada', 'Ada L.', 'Žofie', '编码员', '𝒜'.repeat(128), "O'Hara <o@example.org>"])
    expect([name, isCallerName(name)]).toEqual([name, true]);
  for (const name of [
    '',
    ' ',
    'ada ',
    '\tada',
    'a\u202eda',
    'a\u00a0b',
    'a\u2028b',
    'é'.normalize('NFD'),
    'a'.repeat(129),
    '\ud800',
  ])
    expect([name, isCallerName(name)]).toEqual([name, false]);
});
