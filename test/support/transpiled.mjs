import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TRANSPILED } from './transpile.mjs';

const require = createRequire(import.meta.url);

/** Loads a module of the transpiled application, because code outside the sandbox of jest cannot read TypeScript. */
export const transpiled = (path) => require(join(TRANSPILED, path));

/** Loads the whole application asynchronously, so that other work can run in the meantime. */
export const loadApplication = () => import(pathToFileURL(join(TRANSPILED, 'src/application.js')).href);

export const migrate = (connect) => transpiled('src/platform/database/migrate.js').migrate(connect);

/** A hash of the migrations, which names a schema. Templates are kept under this hash. */
export async function migrationsHash() {
  const folder = join(TRANSPILED, 'migrations');
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).filter((each) => each.endsWith('.js')).sort()) {
    hash.update(file).update(await readFile(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
