/** Answers over HTTP at 8 connections, beside a bare server that answers each by one prepared statement from minimal tables. */
import { isDeepStrictEqual } from 'node:util';
import { fillBareRecord } from '../bare-record.js';
import { HttpClient } from '../http-client.js';
import type { Group, Prepared, Row } from '../row.js';
import { callFor, type Side } from '../slice.js';
import { type BareServer, startBareServer } from '../stage.js';
import { madeRecord } from './record.js';

export const CONNECTIONS = 8;
/** Of a matrix: so that two questions are rarely the same. */
const HOLDERS_ASKED = 40;
const COMPARED = 10;

interface Question {
  what: string;
  atLeast: number;
  /** The nth of many, as an address. */
  ours(n: number, names: Names): string;
  bare(n: number, names: Names): string;
  /** What both answers have to tell alike. */
  told: { ours(answer: Answer): unknown; bare(rows: BareRow[]): unknown };
}

type Position = { value: string; statement: string };
interface Stance {
  holder: string;
  proposal: string;
  position: Position | null;
}
interface Answer extends Stance {
  items: (Stance & { id: string })[];
  cells: Stance[];
}
interface BareRow {
  holder: string;
  proposal: string;
  facet: string;
  value: string;
  statement: string;
  data: { id: string };
}

/** What is asked about. */
export interface Names {
  holders: string[];
  proposals: string[];
}

/** In no order, so that one after the other is not next to it in the database. */
const nthOf = (ids: string[], n: number) => ids[(n * 7) % ids.length] ?? '';
const holderOf = (n: number, { holders }: Names) => nthOf(holders, n);
const proposalOf = (n: number, { proposals }: Names) => nthOf(proposals, n);
const pairOf = (n: number, names: Names) => `${holderOf(n, names)}/${proposalOf(n, names)}`;
const someHolders = (n: number, { holders }: Names) =>
  [...holders, ...holders]
    .slice((n * 7) % holders.length)
    .slice(0, Math.min(HOLDERS_ASKED, holders.length))
    .join(',');

const stanceTold = ({ holder, proposal, position }: Stance) =>
  `${holder} ${proposal} ${position?.value} ${position?.statement}`;
const rowTold = ({ holder, proposal, value, statement }: BareRow) => `${holder} ${proposal} ${value} ${statement}`;
const LIST = {
  ours: ({ items }: Answer) => items.map(stanceTold),
  bare: (rows: BareRow[]) => rows.map(rowTold),
};

export const QUESTIONS: Record<string, Question> = {
  stance: {
    what: 'one stance',
    atLeast: 0.5,
    ours: (n, names) => `/v1/stances/${pairOf(n, names)}`,
    bare: (n, names) => pairOf(n, names),
    told: { ours: (answer) => [stanceTold(answer)], bare: LIST.bare },
  },
  history: {
    what: 'a history',
    atLeast: 0.5,
    ours: (n, names) => `/v1/stances/${pairOf(n, names)}/history`,
    bare: (n, names) => pairOf(n, names),
    told: {
      ours: (answer) =>
        (answer.position as unknown as { value: string; statement: { id: string } }[]).map(
          ({ value, statement: { id } }) => `${value} ${id}`,
        ),
      bare: (rows) => rows.map(({ value, data }) => `${value} ${data.id}`),
    },
  },
  'proposal-stances': {
    what: "a proposal's stances",
    atLeast: 0.5,
    ours: (n, names) => `/v1/proposals/${proposalOf(n, names)}/stances`,
    bare: (n, names) => proposalOf(n, names),
    told: LIST,
  },
  shifts: {
    what: 'the shifts on a proposal, first page',
    atLeast: 0.5,
    ours: (n, names) => `/v1/shifts?proposal=${proposalOf(n, names)}`,
    bare: (n, names) => proposalOf(n, names),
    told: { ours: ({ items }) => items.map(({ id }) => id), bare: (rows) => rows.map(({ data }) => data.id) },
  },
  'actor-stances': {
    what: "an actor's stances",
    atLeast: 0.5,
    ours: (n, names) => `/v1/actors/${holderOf(n, names)}/stances`,
    bare: (n, names) => holderOf(n, names),
    told: LIST,
  },
  matrix: {
    what: `a matrix of ${HOLDERS_ASKED} holders by all proposals`,
    atLeast: 0.25,
    ours: (n, names) => `/v1/matrix?holders=${someHolders(n, names)}`,
    bare: (n, names) => someHolders(n, names),
    told: {
      ours: ({ cells }) => cells.map(stanceTold).sort(),
      bare: (rows) => rows.map(rowTold).sort(),
    },
  },
};

export const query: Group = {
  rows: Object.entries(QUESTIONS).map(
    ([name, { what, atLeast }]): Row => ({
      name,
      what: `${what}, ${CONNECTIONS} connections`,
      unit: 'answers/s',
      goals: [{ figure: 'ratio', atLeast }],
      slices: 3,
      sliceMs: 400,
    }),
  ),
  prepare: async (stage): Promise<Prepared> => {
    const record = await madeRecord(stage);
    const ours = stage.ours(record);
    const bareUrl = await stage.newDatabase('bare');
    let isFilled = false;
    let bare: BareServer | null = null;
    let clients: { ours: HttpClient; limit: HttpClient } | null = null;
    const started = () => {
      if (!clients) throw new Error('expected both servers to have been started');
      return clients;
    };
    const { voters, proposals } = stage.sizes.record;
    const names: Names = {
      holders: Array.from({ length: voters }, (_, i) => `state-${i}`),
      proposals: Array.from({ length: proposals }, (_, i) => `resolution-${i}`),
    };
    return {
      sides: Object.fromEntries(
        Object.entries(QUESTIONS).map(([name, question]) => [
          name,
          {
            ours: asking((n) => started().ours.get(question.ours(n, names))),
            limit: asking((n) => started().limit.get(`/${name}/${question.bare(n, names)}`)),
          },
        ]),
      ),
      begin: async () => {
        const api = await ours.start('api');
        if (!isFilled) await fillBareRecord(bareUrl, api.base);
        isFilled = true;
        bare = await startBareServer(bareUrl);
        clients = { ours: new HttpClient(api.base, CONNECTIONS), limit: new HttpClient(bare.base, CONNECTIONS) };
      },
      verify: async (name) => {
        const question = QUESTIONS[name];
        if (!question) throw new Error(`expected a question, got ${name}`);
        for (let n = 0; n < COMPARED; n += 1) {
          const answer = await started().ours.get(question.ours(n, names));
          const rows = await started().limit.get(`/${name}/${question.bare(n, names)}`);
          const [told, bareTold] = [
            question.told.ours(JSON.parse(answer) as Answer),
            question.told.bare(JSON.parse(rows) as BareRow[]),
          ];
          if (!isDeepStrictEqual(told, bareTold))
            throw new Error(
              `expected of ${question.ours(n, names)} what its rows say, ${JSON.stringify(bareTold)}, got ${JSON.stringify(told)}`,
            );
        }
      },
      end: async () => {
        await Promise.all([clients?.ours.close(), clients?.limit.close()]);
        await Promise.all([ours.stop(), bare?.stop()]);
      },
    };
  },
};

const ANSWER_LENGTH_MIN = 50;

function asking(ask: (n: number) => Promise<string>): Side {
  let asked = 0;
  return (ms) =>
    callFor(ms, CONNECTIONS, async () => {
      asked += 1;
      const answer = await ask(asked);
      if (answer.length < ANSWER_LENGTH_MIN) throw new Error(`expected an answer with something in it, got ${answer}`);
      return 1;
    });
}
