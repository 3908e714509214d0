import { loadDemoWorld, SIGN_INS } from '../../src/demo/index.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { startApp, testDatabase, type TestApp } from './app.js';
import { builtOnce } from './world.js';

/**
 * A Thursday: the weekend before it lies within the delay of SO-10455. The dates of the examples in the API document are
 * those of a demo made on this day.
 */
export const DEMO_MADE_AT = new Date('2026-03-05T10:30:00Z');

const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', LOCKSTEP_DEMO: 'true' });

export async function loadDemo(): Promise<void> {
  await builtOnce('demo', async () => {
    await loadDemoWorld(config, testDatabase(), DEMO_MADE_AT, () => undefined);
    return null;
  });
}

/** The application on a loaded demo world, at the instant of its making. The demo brings its own administrator. */
export const onDemo = (): Promise<TestApp> =>
  startApp({ at: DEMO_MADE_AT.toISOString(), env: { ADMIN_EMAIL: '', ADMIN_PASSWORD: '' }, signInsToTry: SIGN_INS });

export async function startDemo(): Promise<TestApp> {
  await loadDemo();
  return onDemo();
}
