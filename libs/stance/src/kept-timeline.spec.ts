import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTORS, eventsOf, histories } from '#testing';
import { dayOfInstant, OPEN_END, OPEN_START } from './days.js';
import { KeptTimeline } from './kept-timeline.js';
import { ATTRIBUTIONS, FACETS, type Facet, NO_POSITIONS, POSITIONS_ON_THE_LINE, STATUSES } from './scale.js';
import { stanceIn, stanceOf } from './stance.js';
import { holdersOf, type Statement } from './statement.js';
import { type Entry, type Note, type Report, reportOf, timelineOf } from './timeline.js';

/** What a statement reports from some moment on: null, nothing that counts. */
type Change = [statement: string, report: Report | null];

/** Makes the changes one by one, and holds the kept timeline against the one that is worked out in one go. */
function expectKept(facet: Facet, changes: Change[]): void {
  const kept = new KeptTimeline(facet);
  const reports = new Map<string, Report>();
  let before = rowsOf(facet, reports);
  for (const [statement, report] of changes) {
    if (report) reports.set(statement, report);
    else reports.delete(statement);
    const revised = kept.revise(statement, report);
    const timeline = timelineOf(facet, [...reports.values()]);
    expect(kept.timeline()).toEqual(timeline);
    const after = rowsOf(facet, reports);
    expect(Object.fromEntries(revised)).toEqual(differences(before, after));
    before = after;
    expectSameEnd(facet, kept, timeline.entries);
    for (const { utterance } of timeline.entries) {
      const compared = timeline.entries.filter(({ from }) => from?.utterance === utterance);
      expect(kept.comparedWith(utterance)).toEqual(compared);
    }
  }
  const rebuilt = new KeptTimeline(facet, reports.values());
  expect(rebuilt.timeline()).toEqual(kept.timeline());
  expectSameEnd(facet, rebuilt, kept.timeline().entries);
}

function expectSameEnd(facet: Facet, kept: KeptTimeline, entries: Entry[]): void {
  const end = kept.end();
  expect(end && stanceIn(end)).toEqual(stanceOf('ada', 'bridge', entries, [])[facet]);
}

function rowsOf(facet: Facet, reports: Map<string, Report>): Map<string, Entry | Note> {
  const { entries, notes } = timelineOf(facet, [...reports.values()]);
  return new Map([...entries, ...notes].map((row) => [row.utterance, row]));
}

function differences(before: Map<string, Entry | Note>, after: Map<string, Entry | Note>) {
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((utterance) => {
    const [was = null, is = null] = [before.get(utterance), after.get(utterance)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [[utterance, { was, is }]];
  });
  return Object.fromEntries(found) as Record<string, unknown>;
}

/** Sets of statements that are dense in time, so that many share a cluster, or wide apart; of one attribution, or of all. */
function changes(): fc.Arbitrary<Change[]> {
  const day = (n: number) => (n === 0 ? OPEN_START : n > 30 ? OPEN_END : `2023-01-${String(n).padStart(2, '0')}`);
  const id = fc.integer({ min: 1, max: 25 });
  const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  return fc
    .record({ days: fc.constantFrom(4, 12, 31), width: fc.constantFrom(0, 0, 1, 6), weak: fc.constantFrom(1, 3, 7) })
    .chain(({ days, width, weak }) => {
      const report = fc
        .record({
          id,
          kind: fc.constantFrom('position', 'position', 'vote', 'act', 'status-claim'),
          attribution: fc.constantFrom('on-record', ...ATTRIBUTIONS.slice(0, weak)),
          at: fc.integer({ min: 0, max: days }),
          for: fc.integer({ min: 0, max: width }),
          quote: fc.constantFrom(null, 'Yes.'),
          position: fc.constantFrom(null, 'support', 'support', ...POSITIONS_ON_THE_LINE, ...NO_POSITIONS, 'declined'),
          status: fc.constantFrom(null, 'blocked', 'blocked', ...STATUSES),
          utterance: fc.constantFrom(null, null, null, uuid(1), uuid(2)),
          coder: fc.constantFrom(null, 'kim'),
          conditions: fc.constantFrom(0, 0, 1),
        })
        .map(({ id: n, kind, attribution, at, for: length, quote, conditions, ...coding }): Change => {
          const statement = { id: uuid(n), kind, attribution, quote, saidOn: day(at) };
          const report = { ...statement, coding: { ...coding, conditions: { length: conditions } } };
          return [uuid(n), { statement: report, earliest: day(at), latest: day(at + length) }];
        });
      const voided = id.map((n): Change => [uuid(n), null]);
      return fc.array(fc.oneof({ weight: 4, arbitrary: report }, { weight: 1, arbitrary: voided }), { maxLength: 60 });
    });
}

describe('a timeline that is kept', () => {
  it('is, after each event of a history, the one that the rules give, and tells what of it changed', () => {
    fc.assert(
      fc.property(histories({ statementsMax: 15 }), (commands) => {
        for (const holder of ACTORS) {
          for (const facet of FACETS) {
            const first = new Map<string, string>();
            const made = eventsOf(commands).map(({ type, data, recordedAt }): Change => {
              const said = data as Statement | { statement: Statement };
              const statement = 'statement' in said ? said.statement : said;
              if (!first.has(statement.id)) first.set(statement.id, dayOfInstant(recordedAt));
              const counts = type !== 'StatementVoided' && holdersOf(statement).includes(holder);
              return [statement.id, counts ? reportOf(statement, first.get(statement.id) ?? '') : null];
            });
            expectKept(facet, made);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is it also where many statements come, change and go, on the same days or apart', () => {
    fc.assert(
      fc.property(changes(), (made) => {
        for (const facet of FACETS) expectKept(facet, made);
      }),
      { numRuns: 200 },
    );
  });

  it('tells, at the first revision, where what was known is not what the reports give', () => {
    fc.assert(
      fc.property(changes(), changes(), (made, others) => {
        const reports = new Map<string, Report>();
        const before = new Map<string, Report>();
        for (const [statement, report] of made) if (report) reports.set(statement, report);
        for (const [statement, report] of others) if (report) before.set(statement, report);
        for (const facet of FACETS) {
          const known = rowsOf(facet, before);
          const kept = new KeptTimeline(facet, reports.values(), known);
          const revised = kept.revise('00000000-0000-4000-8000-000000000000', null);
          expect(Object.fromEntries(revised)).toEqual(differences(known, rowsOf(facet, reports)));
          expect(kept.revise('00000000-0000-4000-8000-000000000000', null).size).toBe(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
