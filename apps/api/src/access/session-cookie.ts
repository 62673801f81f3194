/** The cookie of a session: no script reads it, and no page of another site makes a browser send it. */
const NAME = 'stancebook_session';
const IN_HEADER = new RegExp(`(?:^|; ?)${NAME}=([0-9a-f]{64})(?:;|$)`);

/** null where there is none. */
export function sessionIn(header: string | undefined): string | null {
  return header === undefined ? null : (IN_HEADER.exec(header)?.[1] ?? null);
}

/** `isSecure`: it goes over TLS alone. */
export function sessionCookie(
  token: string,
  { expiresAt, isSecure }: { expiresAt: string; isSecure: boolean },
): string {
  return [`${NAME}=${token}`, `Expires=${new Date(expiresAt).toUTCString()}`, ...attributes(isSecure)].join('; ');
}

export function endedCookie(isSecure: boolean): string {
  return [`${NAME}=`, 'Max-Age=0', ...attributes(isSecure)].join('; ');
}

function attributes(isSecure: boolean): string[] {
  return ['Path=/', 'HttpOnly', 'SameSite=Strict', ...(isSecure ? ['Secure'] : [])];
}
