/** Whose reading a caller records: the caller's own, unless another coder is named by one who may. */
import { canonicalText } from '#canonical-json';
import type { Statement, StatementState } from '#stance';
import type { CommandContext } from '../commands/command-context.js';
import { CommandRefused } from '../commands/refused.js';

type Context = Pick<CommandContext, 'coder' | 'maySetCoder'>;

/**
 * The statement under its coder, given what stands under its id. Where no coder was sent, it is the caller; but where it stands already, but
 * for the coder, it is as it stands: whoever sends it again repeats it. Throws CommandRefused for another's name.
 */
export function withCoder(context: Context, statement: Statement, before: StatementState | null = null): Statement {
  const { coder } = statement.coding;
  if (coder !== null) {
    refuseOther(context, coder);
    return statement;
  }
  const standing = [before?.first, before?.statement].find((one) => one && isSameBut(one, statement));
  return under(standing ? standing.coding.coder : context.coder, statement);
}

/** What a recoding makes of a statement. Another reading is the caller's; where only words were mended, its coder stays. */
export function recodedBy(
  context: Context,
  { statement: before }: Pick<StatementState, 'statement'>,
  after: Statement,
  sent: unknown,
): Statement {
  const { coder } = after.coding;
  const isNamed = typeof sent === 'string';
  const isOtherReading =
    canonicalText(before.coding) !== canonicalText({ ...after.coding, coder: before.coding.coder });
  if (isNamed) {
    if (coder !== null && (isOtherReading || coder !== before.coding.coder)) refuseOther(context, coder);
    return after;
  }
  if (context.coder === null) return after;
  // `null` was sent: the coder is to be taken out, and the caller is whose reading it then is.
  const isTakenOut = sent === null && before.coding.coder !== null;
  return under(isOtherReading || isTakenOut ? context.coder : before.coding.coder, after);
}

function refuseOther({ coder, maySetCoder }: Context, sent: string): void {
  if (maySetCoder || sent === coder) return;
  const detail = `expected ${coder === null ? 'no coder' : `${coder}, or no coder`}; got another: that needs the scope record-for-others`;
  throw new CommandRefused('forbidden', detail, { errors: [{ pointer: '/coding/coder', detail }] });
}

function isSameBut(one: Statement, other: Statement): boolean {
  return canonicalText(under(null, one)) === canonicalText(under(null, other));
}

function under(coder: string | null, statement: Statement): Statement {
  return { ...statement, coding: { ...statement.coding, coder } };
}
