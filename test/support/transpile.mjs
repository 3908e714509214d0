import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { filesIn } from '../../scripts/stamp.mjs';
import { swcDecorators } from './swc-options.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The application as the suite loads it outside the sandbox of jest. The modules are like those of a build, without a
 * type check.
 */
export const TRANSPILED = join(root, 'node_modules/.cache/lockstep');

/** Updates the transpiled application. Only changed files are compiled, so a second run takes no time. */
export default function transpile() {
  mkdirSync(TRANSPILED, { recursive: true });
  writeFileSync(join(TRANSPILED, 'package.json'), '{ "type": "module" }\n');
  const wanted = new Set([join(TRANSPILED, 'package.json')]);
  for (const source of ['src', 'libs', 'migrations'].flatMap((folder) => filesIn(join(root, folder)))) {
    if (/(\.spec\.ts|\.d\.mts|\.md|schema\.sql)$/.test(source)) continue;
    const target = join(TRANSPILED, relative(root, source).replace(/\.ts$/, '.js'));
    wanted.add(target);
    if (isOlder(target, source)) write(source, target);
  }
  // A build writes the API document; here the committed one is served.
  const contract = join(TRANSPILED, 'openapi.json');
  wanted.add(contract);
  if (isOlder(contract, join(root, 'openapi.json'))) write(join(root, 'openapi.json'), contract);
  for (const file of filesIn(TRANSPILED)) if (!wanted.has(file)) rmSync(file);
}

const isOlder = (target, source) => !existsSync(target) || statSync(target).mtimeMs < statSync(source).mtimeMs;

/** The file gets its final name last, so another run of the same checkout never reads half of it. */
function write(source, target) {
  const draft = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  if (extname(source) === '.ts') writeFileSync(draft, compile(source));
  else copyFileSync(source, draft);
  renameSync(draft, target);
}

function compile(source) {
  const options = { ...swcDecorators, module: { type: 'es6' }, filename: source, swcrc: false };
  const { code } = transformSync(readFileSync(source, 'utf8'), options);
  return code.replace(/from ["']@lockstep\/([a-z-]+)["']/g, (_, lib) => {
    const path = relative(dirname(source), join(root, 'libs', lib, 'src/index.js'));
    return `from "${path.startsWith('.') ? path : `./${path}`}"`;
  });
}
