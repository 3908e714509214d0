import { ClockRebuild } from '../../src/sla/index.js';
import { RequestRebuild } from '../../src/requests/index.js';
import { terms } from '../support/builders/agreements.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const HOUR = 3600;

/** Monday 10:00 in Berlin, and a request that was sent under the default terms: P3 in 16 working hours. */
describe('newer terms for a request that is under way', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });
  afterAll(() => world.app.close());

  const agree = async (hours: number, more: object = {}) => {
    const { beatriz, erika, cs, eng } = world;
    const scope = { requesterDepartmentId: cs.id, providerDepartmentId: eng.id, terms: terms(hours, more) };
    const { body } = await beatriz.post('/agreement-negotiations', scope).expect(201);
    await erika.post(`/agreement-negotiations/${body.id}/acceptance`, { hash: body.currentHash }).expect(201);
  };
  const at = ({ number }: RequestHandle, path = '') => `/requests/${number}/terms${path}`;
  const propose = async (request: RequestHandle, by = world.carla): Promise<string> =>
    (await by.post(at(request, '/proposals')).expect(201)).body.onTable.proposalId as string;
  const resolutionOf = async ({ number }: RequestHandle) => {
    const { body } = await world.carla.get(`/requests/${number}/clocks`).expect(200);
    const clock = body.clocks.find(({ kind }: { kind: string }) => kind === 'RES');
    return { targetSeconds: clock.targetSeconds as number, dueAt: clock.dueAt as string };
  };
  const codeOf = async (call: ReturnType<typeof world.carla.post>, status = 409) =>
    (await call.expect(status)).body.code as string;

  it('need both sides, and two persons', async () => {
    const { carla, clara, erik, quinn, eva } = world;
    const request = await aRequest(world);
    expect(await codeOf(carla.post(at(request, '/proposals')))).toBe('terms.nothing_newer');
    await agree(8);
    const proposal = await propose(request);
    expect(await codeOf(erik.post(at(request, '/proposals')))).toBe('terms.proposed_already');
    expect(await codeOf(clara.post(at(request, `/proposals/${proposal}/acceptance`)))).toBe('terms.own_proposal');
    await quinn.post(at(request, `/proposals/${proposal}/acceptance`)).expect(404);
    expect(await codeOf(eva.post(at(request, `/proposals/${proposal}/acceptance`)), 403)).toBe('terms.not_yours');
    expect(await resolutionOf(request)).toMatchObject({ targetSeconds: 16 * HOUR });
    const { body } = await erik.post(at(request, `/proposals/${proposal}/acceptance`)).expect(201);
    expect(body).toMatchObject({ onTable: null, terms: { source: 'AGREEMENT', resolutionSeconds: 8 * HOUR } });
    expect(await codeOf(erik.post(at(request, `/proposals/${proposal}/acceptance`)))).toBe('terms.not_proposed');
  });

  it('are offered to each side as far as it may act now', async () => {
    const { carla, clara, erik, eva } = world;
    const request = await aRequest(world);
    const abilities = async (by: typeof carla) => (await by.get(at(request)).expect(200)).body.abilities as object;
    const nothing = { propose: false, accept: false, decline: false };
    expect(await abilities(carla)).toEqual(nothing);
    await agree(10);
    expect(await abilities(carla)).toEqual({ ...nothing, propose: true });
    expect(await abilities(eva)).toEqual(nothing);
    await propose(request);
    expect(await abilities(clara)).toEqual({ ...nothing, decline: true });
    expect(await abilities(erik)).toEqual({ propose: false, accept: true, decline: true });
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    expect(await abilities(erik)).toEqual(nothing);
  });

  it('shorten the target from the moment on, and what was used stays used', async () => {
    const request = await aRequest(world);
    await world.app.pass(4 * HOUR);
    await agree(4, { exclusions: 'Repairs.' });
    const proposal = await propose(request, world.erik);
    await world.carla.post(at(request, `/proposals/${proposal}/acceptance`)).expect(201);
    // min(8, 4 + 4): the same end as before, and nobody is late by it.
    expect(await resolutionOf(request)).toMatchObject({ targetSeconds: 8 * HOUR });
  });

  it('lengthen the target from the start', async () => {
    const request = await aRequest(world);
    await world.app.pass(HOUR);
    await agree(24);
    await world.erik.post(at(request, `/proposals/${await propose(request)}/acceptance`)).expect(201);
    expect(await resolutionOf(request)).toMatchObject({ targetSeconds: 24 * HOUR });
  });

  it('leave everything as it was when they are declined or taken back', async () => {
    const request = await aRequest(world);
    await agree(12);
    await world.erik.post(at(request, `/proposals/${await propose(request)}/decline`)).expect(201);
    const { body } = await world.carla.post(at(request, `/proposals/${await propose(request)}/decline`)).expect(201);
    expect(body.onTable).toBeNull();
    expect(await resolutionOf(request)).toMatchObject({ targetSeconds: 24 * HOUR });
  });

  it('move no date that both sides agreed on', async () => {
    const request = await aRequest(world);
    const wish = { kind: 'DATE', date: '2026-03-05T15:00:00Z' };
    const { body } = await world.erik.post(`/requests/${request.number}/offers`, wish).expect(201);
    const { id, hash } = body.onTheTable as { id: string; hash: string };
    await world.carla.post(`/offers/${id}/acceptance`, { hash }).expect(200);
    await agree(6);
    await world.erik.post(at(request, `/proposals/${await propose(request)}/acceptance`)).expect(201);
    expect(await resolutionOf(request)).toMatchObject({ targetSeconds: null, dueAt: wish.date });
  });

  it('are made again from the events, byte for byte', async () => {
    const rows = (table: string) =>
      world.app.database.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY 1`);
    const all = async () => ({
      requests: await rows('request'),
      terms: await rows('request_terms'),
      clocks: await rows('request_clock'),
    });
    const before = await all();
    await world.app.get(RequestRebuild).rebuild();
    await world.app.get(ClockRebuild).rebuild();
    expect(await all()).toEqual(before);
  });
});
