import { describe, expect, test } from '@jest/globals';
import { foldAcronyms, foldName, foldText, isNear, slugOf } from './names.js';

describe('a text that is searched', () => {
  test.each([
    ['Özil, ÉLYSÉE', 'ozil elysee'],
    ['Straße, Łódź, Øre, Œuvre, Þing', 'strasse lodz ore oeuvre thing'],
    ['the U.S. and U.S.A., e.g. at 9 a.m.', 'the us and usa eg at 9 am'],
    ["China’s plan, Stoltenberg's", 'china plan stoltenberg'],
    ['isn’t l’Allemagne', 'isn t l allemagne'],
    ['Indo-Pacific; COVID-19; A/RES/75/169', 'indo pacific covid 19 a res 75 169'],
    ['ＵＳＡ ﬁne ½', 'usa fine 1 2'],
    ['Ёлка и йод, ЇЖАК', 'елка и йод їжак'],
    ['ΌΔΟΣ οδός', 'οδοσ οδοσ'],
    ['हिन्दी', 'हिन्दी'],
    ['مُحَمَّد', 'محمد'],
    ['が 도쿄', 'が 도쿄'],
    ['..., 🏯 ', ''],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(folded)).toBe(folded);
  });
});

describe('a name that is looked up', () => {
  test.each([
    ['Łódź & Søn', 'lodz son', 'lodz son'],
    ['U.S.', 'u s', 'us'],
    ['Ｕ．Ｓ．', 'u s', 'us'],
    ['J.K. Rowling', 'j k rowling', 'jk rowling'],
    ['J. K. Rowling', 'j k rowling', 'j k rowling'],
    ['O’Brien', 'obrien', 'obrien'],
    ['Levi’s', 'levis', 'levis'],
    ['Зеле́нский', 'зеленский', 'зеленский'],
    ['Ёлка ♥️', 'елка', 'елка'],
    ['کُرد ΌΔΟΣ', 'کرد οδοσ', 'کرد οδοσ'],
    ['が 이 हिन्दी', 'が 이 हिन्दी', 'が 이 हिन्दी'],
    ['…', '', ''],
  ])('%s is %s, or %s', (name, folded, withoutDots) => {
    expect([foldName(name), foldAcronyms(name)]).toEqual([folded, withoutDots]);
    expect([foldName(folded), foldAcronyms(withoutDots)]).toEqual([folded, withoutDots]);
  });

  test('is not one with other letters of its script', () => {
    for (const [name, other] of [
      ['か', 'が'],
      ['किम', 'काम'],
      ['Киів', 'Київ'],
    ] as const) {
      expect(foldName(name)).not.toBe(foldName(other));
    }
  });

  test('makes an id', () => {
    expect(slugOf('  São Tomé & Príncipe! ', 128)).toBe('sao-tome-principe');
    expect(slugOf('U.S. Łódź, O’Brien', 128)).toBe('u-s-lodz-obrien');
    expect(slugOf('東京', 128)).toBe('');
    expect(slugOf('abc def', 4)).toBe('abc');
  });
});

test.each([
  ['china', 'china', true],
  ['us', 'us', true],
  ['us', 'un', false],
  ['emmanuel macron', 'macron emmanuel', true],
  ['emanuel macrom', 'emmanuel macron', true],
  ['web usb', 'webusb', true],
  ['china', 'chile', false],
  ['iran', 'iraq', true],
  ['css grid level 1', 'css grid level 2', false],
  ['resolution 75 169', 'resolution 75 169', true],
  ['', '', false],
])('of %s and %s it is %s that they are near', (a, b, near) => {
  expect([isNear(a, b), isNear(b, a)]).toEqual([near, near]);
});

test.each([
  ['Jens Stoltenberg', 'Stoltenberg, Jens', true],
  ['Emmanuel Macron', 'Emanuel Makron', true],
  ['Ursula von der Leyen', 'ursula VON DER leyen', true],
  ['São Tomé', 'Sao Tome', true],
  ['NATO', 'N.A.T.O.', true],
  ['Łódź', 'LODZ', true],
  ['Iran', 'Iraq and Iran', false],
  ['France', 'Greece', false],
  ['EU', 'UK', false],
  ['Mali', 'Malta', false],
  ['', 'x', false],
  ['…', '…', false],
])('of %s and %s, as they are written, it is %s that they are near', (a, b, near) => {
  expect(isNear(foldText(a), foldText(b))).toBe(near);
});
