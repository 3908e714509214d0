import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, delayCostOf, putOrder } from '../support/builders/orders.js';

let world: OrderWorld;
let orders = 0;
let reference: string;

beforeAll(async () => (world = await anOrderWorld('2026-03-02T09:00:00Z')));
afterAll(() => world.app.close());

/** Every story is of an order promised for Friday 6 March, 1,000.00 USD a day; on the Tuesday after it is four days late. */
beforeEach(async () => {
  world.app.clock.set('2026-03-02T09:00:00Z');
  reference = `SO-${(orders += 1)}`;
  await anOrder(world.carla, { ownerDepartmentId: world.cs, reference });
  await world.at('2026-03-10T09:00:00Z');
});

const usd = (amount: string) => ({ amount, currency: 'USD' });
const say = (promise: object, by = world.carla) => by.post(`/orders/ERP/${reference}/promises`, promise);
const agree = (promisedDate: string, more: object = {}) => say({ kind: 'CUSTOMER_AGREED', promisedDate, ...more });
const correct = (promisedDate: string, more: object = { reason: 'A typing error.' }) =>
  say({ kind: 'CORRECTION', promisedDate, ...more });
const put = (wish: object) => putOrder(world.carla, { ownerDepartmentId: world.cs, reference, ...wish });
const costs = () => delayCostOf<{ parties: object[] }>(world.carla, reference);

describe('a date the customer agreed to', () => {
  it('keeps what the first promise has cost, and counts delay from itself on', async () => {
    await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
    const { body } = await agree('2026-03-13', { reason: 'Agreed on the phone.' }).expect(201);
    expect(body).toMatchObject({ kind: 'CUSTOMER_AGREED', promisedDate: '2026-03-13', reason: 'Agreed on the phone.' });
    await world.at('2026-03-12T09:00:00Z');
    expect(await costs()).toMatchObject({
      ...{ state: 'NOT_LATE', units: 4, cost: usd('400000'), running: null },
      nextDay: { amount: usd('0'), startsOn: '2026-03-13' },
    });
    await world.at('2026-03-16T09:00:00Z');
    expect(await costs()).toMatchObject({ state: 'ACCRUING', units: 7, cost: usd('700000') });
    const { parties } = await costs();
    const shared = parties.map((party) => Number((party as { amount: { amount: string } }).amount.amount));
    expect(shared.reduce((sum, amount) => sum + amount, 0)).toBe(600000);
  });

  it('is told by the explanation, promise by promise', async () => {
    await agree('2026-03-13').expect(201);
    await world.at('2026-03-16T09:00:00Z');
    const { promises, days } = await delayCostOf<{ promises: string[]; days: { date: string; lastDate: string }[] }>(
      world.carla,
      reference,
      '/explanation',
    );
    expect(promises).toEqual([
      'Promised for 6 March until 10 March: 4 days late, 4,000.00 USD',
      'Promised for 13 March: 3 days late, today included, 3,000.00 USD',
    ]);
    expect(days.map(({ date, lastDate }) => [date, lastDate])).toEqual([
      ['2026-03-07', '2026-03-09'],
      ['2026-03-10', '2026-03-10'],
      ['2026-03-14', '2026-03-15'],
    ]);
  });

  it('did not hold yet when one looks back to before it', async () => {
    await agree('2026-03-13').expect(201);
    expect(await delayCostOf(world.carla, reference, '?asOf=2026-03-09T09:00:00Z')).toMatchObject({
      ...{ state: 'ACCRUING', units: 3, cost: usd('300000') },
    });
  });

  it('may be put down later, but lies after what was agreed before, and ahead of the customer', async () => {
    await agree('2026-03-13', { agreedAt: '2026-03-09T09:00:00Z' }).expect(201);
    expect(await costs()).toMatchObject({ units: 3, cost: usd('300000') });
    const refused = async (promisedDate: string, agreedAt: string) =>
      ((await agree(promisedDate, { agreedAt }).expect(422)).body as { code: string }).code;
    expect(await refused('2026-03-20', '2026-03-08T09:00:00Z')).toBe('order.agreement_out_of_order');
    expect(await refused('2026-03-20', '2026-03-10T09:00:01Z')).toBe('order.agreement_out_of_order');
    expect(await refused('2026-03-09', '2026-03-10T09:00:00Z')).toBe('order.promise_in_the_past');
  });
});

