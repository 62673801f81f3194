/** A record that is folded already: votes of an assembly, some of them again year after year. */
import { CountedLog, requireEqual } from '../counted-log.js';
import { voteLines, voterLines } from '../data.js';
import { importLines, inChunks } from '../http-client.js';
import { administer, type Stage } from '../stage.js';
import { untilFolded } from './import.js';

/** The address of its database, which nobody is connected to. */
export function madeRecord(stage: Stage): Promise<string> {
  return stage.shared('record', () => makeRecord(stage));
}

export function statementsOf({ sizes: { record } }: Stage): number {
  return record.voters * record.rollCalls * record.proposals;
}

async function makeRecord(stage: Stage): Promise<string> {
  const url = await stage.newDatabase('record');
  const ours = stage.ours(url);
  const [api] = await ours.startAll(['api', 'projector']);
  const { record } = stage.sizes;
  const statements = statementsOf(stage);
  await importLines(api.base, inChunks(voterLines(record)));
  const recorded = await importLines(api.base, inChunks(voteLines(record, 0, statements)));
  requireEqual('statements of the record', statements, recorded);
  const counted = await CountedLog.open(url);
  await untilFolded(counted.log.pool);
  requireEqual('events of the record', statements + record.proposals + record.voters, counted.acknowledged);
  await counted.close();
  await ours.stop();
  await administer(url, 'VACUUM ANALYZE');
  return url;
}
