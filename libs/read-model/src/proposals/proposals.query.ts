import type { Proposal } from '#stance';
import type { Tx } from '#postgres';
import { type Cut, currentAt } from '../checkpoints/cut.js';
import { type Page, readRegister, type RegisterFilter } from '../register.js';

export type ProposalResource = Proposal & { recordedAt: string; version: number };

export interface ProposalFilter extends Pick<RegisterFilter, 'q' | 'ids'> {
  topic?: string | undefined;
}

const VIEW = { view: 'live_proposal', id: 'proposal' };

/** In order of id. `q` looks in ids, titles and aliases. */
export function readProposals(tx: Tx, { topic, ...filter }: ProposalFilter, page: Page): Promise<ProposalResource[]> {
  const where: RegisterFilter['where'] = [[(parameter) => `topics @> ARRAY[${parameter}]`, topic]];
  return readRegister<Proposal>(tx, VIEW, { ...filter, where }, page);
}

export async function readProposal(tx: Tx, id: string): Promise<ProposalResource | null> {
  return (await readRegister<Proposal>(tx, VIEW, {}, { only: id }))[0] ?? null;
}

/**
 * SQL: whether the proposal in `column` has the topic (`topic`: a parameter's name), as described at the cut. `parameters` takes the cut's
 * sequences where it needs them.
 */
export function hasTopic(cut: Cut, column: string, topic: string, parameters: unknown[]): string {
  return `${column} IN (SELECT p.proposal FROM live_proposal p
    WHERE p.topics @> ARRAY[${topic}] AND ${currentAt(cut, 'p', parameters)})`;
}

/** Every topic, with the number of proposals that have it, in alphabetical order. */
export async function readTopics(tx: Tx): Promise<{ topic: string; proposals: number }[]> {
  const { rows } = await tx.query<{ topic: string; proposals: number }>(
    `SELECT topic, count(DISTINCT proposal) AS proposals FROM live_proposal, unnest(topics) AS topic
     WHERE known_to IS NULL GROUP BY topic ORDER BY topic`,
  );
  return rows;
}
