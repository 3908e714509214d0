import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartRefused } from '../../config/start-refused.js';
import { readHolder, writeHolder } from './holder.js';
import { lockDataFolder } from './index.js';

const HOLD = `
  const { takeFolder } = await import(process.argv[1]);
  const free = await takeFolder(process.argv[2]);
  setInterval(() => undefined, 1000);
  process.stdout.write(free === null ? 'refused' : 'held');
`;

async function holdInChild(folder: string): Promise<ChildProcess> {
  const module = new URL('./kernel-lock.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLD, module, folder]);
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('held');
  return child;
}

describe('the lock on the data folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lockstep-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('refuses a second holder with a sentence that names the first', async () => {
    const lock = await lockDataFolder(folder);
    const holder = await readHolder(folder);
    const second = lockDataFolder(folder);
    await expect(second).rejects.toThrow(StartRefused);
    await expect(second).rejects.toThrow(
      `The data folder ${folder} is in use by process ${process.pid} since ${holder!.since}.`,
    );
    await lock.release();
  });

  it('knows the folder by whatever path leads to it', async () => {
    const lock = await lockDataFolder(folder);
    const detour = `${folder}-detour`;
    symlinkSync(folder, detour);
    await expect(lockDataFolder(detour)).rejects.toThrow(StartRefused);
    rmSync(detour);
    await lock.release();
  });

  it('is free again once it is released, and nothing stays behind', async () => {
    await (await lockDataFolder(folder)).release();
    expect(await readHolder(folder)).toBeNull();
    await (await lockDataFolder(folder)).release();
  });

  it('leaves other folders alone', async () => {
    const lock = await lockDataFolder(folder);
    const elsewhere = mkdtempSync(join(tmpdir(), 'lockstep-lock-'));
    await (await lockDataFolder(elsewhere)).release();
    rmSync(elsewhere, { recursive: true });
    await lock.release();
  });

  it('is free at once when the process that held it is killed', async () => {
    const child = await holdInChild(folder);
    await expect(lockDataFolder(folder)).rejects.toThrow(`The data folder ${folder} is in use by another process.`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await lockDataFolder(folder)).release();
  });

  describe('where the kernel of another realm holds it', () => {
    const foreign = { pid: 77, since: '2026-03-02T09:00:00.000Z', realm: 'another container', beat: 4 };

    it('is refused while the holder goes on beating', async () => {
      await writeHolder(folder, foreign);
      const whileWatching = () => writeHolder(folder, { ...foreign, beat: foreign.beat + 1 });
      await expect(lockDataFolder(folder, { whileWatching })).rejects.toThrow(`process 77 since ${foreign.since}`);
      expect(await readHolder(folder)).toMatchObject({ pid: 77 });
    });

    it('is taken over when the holder does not beat any more', async () => {
      await writeHolder(folder, foreign);
      const lock = await lockDataFolder(folder, { whileWatching: () => Promise.resolve() });
      expect(await readHolder(folder)).toMatchObject({ pid: process.pid });
      await lock.release();
    });
  });
});
