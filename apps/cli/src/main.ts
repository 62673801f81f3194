/** The command line: see `stancebook help`. */
import { Argument, Command, CommanderError, Option } from 'commander';
import { type ExportOptions, exportRecord } from './export.js';
import { importFile } from './import.js';
import { rebuildProjections, retryAllParked, showParked, verify } from './maintenance.js';
import { showHistory, showMixedSignals, showShifts, showStances } from './queries.js';
import { apiUrl, CommandError, readSettings } from './settings.js';
import { start } from './start.js';

const JSON_OPTION = ['--json', 'for a program: JSON, one object a line'] as const;
const AS_OF = ['--as-of <date>', 'what was certainly said by the end of 2023, 2023-07 or 2023-07-12'] as const;
const KNOWN_AT = ['--known-at <instant>', 'what was recorded by then'] as const;
const REFUSED_SHOWN_MAX = 50;

const program = new Command('stancebook')
  .description('Who stands where on what, since when, and how that moved.')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) })
  .showHelpAfterError('(stancebook help shows what there is)');

program.command('start').description('start everything on this machine').action(start);

program
  .command('import')
  .description('record the lines of files; safe to run again')
  .argument('<files...>')
  .addOption(new Option('--format <format>', 'the format of the files').choices(['ndjson']).default('ndjson'))
  .option(...JSON_OPTION)
  .action(importFiles);

program
  .command('stances')
  .description('who stands where')
  .option('--holder <id>')
  .option('--proposal <id>')
  .option('--position <position>')
  .option('--status <status>')
  .option('--topic <topic>')
  .option(...AS_OF)
  .option(...KNOWN_AT)
  .option(...JSON_OPTION)
  .action(showStances);

program
  .command('history')
  .description('how a stance came to be')
  .argument('<holder>')
  .argument('<proposal>')
  .option(...AS_OF)
  .option(...KNOWN_AT)
  .option(...JSON_OPTION)
  .action(showHistory);

program
  .command('mixed-signals')
  .description('who contradicts whom on a proposal')
  .argument('<proposal>')
  .option('--within <duration>', 'said no farther apart than, for example, P30D')
  .option(...AS_OF)
  .option(...KNOWN_AT)
  .option(...JSON_OPTION)
  .action(showMixedSignals);

program
  .command('export')
  .description('the record as a file: the same snapshot gives the same bytes')
  .addArgument(new Argument('[what]').choices(['stances', 'histories', 'statements']).default('stances'))
  .addOption(new Option('--format <format>').choices(['ndjson', 'csv']).default('ndjson'))
  .option('--holder <id>')
  .option('--proposal <id>')
  .option('--topic <topic>')
  .option(...AS_OF)
  .option(...KNOWN_AT)
  .option('--snapshot <token>', 'the record as an earlier answer had it')
  .option('--output <file>', 'a new file, instead of the terminal')
  .action((what: string, options: ExportOptions) => exportRecord(what, options));

program
  .command('shifts')
  .description('the feed of shifts from its start')
  .option('--holder <id>')
  .option('--proposal <id>')
  .option('--kind <kind>')
  .option('--topic <topic>')
  .option('--follow', 'go on as they come')
  .option(...JSON_OPTION)
  .action(showShifts);

program
  .command('rebuild')
  .description('make the read models anew from the log, beside the live ones')
  .argument('[projection]', 'all, where none is named')
  .option('--check', 'compare with the live rows, and change nothing')
  .action(rebuildProjections);

program
  .command('verify')
  .description('prove the log, its chain, the feeds and the read models')
  .option('--heads <file>', 'heads saved earlier: these also show a chain that was written anew')
  .option('--save-heads <file>', 'save the heads, to be kept elsewhere')
  .action(verify);

const parked = program
  .command('parked')
  .description('what could not be folded, and what waits for it')
  .option(...JSON_OPTION)
  .action(showParked);
parked.command('retry').description('fold it, in order').action(retryAllParked);

async function importFiles(files: string[], { json }: { json?: boolean }): Promise<void> {
  const base = apiUrl(readSettings());
  let refused = 0;
  for (const file of files) {
    const report = await importFile(base, file, {
      progress: process.stderr.isTTY && !json,
      refused: (name, { line, id, problem }) => {
        refused += 1;
        if (refused <= REFUSED_SHOWN_MAX)
          process.stderr.write(`${name}:${line}: ${id ?? ''} refused: ${problem?.detail}\n`);
      },
    });
    const counts = Object.entries(report.counts).map(([status, count]) => `${count} ${status}`);
    process.stdout.write(`${json ? JSON.stringify(report) : `${file}: ${report.lines} lines: ${counts.join(', ')}`}\n`);
  }
  if (refused > REFUSED_SHOWN_MAX) process.stderr.write(`… and ${refused - REFUSED_SHOWN_MAX} more\n`);
  if (refused > 0) throw new CommandError(`${refused} lines were refused; all others are recorded`);
}

await program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof CommandError ? error.exitStatus : 1);
});
