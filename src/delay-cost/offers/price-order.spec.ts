import type { DelayProfile, PricedOrder } from '@lockstep/delay-cost';
import { compileCalendar } from '@lockstep/working-time';
import fc from 'fast-check';
import { type OthersForecast, priceOrder, type WaitingOrder } from './price-order.js';

const ZONE = 'Europe/Berlin';
const DAY = 86_400;
const at = (instant: string): number => Date.parse(instant) / 1000;
const TUESDAY = at('2026-03-03T10:00:00Z');
const WEDNESDAY = at('2026-03-04T11:00:00Z');
const THURSDAY = at('2026-03-05T16:00:00Z');
const NOTHING_ELSE: OthersForecast = { last: null, known: true };
const aDay: DelayProfile = { kind: 'LINEAR', rate: 100_000n, grace: { units: 0, mode: 'FORGIVEN' }, cap: null };

const waiting = (more: Partial<WaitingOrder> = {}, priced: Partial<PricedOrder> = {}): WaitingOrder => ({
  id: 'SO-10455',
  currency: 'USD',
  verified: true,
  zone: ZONE,
  promised: '2026-03-02',
  allowance: 0,
  priced: {
    order: { profile: aDay, value: 0n, axis: { kind: 'CALENDAR_DAY', zone: ZONE }, promised: '2026-03-02', ...priced },
    policy: 'HOLD',
    expectedError: null,
  },
  ...more,
});
const answers = { offered: THURSDAY, commitment: TUESDAY, firstAsk: WEDNESDAY };

describe('what an offered answer costs an order', () => {
  it('is the difference to an answer at the date in force, and to one at the date first asked for', () => {
    expect(priceOrder(waiting(), answers, NOTHING_ELSE)).toMatchObject({
      againstCommitment: 200_000n,
      againstFirstAsk: 100_000n,
      unitsLate: 3,
    });
  });

  it('is negative where the offer comes before what is promised', () => {
    const sooner = { offered: TUESDAY, commitment: THURSDAY, firstAsk: null };
    expect(priceOrder(waiting(), sooner, NOTHING_ELSE)).toMatchObject({
      againstCommitment: -200_000n,
      againstFirstAsk: null,
    });
  });

  it('is not known, rather than nothing, where nobody priced lateness; the date breaks all the same', () => {
    const order = waiting({ priced: null, promised: '2026-03-04' });
    expect(priceOrder(order, answers, NOTHING_ELSE)).toMatchObject({
      priced: false,
      againstCommitment: null,
      unitsLate: null,
      breaksDate: true,
    });
  });

  it('is the risk where the owner would rather leave without the answer, and unknown where nobody priced that', () => {
    const leaving = (expectedError: bigint | null): WaitingOrder => {
      const order = waiting({ promised: '2026-03-03' }, { promised: '2026-03-03' });
      return { ...order, priced: { ...order.priced!, policy: 'RELEASE_AT_DEADLINE', expectedError } };
    };
    expect(priceOrder(leaving(1_500_000n), answers, NOTHING_ELSE)).toMatchObject({ againstCommitment: 1_500_000n });
    expect(priceOrder(leaving(null), answers, NOTHING_ELSE)).toMatchObject({ priced: false, againstCommitment: null });
  });

  it('keeps that risk whatever else the order waits for: it waits for nothing, and breaks no date', () => {
    const order = waiting({ promised: '2026-03-03' }, { promised: '2026-03-03' });
    const leaving = {
      ...order,
      priced: { ...order.priced!, policy: 'RELEASE_AT_DEADLINE' as const, expectedError: 1n },
    };
    const others = { last: { requestId: 'R2', at: THURSDAY + 3 * DAY }, known: false };
    expect(priceOrder(leaving, answers, others)).toMatchObject({
      ...{ againstCommitment: 1n, unitsLate: 0, breaksDate: false, dominatedById: null, forecastKnown: true },
    });
  });

  it('counts from the release, which follows the answer by the allowance', () => {
    const fixed: DelayProfile = { kind: 'FIXED_DATE', lump: 5_000n, tail: 0n, graceUnits: 0, cap: null };
    const order = waiting({ promised: '2026-03-05' }, { profile: fixed, promised: '2026-03-05' });
    expect(priceOrder(order, answers, NOTHING_ELSE)).toMatchObject({ againstCommitment: 0n, breaksDate: false });
    expect(priceOrder({ ...order, allowance: 1 }, answers, NOTHING_ELSE)).toMatchObject({
      againstCommitment: 5_000n,
      breaksDate: true,
    });
  });

  it('steps over a weekend where only working days count', () => {
    const weekly = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
    const version = { effectiveFrom: null, weekly, holidays: [], exceptions: [] };
    const calendar = compileCalendar({ zone: ZONE, versions: [version] });
    const order = waiting({ allowance: 2 }, { axis: { kind: 'WORKING_DAY', zone: ZONE, calendar } });
    // Thursday and two working days more is Monday: five working days after Monday a week before.
    expect(priceOrder(order, answers, NOTHING_ELSE).unitsLate).toBe(5);
  });

  it('is nothing while another request is forecast to hold the order up longer', () => {
    const others = { last: { requestId: 'R2', at: THURSDAY + 3 * DAY }, known: true };
    expect(priceOrder(waiting(), answers, others)).toMatchObject({
      againstCommitment: 0n,
      dominatedById: 'R2',
      unitsLate: 6,
    });
  });

  it('is only what the offer adds to the other request', () => {
    const others = { last: { requestId: 'R2', at: WEDNESDAY }, known: true };
    expect(priceOrder(waiting(), answers, others)).toMatchObject({ againstCommitment: 100_000n, dominatedById: null });
  });

  it('never falls as the offer moves back, never passes the one without others, and is nothing for what is promised', () => {
    const instants = fc.integer({ min: TUESDAY - 30 * DAY, max: TUESDAY + 60 * DAY });
    fc.assert(
      fc.property(
        instants,
        instants,
        fc.integer({ min: 0, max: 20 * DAY }),
        instants,
        (offered, commitment, more, other) => {
          const price = (answer: number, others = NOTHING_ELSE) =>
            priceOrder(waiting(), { offered: answer, commitment, firstAsk: null }, others).againstCommitment!;
          const blocked = { last: { requestId: 'R2', at: other }, known: true };
          expect(price(offered + more) >= price(offered)).toBe(true);
          expect(price(commitment, blocked)).toBe(0n);
          const [alone, together] = [price(offered), price(offered, blocked)];
          expect(together <= (alone > 0n ? alone : 0n)).toBe(true);
        },
      ),
    );
  });
});
