import { withClient } from './client.mjs';
import { scriptOf } from './rows.mjs';

/** By name, for all files of this process. */
const worlds = new Map();

/** The worlds that files of this process have built, on the empty database of the next one. */
export const worldsOn = (connect) => ({
  /** Brings the rows of that world in, and returns what its builder said of it; undefined where nobody has built it yet. */
  async restore(name) {
    const world = worlds.get(name);
    if (world !== undefined) await withClient(connect, (client) => client.query(world.script));
    return world?.told;
  },
  async keep(name, told) {
    worlds.set(name, { told, script: await withClient(connect, scriptOf) });
  },
});
