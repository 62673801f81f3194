import { describe, expect, it } from '@jest/globals';
import type { Statement } from '../api/answers.js';
import { exampleStatement } from '../statement/example-statement.js';
import { type Correction, correctionOf, patchOf, rebased, undone } from './correction.js';

const STATEMENT: Statement = {
  ...exampleStatement({ speaker: 'emmanuel-macron', quote: 'It is a  big mistake', coding: { coder: 'anna' } }),
  voided: null,
  onBehalfOf: ['france'],
  selector: { exact: 'It is a  big mistake', prefix: ' said: “', suffix: '”, he', start: 11, end: 31 },
};

const nameOf = (actor: string) => actor.toUpperCase();
const stood = correctionOf(STATEMENT, nameOf);

function changed(form: Correction, changes: { [Part in keyof Correction]?: Partial<Correction[Part]> }): Correction {
  return {
    coding: { ...form.coding, ...changes.coding },
    source: { ...form.source, ...changes.source },
    rest: { ...form.rest, ...changes.rest },
  };
}

describe('a correction', () => {
  it('sends nothing where nothing was changed, however the words were written', () => {
    expect(patchOf(stood, stood, STATEMENT)).toBeNull();
    expect(stood.coding.speaker).toMatchObject({ id: 'emmanuel-macron', name: 'EMMANUEL-MACRON' });
  });

  it('sends the members that were changed alone, and null for what was taken out', () => {
    const form = changed(stood, {
      coding: { saidOn: '2023-05', position: 'strongly-oppose', conditions: 'one\ntwo', onBehalfOf: [] },
      source: { publisher: '' },
      rest: { nativeScale: 'votes', nativeValue: 'N' },
    });
    const patch = patchOf(form, changed(stood, { source: { publisher: 'The Gazette' } }), STATEMENT);
    expect(patch).toEqual({
      saidOn: '2023-05',
      onBehalfOf: [],
      source: { publisher: null },
      coding: {
        position: 'strongly-oppose',
        conditions: ['one', 'two'],
        native: { scale: 'votes', value: 'N' },
      },
    });
  });

  it('keeps the selector to the quote, and forgets its place where the words are others', () => {
    const mended = patchOf(changed(stood, { rest: { quote: 'It is a big mistake!' } }), stood, STATEMENT);
    expect(mended).toEqual({
      quote: 'It is a big mistake!',
      selector: { exact: 'It is a big mistake!', start: null, end: null },
    });
    expect(patchOf(changed(stood, { rest: { prefix: '' } }), stood, STATEMENT)).toEqual({ selector: { prefix: null } });
  });
});

describe('where somebody else was quicker', () => {
  const theirs = changed(stood, { coding: { position: 'neutral', saidOn: '2022' }, rest: { language: 'fr' } });

  it('what was typed stays, and what was left is theirs', () => {
    const mine = changed(stood, { coding: { position: 'support', note: 'Misread.' } });
    expect(rebased(mine, stood, theirs)).toEqual(
      changed(stood, {
        coding: { position: 'support', note: 'Misread.', saidOn: '2022' },
        rest: { language: 'fr' },
      }),
    );
  });

  it('whoever is picked again under another name is the same', () => {
    const again = changed(stood, { coding: { speaker: { id: 'emmanuel-macron', name: 'Macron', aliases: ['M'] } } });
    const other = changed(stood, { coding: { speaker: { id: 'someone', name: 'Someone', aliases: [] } } });
    expect(rebased(again, stood, other).coding.speaker?.id).toBe('someone');
  });
});

it('one member is put back as it stands', () => {
  const form = changed(stood, {
    coding: { position: 'support' },
    source: { title: 'X' },
    rest: { prefix: 'a', contentHash: 'b', language: 'ja' },
  });
  const back = ['position', 'source.title', 'source.contentHash', 'selector', 'language'];
  expect(back.reduce((one, field) => undone(one, stood, field), form)).toEqual(stood);
});
