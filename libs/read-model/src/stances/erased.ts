/** What is left of a statement whose words were erased by law: what its timelines know of it, until they are made anew. */
import { type CodedStatement, NO_WORDS, type Statement } from '#stance';
import type { Db } from '#postgres';
import type { Pair } from './timelines.js';

/** By keyOf. Statements of which nothing is left are not among them. */
export async function readErased(db: Db, named: (Pair & { statement: string })[]): Promise<Map<string, Statement>> {
  if (named.length === 0) return new Map();
  const { rows } = await db.query<ErasedRow>(
    `SELECT DISTINCT ON (r.stream_version, r.holder, r.proposal, r.statement) r.holder, r.proposal, r.statement, r.stream_version, r.utterance, r.speaker, r.kind, r.attribution, r.said_on,
       r.position, r.status, s.holders
     FROM unnest($1::text[], $2::text[], $3::uuid[]) AS n (holder, proposal, statement)
     JOIN reading r USING (proposal, holder, statement)
     LEFT JOIN statement_revision s ON s.statement = r.statement AND s.stream_version = r.stream_version
     WHERE r.kind IS NOT NULL ORDER BY r.stream_version, r.holder, r.proposal, r.statement`,
    [named.map(({ holder }) => holder), named.map(({ proposal }) => proposal), named.map(({ statement }) => statement)],
  );
  return new Map(
    rows.flatMap((row): [string, Statement][] => {
      const statement = statementOf(row);
      return [
        [keyOf(row, row.statement, row.stream_version), statement],
        [keyOf(row, row.statement), statement],
      ];
    }),
  );
}

/** Without a version: the last one that is left. */
export function keyOf({ holder, proposal }: Pair, statement: string, version?: number): string {
  return [holder, proposal, statement, version].join('|');
}

interface ErasedRow extends Pair {
  statement: string;
  stream_version: number;
  utterance: string;
  speaker: string;
  kind: CodedStatement['kind'];
  attribution: CodedStatement['attribution'];
  said_on: string;
  position: CodedStatement['coding']['position'];
  status: CodedStatement['coding']['status'];
  holders: string[] | null;
}

function statementOf(row: ErasedRow): Statement {
  const { proposal, statement: id, utterance, speaker, kind, attribution, position, status } = row;
  const { source, ...words } = NO_WORDS;
  return {
    id,
    speaker,
    onBehalfOf: (row.holders ?? [row.holder]).filter((holder) => holder !== speaker),
    proposal,
    kind,
    saidOn: row.said_on,
    ...words,
    paraphrase: null,
    selector: null,
    language: null,
    translatedFrom: null,
    attribution,
    reportedBy: null,
    source: {
      ...source,
      publishedOn: null,
      retrievedAt: null,
      archivedUrl: null,
      contentHash: null,
      language: null,
    },
    supersedes: null,
    coding: {
      position,
      status,
      conditions: [],
      hedges: [],
      native: null,
      utterance,
      coder: null,
      confidence: null,
      note: null,
      tags: [],
    },
  };
}
