import { expect, test } from '@jest/globals';
import type { MixedSide, MixedSignal } from '../api/answers.js';
import { roleOf } from './role-in-body.js';

const signal = { body: 'nato', bodyName: 'NATO' } as MixedSignal;

function side(speaker: string, changes: Partial<MixedSide>): MixedSide {
  return { speaker, speaksFor: false, through: null, throughName: null, ...changes } as MixedSide;
}

test.each([
  [side('emmanuel-macron', { through: 'france', throughName: 'France' }), 'for France, a member of NATO'],
  [side('france', { through: 'france', throughName: 'France' }), 'a member of NATO'],
  [side('jens-stoltenberg', { speaksFor: true }), 'speaks for NATO'],
  [side('oana-lungescu', {}), 'speaks for NATO'],
  [side('nato', {}), null],
])('a side of mixed signals says for whom it spoke', (from, role) => {
  expect(roleOf(from, signal)).toBe(role);
});
