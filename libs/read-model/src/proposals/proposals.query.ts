import type { Proposal } from '#stance';
import type { Tx } from '#postgres';
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

/** Every topic, with the number of proposals that have it, in alphabetical order. */
export async function readTopics(tx: Tx): Promise<{ topic: string; proposals: number }[]> {
  const { rows } = await tx.query<{ topic: string; proposals: number }>(
    `SELECT topic, count(DISTINCT proposal) AS proposals FROM live_proposal, unnest(topics) AS topic
     WHERE known_to IS NULL GROUP BY topic ORDER BY topic`,
  );
  return rows;
}
