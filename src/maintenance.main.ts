import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readFile } from 'node:fs/promises';
import { ArticleSearchIndex } from './articles/index.js';
import { CompareWithHistory, verifyRecord } from './audit/index.js';
import { StartRefused } from './platform/config/start-refused.js';
import { besideTheApplication, say } from './beside-the-application.js';
import { Database } from './platform/database/index.js';
import { Feed, Sealer } from './platform/events/index.js';
import { LateChanceProjection } from './lateness/index.js';
import { QueueRebuild } from './queue/index.js';
import { RequestRebuild, RequestSearchIndex } from './requests/index.js';
import { ClockRebuild } from './sla/index.js';

/**
 * The tasks of an operator beside the application: `verify` proves that history was not rewritten, `rebuild` computes
 * every projection from history again, `record` proves that a file is the record of a request as it was exported.
 */
function run([task, ...words]: readonly string[]): Promise<boolean> {
  switch (task) {
    case 'verify':
      return besideTheApplication(verify);
    case 'rebuild':
      return besideTheApplication(rebuild);
    case 'record':
      return verifyFile(words);
    default:
      throw new StartRefused('Say what to do: verify, rebuild, or record with a file.');
  }
}

async function verify(app: NestFastifyApplication): Promise<boolean> {
  await app.get(Sealer).sealNow();
  const verdict = await app.get(Feed).verify();
  say(verdict.intact ? `Intact: ${verdict.events} events.` : `Broken at ${verdict.position}: ${verdict.reason}`);
  return verdict.intact;
}

async function rebuild(app: NestFastifyApplication): Promise<boolean> {
  const fromEvents = app.get(Database).inTransaction(async () => {
    await app.get(RequestRebuild).rebuild();
    await app.get(ClockRebuild).rebuild();
    await app.get(LateChanceProjection).rebuild();
    await app.get(QueueRebuild).rebuild();
  });
  // The indexes are computed from the texts, which no event has. So PostgreSQL makes them meanwhile.
  const fromTexts = app.get(Database).inTransaction(async () => {
    await app.get(RequestSearchIndex).rebuild();
    await app.get(ArticleSearchIndex).rebuild();
  });
  await Promise.all([fromEvents, fromTexts]);
  say('Every projection was made anew from its events.');
  return true;
}

/**
 * Verifies a record. Needs a database only with `--history`, which compares the record with the history of this
 * installation.
 */
async function verifyFile(words: readonly string[]): Promise<boolean> {
  const [file] = words.filter((word) => word !== '--history');
  if (file === undefined) throw new StartRefused('Name the file of the record.');
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new StartRefused(`The file cannot be read: ${error.message}`);
  });
  const verdict = verifyRecord(text);
  if (!verdict.intact) return refuted(verdict.reason);
  const { request, seal, asOf } = verdict.record;
  say(`Intact: ${request.number ?? request.id} as of ${asOf}, SHA-256 ${seal.digest}.`);
  if (!words.includes('--history')) return true;
  const fault = await besideTheApplication((app) => app.get(CompareWithHistory).faultOf(verdict.record));
  if (fault !== null) return refuted(fault);
  say('Every event of it stands in the history, and this record was exported from here.');
  return true;
}

function refuted(reason: string): boolean {
  say(`Not intact: ${reason}`);
  return false;
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof StartRefused ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
