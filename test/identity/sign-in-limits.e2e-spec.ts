import { startApp, type TestApp } from '../support/app.js';
import { aUser, emailOf, PASSWORD, signInAdmin } from '../support/builders/identity.js';

/** As often as a person tries who has forgotten the password, and some more. */
const MANY = 24;

describe('wrong sign-ins from one address', () => {
  const started: TestApp[] = [];
  afterEach(async () => {
    for (const app of started.splice(0)) await app.close();
  });

  async function house(env: NodeJS.ProcessEnv) {
    const app = await startApp({ env: { SIGN_IN_LIMIT_PER_MINUTE: '', ...env } });
    started.push(app);
    const name = `Ann ${started.length} ${Object.keys(env).length}`;
    const admin = await signInAdmin(app.http);
    await aUser(app.http, admin, name);
    return {
      name,
      guess: async (email: string, password: string, through: string): Promise<number> => {
        const ask = app.http.post('/api/v1/auth/sessions').set('x-forwarded-for', through);
        return (await ask.send({ email, password })).status;
      },
    };
  }

  it('keep nobody else out behind a proxy that is trusted', async () => {
    const { name, guess } = await house({ TRUSTED_PROXIES: '127.0.0.1, ::1' });
    const statuses = [];
    for (let n = 0; n < MANY; n += 1) statuses.push(await guess(emailOf(name), 'not-this-password', '192.0.2.1'));
    expect(statuses).toEqual([...Array<number>(20).fill(401), ...Array<number>(4).fill(429)]);
    expect(await guess(emailOf(name), PASSWORD, '192.0.2.1')).toBe(429);
    expect(await guess(emailOf(name), PASSWORD, '192.0.2.2')).toBe(201);
    expect(await guess('ada.admin@meridian.example', 'not-this-password', '192.0.2.1')).toBe(401);
  });

  it('are counted as one address where a header names others and no proxy is trusted', async () => {
    const { name, guess } = await house({});
    const statuses = [];
    for (let n = 0; n < MANY; n += 1) statuses.push(await guess(emailOf(name), 'not-this-password', `192.0.2.${n}`));
    expect(statuses.slice(-4)).toEqual([429, 429, 429, 429]);
  });
});
