import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from './client.mjs';
import { scriptOf } from './rows.mjs';

/** The worlds that files have built on the same engine, for the empty database of the next one. */
export const worldsOn = (connect) => {
  const fileOf = (name) => join(folder(), `${connect.url ? 'postgres' : 'embedded'}-${hashOf(name)}.json`);
  return {
    /** Brings the rows of that world in, and returns what its builder said of it; undefined where nobody has built it yet. */
    async restore(name) {
      const file = fileOf(name);
      if (!existsSync(file)) return undefined;
      const { told, script } = JSON.parse(readFileSync(file, 'utf8'));
      await withClient(connect, (client) => client.query(script));
      return told;
    },
    async keep(name, told) {
      const script = await withClient(connect, scriptOf);
      mkdirSync(folder(), { recursive: true });
      // The file gets its name last: another process never reads half of it.
      const draft = `${fileOf(name)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ told, script }));
      renameSync(draft, fileOf(name));
    },
  };
};

/** Named by the sources that built what is in it. */
const folder = () => process.env.LOCKSTEP_TEST_WORLDS;

const hashOf = (name) => createHash('sha256').update(name).digest('hex').slice(0, 16);
