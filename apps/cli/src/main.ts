/** The command line: see `stancebook help`. */
import { Argument, Command, CommanderError, Option } from 'commander';
import { type ExportOptions, exportRecord } from './export.js';
import { SCOPES } from '#access';
import { readMapping } from './hypothesis.js';
import { importFile, type ImportFormat, type ImportReport } from './import.js';
import { createKeyFor, type KeyOptions, revokeKeyOf, showKeys } from './keys.js';
import { rebuildProjections, retryAllParked, showParked, verify } from './maintenance.js';
import { serveMcp } from './mcp.js';
import { showHistory, showMixedSignals, showShifts, showStances } from './queries.js';
import { apiUrl, CommandError, readSettings } from './settings.js';
import { inferMapping, isSheet } from './sheet.js';
import { start } from './start.js';
import { withoutControls } from './tables.js';

const JSON_OPTION = ['--json', 'print JSON, one object per line'] as const;
const AS_OF = ['--as-of <date>', 'only what had certainly been said by then: 2023, 2023-07 or 2023-07-12'] as const;
const KNOWN_AT = [
  '--known-at <instant>',
  'only what had been recorded by then, for example 2023-07-12T09:00:00Z',
] as const;
const REFUSED_SHOWN_MAX = 50;

const program = new Command('stancebook')
  .description('Who stands where on what, since when, and how that has changed.')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) })
  .showHelpAfterError('Run stancebook help to see all commands.');

program
  .command('start')
  .description('start Postgres, Kafka, the API, the site, the projector and the relay on this machine')
  .action(start);

program
  .command('import')
  .description('record every line of the files; importing a file again records nothing twice')
  .argument('<files...>', 'sheets (CSV, XLSX), files with one JSON object per line, or files of Hypothesis annotations')
  .addOption(
    new Option('--format <format>', 'format of the files; by default it follows from their names').choices([
      'ndjson',
      'hypothesis',
      'sheet',
    ]),
  )
  .option('--dry-run', 'say what would happen to each line, and record nothing')
  .option(
    '--mapping <file>',
    'for sheets, which columns are which fields: see docs/sheets.md; for annotations, which tags mean which, such as speaker:china: see docs/analysts.md',
  )
  .option('--infer-mapping', 'print a first mapping for a sheet, and import nothing')
  .option(...JSON_OPTION)
  .action(importFiles);

program
  .command('stances')
  .description('show who stands where')
  .option('--holder <id>', 'only this actor')
  .option('--proposal <id>', 'only this proposal')
  .option('--position <position>', 'only this position, for example oppose')
  .option('--status <status>', 'only this status, for example on-the-table')
  .option('--topic <topic>', 'only proposals of this topic')
  .option(...AS_OF)
  .option(...KNOWN_AT)
  .option(...JSON_OPTION)
  .action(showStances);

program
  .command('history')
  .description('show how a stance came about')
  .argument('<holder>', 'the id of an actor')
  .argument('<proposal>', 'the id of a proposal')
  .option(...AS_OF)
  .option(...KNOWN_AT)
  .option(...JSON_OPTION)
  .action(showHistory);

program
  .command('mixed-signals')
  .description('show who contradicts whom on a proposal')
  .argument('<proposal>', 'the id of a proposal')
  .option('--within <duration>', 'only pairs at most this far apart, for example P30D, or any (default: P90D)')
  .option(...AS_OF)
  .option(...KNOWN_AT)
  .option(...JSON_OPTION)
  .action(showMixedSignals);

program
  .command('export')
  .description('export the record; the same snapshot always gives the same bytes')
  .addArgument(
    new Argument('[what]', 'all: the three tables, in a data package')
      .choices(['stances', 'histories', 'statements', 'all'])
      .default('stances'),
  )
  .addOption(
    new Option(
      '--format <format>',
      'datapackage: a zip of CSV files, with schemas and citation; annotations: statements as W3C Web Annotations',
    )
      .choices(['ndjson', 'csv', 'parquet', 'datapackage', 'annotations'])
      .default('ndjson'),
  )
  .option('--holder <id>', 'only this actor')
  .option('--proposal <id>', 'only this proposal')
  .option('--topic <topic>', 'only proposals of this topic')
  .option(...AS_OF)
  .option(...KNOWN_AT)
  .option('--snapshot <token>', 'the record as it was for an earlier answer')
  .option('--output <file>', 'write to a new file instead of the terminal')
  .action((what: string, options: ExportOptions) => exportRecord(what, options));

program
  .command('shifts')
  .description('show the feed of shifts from its start')
  .option('--holder <id>', 'only this actor')
  .option('--proposal <id>', 'only this proposal')
  .option('--kind <kind>', 'only shifts of this kind, for example reversal')
  .option('--topic <topic>', 'only proposals of this topic')
  .option('--follow', 'keep going, and show new shifts as they come')
  .option(...JSON_OPTION)
  .action(showShifts);

program
  .command('mcp')
  .description(
    'serve the record to assistants with the Model Context Protocol, over standard input and output; it only reads',
  )
  .option('--http [host:port]', 'over HTTP instead, at /mcp of 127.0.0.1:3100 or of another address')
  .action(serveMcp);

