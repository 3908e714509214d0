// Prepares a fresh clone: installs and, with --build, builds. Each step runs only when its inputs have changed.
// Uses only node: modules, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, isStamped, putStamp } from './stamp.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The inputs of each part and the file that the part leaves behind. A part is built anew only when its inputs changed. */
const PARTS = [
  {
    script: 'build:server',
    sentence: 'Building …',
    stamp: 'dist/.lockstep-built',
    inputs: [
      'src',
      ...['delay-cost', 'money', 'negotiation', 'sla-clock', 'statistics', 'working-time'].map((lib) => `libs/${lib}`),
      'migrations',
      'scripts/copy-assets.mjs',
      'nest-cli.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.build.json',
    ],
  },
  {
    script: 'build:console',
    sentence: 'Building the console …',
    stamp: 'libs/console/dist/.lockstep-built',
    inputs: [
      'libs/console/src',
      'libs/console/index.html',
      'libs/console/vite.config.ts',
      'libs/console/openapi-ts.config.ts',
      'libs/console/tsconfig.json',
      'openapi.json',
      'package-lock.json',
    ],
  },
];

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Lockstep needs Node 20.19 or newer, and this is ${process.versions.node}.`);
  }
}

/** Runs npm without NODE_ENV. With NODE_ENV=production npm would not install the compiler. */
function npm(args, sentence) {
  process.stderr.write(`${sentence}\n`);
  const env = { ...process.env };
  delete env.NODE_ENV;
  // On Windows npm is a shell script. Its output goes to stderr, because stdout belongs to the application.
  const { status } = spawnSync('npm', args, {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`npm ${args.join(' ')} failed.`);
}

function install() {
  const stamp = join(root, 'node_modules', '.lockstep-installed');
  const mark = fingerprint(root, ['package-lock.json'], process.version, process.platform, process.arch);
  if (isStamped(stamp, mark)) return;
  npm(['ci', '--include=dev', '--no-audit', '--no-fund'], 'Installing the dependencies …');
  putStamp(stamp, mark);
}

async function build() {
  for (const { script, sentence, stamp: file, inputs } of PARTS) {
    const stamp = join(root, file);
    const mark = fingerprint(root, inputs);
    if (isStamped(stamp, mark)) continue;
    await refuseBuildUnderRunning();
    rmSync(stamp, { force: true });
    npm(['run', '--silent', script], sentence);
    putStamp(stamp, mark);
  }
}

/**
 * Refuses to build while an application runs from dist: a build empties dist first, and the application may still have
 * to read files there.
 */
async function refuseBuildUnderRunning() {
  const folder = resolve(root, process.env.LOCKSTEP_DATA?.trim() || 'data');
  const onServer = [process.env.DATABASE_URL, process.env.DATABASE_URL_FILE].some((value) => value?.trim());
  if (onServer || !existsSync(folder)) return;
  const { takeFolder } = await import('../src/platform/database/embedded/kernel-lock.mjs');
  const free = await takeFolder(folder);
  if (free === null) fail(`The data folder ${folder} is in use by another process. Stop it before the next build.`);
  await free();
}

refuseOldNode();
install();
if (process.argv.includes('--build')) await build();
