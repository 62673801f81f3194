/** Why a command is refused: a closed list, which the API maps to HTTP and `/docs` lists. */
export const REFUSAL_REASONS = {
  'invalid-body': 'The body breaks the schema or a rule',
  'said-after-recording': 'The statement is said to lie in the future',
  'immutable-member': 'This member of a statement cannot be changed',
  'not-described': 'An actor or a proposal is not described yet',
  'id-taken': 'This id is recorded with other content',
  'words-recorded': 'The same words are recorded already',
  'utterance-taken': 'This utterance has another speaker or proposal',
  'statement-voided': 'The statement is voided',
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
