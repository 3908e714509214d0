import { loadDemoWorld } from '../../src/demo/index.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { StartRefused } from '../../src/platform/config/start-refused.js';
import { ADMIN, MONDAY, startApp, testDatabase } from '../support/app.js';
import { signIn, signInAdmin } from '../support/builders/identity.js';

describe('the first administrator', () => {
  it('is made at the start, once, and keeps the password they have', async () => {
    const first = await startApp();
    await signInAdmin(first.http);
    await first.close();
    const second = await startApp({ env: { ADMIN_PASSWORD: 'another-long-password-x' } });
    await signInAdmin(second.http);
    expect((await second.database.query('SELECT FROM user_account')).length).toBe(1);
    await second.close();
  });

  it('signs in like everybody else', async () => {
    const world = await startApp();
    const admin = await signIn(world.http, ADMIN.email.toUpperCase(), ADMIN.password);
    const { body } = await admin.get('/me').expect(200);
    expect(body).toMatchObject({ user: { email: ADMIN.email, admin: true, executive: false }, memberships: [] });
    await world.close();
  });

  it('works in a database of its own company, for which the people of the demo are no sign-ins', async () => {
    const demo = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', LOCKSTEP_DEMO: 'true' });
    expect(await loadDemoWorld(demo, testDatabase(), new Date(MONDAY), () => undefined)).toEqual([]);
  });

  // Last, because a start that was refused leaves its connection to the environment.
  it('with a bad password stops the start with a sentence', async () => {
    await expect(startApp({ env: { ADMIN_EMAIL: 'other@meridian.example', ADMIN_PASSWORD: 'short' } })).rejects.toThrow(
      StartRefused,
    );
  });
});
