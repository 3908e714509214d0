import { terms } from '../support/builders/agreements.js';
import { aService } from '../support/builders/catalogue.js';
import { earlierCalls } from '../support/builders/earlier-calls.js';
import type { Client } from '../support/builders/identity.js';
import { anOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

/** A call at nine in Berlin, typed in at one, and what else may happen to what was asked in it. */
describe('an earlier start', () => {
  let world: RequestWorld;
  let benchId: string;
  /** A service of Engineering: sixteen hours to answer, and four for P1. */
  let urgentId: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    benchId = (await aService(world.admin, 'QA', { intake: [] })).id;
    urgentId = (await aService(world.admin, 'ENG', { code: 'urgent', intake: [] })).id;
  });
  afterAll(() => world.app.close());
  const { at, nextMonday, called, agree, clock } = earlierCalls(() => world);
  beforeEach(nextMonday);

  const sent = async (ask: object): Promise<RequestHandle> =>
    (await world.carla.post('/requests', { title: 'Which revision applies?', ...ask }).expect(201))
      .body as RequestHandle;
  const handOn = async ({ id }: RequestHandle, from: Client, to: Client, toDepartmentId: string): Promise<void> => {
    const offer = { toDepartmentId, reason: 'It is yours.' };
    const { body } = await from.post(`/requests/${id}/transfers`, offer).expect(201);
    const transfer = (body as { id: string }).id;
    await to.put(`/requests/${id}/transfers/${transfer}/acceptance`, {}).expect(200);
  };
  const linksOf = async ({ id }: RequestHandle, by = world.carla): Promise<{ blockedFrom: string }[]> =>
    (await by.get(`/requests/${id}/orders`).expect(200)).body.data as { blockedFrom: string }[];

  describe('and a hurry', () => {
    const hurry = async ({ id }: RequestHandle): Promise<void> => {
      const asked = { reason: 'The crane stands still.', priority: 'P1' };
      const { body } = await world.carla.post(`/requests/${id}/expedites`, asked).expect(201);
      const expedite = (body as { expedites: { id: string }[] }).expedites[0]!.id;
      for (const lead of [world.beatriz, world.erika]) await lead.post(`/expedites/${expedite}/approval`).expect(200);
    };

    it('lead to the same instant, whichever was agreed to first: four hours from the yes of the leads', async () => {
      const [before, after] = [
        await sent(called({ serviceId: urgentId })),
        await sent(called({ serviceId: urgentId })),
      ];
      await agree(before).expect(200);
      await world.app.travelTo(at(14));
      await hurry(before);
      await hurry(after);
      await agree(after).expect(200);
      const promised = { startedAt: at(9), dueAt: at(34) };
      expect(await clock(before, 'RES')).toMatchObject(promised);
      expect(await clock(after, 'RES')).toMatchObject(promised);
    });

    it('never make an answer due later than the earlier start alone', async () => {
      const request = await sent(called({ serviceId: urgentId }));
      await agree(request).expect(200);
      const { dueAt } = await clock(request, 'RES');
      await world.app.travelTo(at(40));
      await hurry(request);
      expect(await clock(request, 'RES')).toMatchObject({ startedAt: at(9), dueAt });
    });
  });

  describe('that was agreed to before the request is handed on', () => {
    it('stays the start of the answer, and is not the start of the leg of whoever took it', async () => {
      const request = await aRequest(world, called());
      await agree(request).expect(200);
      const { dueAt } = await clock(request, 'RES');
      await world.app.travelTo(at(15));
      await handOn(request, world.erik, world.quinn, world.qa.id);
      expect(await clock(request, 'RES')).toMatchObject({ startedAt: at(9), dueAt });
      expect(await clock(request, 'LEG')).toMatchObject({ startedAt: at(15) });
      const { body } = await agree(request, world.quinn).expect(409);
      expect(body).toMatchObject({ code: 'request.earlier_start_agreed' });
    });

    it('may be agreed to by the department that was asked first once it has the request again', async () => {
      const request = await aRequest(world, called());
      await handOn(request, world.erik, world.quinn, world.qa.id);
      await world.app.travelTo(at(15));
      await handOn(request, world.quinn, world.erik, world.eng.id);
      await agree(request).expect(200);
      expect(await clock(request, 'RES')).toMatchObject({ startedAt: at(9), dueAt: at(41) });
    });
  });

  describe('and the orders that wait', () => {
    const orderReference = { reference: 'SO-7' };
    const part = async (parent: RequestHandle, more: object = {}): Promise<RequestHandle> => {
      const ask = { serviceId: benchId, title: 'Is it within tolerance?', ...more };
      return (await world.erik.post(`/requests/${parent.id}/sub-requests`, ask).expect(201)).body as RequestHandle;
    };

    beforeAll(async () => {
      await anOrder(world.beatriz, { reference: 'SO-7', ownerDepartmentId: world.cs.id });
    });

    it('wait for a part since it was asked, and never longer than for the whole', async () => {
      const whole = await aRequest(world, called({ orderReference }));
      const late = await part(whole, called({ askedAt: at(11) }));
      const early = await part(whole, called({ askedAt: at(8) }));
      const plain = await part(whole);
      expect(await linksOf(whole)).toMatchObject([{ blockedFrom: at(9) }]);
      expect(await linksOf(late, world.erik)).toMatchObject([{ blockedFrom: at(11) }]);
      expect(await linksOf(early, world.erik)).toMatchObject([{ blockedFrom: at(9) }]);
      expect(await linksOf(plain, world.erik)).toMatchObject([{ blockedFrom: at(13) }]);
    });

    it('wait for the survivor of a merge from the merge on, and for the merged one since the call', async () => {
      const older = await aRequest(world);
      await world.app.pass(60);
      const younger = await aRequest(world, called({ orderReference }));
      await world.app.travelTo(at(15));
      await world.erik.put(`/requests/${younger.id}/merge`, { into: older.id }).expect(200);
      expect(await linksOf(older)).toMatchObject([{ blockedFrom: at(15) }]);
      expect(await linksOf(younger)).toMatchObject([{ blockedFrom: at(9) }]);
      await world.erik.delete(`/requests/${younger.id}/merge`).expect(200);
      expect(await linksOf(younger)).toMatchObject([{ blockedFrom: at(9), endedAt: null }]);
    });
  });

  describe('that lies before the terms', () => {
    it('of a service that began after the call: they hold from the call on', async () => {
      const { id: serviceId } = await aService(world.admin, 'ENG', { code: 'begun-today', intake: [] });
      const request = await sent(called({ serviceId }));
      await agree(request).expect(200);
      expect(await clock(request, 'RES')).toMatchObject({ startedAt: at(9), dueAt: at(41) });
    });

    it('of an agreement that began after the call: those in force at the sending hold from the call on', async () => {
      const scope = { requesterDepartmentId: world.cs.id, providerDepartmentId: world.eng.id, serviceId: urgentId };
      const agreed = terms(12, { requiredFields: [], effectiveFrom: at(35) });
      const { body } = await world.beatriz.post('/agreement-negotiations', { ...scope, terms: agreed }).expect(201);
      const { id, currentHash: hash } = body as { id: string; currentHash: string };
      await world.erika.post(`/agreement-negotiations/${id}/acceptance`, { hash }).expect(201);
      await world.app.travelTo(at(37));
      const request = await sent(called({ serviceId: urgentId, askedAt: at(33) }));
      expect(await clock(request, 'RES')).toMatchObject({ startedAt: at(37), dueAt: at(65) });
      await agree(request).expect(200);
      // Eight hours of Tuesday since nine, and four of Wednesday.
      expect(await clock(request, 'RES')).toMatchObject({ startedAt: at(33), dueAt: at(61) });
    });
  });
});
