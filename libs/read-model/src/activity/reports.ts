/** The reports of the pairs that a batch touches, loaded and saved around its fold. */
import { holdersOf, type Report, type Statement } from '#stance';
import type { Tx } from '#postgres';
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
  /** The shifts that follow from them, once they were worked out. */
  shifts: string[] | null;
}

export class Pairs {
  private readonly pairs = new Map<string, Reports>();

  /** `holders`: for whom each statement counts, as far as is folded. */
  constructor(readonly holders: Map<string, string[]>) {}

  of({ proposal, holder }: Pair): Reports {
    const key = `${proposal} ${holder}`;
    const pair = this.pairs.get(key) ?? { proposal, holder, reports: new Map(), touched: new Set(), shifts: null };
    this.pairs.set(key, pair);
    return pair;
  }

  all(): Reports[] {
    return [...this.pairs.values()];
  }
}

export async function loadPairs(
  tx: Tx,
  { version }: Place,
  said: { statement: Statement; report: Report | null }[],
): Promise<Pairs> {
  const { rows: before } = await tx.query<Pair & { statement: string }>(
    'SELECT statement, proposal, holder FROM activity_report WHERE statement = ANY ($1::uuid[]) AND version = $2',
    [said.map(({ statement }) => statement.id), version],
  );
  const holders = Map.groupBy(before, ({ statement }) => statement);
  const pairs = new Pairs(new Map([...holders].map(([id, rows]) => [id, rows.map(({ holder }) => holder)])));
  for (const pair of before) pairs.of(pair);
  for (const { statement, report } of said) {
    if (report) for (const holder of holdersOf(statement)) pairs.of({ proposal: statement.proposal, holder });
  }
  const { rows } = await tx.query<Pair & { statement: string; report: Report }>(
    `SELECT r.proposal, r.holder, r.statement, r.report FROM unnest($1::text[], $2::text[]) AS p (proposal, holder)
     JOIN activity_report r ON r.proposal = p.proposal AND r.holder = p.holder AND r.version = $3`,
    [pairs.all().map(({ proposal }) => proposal), pairs.all().map(({ holder }) => holder), version],
  );
  for (const row of rows) pairs.of(row).reports.set(row.statement, row.report);
  return pairs;
}

export async function saveReports(tx: Tx, { version, partition }: Place, pairs: Pairs): Promise<void> {
  const touched = pairs
    .all()
    .flatMap(({ proposal, holder, reports, touched: ids }) =>
      [...ids].map((statement) => ({ proposal, holder, statement, report: reports.get(statement) })),
    );
  const gone = touched.filter(({ report }) => !report);
  const held = touched.filter(({ report }) => report);
  if (gone.length > 0)
    await tx.query(
      `DELETE FROM activity_report r USING unnest($1::text[], $2::text[], $3::uuid[]) AS gone (proposal, holder, statement)
       WHERE r.proposal = gone.proposal AND r.holder = gone.holder AND r.statement = gone.statement AND r.version = $4`,
      [...columnsOf(gone), version],
    );
  if (held.length > 0)
    await tx.query(
      `INSERT INTO activity_report (version, partition, proposal, holder, statement, report)
       SELECT $4, $5, * FROM unnest($1::text[], $2::text[], $3::uuid[], $6::json[])
       ON CONFLICT (proposal, holder, statement, version) DO UPDATE SET report = excluded.report`,
      [...columnsOf(held), version, partition, held.map(({ report }) => JSON.stringify(report))],
    );
}

function columnsOf(of: (Pair & { statement: string })[]): string[][] {
  return [of.map(({ proposal }) => proposal), of.map(({ holder }) => holder), of.map(({ statement }) => statement)];
}
