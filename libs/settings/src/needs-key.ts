import { isLoopback } from './loopback.js';
import type { SettingsOf } from './settings.js';

type Given = Pick<
  SettingsOf<'api' | 'start'>,
  'HOST' | 'STANCEBOOK_HOSTS' | 'STANCEBOOK_INSECURE_OPEN' | 'STANCEBOOK_KEYS' | 'STANCEBOOK_OIDC_ISSUER'
>;

/**
 * Whether the API asks for a key, or a token: it does where others than this machine can reach it. A name in STANCEBOOK_HOSTS is that of a
 * proxy; and whoever names a provider wants to know who asks.
 */
export function needsKey(settings: Given): boolean {
  const { HOST, STANCEBOOK_HOSTS = [], STANCEBOOK_INSECURE_OPEN, STANCEBOOK_KEYS, STANCEBOOK_OIDC_ISSUER } = settings;
  if (STANCEBOOK_KEYS === 'required' || STANCEBOOK_OIDC_ISSUER !== undefined) return true;
  if (STANCEBOOK_INSECURE_OPEN === 'on') return false;
  return !isLoopback(HOST) || STANCEBOOK_HOSTS.some((name) => !isLoopback(name));
}
