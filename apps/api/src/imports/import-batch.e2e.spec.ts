/** Lines that are carried out together have the effect that they have one by one. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v5 as uuidv5 } from 'uuid';
import type { Pool } from '#postgres';
import { administer, sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

interface Stored {
  type: string;
  data: Record<string, unknown>;
  xmin: string;
}

/** Of the things whose data has this text, in the order of each partition. */
async function eventsWith(text: string): Promise<Stored[]> {
  const { rows } = await api.log.pool.query<Stored>(
    'SELECT type, data, xmin FROM event WHERE strpos(data::text, $1) > 0 ORDER BY partition, sequence',
    [text],
  );
  return rows;
}

/** Few ids, so that lines often touch the same things. `n` stands for a statement's or an utterance's id. */
const few = (...values: string[]) => fc.constantFrom(...values);
const number = fc.nat(3);
const statement = fc.record(
  {
    n: number,
    speaker: few('ada', 'ben'),
    proposal: few('bridge', 'tunnel'),
    words: few('Build it.', 'Stop it.'),
    position: few('support', 'oppose'),
    said: fc.nat(6),
    utterance: fc.option(number, { nil: null }),
    isNameless: fc.boolean(),
  },
  { noNullPrototype: true },
);
const line = fc.oneof(
  { weight: 4, arbitrary: statement.map((of) => ({ record: 'statement' as const, ...of })) },
  fc.record({
    record: fc.constant('recoding' as const),
    n: number,
    changes: fc.oneof(
      fc.record({ coding: fc.record({ position: few('support', 'oppose', 'neutral') }) }),
      fc.record({ quote: few('Build it.', 'Stop it.', 'Wait.') }),
      fc.record({ speaker: few('ada', 'ben', 'cleo') }),
      fc.record({ proposal: few('bridge', 'tunnel') }),
      fc.record({ kind: fc.constant('no such kind') }),
    ),
  }),
  fc.record({ record: fc.constant('void' as const), n: number, reason: few('report-wrong', 'duplicate') }),
  fc.record({ record: fc.constant('reinstatement' as const), n: number }),
  fc.record({ record: fc.constant('actor' as const), id: few('ada', 'ben', 'cleo'), name: few('A.', 'B.') }),
  fc.record({ record: fc.constant('proposal' as const), id: few('bridge', 'tunnel'), title: few('A.', 'B.') }),
  fc.record({
    record: fc.constant('actor' as const),
    id: few('ada'),
    memberships: few('ben', 'dot').map((of) => [of]),
  }),
);

const file = (maxLength: number) => fc.array(line, { minLength: 1, maxLength });

/** The lines with ids of a run's own. */
function linesOf(run: string, lines: readonly (typeof line extends fc.Arbitrary<infer T> ? T : never)[]): object[] {
  const idOf = (n: number) => uuidv5(`${run} ${n}`, uuidv5.URL);
  const own = (id: string) => `${run}-${id}`;
  return lines.map((one): object => {
    switch (one.record) {
      case 'statement': {
        const { n, speaker, proposal, words, position, said, utterance, isNameless } = one;
        return sampleStatement({
          id: isNameless ? undefined : idOf(n),
          speaker: own(speaker),
          proposal: own(proposal),
          quote: words,
          saidOn: `2023-07-0${said}`,
          source: { url: `https://example.org/${run}` },
          coding: { position, utterance: utterance === null ? null : idOf(utterance) },
        });
      }
      case 'recoding': {
        const { speaker, proposal, ...changes } = one.changes as Record<string, string>;
        const named = { ...(speaker && { speaker: own(speaker) }), ...(proposal && { proposal: own(proposal) }) };
        return { record: 'recoding', id: idOf(one.n), ...changes, ...named };
      }
      case 'actor': {
        const { memberships, ...members } = one as { memberships?: string[]; id: string };
        const organisations = memberships?.map((organisation) => ({ organisation: own(organisation) }));
        return { ...members, id: own(one.id), ...(organisations && { memberships: organisations }) };
      }
      case 'proposal':
        return { ...one, id: own(one.id) };
      default: {
        const { n, ...members } = one;
        return { ...members, id: idOf(n) };
      }
    }
  });
}

