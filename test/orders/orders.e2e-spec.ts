import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, putOrder, releaseOrder } from '../support/builders/orders.js';

let world: OrderWorld;
let orders = 0;

/** A reference nobody has used. */
const fresh = (): string => `SO-${(orders += 1)}`;

beforeAll(async () => (world = await anOrderWorld('2026-03-02T09:00:00Z')));
afterAll(() => world.app.close());

describe('what the source of an order says', () => {
  it('makes the order, verified, and makes it once', async () => {
    const order = { ownerDepartmentId: world.cs, reference: fresh() };
    const { body: first } = await putOrder(world.carla, order).expect(201);
    const { body: second } = await putOrder(world.carla, order).expect(200);
    expect(first).toMatchObject({ verified: true, applied: true, version: 1 });
    expect(second).toMatchObject({ id: (first as { id: string }).id, applied: true, version: 1 });
  });

  it('changes nothing when it is older than what was said before', async () => {
    const order = { ownerDepartmentId: world.cs, reference: fresh() };
    await putOrder(world.carla, { ...order, sourceVersion: '7', promisedDate: '2026-03-06' }).expect(201);
    const { body } = await putOrder(world.carla, { ...order, sourceVersion: '6', promisedDate: '2026-04-01' });
    expect(body).toMatchObject({ applied: false, promisedDate: '2026-03-06', sourceVersion: '7' });
  });

  it('moves the promise when it is newer', async () => {
    const order = { ownerDepartmentId: world.cs, reference: fresh() };
    await putOrder(world.carla, { ...order, sourceVersion: '7' }).expect(201);
    const { body } = await putOrder(world.carla, { ...order, sourceVersion: '8', promisedDate: '2026-04-01' });
    expect(body).toMatchObject({ applied: true, promisedDate: '2026-04-01', sourceVersion: '8', version: 2 });
  });

  it('is known to have been said again under a higher number, also when nothing is new', async () => {
    const order = { ownerDepartmentId: world.cs, reference: fresh(), promisedDate: '2026-03-06' };
    await putOrder(world.carla, { ...order, sourceVersion: '7' }).expect(201);
    await putOrder(world.carla, { ...order, sourceVersion: '9' }).expect(200);
    const { body } = await putOrder(world.carla, { ...order, sourceVersion: '8', promisedDate: '2026-04-01' });
    expect(body).toMatchObject({ applied: false, promisedDate: '2026-03-06', sourceVersion: '9' });
  });

  it('moves the customer on, also when nothing else is new', async () => {
    const order = { ownerDepartmentId: world.cs, reference: fresh() };
    await putOrder(world.carla, order).expect(201);
    await putOrder(world.carla, { ...order, phase: 'BEFORE' }).expect(200);
    const { body } = await world.carla.get(`/orders/ERP/${order.reference}`).expect(200);
    expect(body).toMatchObject({ phase: 'BEFORE', version: 2 });
  });

  it('keeps the currency it began with', async () => {
    const order = { ownerDepartmentId: world.cs, reference: fresh() };
    await putOrder(world.carla, order).expect(201);
    const { body } = await putOrder(world.carla, { ...order, value: { amount: '1', currency: 'EUR' } }).expect(409);
    expect(body).toMatchObject({ code: 'order.currency_fixed' });
  });

  it('is refused from a member who does not lead the owner', async () => {
    const { body } = await putOrder(world.chris, { ownerDepartmentId: world.cs, reference: fresh() }).expect(403);
    expect(body).toMatchObject({ code: 'order.not_yours_to_change' });
  });

  it('is refused when the profile contradicts itself', async () => {
    const profile = { kind: 'LINEAR', axis: 'CALENDAR_DAY', rate: '100000', grace: { units: 0, mode: 'SOMETIMES' } };
    await putOrder(world.carla, { ownerDepartmentId: world.cs, reference: fresh(), profile }).expect(400);
  });

  it('is told in words', async () => {
    const { reference } = await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: fresh() });
    const { body } = await world.carla.get(`/orders/ERP/${reference}`).expect(200);
    expect(body).toMatchObject({
      profileInWords: '1,000.00 USD per day after 6 March',
      abilities: { change: true, verify: false, release: true },
    });
  });
});

