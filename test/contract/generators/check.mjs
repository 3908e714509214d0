// Reads openapi.json with the tools of other people, which package.json beside this file pins. Each check can be named:
//   clients  generates clients with openapi-typescript and orval, and compiles them under --strict
//   rules    lints the document with Spectral
//   proxy    sends journeys and all examples through Prism, which holds each call and answer against the document
// Without a name all of them run; `install` only installs. OPENAPI names another document: a changed one turns them red.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fingerprint, isStamped, putStamp } from '../../../scripts/stamp.mjs';
import { freePort, Judge } from './judge.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const document = resolve(process.env.OPENAPI ?? join(root, 'openapi.json'));
const run = promisify(execFile);

/** Runs a tool of this folder; fails with its output. */
async function tool(name, args, cwd = here) {
  try {
    await run(process.execPath, [join(here, 'node_modules/.bin', name), ...args], { cwd, maxBuffer: 2 ** 26 });
  } catch (error) {
    throw new Error(`${name} ${args.join(' ')} failed:\n${error.stdout}${error.stderr}`, { cause: error });
  }
}

async function install() {
  const stamp = join(here, 'node_modules/.installed');
  const mark = fingerprint(here, ['package-lock.json'], process.version, process.platform, process.arch);
  if (isStamped(stamp, mark)) return;
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    shell: process.platform === 'win32',
  });
  putStamp(stamp, mark);
}

async function clients() {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-clients-'));
  const [types, client] = [join(folder, 'types.d.ts'), join(folder, 'client.ts')];
  await Promise.all([
    tool('openapi-typescript', [document, '--output', types]),
    tool('orval', ['--input', document, '--output', client, '--client', 'fetch'], folder),
  ]);
  const strict = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'];
  await tool('tsc', [...strict, types, client], folder);
  rmSync(folder, { recursive: true });
  return 'clients of openapi-typescript and orval compile under --strict';
}

async function rules() {
  await tool('spectral', ['lint', '--ruleset', 'spectral.yaml', '--fail-severity', 'hint', document]);
  return 'Spectral finds nothing';
}

async function proxy() {
  const [application, port] = [await freePort(), await freePort()];
  const args = ['proxy', document, `http://127.0.0.1:${application}`, '--port', String(port)];
  const prism = spawn(process.execPath, [join(here, 'node_modules/.bin/prism'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const judge = new Judge(port);
  try {
    await said(prism, 'Prism is listening');
    const passed = await specs({ CONTRACT_PROXY: await judge.listen(), CONTRACT_PORT: String(application) });
    if (judge.faults.size > 0 || !passed) throw new Error([...judge.faults].join('\n') || 'A journey failed.');
  } finally {
    judge.close();
    prism.kill();
  }
  return `Prism saw ${judge.calls} calls of ${judge.operations.size} addresses and methods, and no violation`;
}

/** Resolves when the process has printed the sentence; fails when it ends before. */
const said = (process, sentence) =>
  new Promise((resolve, fail) => {
    process.stdout.on('data', (text) => String(text).includes(sentence) && resolve());
    process.on('exit', () => fail(new Error(`It ended before it said "${sentence}".`)));
  });

/** The journeys and the walk through the examples, one file after the other: one application stands behind the proxy. */
async function specs(env) {
  const paths = ['--selectProjects', 'app', '--testPathPatterns', 'test/journeys', 'contract/examples'];
  const jest = spawn(process.execPath, [join(root, 'node_modules/.bin/jest'), '--maxWorkers=1', ...paths], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const [code] = await once(jest, 'exit');
  return code === 0;
}

const checks = { clients, rules, proxy };
const named = process.argv.slice(2);
const wanted = named.length === 0 ? Object.keys(checks) : named.filter((name) => name in checks);

async function tell(name) {
  const began = performance.now();
  try {
    const finding = await checks[name]();
    process.stdout.write(`${finding} (${Math.round((performance.now() - began) / 1000)} s)\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

await install();
await Promise.all(wanted.map(tell));
