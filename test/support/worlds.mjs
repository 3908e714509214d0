import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from './client.mjs';
import { scriptOf } from './rows.mjs';

/** The stored worlds that earlier files built on the same engine. */
export const worldsOn = (connect) => {
  const fileOf = (name) => join(folder(), `${connect.url ? 'postgres' : 'embedded'}-${hashOf(name)}.json`);
  return {
    /** Inserts the rows of the world and returns the data of its builder; undefined when nobody has built it yet. */
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
      // The file gets its final name last, so another process never reads half of it.
      const draft = `${fileOf(name)}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ told, script }));
      renameSync(draft, fileOf(name));
    },
  };
};

/** The folder is named by a hash of the sources that build the worlds. */
const folder = () => process.env.LOCKSTEP_TEST_WORLDS;

const hashOf = (name) => createHash('sha256').update(name).digest('hex').slice(0, 16);