describe('a date that was put down wrong', () => {
  it('is restated with a reason, as if it had never been said', async () => {
    expect((await correct('2026-03-09', {}).expect(422)).body).toMatchObject({
      code: 'order.correction_needs_a_reason',
    });
    await correct('2026-03-09').expect(201);
    expect(await costs()).toMatchObject({ units: 1, cost: usd('100000') });
    const { body } = await world.eva.get(`/orders/ERP/${reference}/promises`).expect(200);
    expect(body.data).toMatchObject([
      { kind: 'FIRST', promisedDate: '2026-03-06', recordedById: world.carla.userId },
      { kind: 'CORRECTION', promisedDate: '2026-03-09', reason: 'A typing error.', agreedAt: null },
    ]);
  });

  it('restates the promise that holds and leaves those before alone', async () => {
    await agree('2026-03-13').expect(201);
    await correct('2026-03-12').expect(201);
    await world.at('2026-03-16T09:00:00Z');
    expect(await costs()).toMatchObject({ units: 8, cost: usd('800000') });
  });
});

describe('who promises', () => {
  it('is a lead of the owner; whoever sees the order reads', async () => {
    expect((await say({ kind: 'CORRECTION', promisedDate: '2026-03-09', reason: 'x' }, world.chris)).status).toBe(403);
    await world.chris.get(`/orders/ERP/${reference}/promises`).expect(200);
    await world.quinn.get(`/orders/ERP/${reference}/promises`).expect(404);
    await say({ kind: 'CORRECTION', promisedDate: '2026-03-09', reason: 'x' }, world.quinn).expect(404);
  });

  it('promises something else than holds already, of an order with a promise', async () => {
    expect((await correct('2026-03-06').expect(409)).body).toMatchObject({ code: 'order.promise_unchanged' });
    await say({ kind: 'FIRST', promisedDate: '2026-03-09' }).expect(400);
    reference = `SO-${(orders += 1)}`;
    await anOrder(world.carla, { ownerDepartmentId: world.cs, reference, promisedDate: null });
    expect((await correct('2026-03-09').expect(409)).body).toMatchObject({ code: 'order.nothing_promised' });
  });
});

describe('what the source says about the date', () => {
  const kinds = async () => {
    const { body } = await world.carla.get(`/orders/ERP/${reference}/promises`).expect(200);
    return (body.data as { kind: string }[]).map(({ kind }) => kind);
  };

  it('is what the customer agreed to, as long as the promise is not over', async () => {
    world.app.clock.set('2026-03-05T09:00:00Z');
    await put({ promisedDate: '2026-03-09' }).expect(200);
    expect(await kinds()).toEqual(['FIRST', 'CUSTOMER_AGREED']);
    await world.at('2026-03-10T09:00:00Z');
    expect(await costs()).toMatchObject({ units: 1, cost: usd('100000') });
  });

  it('has to be named once the promise is over', async () => {
    expect((await put({ promisedDate: '2026-03-20' }).expect(422)).body).toMatchObject({
      code: 'order.promise_change_unnamed',
    });
    await put({ promisedDate: '2026-03-20', promiseChange: 'CUSTOMER_AGREED' }).expect(200);
    expect(await costs()).toMatchObject({ state: 'NOT_LATE', cost: usd('400000') });
    const wrong = { promisedDate: '2026-03-21', promiseChange: 'CORRECTION' };
    expect((await put(wrong).expect(200)).body).toMatchObject({ promisedDate: '2026-03-21' });
    expect(await kinds()).toEqual(['FIRST', 'CUSTOMER_AGREED', 'CORRECTION']);
  });

  it('is a correction with a reason where the date that is over was wrong', async () => {
    const wrong = { promisedDate: '2026-03-20', promiseChange: 'CORRECTION' };
    expect((await put(wrong).expect(422)).body).toMatchObject({ code: 'order.correction_needs_a_reason' });
    await put({ ...wrong, correctionReason: 'The ERP had the day before.' }).expect(200);
    expect(await costs()).toMatchObject({ state: 'NOT_LATE', cost: usd('0') });
  });

  it('replaces what somebody typed in on a request, whenever that was to be', async () => {
    reference = `SO-${(orders += 1)}`;
    const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8 });
    const stub = { reference, blocks: true, promisedDate: '2026-03-03' };
    await world.chris.post(`/requests/${request}/orders`, stub).expect(201);
    await put({ promisedDate: '2026-03-09' }).expect(200);
    expect(await kinds()).toEqual(['FIRST', 'CORRECTION']);
    expect(await costs()).toMatchObject({ units: 1 });
  });
});
