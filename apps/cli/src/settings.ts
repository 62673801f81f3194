/** The settings of the command line, from the environment. */
import { localFolders, runningPostgres } from '#local-stack';
import { readSettings as read, SettingsError, type SettingsOf } from '#settings';

export type Settings = SettingsOf<'cli'>;

/** What stops a command, told in a sentence that says what to do. */
export class CommandError extends Error {
  constructor(
    message: string,
    /** 1: refused or failed; 2: wrong usage. */
    readonly exitStatus: 1 | 2 = 1,
  ) {
    super(message);
  }
}

export const readSettings = (): Settings => settingsOf('cli');

/** Those of `npm start`. */
export const readStartSettings = (): SettingsOf<'start'> => settingsOf('start');

function settingsOf<R extends 'cli' | 'start'>(reader: R): SettingsOf<R> {
  try {
    return read(reader, process.env);
  } catch (error) {
    throw error instanceof SettingsError ? new CommandError(error.message, 2) : error;
  }
}

export function apiUrl({ STANCEBOOK_URL, PORT }: Settings): string {
  return (STANCEBOOK_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, '');
}

/** For the commands that go to the database itself. */
export function databaseUrl({ DATABASE_URL, STANCEBOOK_DATA_DIR }: Settings): string {
  const url = DATABASE_URL ?? runningPostgres(localFolders(STANCEBOOK_DATA_DIR).data);
  if (!url)
    throw new CommandError(
      'no Postgres is running on this data folder: run npm start in another terminal, or set DATABASE_URL',
    );
  return url;
}
