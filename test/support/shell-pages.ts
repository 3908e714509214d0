import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** The blocks of a page that a shell runs. A block whose first line is this comment is left out. */
const NOT_RUN = '# Not run by the tests.';
const BLOCK = /^( *)```sh\n([\s\S]*?)^ *```$/gm;

export const blocksOf = (page: string): string[] =>
  [...page.matchAll(BLOCK)]
    .map(([, indent, block]) => block!.replace(new RegExp(`^${indent}`, 'gm'), ''))
    .filter((block) => !block.startsWith(NOT_RUN));

export const blocksIn = (file: string): string[] => blocksOf(readFileSync(file, 'utf8'));

/** Runs the blocks in one shell that ends at the first command that fails. Returns all that they print. */
export async function runBlocks(blocks: string[], address: string, folder: string): Promise<string> {
  const script = ['set -euo pipefail', ...blocks].join('\n').replaceAll('http://localhost:3000', address);
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: folder, maxBuffer: 1 << 26 });
  return stdout;
}
