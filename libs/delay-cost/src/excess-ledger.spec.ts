import { alwaysOpen } from '@lockstep/working-time';
import fc from 'fast-check';
import golden from '../golden/attribution.json' with { type: 'json' };
import { attribute } from './attribute.js';
import { divergence, DIVERGENCE_TO_REVIEW } from './divergence.js';
import { AGREED, excessLedger, type ExcessLeaf, type LifeOfRequest } from './excess-ledger.js';
import { CostHolderInterval, UNBLOCKED } from './holder.js';
import { lateRaiseSeconds } from './late-raise.js';
import { realised } from './segments.js';
import { anOrder, DAY, DEADLINE, held, HOUR, linear, onDay } from './testing/world.js';

const inside = (intervals: CostHolderInterval[], days: number): CostHolderInterval[] =>
  intervals
    .map((each) => ({ ...each, start: Math.max(each.start, DEADLINE), end: Math.min(each.end, onDay(days)) }))
    .filter(({ start, end }) => start < end);

/** Both readings of an order released so many days late, each holder's whole life told once. */
function bothReadings(
  days: number,
  holders: CostHolderInterval[],
  lateRaises: Record<string, LifeOfRequest['lateRaise']> = {},
) {
  const { segments } = realised(anOrder(linear()), onDay(days));
  const blocking = inside(holders, days);
  const lives = [...new Set(holders.map(({ request }) => request))].map((request) => ({
    request,
    holders: holders.filter((each) => each.request === request),
    lateRaise: lateRaises[request] ?? null,
  }));
  const primary = attribute({ segments, blocking }).leaves;
  const alternate = excessLedger({ segments, blocking, lives });
  return { primary, alternate, apart: Number(divergence(primary, alternate)) };
}

const sumsBy = (leaves: ExcessLeaf[], keyOf: (leaf: ExcessLeaf) => string): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const leaf of leaves) sums[keyOf(leaf)] = (sums[keyOf(leaf)] ?? 0) + Number(leaf.amount);
  return sums;
};
/** The breach and the late bounce of one provider in one, as leaders read it. */
const bySide = ({ party, cls }: ExcessLeaf): string => {
  if (party === UNBLOCKED) return party;
  return `${party}|${cls === 'PB' || cls === 'PL' ? 'PB+PL' : cls}`;
};

const lateRaise = (party: string, raised: number, target: number) => ({
  party,
  seconds: lateRaiseSeconds(alwaysOpen('UTC'), onDay(raised), target * DAY, DEADLINE),
});

const A4 = [
  held('ENG PW R1', -6, -2),
  held('ENG PB R1', -2, 4),
  held('QA PW R2', -1, 2),
  held('QA PB R2', 2, 8),
  held('CS PW R3', 8, 9),
];
const A10 = [held('ENG PB R1', -8, -1), held('ENG PL R1', -1, 0), held('CS RO R1', 0, 2), held('ENG PB R1', 2, 3)];

describe('who used more time than agreed', () => {
  it('A4: a question raised too late costs its asker, also where the other side was in time', () => {
    const raises = { R1: lateRaise('CS', -6, 4), R2: lateRaise('CS', -1, 3), R3: lateRaise('QA', 8, 2) };
    const { alternate, apart } = bothReadings(10, A4, raises);
    const found = sumsBy(alternate, ({ party, cls, request }) =>
      party === UNBLOCKED ? party : `${party}|${cls}|${request}`,
    );
    expect(found).toEqual(golden['A4.excess']);
    expect(apart).toBe(golden['A.divergence_bp'].A4);
  });

  it('A10: time lost before the promise counts here, and the two readings part company', () => {
    const { primary, alternate, apart } = bothReadings(3, A10);
    expect(Object.fromEntries(primary.map(({ party, amount }) => [party, Number(amount)]))).toEqual(
      golden['A10.primary'].party,
    );
    expect(sumsBy(alternate, bySide)).toEqual(golden['A10.excess']);
    expect(apart).toBe(golden['A.divergence_bp'].A10);
    expect(BigInt(apart)).toBeGreaterThan(DIVERGENCE_TO_REVIEW);
  });

  it('A15: 120 hours of one and 26 hours of the other', () => {
    const at = (day: number, hour: number): number => day + hour / 24;
    const holders = [
      held('ENG PW R1', at(-4, 10), at(-2, 10)),
      held('ENG PB R1', at(-2, 10), at(2, 11)),
      held('ENG PL R1', at(2, 11), at(2, 20)),
      held('CS RO R1', at(2, 20), at(3, 22)),
      held('ENG PB R1', at(3, 22), at(4, 12)),
    ];
    const { segments } = realised(anOrder(linear()), onDay(4) + 15 * HOUR);
    const blocking = inside(holders, 5);
    const alternate = excessLedger({ segments, blocking, lives: [{ request: 'R1', holders, lateRaise: null }] });
    const hours = (...classes: string[]): string =>
      String(holders.reduce((sum, { cls, start, end }) => sum + (classes.includes(cls) ? (end - start) / HOUR : 0), 0));
    expect({ 'PB+PL': hours('PB', 'PL'), RO: hours('RO') }).toEqual(golden['A15.excess_hours_calendar']);
    expect(sumsBy(alternate, bySide)).toEqual(golden['A15.excess']);
    expect(Number(divergence(attribute({ segments, blocking }).leaves, alternate))).toBe(golden['A.divergence_bp'].A15);
  });

  it('nobody did: the agreement did not fit the promise', () => {
    const { alternate } = bothReadings(2, [held('ENG PW R1', -1, 2)]);
    expect(alternate).toEqual([{ party: AGREED, cls: 'AGREED', request: 'R1', amount: 200_000n }]);
  });

  it('raised in time is no excess', () => {
    expect(lateRaise('CS', -5, 4).seconds).toBe(0);
    expect(lateRaise('CS', -4, 4).seconds).toBe(0);
    expect(lateRaise('CS', -3, 4).seconds).toBe(DAY);
  });

  it('the leaves sum to the cost, whoever held whenever', () => {
    const life = (request: string) =>
      fc
        .array(fc.tuple(fc.nat(5), fc.constantFrom('ENG PB', 'ENG PL', 'ENG PW', 'CS RO', 'CS RW', 'ENG EX')), {
          maxLength: 6,
        })
        .map((drawn) => {
          let end = -4;
          return drawn.map(([length, who]) => held(`${who} ${request}`, end, (end += length)));
        });
    fc.assert(
      fc.property(life('R1'), life('R2'), life('R3'), fc.integer({ min: 1, max: 12 }), (a, b, c, days) => {
        const { primary, alternate, apart } = bothReadings(days, [...a, ...b, ...c], { R1: lateRaise('CS', -1, 2) });
        expect(alternate.reduce((sum, { amount }) => sum + amount, 0n)).toBe(BigInt(days) * 100_000n);
        expect(apart).toBeGreaterThanOrEqual(0);
        expect(apart).toBeLessThanOrEqual(10_000);
        expect(divergence(primary, primary)).toBe(0n);
      }),
    );
  });
});
