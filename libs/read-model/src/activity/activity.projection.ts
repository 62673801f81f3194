/** Counts the shifts on a proposal, by day and kind. It works the timelines out for itself, so that it waits for no other view. */
import type { RecordedEvent } from '#event-log';
import {
  isStatementEvent,
  dayOfInstant,
  type Entry,
  type EntryKind,
  FACETS,
  holdersOf,
  isEntry,
  type Note,
  type Report,
  readEvent,
  saidBetween,
  type Statement,
  statementIn,
} from '#stance';
import type { Tx } from '#postgres';
import { foldEach } from '../parked/parked.js';
import type { Projection } from '../projection.js';
import { firstRecordedOf } from '../statements/statement-events.js';
import { type Change, saveCounts } from './counts.js';
import { loadPairs, type Pairs, saveReports, timelinesOf } from './reports.js';

export const activityProjection: Projection = {
  name: 'activity',
  tables: ['activity', 'activity_report'],
  async project(tx, place, events) {
    const said = await statementsIn(tx, events);
    const pairs = await loadPairs(tx, place, [...said.values()]);
    const changes: Change[] = [];
    await foldEach([...said.keys()], async (stored) => {
      const spoken = said.get(stored);
      if (spoken) changes.push(...fold(pairs, spoken, stored.sequence));
    });
    await saveReports(tx, place, pairs);
    await saveCounts(tx, place, changes);
  },
};

/** A statement as an event leaves it. */
export interface Spoken {
  statement: Statement;
  /** null: voided, it counts for nobody. */
  report: Report | null;
}

async function statementsIn(tx: Tx, events: RecordedEvent[]): Promise<Map<RecordedEvent, Spoken>> {
  const firstRecorded = await firstRecordedOf(tx, events);
  const said = new Map<RecordedEvent, Spoken>();
  await foldEach(events, async (stored) => {
    const event = readEvent(stored);
    if (!isStatementEvent(event)) return;
    const statement = statementIn(event);
    const recordedOn = dayOfInstant(firstRecorded.get(stored.streamId) ?? stored.recordedAt);
    said.set(stored, {
      statement,
      report: event.type === 'StatementVoided' ? null : codedReport(statement, recordedOn),
    });
  });
  return said;
}

/** What a timeline is made from, and nothing else. */
function codedReport(statement: Statement, recordedOn: string): Report {
  const { id, kind, attribution, saidOn, quote, coding } = statement;
  const { position, status, utterance, coder, conditions } = coding;
  return {
    statement: {
      id,
      kind,
      attribution,
      saidOn,
      quote: quote === null ? null : true,
      coding: { position, status, utterance, coder, conditions: { length: conditions.length } },
    },
    ...saidBetween(statement, recordedOn),
  };
}

/** One event's effect: how many shifts more or fewer there are on each day, of all holders whom it touches. */
function fold(pairs: Pairs, { statement, report }: Spoken, sequence: number): Change[] {
  const { proposal } = statement;
  const by = new Map<string, number>();
  const add = (row: Entry | Note | null, sign: 1 | -1) => {
    if (!row || !isEntry(row)) return;
    const shift = `${row.latest} ${row.kind}`;
    by.set(shift, (by.get(shift) ?? 0) + sign);
  };
  const before = pairs.holders.get(statement.id) ?? [];
  const now = report ? holdersOf(statement) : [];
  pairs.holders.set(statement.id, now);
  for (const holder of new Set([...before, ...now])) {
    const pair = pairs.of({ proposal, holder });
    const timelines = timelinesOf(pair);
    const counts = report && now.includes(holder) ? report : null;
    if (counts) pair.reports.set(statement.id, counts);
    else pair.reports.delete(statement.id);
    pair.touched.add(statement.id);
    for (const facet of FACETS) {
      for (const { was, is } of timelines[facet].revise(statement.id, counts).values()) {
        add(was, -1);
        add(is, 1);
      }
    }
  }
  return [...by].flatMap(([shift, n]) => {
    const [day = '', kind] = shift.split(' ');
    return n === 0 ? [] : [{ proposal, day, kind: kind as EntryKind, by: n, sequence }];
  });
}
