/** One line of an import: what it asks for, and what came of it. */
import { z } from 'zod';
import type { EventLog } from '#event-log';
import type { SheetRowKept } from '#sheets';
import {
  actorBodySchema,
  actorFrom,
  MAXIMA,
  parseBody,
  proposalBodySchema,
  proposalFrom,
  recordLatest,
  slug,
  statementBodySchema,
  text,
  uuid,
  voidingSchema,
} from '#stance';
import type { CommandContext } from '../commands/command-context.js';
import { hashOf } from '../commands/http-command.js';
import type { Deciding } from '../commands/run-command.js';
import { parseJson } from '../http/body-parsers.js';
import { Problem, type ProblemBody, problemSchema } from '../http/problem.js';
import { problemOf } from '../http/problem.filter.js';
import { candidateSchema } from '../names/find-names.js';
import { decidingDescribe } from '../registers/describe.handler.js';
import { decidingRecoding } from '../statements/recode-statement.handler.js';
import { decidingRecord, withId } from '../statements/record-statement.handler.js';
import { decidingReinstatement } from '../statements/reinstate-statement.handler.js';
import { decidingVoid } from '../statements/void-statement.handler.js';
import { statementOfAnnotation } from './hypothesis.js';

export const RECORDS = ['actor', 'proposal', 'statement', 'recoding', 'void', 'reinstatement'] as const;
export type RecordKind = (typeof RECORDS)[number];
const kindSchema = z.enum(RECORDS, { error: `expected a record out of ${RECORDS.join(', ')}` }).default('statement');

const DONE_STATUSES = [
  'recorded',
  'described',
  'recoded',
  'voided',
  'reinstated',
  'moved',
  'exists',
  'refused',
] as const;

export interface LineAnswer {
  line: number;
  status: (typeof DONE_STATUSES)[number];
  id: string | null;
  problem?: ProblemBody;
  /** Of a description of what was there: the members that are other now. */
  changed?: string[];
}

const unsettledNameSchema = z
  .object({
    name: z.string(),
    register: z.enum(['actor', 'proposal']),
    rows: z.int().meta({ description: 'How many rows have it.' }),
    candidates: z.array(candidateSchema),
  })
  .meta({ id: 'UnsettledName' });

/** For OpenAPI: a line as it is sent, and as it is answered. */
export const importLineSchema = z.looseObject({ record: kindSchema, id: z.string().optional() }).meta({
  id: 'ImportLineBody',
  description:
    'Besides `record`, the fields of what it records: those of StatementBody, or of ActorBody or ProposalBody (with `id`), whose missing fields keep their values unless `replace` is true; for a recoding, `id` and a merge patch; for a void, `id`, `reason` and `note`; for a reinstatement, `id`.',
});

export const importAnswerSchema = z
  .union([
    z.object({
      line: z.int().min(1),
      status: z.enum(DONE_STATUSES),
      id: z.string().nullable(),
      problem: problemSchema.optional(),
      changed: z
        .array(z.string())
        .optional()
        .meta({ description: 'For an actor or a proposal that was described before: the fields that have changed.' }),
    }),
    z.object({
      status: z.literal('summary'),
      lines: z.int(),
      counts: z.record(z.string(), z.int()).meta({ description: 'How many lines had each status.' }),
      sequence: z.string().meta({ description: 'As in Stancebook-Sequence.' }),
      dryRun: z.literal(true).optional().meta({ description: 'Nothing was written.' }),
      names: z
        .array(unsettledNameSchema)
        .optional()
        .meta({ description: 'For a sheet: the names to settle in its mapping, most frequent first.' }),
      vanished: z
        .object({ count: z.int(), statements: z.array(z.string()) })
        .optional()
        .meta({ description: 'For a sheet: statements from rows that are no longer in it. They are not voided.' }),
    }),
    z.object({ status: z.literal('aborted'), line: z.int(), problem: problemSchema }),
  ])
  .meta({
    id: 'ImportAnswer',
    description: 'The answer to a line; the last one is the summary, or says why the import stopped.',
  });

/** What a line asks for. */
export interface LineCommand {
  line: number;
  /** Of what it is about. */
  id: string;
  /** As it was sent. */
  idSent: string | null;
  /** What becomes of it where it is carried out. */
  done: LineAnswer['status'];
  context: CommandContext;
  deciding: Deciding;
  /** Of a row of a sheet that has a key. */
  row?: RowTaken;
}

/** A row of a sheet, taken for what was known of it when it was read. */
export interface RowTaken extends Pick<SheetRowKept, 'namespace' | 'row' | 'base'> {
  proposal: string;
  /** What is to be kept of it once what was decided last is recorded. */
  kept: () => SheetRowKept;
  /** What it asks for where this is known of it. */
  knowing: (known: KnownRow | null) => LineCommand;
}

