/** What is recorded in the benchmarks: made up, the same in every run but for ids. */
import { v5 as uuidv5 } from 'uuid';
import { NAMESPACE } from '#stance';

const WORDS =
  'the delegation welcomes this draft because its costs are shared and its terms are clear while others ask for an open review before any money is spent and say that the council has not yet heard those who live there'.split(
    ' ',
  );
const TEXT_LENGTH = 4_096;
const QUOTE_LENGTH = 260;
const TITLE_LENGTH = 40;
const TEXT = textOf(TEXT_LENGTH);

/** A linear congruential generator: the words in no order, and always in the same. */
function textOf(length: number): string {
  let text = '';
  for (let state = 7; text.length < length; ) {
    state = (state * 1597 + 51_749) % 244_944;
    text += `${WORDS[state % WORDS.length]} `;
  }
  return text;
}

function wordsAt(place: number, length: number): string {
  const from = (place * 13) % (TEXT_LENGTH - length);
  return TEXT.slice(from, from + length).trim();
}

export const SPEAKERS = 200;
export const PROPOSALS = 200;
const POSITIONS = ['support', 'oppose', 'neutral', 'strongly-support'];

export interface Said {
  speaker: string;
  proposal: string;
  [member: string]: unknown;
}

/** The nth statement of a coder at work: about 640 bytes, with a quote and a URL, so that its words are claimed. Each is of another pair, for long. */
export function statementOf(n: number): Said {
  const day = String(1 + (n % 28)).padStart(2, '0');
  return {
    speaker: `speaker-${n % SPEAKERS}`,
    proposal: `proposal-${Math.floor(n / SPEAKERS) % PROPOSALS}`,
    kind: 'position',
    saidOn: `2026-10-${day}`,
    attribution: 'on-record',
    quote: `${wordsAt(n, QUOTE_LENGTH)} (${n})`,
    source: {
      url: `https://example.org/news/2026/${n % 10_000}`,
      title: wordsAt(n + 50, TITLE_LENGTH),
      publisher: 'Example Daily',
      publishedOn: `2026-10-${day}`,
    },
    coding: { position: POSITIONS[n % POSITIONS.length] },
  };
}

/** Import lines that describe all that statementOf names. */
export function descriptionLines(): string[] {
  const speakers = Array.from({ length: SPEAKERS }, (_, i) => {
    return { record: 'actor', id: `speaker-${i}`, kind: 'person', name: `Speaker ${i}` };
  });
  const proposals = Array.from({ length: PROPOSALS }, (_, i) => {
    return { record: 'proposal', id: `proposal-${i}`, title: `Proposal ${i}`, topics: ['benchmark'] };
  });
  return [...speakers, ...proposals].map((line) => JSON.stringify(line));
}

export interface Votes {
  voters: number;
  /** How often a proposal comes to a vote, year after year. */
  rollCalls: number;
}

/** The shape of the United Nations' votes: all states in a roll call, some resolutions year after year. */
export const ASSEMBLY: Votes = { voters: 190, rollCalls: 4 };

const VALUES = ['support', 'support', 'oppose', 'abstained', 'support', 'abstained'];
const FIRST_YEAR = 1950;

/** Votes `from` up to, and without, `to`, as import lines; a proposal is described before its first vote. */
export function voteLines({ voters, rollCalls }: Votes, from: number, to: number): string[] {
  const lines: string[] = [];
  for (let n = from; n < to; n += 1) {
    const [rollCall, voter] = [Math.floor(n / voters), n % voters];
    const [resolution, nth] = [Math.floor(rollCall / rollCalls), rollCall % rollCalls];
    const proposal = `resolution-${resolution}`;
    if (voter === 0 && nth === 0)
      lines.push(
        JSON.stringify({ record: 'proposal', id: proposal, title: `Resolution ${resolution}`, topics: ['assembly'] }),
      );
    const value = VALUES[(voter * 7 + resolution * 5 + nth * (voter % 3)) % VALUES.length];
    const saidOn = `${FIRST_YEAR + nth * 5 + (resolution % 5)}-12-${String(1 + (rollCall % 28)).padStart(2, '0')}`;
    lines.push(
      JSON.stringify({
        record: 'statement',
        id: uuidOf(`vote ${n}`),
        speaker: `state-${voter}`,
        proposal,
        kind: 'vote',
        saidOn,
        attribution: 'document',
        paraphrase: `Voted on A/RES/${resolution}/${nth}`,
        coding: { position: value, native: { scale: 'roll-call', value: value?.[0] ?? '' } },
        source: {
          reference: `General Assembly, A/RES/${resolution}, roll call ${rollCall}`,
          publisher: 'Assembly',
          publishedOn: saidOn,
        },
      }),
    );
  }
  return lines;
}

export function voterLines({ voters }: Votes): string[] {
  return Array.from({ length: voters }, (_, i) =>
    JSON.stringify({ record: 'actor', id: `state-${i}`, kind: 'state', name: `State ${i}` }),
  );
}

/** The same id for the same name. */
export function uuidOf(name: string): string {
  return uuidv5(name, NAMESPACE);
}
