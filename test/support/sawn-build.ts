import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

export interface Cut {
  file: string;
  from: string;
  to: string;
}

/**
 * A copy of the built application with some of its safeguards removed. A test proves that the faults they prevent then
 * occur.
 */
export class SawnBuild {
  private readonly folder = mkdtempSync(join(tmpdir(), 'lockstep-sawn-'));

  constructor(cuts: readonly Cut[]) {
    cpSync(join(ROOT, 'dist'), join(this.folder, 'dist'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(this.folder, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
    for (const cut of cuts) this.saw(cut);
  }

  get main(): string {
    return join(this.folder, 'dist/src/main.js');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private saw({ file, from, to }: Cut): void {
    const path = join(this.folder, 'dist/src', file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`There is no "${from}" in ${file} to saw through`);
    writeFileSync(path, text.replaceAll(from, to));
  }
}
