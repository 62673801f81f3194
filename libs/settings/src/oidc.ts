import { isLoopback } from './loopback.js';
import type { SettingsOf } from './settings.js';

/** One line for each that contradicts another. */
export function oidcContradictions(settings: SettingsOf<'api' | 'start'>): string[] {
  const { STANCEBOOK_OIDC_ISSUER: issuer, STANCEBOOK_OIDC_AUDIENCE: audience } = settings;
  if (issuer === undefined) {
    return audience === undefined
      ? []
      : ['STANCEBOOK_OIDC_ISSUER: expected an issuer with STANCEBOOK_OIDC_AUDIENCE, got nothing'];
  }
  const { protocol, hostname, host } = new URL(issuer);
  return [
    ...(audience === undefined
      ? [
          'STANCEBOOK_OIDC_AUDIENCE: expected the audience that tokens for this server name, as STANCEBOOK_OIDC_ISSUER is set, got nothing',
        ]
      : []),
    ...(protocol === 'http:' && !isLoopback(hostname.replace(/^\[|\]$/g, ''))
      ? [
          `STANCEBOOK_OIDC_ISSUER: expected https, as ${host} is not on this machine, got http: whoever is on the way could sign tokens`,
        ]
      : []),
  ];
}
