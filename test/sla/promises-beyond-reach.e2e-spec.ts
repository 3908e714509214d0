import { aDepartment } from '../support/builders/departments.js';
import { anOrder, delayCostOf } from '../support/builders/orders.js';
import { anAsk, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const HOUR = 3600;
const A_MINUTE_A_WEEK = [{ weekday: 1, from: '09:00', to: '09:01' }];

describe('a promise of the time when a department had more hours', () => {
  let world: RequestWorld;
  let serviceId: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    const target = { firstResponseSeconds: 2000 * HOUR, resolutionSeconds: 3000 * HOUR };
    const { body } = await world.erika
      .post('/departments/ENG/services', {
        ...{ code: 'slow', name: 'Slow', description: '', intake: [], effortMinutes: 15, questionTemplates: [] },
        ...{
          nominalRate: { amount: '1', currency: 'USD' },
          targets: { P1: target, P2: target, P3: target, P4: target },
        },
      })
      .expect(201);
    serviceId = (body as { id: string }).id;
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference: 'SO-7' });
  });
  afterAll(() => world.app.close());

  const order = { system: 'ERP', reference: 'SO-7' };
  const ask = (): Promise<RequestHandle> =>
    world.carla
      .post('/requests', anAsk(world, { serviceId, intake: {}, orderReference: order }))
      .expect(201)
      .then(({ body }) => body as RequestHandle);
  const dueOf = async (number: string): Promise<unknown> =>
    (await world.carla.get(`/requests/${number}`).expect(200)).body.dueAt;

  it('stands in nobody’s way: it falls due with the last of the years', async () => {
    const before = await ask();
    expect(await dueOf(before.number)).not.toMatch(/^2100/);
    await world.admin.put('/departments/ENG/calendar/versions/2026-03-03', { weekly: A_MINUTE_A_WEEK }).expect(200);
    await world.app.settle();
    const preview = { serviceId, requesterDepartmentId: world.cs.id, orderReference: order };
    const { body } = await world.carla.post('/request-previews', preview).expect(200);
    expect(body.terms.resolutionDueAt).toBe('2100-01-01T00:00:00.000Z');
    for (const number of [before.number, (await ask()).number]) {
      expect(await dueOf(number)).toBe('2100-01-01T00:00:00.000Z');
      await world.erik.put(`/requests/${number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
      await world.carla.post(`/requests/${number}/messages`, { body: 'Any news?' }).expect(201);
      await world.erik.post(`/requests/${number}/questions`, { body: 'Which one?' }).expect(201);
      for (const path of ['page', 'clocks', 'clocks/explanation', 'forecast']) {
        await world.carla.get(`/requests/${number}/${path}`).expect(200);
      }
      await world.erik.get('/departments/ENG/queue').expect(200);
      await world.carla.post(`/requests/${number}/messages`, { body: 'The left one.' }).expect(201);
      await world.erik.put(`/requests/${number}/resolution`, { answer: 'Revision B.' }).expect(200);
    }
    await delayCostOf(world.beatriz, 'SO-7');
  });

  it('to reply is looked at when the department gets its first calendar', async () => {
    const { code } = await aDepartment(world.admin, { code: 'THIN', replyTargetSeconds: 100 * HOUR, calendar: false });
    const first = (weekly: object[]) => world.admin.put(`/departments/${code}/calendar/versions/initial`, { weekly });
    expect((await first(A_MINUTE_A_WEEK).expect(422)).body.code).toBe('calendar.reply_target_beyond');
    await first([{ weekday: 1, from: '09:00', to: '10:00' }]).expect(200);
  });
});
