import { existsSync } from 'node:fs';

const DIST = new URL('../../dist/', import.meta.url);

/** A module of the built application: what runs outside jest's sandbox cannot read TypeScript. */
export function built(path) {
  const module = new URL(path, DIST);
  if (!existsSync(module)) throw new Error(`${module.pathname} is missing: build first, as npm test does.`);
  return import(module.href);
}

export const MIGRATIONS = new URL('migrations/', DIST);

export async function migrate(connect) {
  const module = await built('src/platform/database/migrate.js');
  await module.migrate(connect);
}
