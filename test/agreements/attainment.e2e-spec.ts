import { terms } from '../support/builders/agreements.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const DAY = 24 * 3600;

/** Once a day what fell due in four weeks is held against the share that was promised. */
describe('an agreement whose promise is not kept', () => {
  let world: RequestWorld;
  let agreementId: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    const { beatriz, erika, cs, eng } = world;
    const scope = { requesterDepartmentId: cs.id, providerDepartmentId: eng.id, terms: terms(8) };
    const { body } = await beatriz.post('/agreement-negotiations', scope).expect(201);
    await erika.post(`/agreement-negotiations/${body.id}/acceptance`, { hash: body.currentHash }).expect(201);
    ({ agreementId } = body as { agreementId: string });
  });
  afterAll(() => world.app.close());

  const review = async () =>
    (await world.beatriz.get(`/agreements/${agreementId}`).expect(200)).body.review as object | null;
  const send = async (count: number, answered: number) => {
    for (let each = 0; each < count; each += 1) {
      const { number } = await aRequest(world);
      if (each < answered) await world.erik.put(`/requests/${number}/resolution`, { answer: 'B.' }).expect(200);
    }
  };

  it('is left alone while too few requests fell due to say anything', async () => {
    await send(4, 0);
    await world.app.pass(3 * DAY);
    expect(await review()).toBeNull();
  });

  it('comes under review with the figures, once, and stays in force', async () => {
    await send(1, 1);
    await world.app.pass(2 * DAY);
    expect(await review()).toMatchObject({
      cause: 'ATTAINMENT',
      figures: { due: 5, met: 1, objectiveBp: 9000, from: '2026-03-02T09:00:00.000Z' },
    });
    await world.app.pass(3 * DAY);
    const { body } = await world.beatriz.get(`/agreements/${agreementId}/history`).expect(200);
    const opened = body.data.filter(({ type }: { type: string }) => type === 'agreement.review_opened');
    expect(opened).toHaveLength(1);
  });

  it('is not reviewed again for what was talked about already', async () => {
    for (const lead of [world.beatriz, world.erika]) {
      await lead.post(`/agreements/${agreementId}/reviews/confirmation`).expect(201);
    }
    await world.app.pass(3 * DAY);
    expect(await review()).toBeNull();
  });
});
