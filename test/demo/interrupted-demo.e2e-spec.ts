import { DemoHouse } from '../../src/demo/demo-house.js';
import { loadDemoWorld } from '../../src/demo/index.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { StartRefused } from '../../src/platform/config/start-refused.js';
import { ADMIN, testDatabase } from '../support/app.js';

const MADE_AT = new Date('2026-03-12T10:30:00Z');

const config = loadConfig({
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  LOCKSTEP_DEMO: 'true',
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
});

it('half a demo world is told from somebody’s data, and refused', async () => {
  const house = await DemoHouse.open(config, testDatabase(), MADE_AT);
  await house.close();
  const start = loadDemoWorld(config, testDatabase(), MADE_AT);
  await expect(start).rejects.toThrow(StartRefused);
  await expect(start).rejects.toThrow('The making of the demo world was interrupted');
});