describe('lines that are carried out together', () => {
  it('are answered, and recorded of each proposal and actor, as one at a time; and so is the file when it is sent again', async () => {
    const together = async (lines: object[]) => api.import(lines);
    const oneByOne = async (lines: object[]) => {
      const answers = [];
      for (const one of lines) answers.push(...(await api.import([one])).slice(0, -1));
      return answers;
    };
    /** Of files that are sent one after the other, the last of them twice; without what differs between two runs: ids, places and times. */
    const outcomeOf = async (files: Parameters<typeof linesOf>[1][], carryOut: typeof together) => {
      const run = randomUUID();
      const answers = [];
      for (const lines of [...files, ...files.slice(-1)]) answers.push(...(await carryOut(linesOf(run, lines))));
      const stored = await eventsWith(run);
      const subjects = ['bridge', 'tunnel', 'ada', 'ben', 'cleo', 'dot'].map((id) => {
        const of = ({ data }: Stored) =>
          (data.statement as Stored['data'] | undefined)?.proposal ?? data.proposal ?? data.id;
        return [
          id,
          ...stored.filter((event) => of(event) === `${run}-${id}`).map(({ type, data }) => ({ type, data })),
        ];
      });
      const told = answers.filter(({ status }) => status !== 'summary').map(({ line: _, ...answer }) => answer);
      const names = new Map<string, string>();
      const text = JSON.stringify({ told, subjects }).replaceAll(run, 'run');
      const numbered = text.replace(/[\da-f]{8}-[\da-f-]{27}/g, (id) => {
        if (!names.has(id)) names.set(id, `id ${names.size}`);
        return names.get(id) ?? '';
      });
      return JSON.parse(numbered) as object;
    };
    await fc.assert(
      fc.asyncProperty(fc.tuple(file(14), file(4)), async (files) => {
        expect(await outcomeOf(files, together)).toEqual(await outcomeOf(files, oneByOne));
      }),
      { numRuns: 40 },
    );
  }, 400_000);

  it('do not wait for a change to another among them', async () => {
    const run = randomUUID();
    const statements = Array.from({ length: 40 }, (_, i) => sampleStatement({ proposal: `${run}-${i % 5}` }));
    const lines = statements.flatMap((recorded, i) => [
      recorded,
      ...(i % 4 === 1 ? [{ record: 'recoding', id: statements[i - 1]?.id, coding: { position: 'oppose' } }] : []),
      ...(i % 4 === 2 ? [{ record: 'void', id: statements[i - 2]?.id, reason: 'duplicate' }] : []),
      ...(i % 4 === 3 ? [{ record: 'reinstatement', id: statements[i - 3]?.id }] : []),
    ]);
    expect((await api.import(lines)).at(-1)).toMatchObject({
      counts: { recorded: 40, recoded: 10, voided: 10, reinstated: 10 },
    });
    const events = await eventsWith(run);
    expect(events).toHaveLength(40 + 30 + 5);
    // As many transactions as the body came in pieces. If each of the 30 changes waited, there were that many.
    expect(new Set(events.map(({ xmin }) => xmin)).size).toBeLessThanOrEqual(4);
  });

  it('fail alone where the rules refuse one', async () => {
    const run = randomUUID();
    const source = { url: `https://example.org/${run}` };
    const said = (changes: object) => sampleStatement({ proposal: run, source, ...changes });
    const first = said({ quote: 'Build it.' });
    const taken = said({ quote: 'Build  it.' });
    const answers = await api.import([first, taken, said({}), { ...first, paraphrase: 'Other.' }, said({}), first]);
    expect(answers.map(({ status }) => status)).toEqual([
      'recorded',
      'refused',
      'recorded',
      'refused',
      'recorded',
      'exists',
      'summary',
    ]);
    expect(answers[1]).toMatchObject({
      id: taken.id,
      problem: { type: '/problems/words-recorded', existing: `/v1/statements/${first.id}` },
    });
  });

  it('take the words that another holds only once an earlier line has given them back', async () => {
    const run = randomUUID();
    const source = { url: `https://example.org/${run}` };
    const [x, y] = ['One.', 'Two.'].map((quote) => sampleStatement({ proposal: run, quote, source }));
    await api.import([x, y].flatMap((one) => one ?? []));
    const recoding = (one: { id: string } | undefined, quote: string) => ({ record: 'recoding', id: one?.id, quote });
    const lines = [recoding(y, 'One.'), recoding(x, 'Three.'), recoding(y, 'One.')];
    expect((await api.import(lines)).map(({ status }) => status)).toEqual(['refused', 'recoded', 'recoded', 'summary']);
    // Nor where the line itself is taken back at once.
    const z = sampleStatement({ proposal: run, quote: 'Three.', source });
    const voided = { record: 'void', id: z.id, reason: 'duplicate' };
    expect((await api.import([z, voided])).map(({ status }) => status)).toEqual(['refused', 'refused', 'summary']);
  });

  it('are recorded up to the one that the database fails of, which is named', async () => {
    const run = randomUUID();
    await administer(
      api.url,
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN IF NEW.data::text LIKE '%${run} fails%' THEN RAISE EXCEPTION 'on purpose'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER fails BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION fail()`,
    );
    const lines = Array.from({ length: 21 }, (_, i) =>
      sampleStatement({ proposal: run, paraphrase: i === 13 ? `${run} fails` : 'So.' }),
    );
    const answers = await api.import(lines);
    await administer(api.url, 'DROP TRIGGER fails ON event; DROP FUNCTION fail()');
    expect(answers.map(({ status }) => status)).toEqual([...Array(13).fill('recorded'), 'aborted']);
    expect(answers.at(-1)).toMatchObject({ line: 14 });
    const again = await api.import(lines);
    expect(again.at(-1)).toMatchObject({ status: 'summary', counts: { exists: 13, recorded: 8 } });
  });

  it('of several imports at once that name the same new things are all recorded, each file in its order', async () => {
    const run = randomUUID();
    const files = Array.from({ length: 4 }, (_, file) =>
      Array.from({ length: 150 }, (__, i) =>
        sampleStatement({ speaker: `${run}-${i % 7}`, proposal: `${run}-${i % 3}`, paraphrase: `${file} ${i}` }),
      ),
    );
    const answers = await Promise.all(files.map((lines) => api.import(lines)));
    for (const one of answers) expect(one.at(-1)).toMatchObject({ status: 'summary', counts: { recorded: 150 } });
    const events = await eventsWith(run);
    expect(events).toHaveLength(4 * 150 + 7 + 3);
    for (const file of files.keys()) {
      for (const proposal of [0, 1, 2]) {
        const order = events
          .filter(({ data }) => data.proposal === `${run}-${proposal}`)
          .map(({ data }) => (data.paraphrase as string).split(' ').map(Number))
          .filter(([of]) => of === file)
          .map(([, i]) => i);
        expect(order).toEqual([...order].sort((a = 0, b = 0) => a - b));
        expect(order).toHaveLength(50);
      }
    }
  });

  it('exist where another import of the same lines records them meanwhile, also where they have no ids', async () => {
    const run = randomUUID();
    const statements = Array.from({ length: 3 }, (_, i) =>
      sampleStatement({
        id: undefined,
        proposal: run,
        quote: `Words ${i}.`,
        source: { url: `https://example.org/${run}` },
      }),
    );
    const reservationsAreRead = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const query = api.log.pool.query.bind(api.log.pool);
    api.log.pool.query = (async (...args: Parameters<typeof query>) => {
      const { name, values = [] } = args[0] as { name?: string; values?: unknown[] };
      if (name === 'read-reservations' && JSON.stringify(values).includes('words:')) {
        reservationsAreRead.resolve();
        await goOn.promise;
      }
      return query(...args);
    }) as Pool['query'];
    try {
      // The first line is refused, and so nothing is taken for new.
      const first = api.import([{ record: 'reinstatement', id: randomUUID() }, ...statements]);
      await reservationsAreRead.promise;
      const second = await api.import(statements);
      goOn.resolve();
      const ids = second.slice(0, 3).map(({ id }) => id);
      expect(second.at(-1)).toMatchObject({ counts: { recorded: 3 } });
      expect((await first).slice(1, 4)).toEqual(ids.map((id, i) => ({ line: i + 2, status: 'exists', id })));
    } finally {
      goOn.resolve();
      api.log.pool.query = query;
    }
  });
});
