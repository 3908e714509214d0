import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const DAY_MS = 24 * 3600 * 1000;

let world: RequestWorld;

beforeAll(async () => {
  world = await aRequestWorld();
});

afterAll(() => world.app.close());

const inDays = (days: number): string => new Date(world.app.clock.now().getTime() + days * DAY_MS).toISOString();
const codeOf = (response: { body: { code: string } }): string => response.body.code;
const at = ({ number }: RequestHandle, suffix: string): string => `/requests/${number}${suffix}`;
const hold = (request: RequestHandle, reviewAt: string) =>
  world.erik.post(at(request, '/holds'), { reason: 'The supplier measures it', reference: 'Mail', reviewAt });
const extend = (request: RequestHandle, reviewAt: string) =>
  world.erik.put(at(request, '/holds/current/extension'), { reviewAt, reason: 'The furnace broke.' });

async function held(days: number): Promise<RequestHandle> {
  const request = await aRequest(world);
  await hold(request, inDays(days)).expect(201);
  return request;
}

const stateOf = async (request: RequestHandle): Promise<string> =>
  (await world.carla.get(at(request, '')).expect(200)).body.state as string;

describe('a wait for somebody outside', () => {
  it('of more than ten working days is not begun without asking the requester', async () => {
    const request = await aRequest(world);
    expect(codeOf(await hold(request, inDays(30)).expect(409))).toBe('hold.needs_consent');
  });

  it('is extended once by the holder alone, and ends at the later date', async () => {
    const request = await held(2);
    await extend(request, inDays(4)).expect(200);
    await world.app.pass(3 * 24 * 3600);
    expect(await stateOf(request)).toBe('ON_HOLD_EXTERNAL');
    await world.app.pass(2 * 24 * 3600);
    expect(await stateOf(request)).toBe('SUBMITTED');
  });

  it('is extended a second time only when the requester agrees', async () => {
    const request = await held(2);
    await extend(request, inDays(3)).expect(200);
    await extend(request, inDays(5)).expect(200);
    expect(codeOf(await extend(request, inDays(6)).expect(409))).toBe('hold.consent_awaited');
    await world.erik.put(at(request, '/holds/current/extension/consent')).expect(403);
    await world.carla.put(at(request, '/holds/current/extension/consent')).expect(200);
    await world.app.pass(4 * 24 * 3600);
    expect(await stateOf(request)).toBe('ON_HOLD_EXTERNAL');
    await world.app.pass(2 * 24 * 3600);
    expect(await stateOf(request)).toBe('SUBMITTED');
  });

  it('ends when it was to end where the requester does not agree, or says nothing', async () => {
    const [refused, silent] = [await held(2), await held(2)];
    await extend(refused, inDays(30)).expect(200);
    await extend(silent, inDays(30)).expect(200);
    await world.carla.put(at(refused, '/holds/current/extension/refusal')).expect(200);
    expect(codeOf(await world.carla.put(at(refused, '/holds/current/extension/consent')).expect(409))).toBe(
      'hold.nothing_proposed',
    );
    await world.app.pass(3 * 24 * 3600);
    expect(await stateOf(refused)).toBe('SUBMITTED');
    expect(await stateOf(silent)).toBe('SUBMITTED');
    expect(codeOf(await world.carla.put(at(silent, '/holds/current/extension/consent')).expect(409))).toBe(
      'request.wrong_state',
    );
  });

  it('is not extended to an earlier date', async () => {
    const request = await held(3);
    expect(codeOf(await extend(request, inDays(2)).expect(422))).toBe('hold.not_longer');
  });
});
