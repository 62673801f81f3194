/** The reports of the pairs that a batch touches, loaded and saved around its fold. */
import { type Facet, holdersOf, KeptTimeline, type Report, type Statement } from '#stance';
import { columnsOf, insertRows, type Tx } from '#postgres';
import type { Place } from '../projection.js';

interface Pair {
  proposal: string;
  holder: string;
}

interface Reports extends Pair {
  /** By the statement's id. */
  reports: Map<string, Report>;
  /** The statements of which the fold changed something. */
  touched: Set<string>;
  /** What follows from them, once it was worked out; kept up with what a fold changes. */
  timelines: Record<Facet, KeptTimeline> | null;
}

export class Pairs {
  private readonly pairs = new Map<string, Reports>();

  /** For whom each statement counts, as far as is folded. */
  readonly holders: Map<string, string[]>;
  private readonly saved: Set<string>;

  /** `saved`: what the table has of the statements that are folded. */
  constructor(saved: (Pair & { statement: string })[]) {
    this.saved = new Set(saved.map(reportKey));
    const byStatement = Map.groupBy(saved, ({ statement }) => statement);
    this.holders = new Map([...byStatement].map(([id, rows]) => [id, rows.map(({ holder }) => holder)]));
    for (const pair of saved) this.of(pair);
  }

  of({ proposal, holder }: Pair): Reports {
    const key = `${proposal} ${holder}`;
    const pair = this.pairs.get(key) ?? { proposal, holder, reports: new Map(), touched: new Set(), timelines: null };
    this.pairs.set(key, pair);
    return pair;
  }

  all(): Reports[] {
    return [...this.pairs.values()];
  }

  isSaved(report: Pair & { statement: string }): boolean {
    return this.saved.has(reportKey(report));
  }
}

function reportKey({ proposal, holder, statement }: Pair & { statement: string }): string {
  return `${proposal} ${holder} ${statement}`;
}

export function timelinesOf(pair: Reports): Record<Facet, KeptTimeline> {
  const of = (facet: Facet) => new KeptTimeline(facet, pair.reports.values());
  return (pair.timelines ??= { position: of('position'), status: of('status') });
}

export async function loadPairs(
  tx: Tx,
  { version }: Place,
  said: { statement: Statement; report: Report | null }[],
): Promise<Pairs> {
  const { rows: saved } = await tx.query<Pair & { statement: string }>(
    'SELECT statement, proposal, holder FROM activity_report WHERE statement = ANY ($1::uuid[]) AND version = $2',
    [said.map(({ statement }) => statement.id), version],
  );
  const pairs = new Pairs(saved);
  for (const { statement, report } of said) {
    if (report) for (const holder of holdersOf(statement)) pairs.of({ proposal: statement.proposal, holder });
  }
  // OFFSET 0: each pair is looked for by the primary key, whatever the planner knows of a table that is still new.
  const { rows } = await tx.query<Pair & { statement: string; report: Report }>({
    name: 'reports-of-pairs',
    text: `SELECT r.* FROM unnest($1::text[], $2::text[]) AS p (proposal, holder)
           CROSS JOIN LATERAL (SELECT r.proposal, r.holder, r.statement, r.report FROM activity_report r
             WHERE r.proposal = p.proposal AND r.holder = p.holder AND r.version = $3 OFFSET 0) r`,
    values: [pairs.all().map(({ proposal }) => proposal), pairs.all().map(({ holder }) => holder), version],
  });
  for (const row of rows) pairs.of(row).reports.set(row.statement, row.report);
  return pairs;
}

export async function saveReports(tx: Tx, { version, partition }: Place, pairs: Pairs): Promise<void> {
  const touched = pairs.all().flatMap(({ proposal, holder, reports, touched: ids }) =>
    [...ids].map((statement) => {
      const report = reports.get(statement);
      return { proposal, holder, statement, report: report ? JSON.stringify(report) : null };
    }),
  );
  const saved = Map.groupBy(touched, (one) => pairs.isSaved(one));
  const gone = saved.get(true)?.filter(({ report }) => report === null) ?? [];
  const changed = saved.get(true)?.filter(({ report }) => report !== null) ?? [];
  const added = saved.get(false)?.filter(({ report }) => report !== null) ?? [];
  if (gone.length > 0)
    await tx.query(
      `DELETE FROM activity_report r USING unnest($1::text[], $2::text[], $3::uuid[]) AS gone (proposal, holder, statement)
       WHERE r.proposal = gone.proposal AND r.holder = gone.holder AND r.statement = gone.statement AND r.version = $4`,
      [...columnsOf(KEY, gone), version],
    );
  if (changed.length > 0)
    await tx.query(
      `UPDATE activity_report r SET report = changed.report
       FROM unnest($1::text[], $2::text[], $3::uuid[], $4::json[]) AS changed (proposal, holder, statement, report)
       WHERE r.proposal = changed.proposal AND r.holder = changed.holder AND r.statement = changed.statement AND r.version = $5`,
      [...columnsOf([...KEY, 'report'], changed), version],
    );
  await insertRows(
    tx,
    'activity_report',
    COLUMNS,
    added.map((row) => ({ ...row, version, partition })),
  );
}

const KEY = ['proposal', 'holder', 'statement'] as const;
const COLUMNS = {
  version: 'int',
  partition: 'int',
  proposal: 'text',
  holder: 'text',
  statement: 'uuid',
  report: 'json',
} as const;
