/** Why a command is refused: a closed list, which the API maps to HTTP and `/docs` lists. */
export const REFUSAL_REASONS = {
  'invalid-body': 'The body breaks the schema or a rule',
  'said-after-recording': 'The statement is dated in the future',
  'immutable-member': 'This member of a statement cannot be changed',
  'not-described': 'An actor or a proposal has not been described yet',
  'id-taken': 'This id is already recorded with other content',
  'words-recorded': 'The same words are already recorded',
  'utterance-taken': 'This utterance belongs to another speaker or proposal',
  merged: 'The actor or proposal has been merged into another',
  'statement-voided': 'The statement has been voided',
} as const;
export type RefusalReason = keyof typeof REFUSAL_REASONS;

export interface FieldError {
  /** A JSON Pointer (RFC 6901) into the body. */
  pointer: string;
  detail: string;
}

/** A command that the rules do not allow. Nothing was written. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    detail: string,
    readonly errors: FieldError[] = [],
    /** The statement that already says it, for `words-recorded` and `id-taken`. */
    readonly existing: string | null = null,
  ) {
    super(detail);
  }
}
