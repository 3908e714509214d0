import type { PlaceExplanationDto } from '../../src/queue/http/dto/place-explanation.dto.js';
import type { QueueRowDto } from '../../src/queue/http/dto/queue.dto.js';
import {
  A_WEEK_BEGUN,
  aConfirmedOrder,
  aDay,
  aQueuedRequest,
  holdUp,
  MONDAY_AT_NINE,
  placesIn,
  readQueue,
} from '../support/builders/queue.js';
import { putOrder, releaseOrder } from '../support/builders/orders.js';
import { aService } from '../support/builders/catalogue.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

/** The nominal saving of a request without an order: 100.00 a day, for the seven days between its two futures. */
const NOMINAL = '70000';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('a place in the queue moves', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  beforeEach(() => world.app.clock.set(MONDAY_AT_NINE));

  /** Each case begins with an empty queue. */
  afterEach(async () => {
    const open = await world.app.database.query<{ id: string }>('SELECT request_id AS id FROM queue_entry');
    for (const { id } of open) {
      await world.carla.put(`/requests/${id}/cancellation`, { reason: 'NO_LONGER_NEEDED' }).expect(200);
    }
    await world.app.settle();
  });

  afterAll(() => world.app.close());

  const order = async (): Promise<string[]> => (await readQueue(world.erik)).map(({ title }) => title);
  const rowOf = async ({ id }: RequestHandle, more = '', reader = world.erik): Promise<QueueRowDto | undefined> =>
    (await readQueue(reader, more)).find((row) => row.id === id);

  it('when the clock passes a step of a profile, without anybody touching a request', async () => {
    const weeks = { ...A_WEEK_BEGUN, counts: 'COMPLETED' };
    // A week is complete on Wednesday the 11th: only from this Wednesday on does waiting five days more lead there.
    const late = { promisedDate: '2026-03-04', profile: weeks, value: usd('40000000') };
    await aQueuedRequest(world, { title: 'a steady price', minutes: 60, orders: [{ profile: aDay('35000') }] });
    const step = await aQueuedRequest(world, { title: 'a week', minutes: 60, orders: [late] });
    await world.app.settle();
    expect(placesIn(await readQueue(world.erik))).toEqual([
      ['a steady price', '105000'],
      ['a week', NOMINAL],
    ]);
    const versions = () => world.app.database.query('SELECT id, version FROM request ORDER BY id');
    const before = await versions();
    await world.app.travelTo('2026-03-04T08:00:00Z');
    expect(placesIn(await readQueue(world.erik))).toEqual([
      ['a week', '200000'],
      ['a steady price', '175000'],
    ]);
    expect((await rowOf(step))!.orders).toMatchObject([{ nextDay: { amount: usd('0'), startsOn: null } }]);
    expect(await versions()).toEqual(before);
  });

  it('in the very second from which on it is not answered today any more', async () => {
    const request = await aQueuedRequest(world, { minutes: 60, orders: [{ promisedDate: '2026-03-09' }] });
    // Four in Berlin is an hour before closing.
    await world.app.travelTo('2026-03-02T15:00:00Z');
    expect(await rowOf(request)).toMatchObject({ basis: 'NOMINAL', saved: usd(NOMINAL) });
    await world.app.travelTo('2026-03-02T15:00:01Z');
    expect(await rowOf(request)).toMatchObject({ basis: 'ORDERS', saved: usd('100000') });
  });

  it('at the end of the day where the order is, which makes the next day cost something', async () => {
    const request = await aQueuedRequest(world, {
      orders: [{ zone: 'America/Sao_Paulo', promisedDate: '2026-03-02' }],
    });
    const nextDay = async () => (await rowOf(request))!.orders![0]!.nextDay;
    expect(await nextDay()).toEqual({ amount: usd('100000'), startsOn: null });
    await putOrder(world.beatriz, {
      reference: (await rowOf(request))!.orders![0]!.reference,
      ownerDepartmentId: world.cs.id,
      zone: 'America/Sao_Paulo',
      promisedDate: '2026-03-03',
    }).expect(200);
    await world.app.settle();
    await world.app.travelTo('2026-03-02T15:30:00Z');
    expect(await nextDay()).toEqual({ amount: usd('0'), startsOn: '2026-03-03' });
    await world.app.travelTo('2026-03-03T03:00:00Z');
    expect(await nextDay()).toEqual({ amount: usd('100000'), startsOn: null });
  });

  it('to nowhere for a million that nobody confirmed, and to the top once a lead has', async () => {
    const known = await aQueuedRequest(world, { title: 'known', minutes: 60, orders: [{ profile: aDay('20000') }] });
    const stub = await aQueuedRequest(world, { title: 'a million', minutes: 60 });
    const plain = await aQueuedRequest(world, { title: 'no order', minutes: 60 });
    const million = { promisedDate: '2026-03-02', value: usd('100000000'), profile: aDay('100000000') };
    await holdUp(world, stub, 'SO-MILLION', million);
    await world.app.settle();
    expect(await rowOf(stub)).toMatchObject({
      basis: 'NOMINAL',
      verified: false,
      savedPerHour: (await rowOf(plain))!.savedPerHour,
      orders: [{ reference: 'SO-MILLION', value: usd('100000000'), verified: false, standing: 'UNVERIFIED' }],
    });
    expect((await readQueue(world.erik, '&verified=false')).map(({ id }) => id)).toEqual([stub.id]);
    await world.beatriz.put('/orders/ERP/SO-MILLION/verification').expect(200);
    await world.app.settle();
    expect(await rowOf(stub)).toMatchObject({ basis: 'ORDERS', verified: true });
    expect((await order())[0]).toBe('a million');
    expect(await rowOf(known)).toMatchObject({ verified: true });
  });

  it('to the end when its order leaves without the answer, and stays there', async () => {
    const reference = await aConfirmedOrder(world, { promisedDate: '2026-03-02' });
    const request = await aQueuedRequest(world, { title: 'left alone' });
    await holdUp(world, request, reference);
    await aQueuedRequest(world, { title: 'no order' });
    expect(await order()).toEqual(['left alone', 'no order']);
    await releaseOrder(world.beatriz, reference, { withAnswer: false, reason: 'They would not wait.' }).expect(200);
    await world.app.settle();
    expect(await order()).toEqual(['no order', 'left alone']);
    expect(await rowOf(request)).toMatchObject({ basis: 'LEFT', saved: usd('0'), orders: [] });
  });

  /** A request to Quality that the same order waits for, with a date both sides agreed on. */
  async function holdUpUntil(date: string, reference: string): Promise<string> {
    const target = { firstResponseSeconds: 3600, resolutionSeconds: 8 * 3600 };
    const targets = { P1: target, P2: target, P3: target, P4: target };
    const service = await aService(world.admin, 'QA', { code: `measuring-${reference.toLowerCase()}`, targets });
    const request = await aRequest(world, { serviceId: service.id, intake: { partNumber: 'VB-1' } });
    const offer = { kind: 'DATE', date, reason: 'The bench is free then.' };
    const { body } = await world.quinn.post(`/requests/${request.number}/offers`, offer).expect(201);
    await world.carla.post(`/offers/${body.onTheTable.id}/acceptance`, { hash: body.onTheTable.hash }).expect(200);
    await holdUp(world, request, reference);
    await world.app.settle();
    return request.number;
  }

  const explained = async ({ number }: RequestHandle): Promise<PlaceExplanationDto> =>
    (await world.erika.get(`/departments/ENG/queue/${number}/explanation`).expect(200)).body as PlaceExplanationDto;

  it('not down when its order gets another blocker and leaves on its day anyway: each missing answer is a risk of its own', async () => {
    const leaving = { policy: 'RELEASE_AT_DEADLINE', failureCost: '30000000', promisedDate: '2026-03-04' };
    const reference = await aConfirmedOrder(world, leaving);
    const dear = await aQueuedRequest(world, { title: 'dear', minutes: 120 });
    await holdUp(world, dear, reference);
    await aQueuedRequest(world, { title: 'steady', minutes: 60, orders: [{ profile: aDay('200000') }] });
    await world.app.settle();
    const before = placesIn(await readQueue(world.erik));
    expect(before.map(([title]) => title)).toEqual(['dear', 'steady']);
    const other = await holdUpUntil('2026-03-20T10:00:00Z', reference);
    expect(placesIn(await readQueue(world.erik))).toEqual(before);
    const { orders, sentences } = await explained(dear);
    expect(orders).toMatchObject([{ leavesAnywayOn: '2026-03-04', outlasted: false, heldByOthers: false }]);
    expect(sentences[1]).toContain(`${reference} leaves on 4 March with or without this answer: in time it saves`);
    expect(sentences.join()).not.toContain(other);
    await world.app.travelTo('2026-03-03T08:00:00Z');
    expect(placesIn(await readQueue(world.erik))).toContainEqual(before[0]);
  });

  it('no lower than without an order when another blocker keeps that order longer, and says that alone it lets nothing go', async () => {
    const reference = await aConfirmedOrder(world, { promisedDate: '2026-03-02', profile: aDay('200000') });
    const dear = await aQueuedRequest(world, { title: 'dear', minutes: 60 });
    await holdUp(world, dear, reference);
    await aQueuedRequest(world, { title: 'no order', minutes: 60 });
    await world.app.settle();
    expect(placesIn(await readQueue(world.erik))).toEqual([
      ['dear', '1400000'],
      ['no order', NOMINAL],
    ]);
    await holdUpUntil('2026-03-20T10:00:00Z', reference);
    expect(placesIn(await readQueue(world.erik))).toEqual([
      ['dear', NOMINAL],
      ['no order', NOMINAL],
    ]);
    expect((await explained(dear)).sentences.slice(1, 4)).toEqual([
      `At ${reference} it saves nothing.`,
      `Alone this answer does not let ${reference} go before 20 March: it waits for another request as well.`,
      'Without an order its service counts 100.00 USD for each of the 7 days between. That is more, so it decides: an ' +
        'order never lowers a place.',
    ]);
  });

  it('before all others when both leads agree, whatever it saves', async () => {
    await aQueuedRequest(world, { title: 'dear', orders: [{ promisedDate: '2026-03-02' }] });
    const { number } = await aQueuedRequest(world, { title: 'hurried' });
    expect(await order()).toEqual(['dear', 'hurried']);
    const { body } = await world.carla
      .post(`/requests/${number}/expedites`, { reason: 'The crane stands.' })
      .expect(201);
    const { id } = (body as { expedites: { id: string }[] }).expedites[0]!;
    await world.beatriz.post(`/expedites/${id}/approval`).expect(200);
    await world.erika.post(`/expedites/${id}/approval`).expect(200);
    expect(await order()).toEqual(['hurried', 'dear']);
    expect((await readQueue(world.erik, '&expedited=true')).map(({ title }) => title)).toEqual(['hurried']);
  });

  it('into the queue of whoever takes it over, out of it with the answer, and back with the doubt', async () => {
    const request = await aQueuedRequest(world);
    const offer = { toDepartmentId: world.qa.id, reason: 'You measure this.' };
    const { body } = await world.erik.post(`/requests/${request.number}/transfers`, offer).expect(201);
    expect(await rowOf(request)).toMatchObject({ state: 'TRANSFER_PENDING' });
    await world.quinn.put(`/requests/${request.number}/transfers/${body.id}/acceptance`, {}).expect(200);
    expect(await rowOf(request)).toBeUndefined();
    const inQuality = () => readQueue(world.quinn, '', 'QA');
    expect(await inQuality()).toMatchObject([{ id: request.id, state: 'ACCEPTED' }]);
    await world.quinn.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    expect(await inQuality()).toEqual([]);
    await world.carla.post(`/requests/${request.number}/reopenings`, { reason: 'INCOMPLETE' }).expect(201);
    expect(await inQuality()).toMatchObject([{ id: request.id, state: 'IN_PROGRESS' }]);
  });

  it('nowhere while the requester is asked something, but shows who has the ball and that no date runs', async () => {
    const request = await aQueuedRequest(world);
    await world.erik.post(`/requests/${request.number}/questions`, { body: 'Which revision?' }).expect(201);
    expect(await rowOf(request)).toMatchObject({
      ball: 'REQUESTER',
      dueAt: null,
      clocks: expect.arrayContaining([
        expect.objectContaining({ kind: 'RES', state: 'PAUSED' }),
        expect.objectContaining({ kind: 'REQ', state: 'RUNNING' }),
      ]),
    });
    expect(await readQueue(world.erik, '&ball=PROVIDER')).toEqual([]);
  });

  it('out of sight while it is put aside, and shows when asked for', async () => {
    const request = await aQueuedRequest(world);
    const aside = { until: '2026-03-04T08:00:00Z', reason: 'The bench is busy.' };
    await world.erik.put(`/requests/${request.number}/snooze`, aside).expect(200);
    expect(await rowOf(request)).toBeUndefined();
    expect(await rowOf(request, '&snoozed=true')).toMatchObject({ snoozedUntil: '2026-03-04T08:00:00.000Z' });
    await world.app.travelTo('2026-03-04T08:00:00Z');
    expect(await rowOf(request)).toBeDefined();
  });

  it('is narrowed by who has it, what is late, what it concerns and what it speaks of', async () => {
    const reference = await aConfirmedOrder(world);
    const mine = await aQueuedRequest(world, { title: 'A gasket', more: { priority: 'P1', language: 'en' } });
    const free = await aQueuedRequest(world, { title: 'Another question' });
    await holdUp(world, free, reference);
    await world.erik.put(`/requests/${mine.number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    const found = async (more: string) => (await readQueue(world.erik, more)).map(({ id }) => id);
    expect(await found('&mine=true')).toEqual([mine.id]);
    expect(await found('&unassigned=true')).toEqual([free.id]);
    expect(await found(`&assigneeId=${world.erik.userId}`)).toEqual([mine.id]);
    expect(await found('&priority=P1')).toEqual([mine.id]);
    expect(await found(`&order=${reference}`)).toEqual([free.id]);
    expect(await found('&basis=ORDERS')).toEqual([free.id]);
    expect(await found('&q=gaskets')).toEqual([mine.id]);
    expect(await found('&state=ACCEPTED')).toEqual([]);
    expect(await found(`&requesterDepartmentId=${world.qa.id}`)).toEqual([]);
    expect(await found(`&serviceId=${world.serviceId}&overdue=false`)).toHaveLength(2);
    await world.app.travelTo('2026-03-09T08:00:00Z');
    expect(await found('&overdue=true')).toHaveLength(2);
    for (const wrong of ['sort=money', 'state=RESOLVED', 'mine=perhaps', 'serviceId=x', 'cursor=x', 'colour=red']) {
      await world.erik.get(`/departments/ENG/queue?${wrong}`).expect(400);
    }
  });

  it('hides a restricted request from those who take no part in it', async () => {
    const request = await aQueuedRequest(world, { more: { restricted: true } });
    expect(await rowOf(request)).toBeUndefined();
    expect(await rowOf(request, '', world.erika)).toMatchObject({ restricted: true });
  });

  it('by orders of several currencies only as far as one can be told in the other', async () => {
    const euros = { promisedDate: '2026-03-02', value: { amount: '500000', currency: 'EUR' } };
    const request = await aQueuedRequest(world, { minutes: 60, orders: [euros, { promisedDate: '2026-03-02' }] });
    const standings = async () => (await rowOf(request))!.orders!.map(({ standing }) => standing);
    expect(await standings()).toEqual(['NO_RATE', 'COUNTED']);
    expect(await rowOf(request)).toMatchObject({ saved: usd('700000') });
    await world.admin.put('/exchange-rates/EUR/2026-03-02', { rate: '1.1' }).expect(200);
    await world.app.travelTo('2026-03-03T08:00:00Z');
    expect(await standings()).toEqual(['COUNTED', 'COUNTED']);
    expect(await rowOf(request)).toMatchObject({ saved: usd('1470000') });
  });

  it('with the estimate, and with what such requests have taken lately', async () => {
    const request = await aQueuedRequest(world, { orders: [{ promisedDate: '2026-03-02' }] });
    expect(await rowOf(request)).toMatchObject({ effort: { minutes: 60, source: 'HOUSE_DEFAULT' } });
    for (const minutes of [20, 20, 20, 30, 30, 30, 30, 30]) {
      const { number } = await aQueuedRequest(world);
      await world.erik.post(`/requests/${number}/work-logs`, { minutes, note: 'Drawn.' }).expect(201);
      await world.erik.put(`/requests/${number}/resolution`, { answer: 'Revision B.' }).expect(200);
    }
    await world.app.travelTo('2026-03-03T08:00:00Z');
    expect(await rowOf(request)).toMatchObject({ effort: { minutes: 30, source: 'SERVICE_MEDIAN' } });
    await world.erik.put(`/requests/${request.number}/effort-estimate`, { minutes: 5 }).expect(200);
    expect(await rowOf(request)).toMatchObject({ effort: { minutes: 15, source: 'GIVEN' } });
  });

  it('with the hours of whoever answers', async () => {
    const request = await aQueuedRequest(world, { orders: [{ promisedDate: '2026-03-09' }], minutes: 60 });
    expect(await rowOf(request)).toMatchObject({ saved: usd(NOMINAL) });
    const weekly = [1, 2, 3].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
    await world.admin.put('/departments/ENG/calendar/versions/2026-03-04', { weekly }).expect(200);
    await world.app.pass(5);
    // Five working days after Monday are now the Wednesday of the week after.
    expect(await rowOf(request)).toMatchObject({ saved: usd('200000') });
  });
});
