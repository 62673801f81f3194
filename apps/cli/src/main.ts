/** The command line: see `stancebook help`. */
import { Argument, Command, CommanderError, Option } from 'commander';
import { type ExportOptions, exportRecord } from './export.js';
import { readMapping } from './hypothesis.js';
import { importFile } from './import.js';
import { rebuildProjections, retryAllParked, showParked, verify } from './maintenance.js';
import { serveMcp } from './mcp.js';
import { showHistory, showMixedSignals, showShifts, showStances } from './queries.js';
import { apiUrl, CommandError, readSettings } from './settings.js';
import { start } from './start.js';
import { withoutControls } from './tables.js';

const JSON_OPTION = ['--json', 'print JSON, one object per line'] as const;
const AS_OF = ['--as-of <date>', 'only what was certainly said by then: 2023, 2023-07 or 2023-07-12'] as const;
const KNOWN_AT = ['--known-at <instant>', 'only what was recorded by then, for example 2023-07-12T09:00:00Z'] as const;
const REFUSED_SHOWN_MAX = 50;

const program = new Command('stancebook')
  .description('Who stands where on what, since when, and how that moved.')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) })
  .showHelpAfterError('Run stancebook help to see all commands.');

program
  .command('start')
  .description('start Postgres, Kafka, the API, the page, the projector and the relay on this machine')
  .action(start);

program
  .command('import')
  .description('record every line of the files; importing a file again records nothing twice')
  .argument('<files...>', 'files with one JSON object per line, or with annotations of Hypothesis')
  .addOption(new Option('--format <format>', 'format of the files').choices(['ndjson', 'hypothesis']).default('ndjson'))
  .option('--mapping <file>', 'from the tags of annotations to tags such as speaker:china: see docs/analysts.md')
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
  .description('show how a stance came to be')
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
  .option('--within <duration>', 'only pairs said at most this far apart, for example P30D')
  .option(...AS_OF)
  .option(...KNOWN_AT)
  .option(...JSON_OPTION)
  .action(showMixedSignals);

program
  .command('export')
  .description('export the record; the same snapshot gives the same bytes')
  .addArgument(
    new Argument('[what]', 'all: the three, in a data package')
      .choices(['stances', 'histories', 'statements', 'all'])
      .default('stances'),
  )
  .addOption(
    new Option(
      '--format <format>',
      'datapackage: a zip of CSV files, with schemas and citation; annotations: W3C Web Annotations, of statements',
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
    'serve the record to assistants by the Model Context Protocol, over standard input and output; it only reads',
  )
  .option('--http [host:port]', 'over HTTP instead, at /mcp of 127.0.0.1:3100 or of another address')
  .action(serveMcp);

program
  .command('rebuild')
  .description('rebuild the read models from the log, beside the live ones')
  .argument('[projection]', 'all of them, unless one is named')
  .option('--check', 'only compare with the live rows, and change nothing')
  .option('--partitions <numbers>', 'only these, for example 0-31: several processes can share the work')
  .action(rebuildProjections);

program
  .command('verify')
  .description('check the log, its hash chain, the feeds and the read models')
  .option('--heads <file>', 'heads saved earlier; they also reveal a chain that was rewritten')
  .option('--save-heads <file>', 'save the heads to a file, to keep elsewhere')
  .action(verify);

const parked = program
  .command('parked')
  .description('show events that could not be folded, and those that wait for them')
  .option(...JSON_OPTION)
  .action(showParked);
parked.command('retry').description('fold them again, in order').action(retryAllParked);

interface ImportFilesOptions {
  format: 'ndjson' | 'hypothesis';
  mapping?: string;
  json?: boolean;
}

async function importFiles(files: string[], { format, mapping, json }: ImportFilesOptions): Promise<void> {
  if (mapping !== undefined && format !== 'hypothesis')
    throw new CommandError('expected --format hypothesis with --mapping: other lines have no tags to map');
  const base = apiUrl(readSettings());
  const mapped = mapping === undefined ? {} : readMapping(mapping);
  let refused = 0;
  for (const file of files) {
    const report = await importFile(base, file, {
      format,
      mapping: mapped,
      progress: process.stderr.isTTY && !json,
      refused: (name, { line, id, problem }) => {
        refused += 1;
        if (refused <= REFUSED_SHOWN_MAX)
          process.stderr.write(withoutControls(`${name}:${line}: ${id ?? ''} refused: ${problem?.detail}\n`));
      },
    });
    const counts = Object.entries(report.counts).map(([status, count]) => `${count} ${status}`);
    process.stdout.write(`${json ? JSON.stringify(report) : `${file}: ${report.lines} lines: ${counts.join(', ')}`}\n`);
  }
  if (refused > REFUSED_SHOWN_MAX) process.stderr.write(`… and ${refused - REFUSED_SHOWN_MAX} more\n`);
  if (refused > 0)
    throw new CommandError(
      `${refused === 1 ? '1 line was' : `${refused} lines were`} refused; all others are recorded`,
    );
}

await program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof CommandError ? error.exitStatus : 1);
});
