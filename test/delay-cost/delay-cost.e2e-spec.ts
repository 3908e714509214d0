import type { DelayCostDto, DelayExplanationDto } from '../../src/delay-cost/http/dto/delay-cost.dto.js';
import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { A_THOUSAND_A_DAY, anOrder, delayCostOf, putOrder, releaseOrder } from '../support/builders/orders.js';

let world: OrderWorld;
let stories = 0;
let reference: string;

beforeAll(async () => (world = await anOrderWorld('2026-02-23T09:00:00Z')));
afterAll(() => world.app.close());

/** Every story is of an order of its own and begins on the same Monday. */
beforeEach(() => {
  world.app.clock.set('2026-02-23T09:00:00Z');
  reference = `SO-${10455 + stories}`;
  stories += 1;
});

const usd = (amount: string) => ({ amount, currency: 'USD' });
const engineering = () => ({ kind: 'DEPARTMENT', departmentId: world.eng, name: 'Engineering' });

/** Promised for Thursday 26 February; Engineering had until Tuesday to answer, and has not. Now it is Monday morning. */
async function aLateOrder(): Promise<string> {
  await anOrder(world.carla, { ownerDepartmentId: world.cs, reference, promisedDate: '2026-02-26' });
  const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
  await world.at('2026-03-02T09:00:00Z');
  return request;
}

describe('an order promised four days ago, held up by one overdue answer', () => {
  it('has cost 4,000.00, all of it Engineering beyond its time, and 1,000.00 more tomorrow', async () => {
    const requestId = await aLateOrder();
    const holder = { party: engineering(), cls: 'PB', requestId, requestNumber: world.requests.numberOf(requestId) };
    expect(await delayCostOf(world.erik, reference)).toEqual({
      order: { system: 'ERP', reference },
      asOf: expect.stringContaining('2026-03-02T09:00:00') as string,
      state: 'ACCRUING',
      disputed: false,
      disputedRequests: [],
      verified: true,
      units: 4,
      cost: usd('400000'),
      failure: null,
      sentences: [
        `${reference} is 4 days late, today included: 4,000.00 USD so far. The next day costs 1,000.00 USD.`,
        'When it leaves is not foreseen: its delay costs at least 4,000.00 USD.',
      ],
      leaves: [{ ...holder, amount: usd('300000') }],
      parties: [
        {
          party: engineering(),
          ...{ amount: usd('300000'), sole: usd('300000'), involved: usd('300000') },
          blockedSeconds: 3 * 86400,
        },
      ],
      secondReading: {
        leaves: [{ ...holder, amount: usd('300000') }],
        divergenceBasisPoints: 0,
        review: false,
      },
      running: { date: '2026-03-02', amount: usd('100000'), holders: [holder] },
      nextDay: { amount: usd('100000'), startsOn: null },
      forecast: {
        ...{ leavesOn: '2026-03-02', units: 4, cost: usd('400000'), known: false, notReproducible: [] },
        leaves: [{ ...holder, amount: usd('400000') }],
        awaited: [
          {
            party: engineering(),
            ...{ requestId, requestNumber: world.requests.numberOf(requestId) },
            ...{ answeredAt: null, basis: 'UNKNOWN' },
          },
        ],
      },
      withFailures: { failureCost: usd('0'), coveredDelayCost: usd('0'), countedOnce: usd('400000') },
      inReportCurrency: {
        cost: usd('400000'),
        parties: [{ party: engineering(), amount: usd('300000') }],
        running: usd('100000'),
        forecast: usd('400000'),
      },
    });
  });

  it('is explained day by day', async () => {
    const requestId = await aLateOrder();
    const { profile, rule, promises, days, story, running } = await delayCostOf<DelayExplanationDto>(
      world.carla,
      reference,
      '/explanation',
    );
    expect(profile).toBe('1,000.00 USD per day after 26 February');
    expect(rule).toContain('in equal parts');
    const number = world.requests.numberOf(requestId);
    const sentence = `27 February to 1 March, 3,000.00 USD: Engineering 72 h beyond the agreed time (${number})`;
    expect(days).toMatchObject([
      {
        ...{ date: '2026-02-27', lastDate: '2026-03-01', days: 3, amount: usd('300000'), sentence },
        holders: [{ party: engineering(), cls: 'PB', requestId, heldSeconds: 3 * 86400 }],
      },
    ]);
    expect(running).toEqual({ date: '2026-03-02', amount: usd('100000') });
    expect(story).toEqual([sentence, '2 March is not over: 1,000.00 USD so far, shared when it is.']);
    // The very words and units of the figure itself.
    const lateness = '4 days late, today included';
    expect(promises).toEqual([`Promised for 26 February: ${lateness}, 4,000.00 USD`]);
    const { units, cost, sentences } = await delayCostOf<DelayCostDto>(world.carla, reference);
    expect({ units, cost }).toEqual({ units: 4, cost: usd('400000') });
    expect(sentences[0]).toContain(lateness);
  });

  it('can be asked how it stood on its last day in time, but not how it will stand', async () => {
    await aLateOrder();
    expect(await delayCostOf(world.carla, reference, '?asOf=2026-02-26T12:00:00Z')).toMatchObject({
      state: 'NOT_LATE',
      cost: usd('0'),
      running: null,
      nextDay: { amount: usd('100000'), startsOn: null },
    });
    const ahead = await world.carla.get(`/orders/ERP/${reference}/delay-cost?asOf=2026-03-02T09:00:01Z`).expect(422);
    expect(ahead.body).toMatchObject({ code: 'delay_cost.as_of_in_the_future' });
  });

  it('leaves the time in which nothing blocked it to its owner', async () => {
    const request = await aLateOrder();
    await world.requests.resolve(request);
    await world.at('2026-03-04T09:00:00Z');
    const { parties } = await delayCostOf<{ parties: object[] }>(world.carla, reference);
    expect(parties).toMatchObject([
      { party: engineering(), amount: usd('341667') },
      { party: { kind: 'UNBLOCKED', departmentId: null }, amount: usd('158333') },
    ]);
  });

  it('stops blaming a request from the moment its link is taken back', async () => {
    const request = await aLateOrder();
    await world.chris.delete(`/requests/${request}/orders/ERP/${reference}`).expect(204);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({
      leaves: [{ cls: 'PB', amount: usd('300000') }],
      running: { holders: [] },
    });
  });
});

