import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LADDER } from '../../src/ladder.js';
import { ROOT, sourcesBelow } from './source.js';

/** A README is read in a minute. Longer explanations stand in `docs/rules`, in a decision, or beside the code. */
const MOST_LINES = 18;
const FILE = /`([\w./-]+\.(?:ts|sql|txt|md))`/g;

const paths = [...sourcesBelow('src'), ...sourcesBelow('libs')].map(({ path }) => path);

function faultsOf(name: string, text: string): string[] {
  const lines = text.trimEnd().split('\n');
  const missing = [...text.matchAll(FILE)]
    .map(([, file]) => file!)
    .filter(
      (file) => !existsSync(join(ROOT, 'src', name, file)) && !paths.some((path) => `/${path}`.endsWith(`/${file}`)),
    );
  return [
    ...(lines[2]?.startsWith('Start reading at')
      ? []
      : [`${name}: the third line does not say where to start reading`]),
    ...(lines.length <= MOST_LINES ? [] : [`${name}: ${lines.length} lines`]),
    ...missing.map((file) => `${name}: no file ${file}`),
  ];
}

describe('the README of a module', () => {
  it.each(LADDER)('of %s is short, begins with the place to start, and names files that exist', (name) => {
    expect(faultsOf(name, readFileSync(join(ROOT, 'src', name, 'README.md'), 'utf8'))).toEqual([]);
  });

  it('is caught when it is long, begins elsewhere, or names a file that moved', () => {
    const long = `# queue\n\nThe queue.${'\nmore'.repeat(MOST_LINES)} \`moved-away.ts\``;
    expect(faultsOf('queue', long)).toEqual([
      'queue: the third line does not say where to start reading',
      `queue: ${MOST_LINES + 3} lines`,
      'queue: no file moved-away.ts',
    ]);
  });
});
