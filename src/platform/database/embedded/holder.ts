import { readlinkSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** The process that has the data folder, by its own entry in `holder.json`, which it writes again and again. */
export interface Holder {
  pid: number;
  /** ISO instant of the start. */
  since: string;
  /** Where the kernel's lock is visible: processes of other realms do not see it. */
  realm: string;
  /** Counts up while the holder lives. */
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

/** The host and its network namespace: abstract sockets belong to one. */
export function currentRealm(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/net')}`;
  } catch {
    return hostname();
  }
}
