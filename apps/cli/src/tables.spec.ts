import { describe, expect, it } from '@jest/globals';
import { historyTables, withoutControls } from './tables.js';

describe('words on a terminal', () => {
  it('do not steer it', () => {
    const quote = 'no \u001b[2J\u001b]0;title\u0007 \u009b31m way\r';
    const statement = { id: 'x', speaker: 'ada', quote, paraphrase: null, source: { url: null, reference: 'here' } };
    const history = {
      holder: 'ada',
      proposal: 'plan',
      position: [],
      status: [],
      notes: [{ facet: 'position', value: 'oppose', dropped: 'older', statement }],
    };
    const shown = withoutControls(historyTables(history));
    expect(shown).toBe('left out\n  position oppose: older, "no \ufffd[2J\ufffd]0;title\ufffd \ufffd31m way\ufffd"');
  });
});
