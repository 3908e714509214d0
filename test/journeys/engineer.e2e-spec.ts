import { A_THOUSAND_A_DAY, anOrder, delayCostOf, releaseOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** Harbor Crane Works was promised its order for Monday, and every calendar day after costs 1,000.00. */
describe('an engineer, with an order waiting for his answer', () => {
  let world: RequestWorld;
  let urgent: RequestHandle;
  let later: RequestHandle;
  let question: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    await anOrder(world.beatriz, {
      ownerDepartmentId: world.cs.id,
      promisedDate: '2026-03-02',
      profile: A_THOUSAND_A_DAY,
    });
    urgent = await aRequest(world, { priority: 'P3', orderReference: { system: 'ERP', reference: 'SO-10455' } });
    await world.app.travelTo('2026-03-02T09:30:00Z');
    later = await aRequest(world, { priority: 'P3', title: 'Which seal fits the second block?' });
  });

  afterAll(() => world.app.close());

  const read = async (): Promise<object> =>
    (await world.erik.get(`/requests/${urgent.number}`).expect(200)).body as object;
  const queue = async (state: string): Promise<string[]> => {
    const { body } = await world.erik
      .get(`/requests?providerDepartmentId=${world.eng.id}&state=${state}&sort=dueAt`)
      .expect(200);
    return (body.data as { number: string }[]).map(({ number }) => number);
  };

  it('finds what is due first at the top of the queue, and sees which order waits for it', async () => {
    expect(await queue('SUBMITTED')).toEqual([urgent.number, later.number]);
    const { body } = await world.erik.get(`/requests/${urgent.number}/page`).expect(200);
    expect(body.orders).toMatchObject([
      { blocks: true, order: { reference: 'SO-10455' }, delayCost: { nextDay: { amount: usd('100000') } } },
    ]);
  });

  it('takes it, and has answered for the first time by saying so', async () => {
    await world.app.travelTo('2026-03-02T10:00:00Z');
    await world.erik.put(`/requests/${urgent.number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    await world.erik.put(`/requests/${urgent.number}/acceptance`, { words: 'The drawing is on my desk.' }).expect(200);
    expect(await read()).toMatchObject({
      state: 'ACCEPTED',
      assignee: { name: 'Erik Brandt' },
      firstRespondedAt: '2026-03-02T10:00:00.000Z',
    });
    expect(await queue('SUBMITTED')).toEqual([later.number]);
  });

  it('asks for what is missing, and no clock of his runs until he knows it', async () => {
    await world.app.travelTo('2026-03-02T12:00:00Z');
    const asked = await world.erik.post(`/requests/${urgent.number}/questions`, { body: 'Left or right?' }).expect(201);
    question = asked.body.id as string;
    expect(await read()).toMatchObject({ state: 'AWAITING_REQUESTER', ball: 'REQUESTER', dueAt: null });
  });

  it('gets the seven working hours back that the reply took', async () => {
    await world.app.travelTo('2026-03-03T11:00:00Z');
    await world.carla.post(`/requests/${urgent.number}/questions/${question}/reply`, { body: 'Left.' }).expect(201);
    expect(await read()).toMatchObject({ ball: 'PROVIDER', dueAt: '2026-03-04T16:00:00.000Z' });
  });

  it('waits for a supplier with a reason and an end, and the time is the supplier’s', async () => {
    await world.erik.put(`/requests/${urgent.number}/work-start`).expect(200);
    await world.app.travelTo('2026-03-04T11:00:00Z');
    const hold = { reason: 'The foundry must confirm the alloy.', reference: 'Mail of 4 March' };
    const reviewAt = '2026-03-09T09:00:00Z';
    await world.erik.post(`/requests/${urgent.number}/holds`, { ...hold, reviewAt }).expect(201);
    expect(await read()).toMatchObject({ state: 'ON_HOLD_EXTERNAL', ball: 'EXTERNAL', dueAt: null });
    await world.app.travelTo('2026-03-06T08:00:00Z');
    await world.erik.put(`/requests/${urgent.number}/holds/current/resumption`).expect(200);
    expect(await read()).toMatchObject({ state: 'IN_PROGRESS', dueAt: '2026-03-06T13:00:00.000Z' });
  });

  it('offers the date he can keep, and that is the promise once the other side has said yes', async () => {
    const friday = { kind: 'DATE', date: '2026-03-06T15:00:00Z', reason: 'The model must be measured once more.' };
    const { body } = await world.erik.post(`/requests/${urgent.number}/offers`, friday).expect(201);
    const { id, hash } = body.onTheTable as { id: string; hash: string };
    await world.carla.post(`/offers/${id}/acceptance`, { hash }).expect(200);
    expect(await read()).toMatchObject({ dueAt: '2026-03-06T15:00:00.000Z' });
  });

  it('answers in time, with his work on record where his own department reads it', async () => {
    await world.app.travelTo('2026-03-06T11:00:00Z');
    const work = { minutes: 40, note: 'Compared both drawings with the model.' };
    await world.erik.post(`/requests/${urgent.number}/work-logs`, work).expect(201);
    await world.erik.put(`/requests/${urgent.number}/resolution`, { answer: 'Revision C, left-handed.' }).expect(200);
    expect(await read()).toMatchObject({ state: 'RESOLVED', breachedAt: null });
    const { body } = await world.erik.get(`/requests/${urgent.number}/clocks`).expect(200);
    const answer = (body.clocks as { kind: string }[]).find(({ kind }) => kind === 'RES');
    // Three hours before the question, eight before the foundry and three after it, of sixteen.
    expect(answer).toMatchObject({ result: 'MET', elapsedSeconds: 14 * 3600 });
  });

  it('is charged for the time his department held it, and for no other: 1,250.00 of 4,000.00, none of it late', async () => {
    await releaseOrder(world.beatriz, 'SO-10455').expect(200);
    const { cost, leaves } = await delayCostOf<{
      cost: object;
      leaves: { party: { kind: string; departmentId: string | null }; cls: string; amount: { amount: string } }[];
    }>(world.erik, 'SO-10455');
    const codes = new Map([
      [world.cs.id, 'CS'],
      [world.eng.id, 'ENG'],
    ]);
    const bill = leaves.map(({ party, cls, amount }) => [
      `${codes.get(party.departmentId ?? '') ?? party.kind} ${cls}`,
      amount.amount,
    ]);
    expect(cost).toEqual(usd('400000'));
    expect(Object.fromEntries(bill)).toEqual({ 'CS RW': '50000', 'ENG PW': '125000', 'EXTERNAL EX': '225000' });
  });
});
