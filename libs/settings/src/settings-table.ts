import { type Reader, type Setting, SETTINGS } from './settings.js';

const READERS: Record<Reader, string> = {
  api: 'API',
  projector: 'projector',
  relay: 'relay',
  start: '`npm start`',
  cli: 'command line',
  mcp: '`stancebook mcp`',
  tests: '`npm test`',
};

/** The README's table of settings, in Markdown. */
export function settingsTable(): string {
  const rows = Object.entries<Setting>(SETTINGS).map(([name, setting]) => [
    `\`${name}\``,
    setting.unit ? `${setting.expected} (${setting.unit})` : setting.expected,
    defaultOf(setting),
    setting.readBy.map((reader) => READERS[reader]).join(', '),
    setting.description,
  ]);
  const head = ['variable', 'value', 'default', 'read by', 'what it is'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function defaultOf({ default: value, defaultFor = {}, defaultInWords }: Setting): string {
  if (defaultInWords !== undefined) return defaultInWords;
  const others = Object.entries(defaultFor).map(([reader, other]) => `${READERS[reader as Reader]}: ${String(other)}`);
  return [String(value), ...others].join('; ');
}
