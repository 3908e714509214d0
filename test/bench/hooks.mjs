import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = new URL('../../', import.meta.url).href;

/** Benchmarks are TypeScript and run without a build. Imports from the product are resolved to its build. */
export async function resolve(specifier, context, next) {
  const library = /^@lockstep\/([a-z-]+)$/.exec(specifier);
  if (library) return next(`${root}dist/libs/${library[1]}/src/index.js`, context);
  if (!specifier.startsWith('.') || !context.parentURL?.startsWith(`${root}test/bench/`))
    return next(specifier, context);
  const path = new URL(specifier, context.parentURL).href.slice(root.length);
  if (path.startsWith('test/bench/')) return next(`${root}${path.replace(/\.js$/, '.ts')}`, context);
  return next(`${root}dist/${path}`, context);
}

export async function load(url, context, next) {
  if (!url.startsWith(`${root}test/bench/`) || !url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
