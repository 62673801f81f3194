import type { Proposal } from '#stance';
import type { Tx } from '#postgres';
import { type Page, readRegister } from '../register.js';

export type ProposalResource = Proposal & { recordedAt: string; version: number };

/** In order of id. `q` looks in ids, titles and aliases. */
export function readProposals(tx: Tx, q: string | undefined, page: Page): Promise<ProposalResource[]> {
  return readRegister<Proposal>(tx, { view: 'live_proposal', id: 'proposal' }, q, page);
}

export async function readProposal(tx: Tx, id: string): Promise<ProposalResource | null> {
  return (
    (await readRegister<Proposal>(tx, { view: 'live_proposal', id: 'proposal' }, undefined, { only: id }))[0] ?? null
  );
}
