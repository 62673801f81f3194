/** What becomes of a row that has a key: a new statement, a recoding, a move to another proposal, or nothing. */
import { v5 as uuidv5 } from 'uuid';
import type { EventLog } from '#event-log';
import type { SheetRowKept } from '#sheets';
import {
  moveStatement,
  parseBody,
  recodeStatement,
  recordStatement,
  Refusal,
  type Statement,
  statementSchema,
  type StatementState,
} from '#stance';
import type { CommandContext } from '../commands/command-context.js';
import { keysOf } from '../commands/describe-missing.js';
import type { Deciding, Decision } from '../commands/run-command.js';
import { recodedBy, withCoder } from '../statements/coder.js';
import { decisionOf, findById, namedBy, today } from '../statements/statement-decision.js';
import { pointerTo } from './fields.js';
import { contentOf, mergeRow } from './row-content.js';

export interface KeyedRow {
  namespace: string;
  row: string;
  /** As the row says it, under the id that it has, or would have. */
  statement: Statement;
  /** What the row said when it was imported last, if it ever was. */
  base: string | null;
  /** Whether the caller may see what stands. */
  mayRead: boolean;
}

/** `kept`: what is to be kept of the row once what was decided last is recorded. */
export function decidingRow(
  log: EventLog,
  context: CommandContext,
  row: KeyedRow,
): Deciding & { kept: () => SheetRowKept } {
  const { statement } = row;
  const content = contentOf(statement, row.row);
  // A row that names no coder says nothing of who it is.
  const coderIsSaid = statement.coding.coder !== null;
  let standsAs = statement.id;
  return {
    asks: { streamIds: [statement.id], keys: keysOf(namedBy(statement)) },
    decide: (standing) => {
      const stored = findById(standing, statement.id);
      standsAs = statement.id;
      const { before } = stored;
      if (!before) {
        const events = recordStatement(null, withCoder(context, statement), today());
        return decisionOf(log, context, standing, { ...stored, events });
      }
      const base = row.base ?? contentOf(coderIsSaid ? before.first : withoutCoder(before.first), row.row);
      const nothing = () => decisionOf(log, context, standing, { ...stored, events: [] });
      if (content === base) return nothing();
      const { merged, conflicts } = mergeRow(statement, { base, standing: before.statement, salt: row.row });
      if (conflicts.length > 0) refuseConflicts(before, conflicts, row.mayRead);
      const coded = recodedBy(context, before, merged, statement.coding.coder ?? undefined);
      if (before.voided && contentOf(merged, row.row) !== contentOf(before.statement, row.row)) refuseVoided(before);
      if (merged.proposal === before.statement.proposal) {
        const events = recodeStatement(before, parseBody(statementSchema, coded));
        return decisionOf(log, context, standing, { ...stored, events });
      }
      const moved = moving(before, coded);
      standsAs = moved.recorded.id;
      const recordedEvents = recordStatement(null, parseBody(statementSchema, moved.recorded), today());
      const added = { id: moved.recorded.id, stream: [], before: null, events: recordedEvents };
      const recorded = decisionOf(log, context, standing, added);
      const voided = decisionOf(log, context, standing, { ...stored, events: [moved.voided] });
      const decision: Decision = {
        ...recorded,
        streams: [...voided.streams, ...recorded.streams],
        releases: voided.releases,
        moved: true,
      };
      return decision;
    },
    kept: () => ({ namespace: row.namespace, row: row.row, base: row.base, statement: standsAs, content }),
  };
}

function withoutCoder(statement: Statement): Statement {
  return { ...statement, coding: { ...statement.coding, coder: null } };
}

/** Its id follows from the two, so that a dry run and the import make the same. */
function moving(before: StatementState, merged: Statement) {
  const { proposal } = merged;
  const { utterance: named } = before.statement.coding;
  const id = uuidv5(proposal, before.statement.id);
  const move = moveStatement(before, { id, proposal, utterance: named && uuidv5(proposal, named) });
  if (!move) throw new Error('expected another proposal');
  const { voided, recorded } = move;
  const coding = { ...merged.coding, utterance: recorded.coding.utterance };
  return { voided, recorded: { ...merged, id, supersedes: recorded.supersedes, coding } };
}

function refuseConflicts(
  before: StatementState,
  conflicts: ReturnType<typeof mergeRow>['conflicts'],
  mayRead: boolean,
): never {
  const { coder } = before.statement.coding;
  const by = coder === null ? '' : ` by ${coder}`;
  const errors = conflicts.map(({ member, sheet, standing }) => ({
    pointer: pointerTo(member),
    detail: `the sheet now says ${shown(sheet)}, and since its last import it was recoded${mayRead ? `${by} as ${shown(standing)}` : ''}: write the same in both places`,
  }));
  throw new Refusal('invalid-body', errors.map(({ detail }) => detail).join('; '), errors, before.statement.id);
}

function refuseVoided({ statement, voided }: StatementState): never {
  throw new Refusal(
    'statement-voided',
    `statement ${statement.id}, which this row became, is voided (${voided?.reason}): reinstate it, or take the row out of the sheet`,
    [],
    statement.id,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 120 ? `${text.slice(0, 119).toWellFormed()}…` : text;
}
