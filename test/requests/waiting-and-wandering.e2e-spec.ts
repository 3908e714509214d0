import { Database } from '../../src/platform/database/index.js';
import { EndHolds, HOLD_END } from '../../src/requests/holds/end-holds.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const DAY = 24 * 3600;

describe('a request that waits or wanders', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  const inDays = (days: number): string => new Date(world.app.clock.now().getTime() + days * DAY * 1000).toISOString();
  const hold = (number: string, reviewAt = inDays(2)) =>
    world.erik.post(`/requests/${number}/holds`, { reason: 'The supplier measures it', reference: 'Mail', reviewAt });
  const transfer = (number: string, toDepartmentId = world.qa.id) =>
    world.erik.post(`/requests/${number}/transfers`, { toDepartmentId, reason: 'The test bench is yours.' });

  it('rests on somebody outside until its review date, and goes on by itself', async () => {
    const { number } = await aRequest(world);
    const { body } = await hold(number).expect(201);
    expect(body).toMatchObject({ state: 'ON_HOLD_EXTERNAL', ball: 'EXTERNAL', dueAt: null });
    await world.app.pass(3 * DAY);
    const { body: resumed } = await world.carla.get(`/requests/${number}`).expect(200);
    expect(resumed).toMatchObject({ state: 'SUBMITTED', ball: 'PROVIDER' });
    expect(resumed.dueAt).not.toBeNull();
  });

  it('went on at its review date also when the timer had to come a second time', async () => {
    const { id, number } = await aRequest(world);
    const reviewAt = inDays(2);
    await hold(number, reviewAt).expect(201);
    world.app.clock.advance(2 * DAY + 5);
    const now = world.app.clock.now();
    const again = {
      id,
      kind: HOLD_END,
      subjectId: id,
      key: '',
      dueAt: now,
      targetVersion: 0,
      payload: {},
      until: null,
    };
    await world.app.get(Database).inTransaction(() => world.app.get(EndHolds).fire([again], now));
    const { body } = await world.erik.get(`/requests/${number}/timeline`).expect(200);
    expect(body.data.at(-1)).toMatchObject({ type: 'request.resumed', occurredAt: reviewAt });
  });

  it('goes on earlier when somebody says so', async () => {
    const { number } = await aRequest(world);
    await hold(number).expect(201);
    await world.carla.put(`/requests/${number}/holds/current/resumption`).expect(403);
    await world.erik.put(`/requests/${number}/holds/current/resumption`).expect(200);
    await world.erik.put(`/requests/${number}/holds/current/resumption`).expect(409);
  });

  it('does not rest until yesterday, nor for half a year', async () => {
    const { number } = await aRequest(world);
    expect((await hold(number, inDays(-1)).expect(422)).body).toMatchObject({ code: 'hold.review_out_of_reach' });
    expect((await hold(number, inDays(180)).expect(422)).body).toMatchObject({ code: 'hold.review_out_of_reach' });
  });

  it('belongs to the department that took it over, while the one that had it keeps its sight', async () => {
    const { number } = await aRequest(world);
    const { body: offered } = await transfer(number).expect(201);
    await world.quinn.get(`/requests/${number}`).expect(200);
    await world.erik.put(`/requests/${number}/transfers/${offered.id}/acceptance`, {}).expect(403);
    const { body } = await world.quinn
      .put(`/requests/${number}/transfers/${offered.id}/acceptance`, { legTargetSeconds: 21600 })
      .expect(200);
    expect(body).toMatchObject({
      state: 'ACCEPTED',
      holderDepartment: { code: 'QA' },
      providerDepartment: { code: 'ENG' },
    });
    await world.erik.get(`/requests/${number}/messages`).expect(200);
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'x' }).expect(403);
    await world.quinn.put(`/requests/${number}/resolution`, { answer: 'Tested.' }).expect(200);
  });

  it('comes back when the other department refuses, who then no longer sees it', async () => {
    const { number } = await aRequest(world);
    const { body: offered } = await transfer(number).expect(201);
    const path = `/requests/${number}/transfers/${offered.id}/refusal`;
    await world.quinn.put(path, {}).expect(400);
    await world.quinn.put(path, { reason: 'The bench moved to Engineering.' }).expect(204);
    await world.quinn.get(`/requests/${number}`).expect(404);
    const { body } = await world.erik.get(`/requests/${number}/transfers`).expect(200);
    expect(body.data).toMatchObject([{ outcome: 'REFUSED', refusalReason: 'The bench moved to Engineering.' }]);
  });

  it('is not sent to who asked, nor to who has it', async () => {
    const { number } = await aRequest(world);
    for (const nowhere of [world.cs.id, world.eng.id, world.serviceId]) {
      expect((await transfer(number, nowhere).expect(422)).body).toMatchObject({ code: 'transfer.nowhere' });
    }
  });

  it('sums up the minutes of work, and shows whose they were to their department only', async () => {
    const { number } = await aRequest(world);
    await world.erik.post(`/requests/${number}/work-logs`, { minutes: 40, note: 'Read the drawing.' }).expect(201);
    await world.erik.post(`/requests/${number}/work-logs`, { minutes: 0, note: 'x' }).expect(400);
    await world.carla.post(`/requests/${number}/work-logs`, { minutes: 5, note: 'x' }).expect(403);
    expect((await world.erika.get(`/requests/${number}/work-logs`).expect(200)).body.data).toMatchObject([
      { minutes: 40 },
    ]);
    expect((await world.carla.get(`/requests/${number}/work-logs`).expect(200)).body.data).toEqual([]);
  });
});