describe('a release', () => {
  it('settles the cost for good, today included', async () => {
    const request = await aLateOrder();
    await releaseOrder(world.carla, reference).expect(200);
    const settled = {
      state: 'REALISED',
      units: 4,
      cost: usd('400000'),
      leaves: [{ cls: 'PB', requestId: request, amount: usd('400000') }],
      running: null,
      nextDay: null,
    };
    expect(await delayCostOf(world.carla, reference)).toMatchObject(settled);
    await world.at('2026-03-09T09:00:00Z');
    expect(await delayCostOf(world.carla, reference)).toMatchObject(settled);
  });

  it('is reckoned anew when a lead corrects the profile, and the first figure stays on record', async () => {
    await aLateOrder();
    await releaseOrder(world.carla, reference).expect(200);
    const profile = { ...A_THOUSAND_A_DAY, rate: '200000' };
    const corrected = { ownerDepartmentId: world.cs, reference, promisedDate: '2026-02-26', profile };
    expect((await putOrder(world.carla, corrected).expect(422)).body).toMatchObject({
      code: 'order.correction_needs_a_reason',
    });
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ cost: usd('400000') });
    await putOrder(world.carla, { ...corrected, correctionReason: 'The contract says 2,000.00.' }).expect(200);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ cost: usd('800000') });
    const { body } = await world.carla.get(`/orders/ERP/${reference}/delay-cost/versions`).expect(200);
    expect(body.data).toMatchObject([
      { current: true, cost: usd('800000'), frozenById: world.carla.userId, reason: 'The contract says 2,000.00.' },
      { current: false, cost: usd('400000'), reason: 'The order was released.' },
    ]);
  });

  it('is reckoned anew where the release had been put down wrong, and both figures stay', async () => {
    await aLateOrder();
    const correct = (more: object) =>
      world.carla.put(`/orders/ERP/${reference}/release-correction`, {
        ...{ releasedAt: '2026-02-28T12:00:00Z', withAnswer: true, reason: 'It left on Saturday.' },
        ...more,
      });
    expect((await correct({}).expect(409)).body).toMatchObject({ code: 'order.not_released' });
    await releaseOrder(world.carla, reference).expect(200);
    expect((await correct({ releasedAt: '2026-03-09T12:00:00Z' }).expect(422)).body).toMatchObject({
      code: 'order.end_in_the_future',
    });
    await correct({}).expect(200);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ units: 2, cost: usd('200000') });
    const { body } = await world.carla.get(`/orders/ERP/${reference}/delay-cost/versions`).expect(200);
    expect(body.data).toMatchObject([
      { current: true, cost: usd('200000'), reason: 'It left on Saturday.' },
      { current: false, cost: usd('400000') },
    ]);
  });

  it('cannot be rewritten by the application', async () => {
    await aLateOrder();
    await releaseOrder(world.carla, reference).expect(200);
    for (const table of ['frozen_cost', 'frozen_cost_leaf', 'frozen_cost_party']) {
      await expect(world.app.database.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
    }
  });

  it('in time costs nothing', async () => {
    await anOrder(world.carla, { ownerDepartmentId: world.cs, reference });
    await releaseOrder(world.carla, reference).expect(200);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({
      state: 'REALISED',
      units: 0,
      cost: usd('0'),
      leaves: [],
      parties: [],
    });
  });
});

