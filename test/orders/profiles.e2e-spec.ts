import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { delayCostOf, putOrder } from '../support/builders/orders.js';

let world: OrderWorld;
let orders = 0;

/** Thirteen days after a promised Friday. */
beforeAll(async () => (world = await anOrderWorld('2026-03-18T09:00:00Z')));
afterAll(() => world.app.close());

const AXIS = { axis: 'CALENDAR_DAY' } as const;
const DAMAGES = {
  ...AXIS,
  kind: 'STEP_LD',
  basisPoints: 50,
  periodUnits: 7,
  counts: 'STARTED',
  grace: { units: 0, mode: 'FORGIVEN' },
  capBasisPoints: 1000,
  baseValue: '12000000',
};
const STANDBY = {
  kind: 'LINEAR',
  axis: 'WORKING_DAY',
  rate: '85000',
  grace: { units: 0, mode: 'FORGIVEN' },
  cap: null,
};

/** An order of 50,000.00 promised for Friday 6 March, and what waiting until Wednesday 18 March has cost. */
async function costOf(profile: object): Promise<{ amount: string; words: string }> {
  const reference = `SO-P${(orders += 1)}`;
  const { body } = await putOrder(world.carla, {
    ownerDepartmentId: world.cs,
    reference,
    value: { amount: '5000000', currency: 'USD' },
    profile,
  }).expect(201);
  const { cost } = await delayCostOf<{ cost: { amount: string } }>(world.carla, reference);
  return { amount: cost.amount, words: (body as { profileInWords: string }).profileInWords };
}

const refusal = async (profile: object) =>
  (await putOrder(world.carla, { ownerDepartmentId: world.cs, reference: 'SO-NO', profile })).body as {
    status: number;
    code: string;
    errors: { pointer: string; detail: string }[];
  };

describe('what lateness costs may take any shape of contract', () => {
  it('a pain that grows', async () => {
    const tiers = [{ upTo: 2, rate: '250000' }, { upTo: 5, rate: '500000' }, { rate: '1000000' }];
    expect(await costOf({ ...AXIS, kind: 'TIERED', tiers })).toEqual({
      amount: '9000000',
      words: '2,500.00 USD per day up to day 2, 5,000.00 USD up to day 5, then 10,000.00 USD after 6 March',
    });
  });

  it('a contract that grants no free days, when it speaks of none', async () => {
    const { amount } = await costOf({ ...AXIS, kind: 'LINEAR', rate: '100000' });
    expect(amount).toBe('1200000');
  });

  it('something that spoils', async () => {
    const points = [
      { units: 0, basisPoints: 0 },
      { units: 10, basisPoints: 9000 },
      { units: 15, basisPoints: 10000 },
    ];
    expect(await costOf({ ...AXIS, kind: 'CURVE', points })).toMatchObject({ amount: '4700000' });
  });

  it('nothing that anybody pays', async () => {
    expect(await costOf({ ...AXIS, kind: 'INTANGIBLE', nominalRate: '5000' })).toEqual({
      amount: '0',
      words: 'nothing anybody pays, ranked as if 50.00 USD per day after 6 March',
    });
  });

  it('lines that count different days, under one cap', async () => {
    const composite = { ...AXIS, kind: 'COMPOSITE', components: [DAMAGES, STANDBY] };
    expect(await costOf(composite)).toMatchObject({ amount: '800000' });
    expect(await costOf({ ...composite, cap: '700000' })).toMatchObject({ amount: '700000' });
  });

  it('or none that contradicts itself', async () => {
    const falling = [
      { units: 0, basisPoints: 0 },
      { units: 3, basisPoints: 500 },
      { units: 4, basisPoints: 400 },
    ];
    expect(await refusal({ ...AXIS, kind: 'CURVE', points: falling })).toMatchObject({
      status: 422,
      code: 'order.profile_refused',
    });
    const { errors } = await refusal({ ...AXIS, kind: 'COMPOSITE', components: [{ ...DAMAGES, basisPoints: -1 }] });
    expect(errors).toMatchObject([{ pointer: '/profile/components/0/basisPoints' }]);
    const nested = { ...AXIS, kind: 'COMPOSITE', components: [{ ...AXIS, kind: 'COMPOSITE', components: [STANDBY] }] };
    expect(await refusal(nested)).toMatchObject({ status: 400 });
  });
});

describe('what the owner would rather do than wait', () => {
  it('is shown with what a failure would cost', async () => {
    const { body } = await putOrder(world.carla, {
      ...{ ownerDepartmentId: world.cs, reference: 'SO-RISK', policy: 'RATIONAL', failureCost: '12500000' },
    }).expect(201);
    expect(body).toMatchObject({
      policy: 'RATIONAL',
      failureCost: { amount: '12500000', currency: 'USD' },
      lostOrderLump: null,
      phase: 'DURING',
    });
  });
});
