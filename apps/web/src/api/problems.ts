import type { Problem } from './answers.js';

/** There is no such thing, or none can have an id of such a form. */
export function isUnknown({ status, errors = [] }: Problem): boolean {
  return status === 404 || (status === 400 && errors.some(({ pointer }) => pointer === ''));
}

/** Asked again, the API would say the same: what is wrong is the question. */
export function isFinal({ status }: Problem): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
