import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { besideTheApplication, say } from './beside-the-application.js';
import { Users } from './identity/index.js';
import { ImportHistory, readMapping, reportInWords } from './imports/index.js';
import type { Actor } from './platform/auth/index.js';
import { StartRefused } from './platform/config/start-refused.js';
import { Sealer } from './platform/events/index.js';
import { Refusal } from './platform/http/refusal.js';

const USAGE = 'npm run history:import -- <file.csv> [<mapping.json>] --by <address of an administrator> [--dry-run]';

interface Wish {
  file: string;
  mapping: string | undefined;
  by: string;
  dryRun: boolean;
}

/** Imports a file beside the application. The file may be larger than an upload allows. */
async function run({ file, mapping, by, dryRun }: Wish): Promise<void> {
  for (const path of [file, mapping]) if (path !== undefined) await requireFile(path);
  const read = readMapping(mapping === undefined ? undefined : await readFile(mapping, 'utf8'));
  await besideTheApplication(async (app) => {
    const actor = await administrator(app.get(Users), by);
    const spooled = { path: file, name: basename(file), digest: await digestOf(file) };
    const report = await app.get(ImportHistory).execute(actor, spooled, read, dryRun);
    for (const line of reportInWords(report)) say(line);
    await app.get(Sealer).sealNow();
  });
}

async function requireFile(path: string): Promise<void> {
  try {
    await access(path);
  } catch {
    throw new StartRefused(`There is no file ${path} that can be read.`);
  }
}

/** The administrator in whose name the import runs. */
async function administrator(users: Users, address: string): Promise<Actor> {
  const person = await users.byEmail(address);
  if (person?.admin !== true || !person.active) throw new StartRefused(`${address} is no active administrator.`);
  const { id: userId, name } = person;
  const nothing = { executive: false, serviceAccount: false, memberships: [], scopes: null, tokenId: '' };
  return { userId, name, admin: true, ...nothing };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function wishIn(args: string[]): Wish {
  try {
    const options = { by: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const [file, mapping, ...others] = positionals;
    if (file === undefined || values.by === undefined || others.length > 0) throw new StartRefused(USAGE);
    return { file, mapping, by: values.by, dryRun: values['dry-run'] };
  } catch {
    throw new StartRefused(USAGE);
  }
}

/** A sentence for a fault that the operator can correct, and the stack for any other. */
function inWords(error: unknown): string {
  if (error instanceof StartRefused) return error.message;
  if (error instanceof Refusal) return [error.message, ...detailsOf(error)].join('\n');
  return String((error as Error).stack);
}

const detailsOf = ({ extras }: Refusal): string[] =>
  Object.entries(extras).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);

try {
  await run(wishIn(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = 1;
}
