import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ACTORS,
  type Command,
  eventsOf,
  histories,
  interleave,
  type LoggedEvent,
  type OracleEntry,
  oracleStance,
  oracleTimeline,
  streamsOf,
} from '#testing';
import { dayOfInstant } from './days.js';
import { FACETS, isStrong } from './scale.js';
import { diffShifts, type ReferringShift, type ReferringSide, type Shift, shiftsOf, withWords } from './shifts.js';
import { stanceOf } from './stance.js';
import { holdersOf, type Statement, statementSchema, utteranceOf } from './statement.js';
import { type Entry, type Report, reportOf, timelineOf } from './timeline.js';

describe('timelines, against a brute-force reading of the rules', () => {
  it('generates statements that the schema accepts', () => {
    fc.assert(
      fc.property(histories({ proposals: 2 }), (commands) => {
        for (const { statement } of commands) expect(statementSchema.safeParse(statement).error).toBeUndefined();
      }),
    );
  });

  it('agrees on every entry, note and stance, whatever was recorded, recoded, voided and reinstated', () => {
    fc.assert(
      fc.property(histories(), fc.integer({ min: 1, max: 9 }), (commands, n) => {
        const events = eventsOf(commands);
        const asOf = `2023-01-0${n}`;
        for (const holder of ACTORS) {
          const reports = reportsOf(events, holder);
          const position = timelineOf('position', reports);
          const status = timelineOf('status', reports);
          const expected = oracleTimeline(events, holder, 'bridge');
          expect(position.entries.map(shown)).toEqual(expected.position.map(bare));
          expect(status.entries.map(shown)).toEqual(expected.status.map(bare));
          const notes = [...position.notes, ...status.notes].map(({ facet, value, dropped, statement }) => ({
            facet,
            value,
            dropped,
            statement,
          }));
          expect(notes.sort(byStatement)).toEqual(expected.notes.sort(byStatement));
          for (const cut of [null, asOf]) {
            const spoken = reports.map(({ statement, latest }) => ({
              utterance: utteranceOf(statement),
              latest,
              strong: isStrong(statement.attribution),
            }));
            const stance = stanceOf(holder, 'bridge', [...position.entries, ...status.entries], spoken, cut);
            const known = oracleStance(events, holder, 'bridge', cut === null ? {} : { asOf: cut });
            if (known) expect(stance).toEqual(known);
            else expect([stance.position, stance.status]).toEqual([null, null]);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([49, 50, 51, 120])(
    'lists the first 50 of %d other codings of an utterance, in the order of statement ids',
    (n) => {
      const sayings = fc.sample(histories({ proposals: 1 }), { numRuns: 1, seed: 7 }).flat();
      const [said] = sayings;
      if (!said) throw new Error('expected a statement');
      const utterance = '00000000-0000-4000-8000-000000000000';
      const commands = Array.from({ length: n + 1 }, (_, i): Command => {
        const id = `00000000-0000-4000-8000-${String(n + 1 - i).padStart(12, '0')}`;
        const coding = { ...said.statement.coding, position: i === 0 ? 'oppose' : 'support', utterance };
        const statement = { ...said.statement, id, coding, kind: 'position', proposal: 'bridge' };
        return { do: 'record', statement: { ...statement, attribution: i === 0 ? 'on-record' : 'document' } };
      });
      const events = eventsOf(commands);
      const { speaker } = said.statement;
      const { entries } = timelineOf('position', reportsOf(events, speaker));
      expect(entries.map(shown)).toEqual(oracleTimeline(events, speaker, 'bridge').position.map(bare));
      const listed = entries.map(({ alsoCodedAs }) => alsoCodedAs.map(({ statement }) => Number(statement.slice(-4))));
      expect(listed).toEqual([Array.from({ length: Math.min(n, 50) }, (_, i) => i + 1)]);
    },
  );

  it('comes to the same timelines in any arrival order, where dates are bounded by the publication', () => {
    fc.assert(
      fc.property(
        histories({ boundedByPublication: true }),
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        (commands, picks) => {
          const other = interleave(streamsOf(commands), picks);
          for (const holder of ACTORS) {
            const timelines = (order: Command[]) =>
              FACETS.map((facet) => timelineOf(facet, reportsOf(eventsOf(order), holder)));
            expect(timelines(other)).toEqual(timelines(commands));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('publishes what, applied from the start, gives the entries that hold; and nothing twice', () => {
    fc.assert(
      fc.property(histories(), (commands) => {
        const events = eventsOf(commands);
        for (const holder of ACTORS) {
          for (const facet of FACETS) {
            const held = new Map<string, Shift>();
            let before: ReferringShift[] = [];
            const statementOf = ({ version }: ReferringSide) => statementIn(events[version]);
            const quotesTheSame = (a: ReferringSide, b: ReferringSide) => {
              const [{ quote, source }, other] = [statementOf(a), statementOf(b)];
              return (
                quote === other.quote && source.url === other.source.url && source.reference === other.source.reference
              );
            };
            for (const [i] of events.entries()) {
              const after = shiftsAt(events.slice(0, i + 1), holder, facet);
              for (const change of diffShifts(before, after, quotesTheSame)) {
                const { type, replacedBy } = change;
                const shift = withWords(change.shift, statementOf);
                if (type === 'shift-revoked') {
                  expect(held.delete(shift.id)).toBe(true);
                  for (const id of replacedBy ?? []) expect(after.map((one) => one.id)).toContain(id);
                } else {
                  expect(held.has(shift.id)).toBe(type === 'shift-amended');
                  expect(held.get(shift.id)).not.toEqual(shift);
                  held.set(shift.id, shift);
                }
              }
              const now = after.map((shift) => withWords(shift, statementOf));
              expect([...held.values()].map(published).sort()).toEqual(now.map(published).sort());
              before = after;
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

function statementIn(event: Pick<LoggedEvent, 'type' | 'data'> | undefined): Statement {
  const data = event?.data as Statement | { statement: Statement };
  return 'statement' in data ? data.statement : data;
}

function reportsOf(events: LoggedEvent[], holder: string): (Report & { statement: Statement })[] {
  const first = new Map<string, string>();
  const live = new Map<string, Statement>();
  for (const { type, data, recordedAt } of events) {
    const statement = statementIn({ type, data });
    if (!first.has(statement.id)) first.set(statement.id, dayOfInstant(recordedAt));
    if (type === 'StatementVoided') live.delete(statement.id);
    else live.set(statement.id, statement);
  }
  return [...live.values()]
    .filter((statement) => holdersOf(statement).includes(holder))
    .map((statement) => reportOf(statement, first.get(statement.id) ?? ''));
}

/** Each statement as of its last event, whose place in the log stands for the version. */
function shiftsAt(events: LoggedEvent[], holder: string, facet: (typeof FACETS)[number]): ReferringShift[] {
  const revisions = new Map(
    events.map((event, version) => {
      const { id, speaker } = statementIn(event);
      return [id, { speaker, version }];
    }),
  );
  return shiftsOf(holder, 'bridge', timelineOf(facet, reportsOf(events, holder)).entries, (id) => revisions.get(id));
}

function published(shift: Shift): string {
  return JSON.stringify(shift);
}

function shown({ facet: _, earliest: __, latest, ...entry }: Entry) {
  return { ...entry, noLaterThan: latest };
}

function bare({ facet: _, earliest: __, ...entry }: OracleEntry) {
  return entry;
}

function byStatement(a: { statement: string; facet: string }, b: { statement: string; facet: string }): number {
  return `${a.statement}${a.facet}`.localeCompare(`${b.statement}${b.facet}`);
}
