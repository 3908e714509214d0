import { DemoHouse } from '../../src/demo/demo-house.js';
import { markBegin, demoStandingOf } from '../../src/demo/demo-load.js';
import { awaitDemoWorld, loadDemoWorld } from '../../src/demo/index.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { StartRefused } from '../../src/platform/config/start-refused.js';
import { ADMIN, startApp, testDatabase } from '../support/app.js';

const MADE_AT = new Date('2026-03-12T10:30:00Z');

const config = loadConfig({
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  LOCKSTEP_DEMO: 'true',
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
});

/** A load that was killed when its first person had been made. */
async function interruptedLoad(): Promise<void> {
  await markBegin(testDatabase(), MADE_AT);
  await (await DemoHouse.open(config, testDatabase(), MADE_AT)).close();
}

describe('half a demo world', () => {
  it('that nobody has used is removed at the next start, and the database is as it was before the load', async () => {
    await interruptedLoad();
    expect(await demoStandingOf(testDatabase())).toBe('HALF_MADE');
    const said: string[] = [];
    await awaitDemoWorld({ role: 'api' }, testDatabase(), (sentence) => said.push(sentence));
    expect(said).toEqual([expect.stringContaining('was interrupted. Nobody had used')]);
    expect(await demoStandingOf(testDatabase())).toBe('EMPTY');
    const empty = await startApp({ env: { ADMIN_EMAIL: '', ADMIN_PASSWORD: '' } });
    expect(await empty.database.query('SELECT type FROM event')).toEqual([]);
    await empty.close();
  });

  it('that somebody has used is refused, and nothing of it is deleted', async () => {
    await interruptedLoad();
    const live = await startApp({ env: { ADMIN_EMAIL: 'somebody@meridian.example' } });
    await live.close();
    const start = loadDemoWorld(config, testDatabase(), MADE_AT, () => undefined);
    await expect(start).rejects.toThrow(StartRefused);
    await expect(start).rejects.toThrow('somebody has used this database since');
    await expect(awaitDemoWorld({ role: 'api' }, testDatabase(), () => undefined)).rejects.toThrow(StartRefused);
    const again = await startApp({ env: { ADMIN_EMAIL: '', ADMIN_PASSWORD: '' } });
    expect(await again.database.query('SELECT email FROM user_account ORDER BY email')).toEqual([
      { email: ADMIN.email },
      { email: 'somebody@meridian.example' },
    ]);
    await again.close();
  });
});
