import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './source.js';

const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

const FILE = /`((?:src|libs|test|migrations)\/[^`\s*]+\.\w+)`/g;
const filesIn = (text: string): string[] => [...text.matchAll(FILE)].map(([, path]) => path!);
const missingIn = (text: string): string[] => filesIn(text).filter((path) => !existsSync(join(ROOT, path)));

/** The names in a section that no file of the section has: a table, a function or a constraint that was renamed. */
function unknownNamesIn(section: string): string[] {
  const texts = filesIn(section)
    .filter((path) => existsSync(join(ROOT, path)))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'));
  const names = [...section.matchAll(/`([A-Za-z_]\w*)`/g)].map(([, name]) => name!);
  return names.filter((name) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
}

const sections = page.split(/^## /m).slice(1);
const changes = sections.filter((section) => !section.startsWith('A release'));

describe('CONTRIBUTING', () => {
  it('tells ten changes, each as a list of files, and how a release is made', () => {
    expect(sections).toHaveLength(11);
    expect(changes).toHaveLength(10);
    expect(changes.filter((change) => filesIn(change).length < 3)).toEqual([]);
  });

  it('names files that are there', () => {
    expect(missingIn(page)).toEqual([]);
  });

  it('names tables, functions and constraints that the files of their section have', () => {
    expect(changes.flatMap(unknownNamesIn)).toEqual([]);
  });

  it('is caught when a name has changed', () => {
    expect(unknownNamesIn('1. `src/catalogue/intake.ts`: `FIELD_KINDS`, then `faultsOfAnswer`.')).toEqual([
      'faultsOfAnswer',
    ]);
  });

  it('is caught when a file has moved', () => {
    expect(missingIn('1. `src/catalogue/intake.ts`, then `src/catalogue/moved.ts`.')).toEqual([
      'src/catalogue/moved.ts',
    ]);
  });
});
