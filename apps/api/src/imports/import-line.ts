/** One line of an import: what it asks for, and what came of it. */
import type { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import {
  type ActorBody,
  actorBodySchema,
  actorFrom,
  MAXIMA,
  parseBody,
  type ProposalBody,
  proposalBodySchema,
  proposalFrom,
  slug,
  statementBodySchema,
  text,
  uuid,
  voidingSchema,
} from '#stance';
import type { Answer } from '../commands/answer.js';
import { CALLER, hashOf } from '../commands/http-command.js';
import { type CommandContext, newCorrelationId } from '../commands/command-context.js';
import { parseJson } from '../http/body-parsers.js';
import { Problem, type ProblemBody } from '../http/problem.js';
import { problemOf } from '../http/problem.filter.js';
import { Describe } from '../registers/describe.handler.js';
import { RecodeStatement } from '../statements/recode-statement.handler.js';
import { RecordStatement } from '../statements/record-statement.handler.js';
import { ReinstateStatement } from '../statements/reinstate-statement.handler.js';
import { VoidStatement } from '../statements/void-statement.handler.js';

export const RECORDS = ['actor', 'proposal', 'statement', 'recoding', 'void', 'reinstatement'] as const;
export type RecordKind = (typeof RECORDS)[number];

export interface LineAnswer {
  line: number;
  status: 'recorded' | 'described' | 'recoded' | 'voided' | 'reinstated' | 'exists' | 'refused';
  id: string | null;
  problem?: ProblemBody;
}

/** A line as parsed: its kind, and its other members. */
export interface ImportLine {
  record: RecordKind;
  body: Record<string, unknown>;
}

const kindSchema = z.enum(RECORDS, { error: `expected a record out of ${RECORDS.join(', ')}` }).default('statement');

const lineSchema = z.object({ record: kindSchema });

/** Throws a Problem or a Refusal where the line is not an object of a known kind. */
export function parseLine(bytes: Uint8Array): ImportLine {
  const value = parseJson(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Problem('invalid-body', 'expected a JSON object on the line');
  }
  const { record, ...body } = value as Record<string, unknown>;
  return { record: parseBody(lineSchema, { record }).record, body };
}

const DONE: Record<RecordKind, LineAnswer['status']> = {
  actor: 'described',
  proposal: 'described',
  statement: 'recorded',
  recoding: 'recoded',
  void: 'voided',
  reinstatement: 'reinstated',
};

/** Carries a line out. Throws only where the database is away. */
export async function importLine(
  commands: CommandBus,
  line: number,
  parsed: ImportLine,
  describeMissing: boolean,
): Promise<LineAnswer & { sequences?: string }> {
  const { record, body } = parsed;
  // What is too long to be one is not told back.
  const id = typeof body.id === 'string' && body.id.length <= MAXIMA.slug ? body.id : null;
  try {
    const { changed, sequences, body: thing } = await execute(commands, parsed, contextOf(parsed, describeMissing));
    return { line, status: changed ? DONE[record] : 'exists', id: thing.id, sequences };
  } catch (error) {
    return refusedLine(line, id, error);
  }
}

/** Throws again what is not a refusal of this line. */
export function refusedLine(line: number, id: string | null, error: unknown): LineAnswer {
  const problem = problemOf(error);
  if (problem.status >= 500) throw error;
  return { line, status: 'refused', id, problem: problem.body() };
}

function contextOf({ record, body }: ImportLine, describeMissing: boolean): CommandContext {
  const requestHash = hashOf({ record, body });
  return {
    caller: CALLER,
    // A statement has its id to tell a repeat by; any other line takes effect once.
    idempotency: record === 'statement' && body.id !== undefined ? null : { key: `line:${requestHash}`, requestHash },
    ifMatch: 'not-needed',
    describeMissing,
    correlationId: newCorrelationId(),
    traceparent: null,
  };
}

const withId = z.object({ id: uuid });
const described = z.object({ id: slug });
const voidLine = voidingSchema.extend({ id: uuid });
const reinstatementLine = z.strictObject({ id: uuid, reason: text.nullish(), note: text.nullish() });

function execute(commands: CommandBus, { record, body }: ImportLine, context: CommandContext): Promise<Answer> {
  switch (record) {
    case 'actor': {
      const { id } = parseBody(described, body);
      const actor: ActorBody = parseBody(actorBodySchema, body);
      return commands.execute(new Describe({ actor: actorFrom(id, actor) }, context));
    }
    case 'proposal': {
      const { id } = parseBody(described, body);
      const proposal: ProposalBody = parseBody(proposalBodySchema, body);
      return commands.execute(new Describe({ proposal: proposalFrom(id, proposal) }, context));
    }
    case 'statement':
      return commands.execute(new RecordStatement(parseBody(statementBodySchema, body), context));
    case 'recoding': {
      const { id } = parseBody(withId, body);
      return commands.execute(new RecodeStatement(id, { ...body, id }, context));
    }
    case 'void': {
      const { id, reason, note } = parseBody(voidLine, body);
      return commands.execute(new VoidStatement(id, { reason, note }, context));
    }
    case 'reinstatement': {
      const { id } = parseBody(reinstatementLine, body);
      return commands.execute(new ReinstateStatement(id, context));
    }
  }
}
