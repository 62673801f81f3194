import type { components } from './openapi.js';

export type Problem = components['schemas']['Problem'];

const TEXT_LENGTH_MAX = 300;

/** What the API refuses with (RFC 9457), or what another server on the way answers. */
export class StancebookProblem extends Error {
  /** Which problem it is, such as `/problems/not-found`. Stable. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The fields at fault. */
  readonly errors: NonNullable<Problem['errors']>;
  /** When to try again, as the answer has it. */
  readonly retryAfterMs: number | null;

  constructor(problem: Problem, retryAfterMs: number | null = null) {
    super(`${problem.title}: ${problem.detail}`);
    this.name = 'StancebookProblem';
    this.type = problem.type;
    this.title = problem.title;
    this.status = problem.status;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.retryAfterMs = retryAfterMs;
  }
}

/** Reads the answer to its end. */
export async function problemOf(response: Response): Promise<StancebookProblem> {
  const text = await response.text();
  return new StancebookProblem(parsed(text) ?? foreign(response, text), retryAfterMsOf(response));
}

/** Null where the answer does not say, or not in seconds. */
export function retryAfterMsOf(response: Response): number | null {
  const afterS = Number(response.headers.get('retry-after') ?? Number.NaN);
  return afterS >= 0 ? afterS * 1_000 : null;
}

function parsed(text: string): Problem | null {
  try {
    const value = JSON.parse(text) as Problem | null;
    const isProblem = typeof value?.type === 'string' && typeof value.title === 'string';
    return isProblem && typeof value.detail === 'string' ? value : null;
  } catch {
    return null;
  }
}

function foreign({ status, url }: Response, text: string): Problem {
  const detail = `${url} answered ${status}, and not as the Stancebook API does: ${text.slice(0, TEXT_LENGTH_MAX)}`;
  return { type: 'about:blank', title: 'Not an answer of Stancebook', status, detail };
}
