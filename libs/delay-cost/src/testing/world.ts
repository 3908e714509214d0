import { addDays, Instant, startOfLocalDay } from '@lockstep/working-time';
import { CostHolderClass, CostHolderInterval } from '../holder.js';
import { PricedOrder } from '../priced-order.js';
import {
  CurveProfile,
  DelayProfile,
  FixedDateProfile,
  LinearProfile,
  NO_GRACE,
  StepProfile,
  TieredProfile,
} from '../profile.js';

export const DAY = 86_400;
export const HOUR = 3_600;

/** A Friday in March, in a zone without clock changes, so that every day has 24 hours. */
export const PROMISED = '2026-03-06';
export const DEADLINE: Instant = startOfLocalDay('UTC', addDays(PROMISED, 1));

/** That many days after the deadline. */
export const onDay = (days: number): Instant => DEADLINE + days * DAY;

export const anOrder = (profile: DelayProfile, value = 12_000_000n): PricedOrder => ({
  profile,
  value,
  axis: { kind: 'CALENDAR_DAY', zone: 'UTC' },
  promised: PROMISED,
});

/** 1,000.00 a day. */
export const linear = (but: Partial<LinearProfile> = {}): LinearProfile => ({
  kind: 'LINEAR',
  rate: 100_000n,
  grace: NO_GRACE,
  cap: null,
  ...but,
});

/** Half a percent per completed week, at most ten percent. */
export const damages = (but: Partial<StepProfile> = {}): StepProfile => ({
  kind: 'STEP_LD',
  basisPoints: 50,
  periodUnits: 7,
  counts: 'COMPLETED',
  grace: NO_GRACE,
  capBasisPoints: 1_000,
  baseValue: null,
  ...but,
});

/** 25,000.00 once the date is missed, and 1,000.00 a day. */
export const fixedDate = (but: Partial<FixedDateProfile> = {}): FixedDateProfile => ({
  kind: 'FIXED_DATE',
  lump: 2_500_000n,
  tail: 100_000n,
  graceUnits: 0,
  cap: null,
  ...but,
});

/** 2,500.00 a day up to day 2, 5,000.00 up to day 5, 10,000.00 after that. */
export const tiered = (but: Partial<TieredProfile> = {}): TieredProfile => ({
  kind: 'TIERED',
  tiers: [
    { upTo: 2, rate: 250_000n },
    { upTo: 5, rate: 500_000n },
    { upTo: null, rate: 1_000_000n },
  ],
  cap: null,
  ...but,
});

/** Rises slowly at first, then quickly, then slowly again, until everything is lost on day 15. */
export const curve = (but: Partial<CurveProfile> = {}): CurveProfile => ({
  kind: 'CURVE',
  points: [
    { units: 0, basisPoints: 0 },
    { units: 2, basisPoints: 1_000 },
    { units: 5, basisPoints: 6_000 },
    { units: 10, basisPoints: 9_000 },
    { units: 15, basisPoints: 10_000 },
  ],
  baseValue: null,
  ...but,
});

/** `held('ENG PB R1', 1, 2)`: ENG held R1 in class PB from day 1 to day 2 after the deadline. */
export function held(who: string, fromDay: number, toDay: number): CostHolderInterval {
  const [party, cls, request] = who.split(' ') as [string, CostHolderClass, string];
  return { party, cls, request, start: onDay(fromDay), end: onDay(toDay) };
}
