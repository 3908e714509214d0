import { readlinkSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** The process that has locked the data folder. It writes this entry to `holder.json` at every heartbeat. */
export interface Holder {
  pid: number;
  /** ISO instant at which the process started. */
  since: string;
  /** The scope of the kernel's lock. Processes of other realms do not see the lock. */
  realm: string;
  /** Goes up by one at each heartbeat. */
  beat: number;
}

const fileIn = (folder: string): string => join(folder, 'holder.json');

export async function readHolder(folder: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(fileIn(folder), 'utf8')) as Holder;
  } catch {
    return null;
  }
}

export async function writeHolder(folder: string, holder: Holder): Promise<void> {
  const fresh = `${fileIn(folder)}.new`;
  await writeFile(fresh, JSON.stringify(holder));
  await rename(fresh, fileIn(folder));
}

export const removeHolder = (folder: string): Promise<void> => rm(fileIn(folder), { force: true });

/** The host and its network namespace, because an abstract socket belongs to one namespace. */
export function currentRealm(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/net')}`;
  } catch {
    return hostname();
  }
}