/** Which statement a row has become, and what it said last. */
export type KnownRow = Pick<SheetRowKept, 'statement' | 'content'>;

const lineSchema = z.object({ record: kindSchema });
const changed = z.object({ id: uuid });
const described = z.object({ id: slug, replace: z.boolean().optional() });
const voidLine = voidingSchema.extend({ id: uuid });
const reinstatementLine = z.strictObject({ id: uuid, reason: text.nullish(), note: text.nullish() });

/** What is the same for all lines of an import. */
export type ContextOfAll = Omit<CommandContext, 'idempotency'>;

export const IMPORT_FORMATS = ['ndjson', 'hypothesis'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A command, or the answer to a line that asks for none. */
export function commandOf(
  log: EventLog,
  ofAll: ContextOfAll,
  format: ImportFormat,
  { line, bytes }: { line: number; bytes: Uint8Array },
): LineCommand | LineAnswer {
  let idSent: string | null = null;
  try {
    const value = parseJson(bytes);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Problem('invalid-body', 'expected a JSON object on the line');
    }
    idSent = idIn(value);
    if (format === 'hypothesis') return { line, idSent, ...recordingAnnotation(log, ofAll, value) };
    return commandOfRecord(log, ofAll, line, value);
  } catch (error) {
    return refusedLine(line, idSent, error);
  }
}

/** Throws where the rules refuse it. */
export function commandOfRecord(log: EventLog, ofAll: ContextOfAll, line: number, value: object): LineCommand {
  const { record: kind, ...body } = value as Record<string, unknown>;
  const { record } = parseBody(lineSchema, { record: kind });
  const context = { ...ofAll, idempotency: idempotencyOf(record, body) };
  return { line, idSent: idIn(value), done: DONE[record], context, ...decidingOf(log, context, record, body) };
}

/** What is too long to be one is not told back. */
function idIn({ id }: { id?: unknown }): string | null {
  return typeof id === 'string' && id.length <= MAXIMA.slug ? id : null;
}

/** Its id tells a repeat, as a statement's does. */
function recordingAnnotation(
  log: EventLog,
  ofAll: ContextOfAll,
  annotation: object,
): Omit<LineCommand, 'line' | 'idSent'> {
  const statement = statementOfAnnotation(annotation);
  const context = { ...ofAll, idempotency: null };
  return {
    id: statement.id,
    done: 'recorded',
    context,
    deciding: decidingRecord(log, context, statement, recordLatest),
  };
}

/** Throws again what is not a refusal of this line. */
export function refusedLine(line: number, id: string | null, error: unknown): LineAnswer {
  const problem = problemOf(error);
  if (problem.status >= 500) throw error;
  return { line, status: 'refused', id, problem: problem.body() };
}

const DONE: Record<RecordKind, LineAnswer['status']> = {
  actor: 'described',
  proposal: 'described',
  statement: 'recorded',
  recoding: 'recoded',
  void: 'voided',
  reinstatement: 'reinstated',
};

/** A statement has its id to tell a repeat by; any other line takes effect once. */
function idempotencyOf(record: RecordKind, body: Record<string, unknown>): CommandContext['idempotency'] {
  if (record === 'statement' && body.id !== undefined) return null;
  const requestHash = hashOf({ record, body });
  return { key: `line:${requestHash}`, requestHash };
}

function decidingOf(
  log: EventLog,
  context: CommandContext,
  record: RecordKind,
  body: Record<string, unknown>,
): Pick<LineCommand, 'id' | 'deciding'> {
  switch (record) {
    case 'actor': {
      const { id, replace } = parseBody(described, body);
      const { replace: _, ...given } = body;
      const actor = actorFrom(id, parseBody(actorBodySchema, given));
      return { id, deciding: decidingDescribe(log, context, { actor }, replace ? 'all' : Object.keys(given)) };
    }
    case 'proposal': {
      const { id, replace } = parseBody(described, body);
      const { replace: _, ...given } = body;
      const proposal = proposalFrom(id, parseBody(proposalBodySchema, given));
      return { id, deciding: decidingDescribe(log, context, { proposal }, replace ? 'all' : Object.keys(given)) };
    }
    case 'statement': {
      const statement = withId(parseBody(statementBodySchema, body));
      return { id: statement.id, deciding: decidingRecord(log, context, statement) };
    }
    case 'recoding': {
      const { id } = parseBody(changed, body);
      return { id, deciding: decidingRecoding(log, context, id, { ...body, id }) };
    }
    case 'void': {
      const { id, reason, note } = parseBody(voidLine, body);
      return { id, deciding: decidingVoid(log, context, id, { reason, note }) };
    }
    case 'reinstatement': {
      const { id } = parseBody(reinstatementLine, body);
      return { id, deciding: decidingReinstatement(log, context, id) };
    }
  }
}
