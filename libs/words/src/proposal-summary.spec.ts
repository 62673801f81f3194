import { describe, expect, it } from '@jest/globals';
import { dateWords } from './date-words.js';
import { summaryInWords, type SummaryParts } from './proposal-summary.js';

type Clause = SummaryParts['clauses'][number];

const clause = (names: string, value: string, on: string, changes: Partial<Clause> = {}): Clause => ({
  holders: names.split(' ').map((shortName) => ({ shortName })),
  facet: 'status',
  value,
  contestedWith: null,
  evidence: 'first-hand',
  saidOn: on,
  since: { saidOn: on },
  ...changes,
});

const nato = (lastSpoke: string | null) => ({ shortName: 'NATO', lastSpoke });

function told(parts: Partial<SummaryParts>): string {
  const all = { clauses: [], counts: null, lastWord: '2023-07-12', owner: null, seenOn: '2023-07-20', ...parts };
  const { clauses, rest } = summaryInWords(all, dateWords('en-GB'));
  return [...clauses, ...rest].join(' ');
}

const table = clause('NATO', 'on-the-table', '2023-07-12');
const rejected = clause('France', 'rejected', '2023-07-12');

describe('a proposal in a sentence', () => {
  it('names who calls it what, a day that they share once, and the silence of its owner since', () => {
    const parts = { clauses: [table, rejected], owner: nato('2023-07-12') };
    expect(told(parts)).toBe('NATO: on the table since 12 July 2023. France: rejected.');
    expect(told({ ...parts, seenOn: '2023-10-10' })).not.toMatch(/nothing/);
    expect(told({ ...parts, seenOn: '2023-10-11' })).toBe(
      'NATO: on the table since 12 July 2023. France: rejected. NATO has said nothing on the record since.',
    );
  });

  it('gives the day since when its owner has been silent where another was told last', () => {
    const later = clause('Japan', 'shelved', '2024-05');
    expect(told({ clauses: [table, later], owner: nato('2023-07-12'), seenOn: '2025-01-01' })).toBe(
      'NATO: on the table since 12 July 2023. Japan: shelved since some time in May 2024. NATO has said nothing on the record since 12 July 2023.',
    );
  });

  it('says that the owner has never spoken, and that words came indirectly', () => {
    const blocked = clause('Reuters', 'blocked', '../2023-07-12', { evidence: 'indirect' });
    expect(told({ clauses: [blocked], owner: nato(null) })).toBe(
      'Reuters: blocked since 12 July 2023 at the latest (reported indirectly). NATO has said nothing on the record.',
    );
  });

  it('tells positions as they are held, an act by its day, and what is contested', () => {
    const clauses = [
      clause('Japan France', 'oppose', '2023-07-12', { facet: 'position' }),
      clause('NATO', 'withdrawn', '2023-07-13', { facet: 'position' }),
      clause('Reuters', 'oppose', '2023-05', { facet: 'position', contestedWith: ['support'] }),
    ];
    expect(told({ clauses })).toBe(
      'Japan and France: opposed since 12 July 2023. NATO: withdrew its position on 13 July 2023. Reuters: contradictory statements (opposed or in favour; their order is unknown) since some time in May 2023.',
    );
  });

  it('counts where there are too many to name', () => {
    const clauses = [clause('Japan', 'support', '2023-07-12', { facet: 'position' })];
    expect(told({ clauses, counts: { facet: 'position', of: { oppose: 50, support: 1_120, abstained: 3 } } })).toBe(
      'Japan: in favour since 12 July 2023. 1,173 actors in all: 1,120 in favour, 50 opposed, 3 abstaining (last word: 12 July 2023).',
    );
  });

  it('is silent where nothing is on record', () => {
    expect(told({ lastWord: null })).toBe('');
    expect(told({ lastWord: null, owner: nato(null) })).toBe('');
    expect(told({ clauses: [table], owner: nato(null), seenOn: null })).toBe('NATO: on the table since 12 July 2023.');
  });
});
