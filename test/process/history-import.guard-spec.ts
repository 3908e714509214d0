import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATOR } from '../support/process.js';

const ROOT = join(__dirname, '../..');
const MAIN = join(ROOT, 'dist/src/history-import.main.js');
const EXAMPLE = join(ROOT, 'docs/examples/history.csv');

describe('npm run history:import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-history-'));
  const mapping = join(folder, 'mapping.json');
  writeFileSync(mapping, JSON.stringify({ departments: { missing: 'CREATE' }, service: { missing: 'CREATE' } }));

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(...args: string[]): Promise<{ code: number | null; told: string }> {
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        LOCKSTEP_DATA: join(folder, 'data'),
        LOCKSTEP_DEMO: 'false',
        ADMIN_EMAIL: OPERATOR.email,
        ADMIN_PASSWORD: OPERATOR.password,
      },
    });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (told += text.toString()));
    await once(child, 'close');
    return { code: child.exitCode, told };
  }

  it('says how it is called, and which file it cannot find', async () => {
    expect(await run()).toMatchObject({ code: 1, told: expect.stringContaining('npm run history:import') as string });
    const { code, told } = await run('nothing.csv', '--by', OPERATOR.email);
    expect({ code, told }).toEqual({ code: 1, told: 'There is no file nothing.csv that can be read.\n' });
  });

  it('imports a file, prints the account, and changes nothing when it is called again', async () => {
    const first = await run(EXAMPLE, mapping, '--by', OPERATOR.email);
    expect(first.told).toContain('4 imported, 0 unchanged, 0 known with another history, 0 left out.');
    expect(first.told).toContain('Departments made: 4 (Customer Service, Engineering, Logistics, Quality).');
    expect(first.told).toContain('[open.at_the_end]');
    expect(first.code).toBe(0);
    const second = await run(EXAMPLE, mapping, '--by', OPERATOR.email);
    expect(second.told).toContain('0 imported, 4 unchanged');
  });
});
