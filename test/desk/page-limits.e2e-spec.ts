import { emailOf, signIn } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const OURS = 'https://lockstep.meridian.example';
/** More than it takes to make the world. */
const A_MINUTE = 100;
const TRIES = 8;

let world: RequestWorld;

beforeAll(async () => {
  const limits = { RATE_LIMIT_PER_MINUTE: String(A_MINUTE), SIGN_IN_LIMIT_PER_MINUTE: String(TRIES) };
  world = await aRequestWorld({ BASE_URL: OURS, ...limits });
});
afterAll(() => world.app.close());

const send = (path: string, fields: Record<string, string>, cookie = '') =>
  world.app.http.post(path).set({ cookie, origin: OURS }).type('form').send(fields);

/** How often the form is taken, one after another, before it is refused as one too many; at most so often. */
async function takenBefore429(form: () => ReturnType<typeof send>, most: number): Promise<number> {
  for (let taken = 0; taken < most; taken += 1) {
    const { status, headers, text } = await form();
    if (status !== 429) continue;
    expect(headers['content-type']).toContain('text/html');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(text).toContain('<h1>');
    return taken;
  }
  return most;
}

describe('the limit on forms', () => {
  it.each([
    ['/sign-in', { password: 'wrong-otters-sing' }],
    ['/forgotten-password', {}],
  ])('of %s counts the tries at one account, and leaves others at the same address alone', async (path, more) => {
    const at = (account: string) => () => send(path, { email: `${account}${path.length}@meridian.example`, ...more });
    expect(await takenBefore429(at('ann'), TRIES + 1)).toBe(TRIES);
    expect((await at('Ann')()).status).toBe(429);
    expect(await takenBefore429(at('bob'), 2)).toBe(2);
  });

  it('counts a form and a call of the interface as tries at the same account', async () => {
    const email = 'cleo@meridian.example';
    for (let tries = 0; tries < TRIES; tries += 1) {
      await world.app.http.post('/api/v1/auth/sessions').send({ email, password: 'wrong-otters-sing' }).expect(401);
    }
    await send('/sign-in', { email, password: 'wrong-otters-sing' }).expect(429);
  });

  it('on a page of a request counts for whoever sends them, and not for the next person at the same address', async () => {
    const { number } = await aRequest(world);
    const cookieOf = async (name: string): Promise<string> =>
      `__Host-lockstep=${(await signIn(world.app.http, emailOf(name))).accessToken}`;
    const [carla, erik] = [await cookieOf('Carla Mendes'), await cookieOf('Erik Brandt')];
    const form = (cookie: string) => () => send(`/r/${number}`, { act: 'message' }, cookie);
    expect(await takenBefore429(form(carla), 3 * A_MINUTE)).toBeLessThanOrEqual(2 * A_MINUTE);
    expect(await takenBefore429(form(erik), 2)).toBe(2);
  });
});
