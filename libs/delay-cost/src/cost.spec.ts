import fc from 'fast-check';
import golden from '../golden/profiles.json' with { type: 'json' };
import { chargedBy, chargesFor } from './charges.js';
import { costAfter, costOn, marginal } from './cost.js';
import { Grace, SimpleProfile } from './profile.js';
import { anOrder, curve, damages, fixedDate, linear, tiered } from './testing/world.js';

const WEEKLY = 12_000_000n;
const ODD = 9_999_999n;
const PERISHABLE = 5_000_000n;
const graced = (mode: Grace['mode']) => linear({ grace: { units: 2, mode }, cap: 1_500_000n });
const capped = fixedDate({ cap: 4_000_000n });

const tables: [keyof typeof golden, SimpleProfile, bigint][] = [
  ['P1.linear', graced('FORGIVEN'), WEEKLY],
  ['P1.cliff', graced('CLIFF'), WEEKLY],
  ['P2.ld.completed', damages(), WEEKLY],
  ['P2.ld.started', damages({ counts: 'STARTED' }), WEEKLY],
  ['P2.ld.odd', damages({ counts: 'STARTED' }), ODD],
  ['P2.ld.daily15bp', damages({ basisPoints: 15, periodUnits: 1 }), ODD],
  ['P3.fixed', capped, WEEKLY],
  ['P4.tiered', tiered(), WEEKLY],
  ['P5.curve', curve(), PERISHABLE],
  ['P5.curve.odd', curve(), 4_999_999n],
];

describe('what a delay costs', () => {
  it.each(tables)('%s', (name, profile, value) => {
    const rows = golden[name] as [number, number][];
    expect(rows.map(([units]) => [units, Number(costAfter(profile, value, units))])).toEqual(rows);
  });

  it('damages on a part delivery are taken of its own value', () => {
    expect(costAfter(damages({ baseValue: 1_000_000n }), WEEKLY, 7)).toBe(5_000n);
  });

  it('damages under a cliff count from the first day once the grace is outlasted', () => {
    const profile = damages({ periodUnits: 1, grace: { units: 10, mode: 'CLIFF' }, capBasisPoints: null });
    expect([10, 11].map((units) => costAfter(profile, WEEKLY, units))).toEqual([0n, 660_000n]);
  });

  it('beyond a tier that ends nothing more is owed', () => {
    const profile = tiered({ tiers: [{ upTo: 3, rate: 100n }] });
    expect([2, 3, 4].map((units) => costAfter(profile, WEEKLY, units))).toEqual([200n, 300n, 300n]);
  });

  it('what nobody pays for costs nothing, however long it takes', () => {
    expect(costOn(anOrder({ kind: 'INTANGIBLE', nominalRate: 5_000n }), '2027-03-06')).toBe(0n);
    expect(costAfter({ kind: 'INTANGIBLE', nominalRate: 5_000n }, WEEKLY, 400)).toBe(0n);
  });

  it('periods of one day are charged day by day: 0.15 % of 120,000.00 for each of three', () => {
    const charges = chargesFor(damages({ basisPoints: 15, periodUnits: 1 }), WEEKLY, 3);
    expect(charges).toEqual([{ kind: 'EACH', first: 1, last: 3, amount: 18_000n }]);
  });

  it('the next day costs what it adds, nothing beyond the cap', () => {
    const next = golden['marginal.next_unit'];
    const started = damages({ counts: 'STARTED' });
    expect(Number(marginal(graced('FORGIVEN'), WEEKLY, 2))).toBe(next.P1_d2);
    expect(Number(marginal(graced('FORGIVEN'), WEEKLY, 17))).toBe(next.P1_d17_capped);
    expect(Number(marginal(started, WEEKLY, 6))).toBe(next.P2_started_d6);
    expect(Number(marginal(started, WEEKLY, 7))).toBe(next.P2_started_d7);
    expect(Number(marginal(damages(), WEEKLY, 6))).toBe(next.P2_completed_d6);
    expect(Number(marginal(capped, WEEKLY, 0))).toBe(next.P3_d0);
    expect(Number(marginal(tiered(), WEEKLY, 2))).toBe(next.P4_d2);
    expect(Number(marginal(curve(), PERISHABLE, 2))).toBe(next.P5_d2);
  });
});

const amount = fc.bigInt({ min: 0n, max: 10_000_000n });
const cap = fc.option(amount, { nil: null });
const grace = fc.record({ units: fc.nat(12), mode: fc.constantFrom('FORGIVEN' as const, 'CLIFF' as const) });
const basisPoints = fc.nat(10_000);

const rising = (count: number, max: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max }), { minLength: 1, maxLength: count })
    .map((all) => all.sort((a, b) => a - b));

const anyProfile: fc.Arbitrary<SimpleProfile> = fc.oneof(
  fc.record({ kind: fc.constant('LINEAR' as const), rate: amount, grace, cap }),
  fc.record({
    kind: fc.constant('STEP_LD' as const),
    basisPoints,
    periodUnits: fc.integer({ min: 1, max: 30 }),
    counts: fc.constantFrom('COMPLETED' as const, 'STARTED' as const),
    grace,
    capBasisPoints: fc.option(basisPoints, { nil: null }),
    baseValue: cap,
  }),
  fc.record({ kind: fc.constant('FIXED_DATE' as const), lump: amount, tail: amount, graceUnits: fc.nat(12), cap }),
  fc.record({
    kind: fc.constant('TIERED' as const),
    tiers: rising(4, 60).chain((ends) => fc.tuple(...ends.map((upTo) => amount.map((rate) => ({ upTo, rate }))))),
    cap,
  }),
  fc.record({
    kind: fc.constant('CURVE' as const),
    points: fc.tuple(rising(5, 80), fc.array(basisPoints, { minLength: 5, maxLength: 5 })).map(([days, shares]) =>
      [0, ...days].map((units, index) => ({
        units,
        basisPoints: index === 0 ? 0 : [...shares].sort((a, b) => a - b)[index - 1]!,
      })),
    ),
    baseValue: cap,
  }),
  fc.record({ kind: fc.constant('INTANGIBLE' as const), nominalRate: amount }),
);

describe('under any profile', () => {
  it('no delay is free and more delay is never cheaper', () => {
    fc.assert(
      fc.property(anyProfile, amount, fc.nat(200), (profile, value, units) => {
        expect(costAfter(profile, value, 0)).toBe(0n);
        expect(marginal(profile, value, units)).toBeGreaterThanOrEqual(0n);
      }),
    );
  });

  it('the charges sum to the cost, start within the delay and none is zero', () => {
    fc.assert(
      fc.property(anyProfile, amount, fc.nat(200), (profile, value, units) => {
        const charges = chargesFor(profile, value, units);
        expect(charges.reduce((sum, charge) => sum + chargedBy(charge), 0n)).toBe(costAfter(profile, value, units));
        expect(charges.every(({ first, amount }) => first >= 1 && first <= units && amount > 0n)).toBe(true);
      }),
    );
  });
});
