import { terms } from '../support/builders/agreements.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Negotiation {
  id: string;
  currentHash: string;
}

describe('two leads', () => {
  let world: RequestWorld;
  let before: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    before = (await aRequest(world, { priority: 'P3' })).number;
  });

  afterAll(() => world.app.close());

  const dueAt = async (number: string): Promise<string> =>
    ((await world.erika.get(`/requests/${number}`).expect(200)).body as { dueAt: string }).dueAt;

  it('come to terms: one proposes, the other counters, and the first accepts what it has read', async () => {
    const sides = { requesterDepartmentId: world.cs.id, providerDepartmentId: world.eng.id };
    const { body } = await world.beatriz.post('/agreement-negotiations', { ...sides, terms: terms(4) }).expect(201);
    const { id, currentHash } = body as Negotiation;
    await world.beatriz.post(`/agreement-negotiations/${id}/acceptance`, { hash: currentHash }).expect(409);
    const countered = await world.erika
      .post(`/agreement-negotiations/${id}/proposals`, { terms: terms(8), reason: 'A day, not half of one.' })
      .expect(201);
    const stale = await world.beatriz
      .post(`/agreement-negotiations/${id}/acceptance`, { hash: currentHash })
      .expect(409);
    expect(stale.body).toMatchObject({ code: 'negotiation.proposal_superseded' });
    const { currentHash: hash } = countered.body as Negotiation;
    await world.beatriz.post(`/agreement-negotiations/${id}/acceptance`, { hash }).expect(201);
  });

  it('changed the next request, and none that was sent before', async () => {
    const after = await aRequest(world, { priority: 'P3' });
    expect(await dueAt(after.number)).toBe('2026-03-03T09:00:00.000Z');
    expect(await dueAt(before)).toBe('2026-03-04T09:00:00.000Z');
    const { body } = await world.erika.get(`/requests/${after.number}/clocks`).expect(200);
    expect(body).toMatchObject({ terms: { source: 'AGREEMENT' } });
  });

  it('learn of a broken promise once, however often anybody looks', async () => {
    await world.app.travelTo('2026-03-06T12:00:00Z');
    await world.app.travelTo('2026-03-09T12:00:00Z');
    const { body } = await world.erika.get(`/requests/${before}/timeline?limit=100`).expect(200);
    const breaches = (body.data as { type: string; details: { clock: string } }[]).filter(
      ({ type, details }) => type === 'request.clock_breached' && details.clock === 'RES',
    );
    expect(breaches).toHaveLength(1);
  });

  it('read how their departments answer each other; the provider’s lead also where it is about few', async () => {
    const { body: toBeatriz } = await world.beatriz.get('/reports/responsiveness').expect(200);
    const { body: toErika } = await world.erika.get('/reports/responsiveness').expect(200);
    expect(toBeatriz.rows).toMatchObject([{ submitted: 2, overdueNow: 2, suppressed: true, attainment: null }]);
    expect(toErika.rows).toMatchObject([{ submitted: 2, suppressed: false, attainment: { due: 2, met: 0 } }]);
  });
});
