/** Clients that record, recode and void statements, note what they are told, and ask again under the same key where they are told nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { MAXIMA } from '#stance';
import { type Operation, OperationHistory } from '#testing';
import type { Random } from './random.js';

const POSITIONS = ['strongly-support', 'support', 'neutral', 'oppose', 'strongly-oppose', 'undecided', 'deferred'];
const ATTRIBUTIONS = ['on-record', 'spokesperson', 'document', 'unnamed-official', 'unnamed-source'];
const SPEAKERS = ['ada', 'ben', 'cleo', 'dora', 'emil', 'fay'];
/** What a client waits for an answer: longer than the API says that it ever takes. */
export const ANSWER_MAX_MS = 30_000;
const TRIES_MAX = 60;
/** Of three bytes a letter. */
export const LARGE_WORD = '橋'.repeat(9);

interface Command {
  key: string;
  stream: string;
  command: string;
  request: { method: string; path: string; headers?: Record<string, string>; body: object };
}

interface Recorded {
  id: string;
  version: number;
  voided: boolean;
}

export interface WorkloadOptions {
  /** Of the API processes: a command goes to one of them, and where it does not answer, to the next. */
  bases: string[];
  random: Random;
  /** How many proposals the statements are about. */
  proposals?: number;
}

/** So many clients at once, and so long a pause between the commands of each. */
export interface Pace {
  clients: number;
  pauseMs: number;
}

export class Workload {
  readonly history = new OperationHistory();
  private readonly recorded: Recorded[] = [];
  private readonly random: Random;
  private turn = 0;

  constructor(private readonly options: WorkloadOptions) {
    // Clients draw as answers come; what is done to the processes does not depend on that.
    this.random = options.random.fork();
  }

  /** Until told to stop. */
  async run(signal: AbortSignal, { clients, pauseMs }: Pace): Promise<void> {
    await Promise.all(
      Array.from({ length: clients }, async () => {
        while (!signal.aborted) {
          await this.step(signal);
          await sleep(pauseMs);
        }
      }),
    );
  }

  /** That many commands, one after the other. */
  async perform(count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) await this.step();
  }

  /** One command, asked for until it is answered. */
  async step(signal?: AbortSignal): Promise<void> {
    const command = this.next();
    for (let tries = 1; ; tries += 1) {
      const operation = await this.ask(command);
      if (operation.outcome !== 'unknown') return this.learn(command, operation);
      if (tries >= TRIES_MAX || signal?.aborted) return;
      await sleep(this.random.int(20, 300));
    }
  }

  /** One command, asked for so many times at once, and then until it is answered. */
  async stepAtOnce(times: number): Promise<void> {
    const command = this.next();
    const operations = await Promise.all(Array.from({ length: times }, () => this.ask(command)));
    for (const operation of operations) this.learn(command, operation);
    for (let tries = 1; operations.every(({ outcome }) => outcome === 'unknown') && tries < TRIES_MAX; tries += 1) {
      await sleep(this.random.int(20, 300));
      const operation = await this.ask(command);
      this.learn(command, operation);
      operations.push(operation);
    }
  }

  /** Of the API at `base`, or of each in turn. */
  ask({ key, stream, command, request }: Command, base = this.nextBase()): Promise<Operation> {
    return this.history.perform({ key, stream, command }, () =>
      fetch(base + request.path, {
        method: request.method,
        headers: {
          'content-type': request.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
          'idempotency-key': key,
          'x-correlation-id': key,
          ...request.headers,
        },
        body: JSON.stringify(request.body),
        signal: AbortSignal.timeout(ANSWER_MAX_MS),
      }),
    );
  }

  private nextBase(): string {
    this.turn += 1;
    return this.options.bases[this.turn % this.options.bases.length] ?? '';
  }

  /** A statement to record, as a rule; else a recoding or a voiding of one that is recorded. */
  next(): Command {
    const { random } = this;
    const key = random.uuid();
    const target = this.recorded.length > 0 && random.oneIn(4) ? random.pick(this.recorded) : null;
    const coding = { position: random.pick(POSITIONS), note: key };
    if (target) {
      const { id, version, voided } = target;
      const headers = { 'if-match': `"${version}"` };
      const stream = id;
      if (voided)
        return {
          key,
          stream,
          command: 'reinstate',
          request: { method: 'POST', path: `/v1/statements/${id}/reinstatement`, headers, body: {} },
        };
      if (random.oneIn(3))
        return {
          key,
          stream,
          command: 'void',
          request: {
            method: 'POST',
            path: `/v1/statements/${id}/void`,
            headers,
            body: { reason: 'report-wrong', note: key },
          },
        };
      return {
        key,
        stream,
        command: 'recode',
        request: { method: 'PATCH', path: `/v1/statements/${id}`, headers, body: { coding } },
      };
    }
    return this.nextRecording(key, coding);
  }

  /** A statement near the largest that is accepted, often with as many holders as it may have. */
  nextLarge(proposal: string): Command {
    const { random } = this;
    const key = random.uuid();
    const words = (of: string) => `${of} ${key} ${`${LARGE_WORD} `.repeat(990)}`.trim();
    const quote = words('quoted');
    const holders = random.oneIn(8) ? MAXIMA.onBehalfOf : 3;
    return this.nextRecording(key, undefined, {
      proposal,
      onBehalfOf: Array.from({ length: holders }, (_, i) => `ally-${i + 1}`),
      quote,
      paraphrase: words('in other words'),
      selector: { exact: quote },
    });
  }

  nextRecording(
    key = this.random.uuid(),
    coding: object = { position: this.random.pick(POSITIONS) },
    changes: object = {},
  ): Command {
    const { random } = this;
    const { proposals = 40 } = this.options;
    const id = random.uuid();
    const day = String(random.int(1, 28)).padStart(2, '0');
    const speaker = random.pick(SPEAKERS);
    const body = {
      id,
      speaker,
      onBehalfOf: random.oneIn(5) ? [random.pick(SPEAKERS.filter((name) => name !== speaker))] : [],
      proposal: `plan-${random.int(1, proposals)}`,
      kind: 'position',
      saidOn: random.oneIn(5) ? '2023-07' : `2023-07-${day}`,
      attribution: random.pick(ATTRIBUTIONS),
      paraphrase: `What ${speaker} thinks of it.`,
      source: { reference: `The Gazette, ${key}` },
      coding,
      ...changes,
    };
    return {
      key,
      stream: id,
      command: 'record',
      request: { method: 'POST', path: '/v1/statements?describe=missing', body },
    };
  }

  private learn({ stream, command }: Command, { outcome, version }: Operation): void {
    if (outcome !== 'ok' || version === null) return;
    const known = this.recorded.find(({ id }) => id === stream);
    const now = { id: stream, version, voided: command === 'void' };
    if (known) Object.assign(known, now);
    else this.recorded.push(now);
  }
}
