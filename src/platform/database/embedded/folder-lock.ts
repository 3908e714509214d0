import { setTimeout as delay } from 'node:timers/promises';
import { StartRefused } from '../../config/start-refused.js';
import { currentRealm, Holder, readHolder, removeHolder, writeHolder } from './holder.js';
import { takeFolder } from './kernel-lock.mjs';

export interface FolderLock {
  release(): Promise<void>;
}

/** How often a holder says that it is alive. */
const BEAT_MS = 5000;

/** Long enough for two beats. */
const watch = (): Promise<void> => delay(2.5 * BEAT_MS);

/**
 * Makes this process the only user of the data folder, which must exist, until it releases it or dies.
 * Throws `StartRefused` with a sentence that names the present holder.
 *
 * The lock is the kernel's. It does not reach into another container or host that mounts the same folder,
 * so a holder from there counts as alive when its `holder.json` goes on beating while we watch.
 */
export async function lockDataFolder(
  folder: string,
  { realm = currentRealm(), whileWatching = watch } = {},
): Promise<FolderLock> {
  const free = await takeFolder(folder);
  if (free === null) throw new StartRefused(inUse(folder, await readHolder(folder)));
  const elsewhere = await beatingElsewhere(folder, realm, whileWatching);
  if (elsewhere !== null) {
    await free();
    throw new StartRefused(inUse(folder, elsewhere));
  }
  const holder = { pid: process.pid, since: new Date().toISOString(), realm, beat: 0 };
  const heart = await startBeating(folder, holder);
  return {
    release: async () => {
      clearInterval(heart);
      await removeHolder(folder);
      await free();
    },
  };
}

/** A heart that has stopped was left by a process that died: waiting for a beat needs no common clock. */
async function beatingElsewhere(
  folder: string,
  realm: string,
  whileWatching: () => Promise<void>,
): Promise<Holder | null> {
  const before = await readHolder(folder);
  if (before === null || before.realm === realm) return null;
  await whileWatching();
  const after = await readHolder(folder);
  return after !== null && (after.beat !== before.beat || after.since !== before.since) ? after : null;
}

async function startBeating(folder: string, holder: Holder): Promise<NodeJS.Timeout> {
  await writeHolder(folder, holder);
  const beat = () => {
    holder.beat += 1;
    // A full disk must not end the application: the kernel's lock holds without this.
    writeHolder(folder, holder).catch(() => undefined);
  };
  return setInterval(beat, BEAT_MS).unref();
}

function inUse(folder: string, holder: Holder | null): string {
  const who = holder === null ? 'another process' : `process ${holder.pid} since ${holder.since}`;
  return `The data folder ${folder} is in use by ${who}. Stop it, or set LOCKSTEP_DATA to another folder.`;
}