describe('an order named on a request', () => {
  it('becomes a stub that holds nothing but its name, and waits for the answer', async () => {
    const reference = fresh();
    const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
    const { body } = await world.erik.get(`/requests/${request}/orders`).expect(200);
    expect(body.data).toMatchObject([
      { reference, blocks: true, endedAt: null, order: { verified: false, value: null, ownerDepartmentId: world.cs } },
    ]);
  });

  it('can be filled in by whoever links it, and counts once a lead of its owner has confirmed it', async () => {
    const reference = fresh();
    const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8 });
    const stub = { reference, blocks: true, value: { amount: '500000', currency: 'EUR' } };
    const { body: link } = await world.chris.post(`/requests/${request}/orders`, stub).expect(201);
    expect(link).toMatchObject({ order: { verified: false, value: { amount: '500000', currency: 'EUR' } } });
    await world.chris.put(`/orders/ERP/${reference}/verification`, {}).expect(403);
    const { body: order } = await world.carla.put(`/orders/ERP/${reference}/verification`, {}).expect(200);
    expect(order).toMatchObject({ verified: true });
  });

  it('cannot be confirmed while there is nothing to confirm', async () => {
    const reference = fresh();
    await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
    const { body } = await world.carla.put(`/orders/ERP/${reference}/verification`, {}).expect(422);
    expect(body).toMatchObject({ code: 'order.nothing_to_verify' });
  });

  it('is linked once at a time', async () => {
    const reference = fresh();
    const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
    const { body } = await world.chris.post(`/requests/${request}/orders`, { reference, blocks: false }).expect(409);
    expect(body).toMatchObject({ code: 'order.already_linked' });
    await world.chris.delete(`/requests/${request}/orders/ERP/${reference}`).expect(204);
    await world.chris.post(`/requests/${request}/orders`, { reference, blocks: false }).expect(201);
  });

  it('is linked by its name in one text, and named once', async () => {
    const reference = fresh();
    const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8 });
    const link = (body: object) => world.chris.post(`/requests/${request}/orders`, { ...body, blocks: true });
    const order = `ERP/${reference}`;
    for (const named of [{}, { order, reference }, { order, system: 'ERP' }, { system: 'ERP' }]) {
      expect((await link(named).expect(422)).body).toMatchObject({ code: 'order.named_once' });
    }
    expect((await link({ order }).expect(201)).body).toMatchObject({ order: { system: 'ERP', reference } });
  });

  it('does not wait for an answer asked for after it has left', async () => {
    const { reference } = await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: fresh() });
    await releaseOrder(world.carla, reference).expect(200);
    const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
    const { body } = await world.chris.get(`/requests/${request}/orders`).expect(200);
    expect(body.data).toMatchObject([{ reference, blocks: false }]);
  });
});

describe('a release', () => {
  it('needs a reason when the answer had not come, and keeps it', async () => {
    const { reference } = await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: fresh() });
    const { body: refused } = await releaseOrder(world.carla, reference, { withAnswer: false }).expect(422);
    expect(refused).toMatchObject({ code: 'order.release_reason_required' });
    const reason = 'The customer would not wait another day.';
    const { body } = await releaseOrder(world.carla, reference, { withAnswer: false, reason }).expect(200);
    expect(body).toMatchObject({ releasedWithAnswer: false, releaseReason: reason });
  });

  it('happens once', async () => {
    const { reference } = await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: fresh() });
    await releaseOrder(world.carla, reference).expect(200);
    const { body } = await releaseOrder(world.carla, reference).expect(409);
    expect(body).toMatchObject({ code: 'order.already_released' });
  });

  it('may be typed in later, but not ahead of time', async () => {
    const { reference } = await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: fresh() });
    const ahead = await releaseOrder(world.carla, reference, { releasedAt: '2026-03-02T09:00:01Z' }).expect(422);
    expect(ahead.body).toMatchObject({ code: 'order.end_in_the_future' });
    const { body } = await releaseOrder(world.carla, reference, { releasedAt: '2026-03-01T15:00:00Z' }).expect(200);
    expect(new Date((body as { releasedAt: string }).releasedAt)).toEqual(new Date('2026-03-01T15:00:00Z'));
  });

  it('is the decision of a lead', async () => {
    const { reference } = await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: fresh() });
    await releaseOrder(world.chris, reference).expect(403);
  });
});

