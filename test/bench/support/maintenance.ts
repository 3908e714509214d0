import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/src/maintenance.main.js', import.meta.url));
const LOOK_MS = 100;

export interface Maintained {
  seconds: number;
  /** The peak memory of the process. */
  mebibytes: number;
  /** The output of the command. */
  said: string;
}

/** Runs an operator's command on this database, and kills it when it takes too long. */
export async function maintain(task: 'verify' | 'rebuild', url: string, patienceSeconds: number): Promise<Maintained> {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-bench-'));
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: url, LOCKSTEP_DATA: folder };
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN, task], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = once(child, 'exit');
  const timer = globalThis.setTimeout(() => child.kill('SIGKILL'), patienceSeconds * 1000);
  let mebibytes = 0;
  while (child.exitCode === null && child.signalCode === null) {
    mebibytes = Math.max(mebibytes, peakMebibytes(child.pid!));
    await Promise.race([ended, setTimeout(LOOK_MS)]);
  }
  clearTimeout(timer);
  rmSync(folder, { recursive: true, force: true });
  if (child.exitCode !== 0) throw new Error(`${task} ended with ${child.exitCode ?? child.signalCode}: ${said}`);
  return { seconds: (performance.now() - begun) / 1000, mebibytes, said: said.trim() };
}

/** The peak memory of a process so far, in MiB; zero once it has ended. */
export function peakMebibytes(pid: number): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