program
  .command('rebuild')
  .description('rebuild the read models from the log, beside the live ones')
  .argument('[projection]', 'the one to rebuild; by default all of them')
  .option('--check', 'only compare with the live rows, and change nothing')
  .option('--partitions <numbers>', 'only these, for example 0-31: several processes can share the work')
  .action(rebuildProjections);

program
  .command('verify')
  .description('check the log, its hash chain, the feeds and the read models')
  .option('--heads <file>', 'heads saved earlier, which also reveal a rewritten chain')
  .option('--save-heads <file>', 'save the heads to a file, to keep elsewhere')
  .action(verify);

const parked = program
  .command('parked')
  .description('show events that could not be folded, and those waiting behind them')
  .option(...JSON_OPTION)
  .action(showParked);
parked.command('retry').description('fold them again, in order').action(retryAllParked);

const keys = program.command('keys').description('create, show and revoke API keys, directly in the database');
keys
  .command('create')
  .description('create a key, and show it once')
  .argument('<name>', 'who uses it: the caller, and the coder of what it records')
  .requiredOption('--scopes <scopes>', `what it may do: a list of any of ${SCOPES.join(', ')}`)
  .option('--expires <when>', 'P90D, or a date such as 2027-01-31; without it the key works until it is revoked')
  .action((name: string, options: KeyOptions) => createKeyFor(name, options));
keys
  .command('list')
  .description('show all keys, without their secrets')
  .option(...JSON_OPTION)
  .action(showKeys);
keys
  .command('revoke')
  .description('revoke a key; it stops working within 5 s')
  .argument('<name-or-id>', 'the name of a valid key, or the id of any key')
  .action(revokeKeyOf);

interface ImportFilesOptions {
  format?: ImportFormat;
  mapping?: string;
  inferMapping?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

async function importFiles(
  files: string[],
  { format, mapping, inferMapping: isInferring, dryRun = false, json }: ImportFilesOptions,
): Promise<void> {
  const base = apiUrl(readSettings());
  if (isInferring) {
    const [file, more] = files;
    if (file === undefined || more !== undefined) throw new CommandError('expected one sheet with --infer-mapping');
    process.stdout.write(`${await inferMapping(base, file)}\n`);
    return;
  }
  const formats = files.map((file) => format ?? (isSheet(file) ? 'sheet' : 'ndjson'));
  if (mapping !== undefined && formats.includes('ndjson'))
    throw new CommandError('expected sheets, or --format hypothesis, with --mapping: other files have nothing to map');
  let refused = 0;
  for (const [i, file] of files.entries()) {
    const isOfAnnotations = formats[i] === 'hypothesis' && mapping !== undefined;
    const report = await importFile(base, file, {
      format: formats[i] ?? 'ndjson',
      ...(isOfAnnotations && { mapping: readMapping(mapping) }),
      ...(mapping !== undefined && { sheetMapping: mapping }),
      dryRun,
      progress: process.stderr.isTTY && !json,
      refused: (name, { line, id, problem }) => {
        refused += 1;
        if (refused <= REFUSED_SHOWN_MAX)
          process.stderr.write(withoutControls(`${name}:${line}: ${id ?? ''} refused: ${problem?.detail}\n`));
      },
    });
    const counts = Object.entries(report.counts).map(([status, count]) => `${count} ${status}`);
    const what = formats[i] === 'sheet' ? 'rows' : 'lines';
    process.stdout.write(
      `${json ? JSON.stringify(report) : `${file}: ${report.lines} ${what}${dryRun ? ' would be' : ''}: ${counts.join(', ')}`}\n`,
    );
    if (!json) tellOfSheet(report);
  }
  if (refused > REFUSED_SHOWN_MAX) process.stderr.write(`… and ${refused - REFUSED_SHOWN_MAX} more\n`);
  if (refused > 0)
    throw new CommandError(
      `${refused === 1 ? '1 line' : `${refused} lines`} ${dryRun ? 'would be' : refused === 1 ? 'was' : 'were'} refused; all others ${dryRun ? 'would be' : 'are'} recorded`,
    );
}

/** Names to settle, and rows that are gone. */
function tellOfSheet({ names = [], vanished }: ImportReport): void {
  const lines = names.map(({ name, register, rows, candidates }) => {
    const likely = candidates.map(({ id, score }) => `${id} (${score})`).join(', ') || 'nothing like it is described';
    return `settle in the mapping, under “${register === 'actor' ? 'names' : 'proposals'}”: ${JSON.stringify(name)} (${rows} rows): ${likely}`;
  });
  if (vanished) {
    lines.push(
      `${vanished.count} rows that were imported before are no longer in the sheet. Their statements remain: ${vanished.statements.slice(0, 10).join(', ')}${vanished.count > 10 ? ', …' : ''}`,
    );
  }
  for (const line of lines.slice(0, REFUSED_SHOWN_MAX)) process.stderr.write(withoutControls(`${line}\n`));
  if (lines.length > REFUSED_SHOWN_MAX) process.stderr.write(`… and ${lines.length - REFUSED_SHOWN_MAX} more\n`);
}

await program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof CommandError ? error.exitStatus : 1);
});