describe('where the customer stands', () => {
  it('can be said, is told by a release, and finds the orders', async () => {
    const order = { ownerDepartmentId: world.cs, reference: fresh(), phase: 'BEFORE' };
    await putOrder(world.carla, order).expect(201);
    const phases = async () => {
      const { body } = await world.carla.get('/order-phases').expect(200);
      return Object.fromEntries((body.data as { phase: string }[]).map(({ phase, ...volume }) => [phase, volume]));
    };
    const found = async (query: string): Promise<string[]> => {
      const { body } = await world.carla.get(`/orders?limit=100&${query}`).expect(200);
      return (body as { data: { reference: string }[] }).data.map(({ reference }) => reference);
    };
    const before = (await phases()).BEFORE as { requests: number };
    await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: order.reference });
    expect(await found('phase=BEFORE')).toContain(order.reference);
    expect((await phases()).BEFORE).toEqual({ ...before, requests: before.requests + 1 });
    await putOrder(world.carla, { ...order, phase: 'DURING' }).expect(200);
    expect(await found('phase=BEFORE&phase=AFTER')).not.toContain(order.reference);
    await releaseOrder(world.carla, order.reference).expect(200);
    expect(await found('phase=AFTER&released=true&cancelled=false')).toContain(order.reference);
    await world.carla.get('/orders?phase=SOMETIME').expect(400);
    const { body } = await world.sam.get('/order-phases').expect(200);
    expect(body.data).toMatchObject([{ orders: 0 }, { orders: 0 }, { orders: 0, requests: 0 }]);
  });
});

describe('working days', () => {
  it('are counted by the calendar of the owner, or of the department the order names', async () => {
    const order = { ownerDepartmentId: world.cs, reference: fresh(), calendarDepartmentId: world.eng };
    const { body } = await putOrder(world.carla, order).expect(201);
    expect(body).toMatchObject({ calendarDepartmentId: world.eng });
    const nobody = '01990000-0000-7000-8000-00000000dead';
    await putOrder(world.carla, { ...order, calendarDepartmentId: nobody }).expect(404);
  });
});

describe('an order', () => {
  it('does not exist for a department that has no part in it, until it is asked', async () => {
    const { reference } = await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: fresh() });
    const { body: hidden } = await world.quinn.get(`/orders/ERP/${reference}`).expect(404);
    const { body: absent } = await world.quinn.get('/orders/ERP/SO-NEVER').expect(404);
    expect((hidden as { detail: string }).detail).toBe((absent as { detail: string }).detail);
    await world.requests.submit({ from: world.cs, to: world.qa, hours: 8, order: reference });
    await world.quinn.get(`/orders/ERP/${reference}`).expect(200);
  });

  it('is found by the beginning of its reference, by those who may see it', async () => {
    const { reference } = await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: 'FIND-ME-1' });
    const found = async (reader: typeof world.eva): Promise<string[]> => {
      const { body } = await reader.get('/orders?q=find-me').expect(200);
      return (body as { data: { reference: string }[] }).data.map((order) => order.reference);
    };
    expect(await found(world.eva)).toEqual([reference]);
    expect(await found(world.quinn)).toEqual([]);
  });
});

describe('an order WR-77881 of Quarry Hoist Partners', () => {
  beforeAll(() =>
    anOrder(world.carla, { ownerDepartmentId: world.cs, reference: 'WR-77881', customer: 'Quarry Hoist Partners' }),
  );

  it.each([
    ['the number in its reference', '77881'],
    ['the beginning of that number', '7788'],
    ['the beginning of its reference', 'wr-778'],
    ['a word of its customer', 'hoist'],
    ['words in any order', 'partners%20quarr'],
    ['a word of its customer with its number', 'Hoist%2077881'],
    ['its reference as somebody else writes it', 'WR%2F77881'],
  ])('is found by %s', async (_, q) => {
    const { body } = await world.carla.get(`/orders?q=${q}`).expect(200);
    expect((body as { data: { reference: string }[] }).data.map(({ reference }) => reference)).toContain('WR-77881');
    const { body: hidden } = await world.quinn.get(`/orders?q=${q}`).expect(200);
    expect((hidden as { data: object[] }).data).toEqual([]);
  });

  it.each(['7881', 'oist', '77881%20gasket', '--', '%26', "'%20%7C", ':*', '%25', '%5C'])(
    'is not found by %s, which begins no word of it',
    async (q) => {
      const { body } = await world.carla.get(`/orders?q=${q}`).expect(200);
      expect((body as { data: object[] }).data).toEqual([]);
    },
  );
});