describe('an order whose lateness has no price', () => {
  it('says so, released or not', async () => {
    await anOrder(world.carla, { ownerDepartmentId: world.cs, reference, profile: null });
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ state: 'UNPRICED', cost: usd('0') });
    await releaseOrder(world.carla, reference).expect(200);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ state: 'UNPRICED', nextDay: null });
  });

  it('is one without a value, when the profile takes a share of it', async () => {
    const profile = {
      kind: 'STEP_LD',
      axis: 'CALENDAR_DAY',
      baseValue: null,
      basisPoints: 50,
      periodUnits: 7,
      counts: 'COMPLETED',
      grace: { units: 0, mode: 'FORGIVEN' },
      capBasisPoints: 1000,
    };
    await anOrder(world.carla, { ownerDepartmentId: world.cs, reference, profile, value: null });
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ state: 'UNPRICED' });
  });
});

describe('a delay counted in working days', () => {
  it('costs nothing at the weekend of the order’s owner', async () => {
    const profile = { ...A_THOUSAND_A_DAY, axis: 'WORKING_DAY' };
    await anOrder(world.carla, { ownerDepartmentId: world.cs, reference, promisedDate: '2026-02-26', profile });
    await world.at('2026-03-01T12:00:00Z');
    expect(await delayCostOf(world.carla, reference)).toMatchObject({
      state: 'ACCRUING',
      units: 1,
      cost: usd('100000'),
    });
    await world.at('2026-03-02T12:00:00Z');
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ units: 2, cost: usd('200000') });
  });
});

describe('an order promised 99 years ago, stored before dates had bounds', () => {
  it('is reckoned, shared, explained and reported in a few hundred stretches and not in 36,000 days', async () => {
    const requestId = await aLateOrder();
    await world.app.database.query(
      `INSERT INTO order_promise (id, order_id, ordinal, kind, promised_date, reason, recorded_by_id, recorded_at)
       SELECT gen_random_uuid(), p.order_id, 2, 'CORRECTION', '1927-02-26', 'Mistyped.', p.recorded_by_id, p.recorded_at
         FROM order_promise p JOIN customer_order o ON o.id = p.order_id WHERE o.reference = $1`,
      [reference],
    );
    await world.app.database.query(`UPDATE customer_order SET promised_date = '1927-02-26' WHERE reference = $1`, [
      reference,
    ]);
    const { units, cost, leaves } = await delayCostOf<DelayCostDto>(world.carla, reference);
    expect({ units, cost }).toEqual({ units: 36_164, cost: usd('3616400000') });
    expect(leaves).toContainEqual(expect.objectContaining({ cls: 'PB', requestId }));
    const { days, story } = await delayCostOf<DelayExplanationDto>(world.carla, reference, '/explanation');
    expect(days.length).toBeLessThan(500);
    expect(days.reduce((sum, each) => sum + each.days, 0)).toBe(36_163);
    expect(days.reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n)).toBe(3_616_300_000n);
    expect(story[0]).toContain('27 February 1927 to');
    await world.eva.get('/reports/cost').expect(200);
    await world.eva.get('/reports/value-at-risk').expect(200);
  });
});

describe('who reads', () => {
  const readAs = (reader: Client) => delayCostOf<{ leaves: object[]; cost: object }>(reader, reference);

  it('sees another department’s part as a sum, and the whole the same', async () => {
    const own = await aLateOrder();
    const foreign = await world.requests.submit({ from: world.cs, to: world.qa, hours: 80, order: reference });
    await world.at('2026-03-03T23:00:00Z');
    const forEngineer = await readAs(world.erik);
    const forOwner = await readAs(world.carla);
    expect(forEngineer.leaves).toMatchObject([
      { cls: 'PB', requestId: own },
      { cls: 'PW', requestId: null, requestNumber: null, party: { name: 'Quality' } },
    ]);
    expect(forOwner.leaves).toMatchObject([
      { cls: 'PB', requestId: own },
      { cls: 'PW', requestId: foreign, requestNumber: world.requests.numberOf(foreign) },
    ]);
    expect(forEngineer.cost).toEqual(forOwner.cost);
    const { days } = await delayCostOf<{ days: object[] }>(world.erik, reference, '/explanation');
    expect(JSON.stringify(days)).not.toContain(foreign);
  });

  it('is told nothing when the order is none of their business', async () => {
    await aLateOrder();
    await world.quinn.get(`/orders/ERP/${reference}/delay-cost`).expect(404);
    await world.quinn.get(`/orders/ERP/${reference}/delay-cost/explanation`).expect(404);
    await readAs(world.eva);
  });
});
