/** What an export holds, record by record, in an order that depends on the record alone: a page of the database at a time. */
import type { Tx } from '#postgres';
import {
  type Included,
  readAllStances,
  readHistories,
  readIncluded,
  readRecordedAt,
  readRevisionsUpTo,
  readStale,
  type Sight,
  type StatementRevision,
} from '#read-model';
import { RULES_VERSION, type Stance } from '#stance';
import { staleIf } from '../http/sight.js';
import { historyOf } from '../stances/history.js';
import { idsIn } from '../stances/ids-in.js';
import type { ExportQuery } from './export-query.js';
import type { Row } from './tables.js';

const PAGE_SIZE = 200;

export type ExportRecord = { record: 'stance' | 'history' | 'statement' } & Record<string, unknown>;

export interface ExportHead {
  record: 'export';
  what: string;
  filter: {
    holder: string | null;
    proposal: string | null;
    holders: string[] | null;
    proposals: string[] | null;
    topic: string | null;
  };
  asOf: string | null;
  rules: number;
  snapshot: string;
  /** When the last event of the snapshot was recorded. */
  recordedAt: string | null;
  /** There where something of it could not be folded: the record lacks it, and will have it once it can be. */
  stale?: true;
  /** Where the same bytes are had again. */
  address: string;
  citation: string;
}

/** As the citation calls it, where that is another word than the query's. */
const WHOLE: Record<string, string> = { all: 'stances, histories and statements' };

/** Says of which record it is, in such a way that the same request of the same snapshot says the same. */
export async function headOf(tx: Tx, { cut }: Sight, query: ExportQuery, snapshot: string): Promise<ExportHead> {
  const { what, holder = null, proposal = null, holders = null, proposals = null, topic = null, asOf = null } = query;
  const recordedAt = await readRecordedAt(tx, cut);
  const stale = staleIf(await readStale(tx, cut), proposal ?? undefined);
  const filter = { holder, proposal, holders, proposals, topic };
  const parameters = new URLSearchParams({ what });
  for (const [name, value] of Object.entries({ ...filter, asOf, snapshot }))
    if (value) parameters.set(name, String(value));
  const about = [
    holder && `of ${holder}`,
    holders && `of ${holders.length} holders`,
    proposal && `on ${proposal}`,
    proposals && `on ${proposals.length} proposals`,
    topic && `on the topic ${topic}`,
  ];
  const citation = [
    `Stancebook: ${[WHOLE[what] ?? what, ...about.filter(Boolean)].join(' ')}`,
    ...(asOf ? [`as of ${asOf}`] : []),
    `the record as it stood at ${recordedAt ?? 'its start'}`,
    `rules ${RULES_VERSION}`,
    `snapshot ${snapshot}`,
  ].join(', ');
  const address = `/v1/export?${parameters.toString()}`;
  const made = { what, filter, asOf, rules: RULES_VERSION, snapshot, recordedAt, ...stale };
  return { record: 'export', ...made, address, citation };
}

export function exportRecords(tx: Tx, sight: Sight, query: ExportQuery): AsyncGenerator<ExportRecord> {
  if (query.what === 'statements') return statements(tx, sight, query);
  return query.what === 'histories' ? histories(tx, sight, query) : stances(tx, sight, query);
}

async function* stances(tx: Tx, sight: Sight, query: ExportQuery): AsyncGenerator<ExportRecord> {
  for await (const page of readAllStances(tx, sight, query, PAGE_SIZE)) {
    const names = await readIncluded(tx, sight.cut, idsIn(page));
    for (const stance of page) {
      const { position, status, lastSpoke, statements: count, utterances } = stance;
      yield {
        record: 'stance',
        ...namesOf(names, stance),
        position: position && { ...position, words: wordsOf(names, position.statement) },
        status: status && { ...status, words: wordsOf(names, status.statement) },
        lastSpoke,
        statements: count,
        utterances,
      };
    }
  }
}

async function* histories(tx: Tx, sight: Sight, query: ExportQuery): AsyncGenerator<ExportRecord> {
  for await (const page of readAllStances(tx, sight, query, PAGE_SIZE)) {
    const names = await readIncluded(tx, sight.cut, { ...idsIn(page), statements: [] });
    const rows = await readHistories(tx, sight, page, false);
    for (const [i, stance] of page.entries()) {
      yield { record: 'history', ...namesOf(names, stance), ...historyOf(rows[i] ?? []) };
    }
  }
}

async function* statements(tx: Tx, sight: Sight, query: ExportQuery): AsyncGenerator<ExportRecord> {
  for await (const page of revisionPages(tx, sight, query)) {
    for (const { type, knownFrom, knownTo, ...revision } of page) {
      yield { record: 'statement', ...revision, type, knownFrom, knownTo };
    }
  }
}

/** Every revision of every statement, in order of id and version. */
export async function* revisionPages(
  tx: Tx,
  { cut, asOf }: Sight,
  query: ExportQuery,
): AsyncGenerator<StatementRevision[]> {
  for (let after: { statement: string; version: number } | null = null; ; ) {
    const page = await readRevisionsUpTo(tx, cut, { ...query, saidTo: asOf }, { after, limit: PAGE_SIZE });
    yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE_SIZE) return;
    after = { statement: last.id, version: last.version };
  }
}

/** So many are made into text in one turn of the event loop. */
const PAGE_ROWS_MIN = 50;

/** The rows of the records, some at a time. */
export async function* rowsIn(records: AsyncIterable<ExportRecord>): AsyncGenerator<Row[]> {
  let page: Row[] = [];
  for await (const record of records) {
    for (const row of rowsOf(record)) page.push(row);
    if (page.length < PAGE_ROWS_MIN) continue;
    yield page;
    page = [];
  }
  yield page;
}

/** A row a stance; a row an entry of a history, or a note beside it; or a row a revision of a statement. */
export function rowsOf(record: ExportRecord): Row[] {
  if (record.record !== 'history') return [record];
  const { position, status, notes, ...names } = record;
  const of = (facet: string, entries: unknown) => (entries as Row[]).map((entry) => ({ ...names, facet, ...entry }));
  return [...of('position', position), ...of('status', status), ...of('', notes)];
}

function namesOf({ actors, proposals }: Included, { holder, proposal }: Stance) {
  return {
    holder,
    holderName: actors[holder]?.name ?? holder,
    proposal,
    proposalTitle: proposals[proposal]?.title ?? proposal,
  };
}

function wordsOf({ statements: known }: Included, id: string) {
  const statement = known[id];
  if (!statement) return null;
  const { speaker, quote, paraphrase, attribution, source } = statement;
  const { url, reference, publisher, title, publishedOn, archivedUrl } = source;
  return {
    speaker,
    quote,
    paraphrase,
    attribution,
    source: { url, reference, publisher, title, publishedOn, archivedUrl },
  };
}
