import { setTimeout as delay } from 'node:timers/promises';
import { StartRefused } from '../../config/start-refused.js';
import { currentRealm, Holder, readHolder, removeHolder, writeHolder } from './holder.js';
import { takeFolder } from './kernel-lock.mjs';

export interface FolderLock {
  release(): Promise<void>;
}

/** How often the holder of the lock updates its heartbeat. */
const BEAT_MS = 5000;

/** Waits for at least two heartbeats. */
const watch = (): Promise<void> => delay(2.5 * BEAT_MS);

/**
 * Makes this process the only user of the data folder until the process releases the lock or dies. The folder must
 * exist.
 * @throws StartRefused with a sentence that names the process that has the lock
 *
 * The lock belongs to the kernel. It has no effect in another container or on another host that mounts the same folder.
 * A holder there counts as alive if the beat in its `holder.json` goes up while we watch.
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

/** A beat that does not change is from a process that died. Watching for a change needs no common clock. */
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
    // A full disk must not end the application: the kernel's lock is valid without the heartbeat.
    writeHolder(folder, holder).catch(() => undefined);
  };
  return setInterval(beat, BEAT_MS).unref();
}

function inUse(folder: string, holder: Holder | null): string {
  const who = holder === null ? 'another process' : `process ${holder.pid} since ${holder.since}`;
  return `The data folder ${folder} is in use by ${who}. Stop it, or set LOCKSTEP_DATA to another folder.`;
}
