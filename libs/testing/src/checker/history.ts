/** What clients asked for and what they were told: invoke, then ok, fail or unknown. */

export interface Operation {
  /** The idempotency key, and the correlation id by which the log tells what the command did. Several attempts share it. */
  key: string;
  /** The stream that the command is about: a statement's id. */
  stream: string;
  /** For people: `record`, `recode`, `void`, `reinstate`. */
  command: string;
  invokedAt: number;
  /** null: never answered, as the client was gone. */
  completedAt: number | null;
  /** `unknown`: no answer, or one that does not say. It took effect once, or never. */
  outcome: 'ok' | 'fail' | 'unknown';
  status: number | null;
  /** The detail of a refusal or failure, as told. */
  problem: string | null;
  /** `<partition>:<sequence>[,…]` as answered; of a command that was carried out. */
  sequences: string | null;
  version: number | null;
}

export class OperationHistory {
  readonly operations: Operation[] = [];

  /** Calls `ask` and keeps what came of it. What throws is unknown, as is any answer of 5xx. */
  async perform(
    { key, stream, command }: Pick<Operation, 'key' | 'stream' | 'command'>,
    ask: () => Promise<Response>,
  ): Promise<Operation> {
    const operation: Operation = {
      key,
      stream,
      command,
      invokedAt: Date.now(),
      completedAt: null,
      outcome: 'unknown',
      status: null,
      problem: null,
      sequences: null,
      version: null,
    };
    this.operations.push(operation);
    try {
      const response = await ask();
      // A reply that breaks off in its body says nothing either.
      const body = (await response.json()) as { detail?: string };
      operation.status = response.status;
      if (response.status < 400) operation.outcome = 'ok';
      else if (response.status < 500) operation.outcome = 'fail';
      if (response.status >= 400) operation.problem = body.detail ?? '';
      operation.sequences = response.headers.get('stancebook-sequence');
      operation.version = Number(response.headers.get('etag')?.replaceAll('"', '')) || null;
    } catch {
      // No answer: unknown.
    }
    operation.completedAt = Date.now();
    return operation;
  }
}
