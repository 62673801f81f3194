import { readSettings, type SettingsOf } from '#settings';

export type Config = SettingsOf<'api'>;

/** The token under which it is injected. */
export const CONFIG = Symbol('config');

export function readConfig(env: NodeJS.ProcessEnv): Config {
  return readSettings('api', env);
}
