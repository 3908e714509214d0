import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(240_000);

const SCRIPT = join(__dirname, '../../scripts/backup.sh');

describe('a backup of the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-backup-'));
  const started: Process[] = [];

  afterAll(async () => {
    for (const process of started) await process.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const backup = (what: 'save' | 'restore', data: string) =>
    promisify(execFile)('bash', [SCRIPT, what, join(folder, 'saved')], {
      env: { PATH: process.env.PATH, LOCKSTEP_DATA: join(folder, data) },
    });

  async function start(data: string): Promise<Process> {
    const process = Process.start({ LOCKSTEP_DATA: join(folder, data) }, await freePort());
    started.push(process);
    return process.ready();
  }

  it('is made while nobody uses it, and brings back database, files and key', async () => {
    const app = await start('one');
    const token = await app.signIn();
    await expect(backup('save', 'one')).rejects.toThrow('is in use: stop the application first');
    await app.kill('SIGTERM');
    mkdirSync(join(folder, 'one/attachments/ab'), { recursive: true });
    writeFileSync(join(folder, 'one/attachments/ab/a-file'), 'its bytes');
    writeFileSync(join(folder, 'one/secrets.key'), 'a key');
    await backup('save', 'one');
    await backup('restore', 'two');
    expect(readFileSync(join(folder, 'two/attachments/ab/a-file'), 'utf8')).toBe('its bytes');
    expect(readFileSync(join(folder, 'two/secrets.key'), 'utf8')).toBe('a key');
    const again = await start('two');
    expect((await again.call('GET', '/api/v1/me', token)).status).toBe(200);
    await again.kill('SIGTERM');
    await expect(backup('restore', 'two')).rejects.toThrow('is not empty. Nothing was restored.');
  });
});
