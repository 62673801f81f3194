import { describe, expect, test } from '@jest/globals';
import { heldTogether, sameFacts, spokenFor } from './held-together.js';

describe('holders of the same words', () => {
  test('are read as one, in the order of the first', () => {
    const stances = [
      { holder: 'france', statement: 'a' },
      { holder: 'china', statement: 'b' },
      { holder: 'emmanuel-macron', statement: 'a' },
    ];
    expect(heldTogether(stances).map(({ holders }) => holders)).toEqual([['france', 'emmanuel-macron'], ['china']]);
  });

  test('are read apart where their values differ', () => {
    const stances = [
      { holder: 'france', statement: 'a', value: 'oppose' },
      { holder: 'emmanuel-macron', statement: 'a', value: 'neutral' },
    ];
    expect(heldTogether(stances, ({ value }) => value)).toHaveLength(2);
  });

  test('are read apart where one has held it for longer, or by other evidence', () => {
    const facet = {
      value: 'oppose',
      since: { saidOn: '2023-07-12' },
      reaffirmed: { times: 0 },
      evidence: 'first-hand',
      contestedWith: null,
      alsoCodedAs: [],
    };
    for (const other of [
      { since: { saidOn: '../2023-07-12' } },
      { reaffirmed: { times: 1 } },
      { evidence: 'indirect' },
      { contestedWith: ['neutral'] },
      { alsoCodedAs: ['neutral'] },
    ]) {
      const stances = [
        { holder: 'france', statement: 'a', facet },
        { holder: 'emmanuel-macron', statement: 'a', facet: { ...facet, ...other } },
      ];
      expect(heldTogether(stances, (each) => sameFacts(each.facet))).toHaveLength(2);
      expect(heldTogether(stances, (each) => each.facet.value)).toHaveLength(1);
    }
  });

  test('are spoken for by the one of them who speaks', () => {
    expect(spokenFor(['emmanuel-macron', 'france'], 'emmanuel-macron')).toEqual({
      holders: ['france'],
      by: 'emmanuel-macron',
    });
  });

  test('are spoken for also by one who is not among them', () => {
    expect(spokenFor(['nato'], 'jens-stoltenberg')).toEqual({ holders: ['nato'], by: 'jens-stoltenberg' });
  });

  test('speak for themselves where the speaker is the only one, or not known', () => {
    expect(spokenFor(['china'], 'china')).toEqual({ holders: ['china'], by: null });
    expect(spokenFor(['china'], undefined)).toEqual({ holders: ['china'], by: null });
  });
});
