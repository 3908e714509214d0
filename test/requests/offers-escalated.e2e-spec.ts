import type { RequestOffersDto } from '../../src/requests/offers/http/dto/offers.dto.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const WEDNESDAY = '2026-03-04T15:00:00.000Z';
const THURSDAY = '2026-03-05T15:00:00.000Z';
const aDate = (date: string) => ({ kind: 'DATE', date, reason: 'The bench is free then.' });
const REASON = 'We have asked for three dates, and the crane stands still.';

describe('a date that the two sides cannot settle', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  const offersOf = async ({ number }: RequestHandle, by = world.carla): Promise<RequestOffersDto> =>
    (await by.get(`/requests/${number}/offers`).expect(200)).body as RequestOffersDto;
  const answer = (by: Client, id: string, how: string, body: object = {}) => by.post(`/offers/${id}/${how}`, body);
  const escalate = (by: Client, { number }: RequestHandle) =>
    by.post(`/requests/${number}/date-escalations`, { reason: REASON });
  const told = async ({ number }: RequestHandle): Promise<{ type: string; details: object }[]> => {
    const { body } = await world.carla.get(`/requests/${number}/timeline?limit=100`).expect(200);
    const moments = body.data as { type: string; details: object }[];
    return moments.filter(({ type }) => /date_/.test(type));
  };
  const aDeclinedWish = async (): Promise<RequestHandle> => {
    const request = await aRequest(world, { wishedDate: WEDNESDAY });
    const { id } = (await offersOf(request)).onTheTable!;
    await answer(world.erik, id, 'decline', { reason: 'The bench is down.', alternative: 'Next week.' }).expect(200);
    return request;
  };
  const anEscalatedDate = async (): Promise<RequestHandle> => {
    const request = await aDeclinedWish();
    await escalate(world.carla, request).expect(201);
    return request;
  };

  it('is not escalated before they have tried', async () => {
    const request = await aRequest(world, { wishedDate: WEDNESDAY });
    expect((await escalate(world.carla, request).expect(409)).body.code).toBe('offer.date_not_stuck');
  });

  it.each(['carla', 'erik'] as const)('is laid before both leads by either side: %s', async (who) => {
    const request = await aDeclinedWish();
    const { body } = await escalate(world[who], request).expect(201);
    expect(body).toMatchObject({ escalation: { level: 'LEADS', reason: REASON } });
    expect(await told(request)).toMatchObject([
      { type: 'request.date_escalated', details: { level: 'LEADS', roles: ['requester.lead', 'provider.lead'] } },
    ]);
  });

  it('is stuck after three offers without a yes', async () => {
    const request = await aRequest(world, { wishedDate: WEDNESDAY });
    const wish = (await offersOf(request)).onTheTable!;
    const second = await answer(world.erik, wish.id, 'counter-offers', aDate(THURSDAY)).expect(201);
    await escalate(world.erik, request).expect(409);
    const { onTheTable } = second.body as RequestOffersDto;
    await answer(world.carla, onTheTable!.id, 'counter-offers', aDate(WEDNESDAY)).expect(201);
    await escalate(world.erik, request).expect(201);
  });

  it('is settled by the leads of both sides, and by nobody else', async () => {
    const request = await anEscalatedDate();
    const thursday = aDate(THURSDAY);
    const { body } = await world.erik.post(`/requests/${request.number}/offers`, thursday).expect(403);
    expect(body.code).toBe('offer.for_the_leads');
    const made = await world.beatriz.post(`/requests/${request.number}/offers`, thursday).expect(201);
    const { id, hash } = (made.body as RequestOffersDto).onTheTable!;
    await answer(world.erik, id, 'acceptance', { hash }).expect(403);
    const settled = await answer(world.erika, id, 'acceptance', { hash }).expect(200);
    expect(settled.body).toMatchObject({ escalation: null, commitment: { date: THURSDAY } });
    expect((await told(request)).at(-1)).toMatchObject({
      type: 'request.date_escalation_ended',
      details: { outcome: 'SETTLED' },
    });
  });

  it('is taken further by a lead only, and once', async () => {
    const request = await anEscalatedDate();
    expect((await escalate(world.erik, request).expect(403)).body.code).toBe('offer.for_the_leads');
    const { body } = await escalate(world.erika, request).expect(201);
    expect(body.escalation).toMatchObject({ level: 'EXECUTIVES', side: 'PROVIDER' });
    expect((await escalate(world.beatriz, request).expect(409)).body.code).toBe('offer.escalated_already');
    expect((await told(request)).at(-1)).toMatchObject({ details: { level: 'EXECUTIVES', roles: ['executive'] } });
  });

  it('is read by executives while it lies with them, and that is recorded once', async () => {
    const request = await anEscalatedDate();
    await world.eva.get(`/requests/${request.number}/offers`).expect(404);
    await escalate(world.beatriz, request).expect(201);
    const seen = await offersOf(request, world.eva);
    expect(seen.negotiations).toMatchObject([{ alternative: 'Next week.' }]);
    expect(Object.values(seen.abilities)).not.toContain(true);
    await world.eva.get(`/requests/${request.number}/offer-consequences`).expect(200);
    const page = (await world.eva.get(`/requests/${request.number}/page`).expect(200)).body;
    expect(page).toMatchObject({ offers: { requestId: request.id }, timeline: null });
    const sights = (await told(request)).filter(({ type }) => type === 'request.date_negotiation_seen');
    expect(sights).toHaveLength(1);
    const made = await world.beatriz.post(`/requests/${request.number}/offers`, aDate(THURSDAY)).expect(201);
    const { id, hash } = (made.body as RequestOffersDto).onTheTable!;
    await answer(world.eva, id, 'acceptance', { hash }).expect(403);
    await answer(world.erika, id, 'acceptance', { hash }).expect(200);
    await world.eva.get(`/requests/${request.number}/offers`).expect(404);
  });

  it('is overtaken when the request is answered', async () => {
    const request = await anEscalatedDate();
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    expect((await offersOf(request)).escalation).toBeNull();
    expect((await told(request)).at(-1)).toMatchObject({ details: { outcome: 'OVERTAKEN' } });
  });
});
