import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** A source file for the rules: its path, its text and its imports. */
export interface SourceFile {
  path: string;
  text: string;
  imports: string[];
}

export const ROOT = join(__dirname, '../..');

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, imports: importsOf(path, text) };
}

/**
 * All files below the folder that are part of the product, TypeScript and SQL. Specs, their helpers and generated code are left
 * out.
 */
export function sourcesBelow(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|sql)$/.test(file) && !/\.(spec|d)\.ts$|(^|\/)(testing|client)\//.test(file))
    .map((file) => join(folder, file))
    .map((path) => sourceFile(path, readFileSync(join(ROOT, path), 'utf8')));
}

/** Relative imports are returned as paths from the root of the project, without extension. */
function importsOf(path: string, text: string): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
  return specifiers.map((specifier) =>
    specifier.startsWith('.')
      ? relative('.', normalize(join(dirname(path), specifier))).replace(/\.js$/, '')
      : specifier,
  );
}

/** `requests` for `src/requests/acts/…`; null outside the modules. */
export const moduleOf = (path: string): string | null => /^src\/([a-z-]+)\//.exec(path)?.[1] ?? null;

export const libOf = (path: string): string | null => /^libs\/([a-z-]+)\//.exec(path)?.[1] ?? null;
