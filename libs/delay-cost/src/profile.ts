/**
 * Free units at the start of a delay. FORGIVEN: they stay free. CLIFF: they are free only as long as the delay does not
 * outlast them; then it counts from its first unit.
 */
export interface Grace {
  units: number;
  mode: 'FORGIVEN' | 'CLIFF';
}

/** So much for every unit of delay. */
export interface LinearProfile {
  kind: 'LINEAR';
  /** Minor units for each unit. */
  rate: bigint;
  grace: Grace;
  /** The most it can come to, minor units; null without limit. */
  cap: bigint | null;
}

/** Liquidated damages: a share of a value for every period of delay. */
export interface StepProfile {
  kind: 'STEP_LD';
  /** A share of the base value, for each period. */
  basisPoints: number;
  /** Length of a period in units of delay: 7 calendar days are a week. */
  periodUnits: number;
  /** Does a period count once it is COMPLETED, or as soon as it has STARTED ("or part thereof")? */
  counts: 'COMPLETED' | 'STARTED';
  grace: Grace;
  /** The most it can come to, of the base value; null without limit. */
  capBasisPoints: number | null;
  /** The base of the shares, in minor units; null: the order's value. */
  baseValue: bigint | null;
}

/** An external date: a lump once it is missed, then so much for every unit, the first one included. */
export interface FixedDateProfile {
  kind: 'FIXED_DATE';
  lump: bigint;
  /** Minor units for each unit after the grace. */
  tail: bigint;
  /** Forgiven. */
  graceUnits: number;
  cap: bigint | null;
}

/** A rate for the units up to and including the `upTo`-th; the last one may be open-ended. */
export interface Tier {
  /** Units of delay, rising from tier to tier; null, in the last one only: however long it takes. */
  upTo: number | null;
  /** Minor units for each unit. */
  rate: bigint;
}

/** A pain that grows: each unit of delay costs the rate of the tier it falls into, beyond the last tier nothing. */
export interface TieredProfile {
  kind: 'TIERED';
  tiers: readonly Tier[];
  cap: bigint | null;
}

/** The part of a value that is lost after so many units. */
export interface CurvePoint {
  units: number;
  basisPoints: number;
}

/** Something that spoils: a share of a value read off a line through the points, flat after the last. */
export interface CurveProfile {
  kind: 'CURVE';
  /** From (0, 0), units rising, shares never falling. */
  points: readonly CurvePoint[];
  /** The base of the shares, in minor units; null: the order's value. */
  baseValue: bigint | null;
}

/** Worth doing although nobody pays for its delay: it costs nothing in any report, and has a rate to order work by. */
export interface IntangibleProfile {
  kind: 'INTANGIBLE';
  /** Minor units for each unit; ranks, and is never added up. */
  nominalRate: bigint;
}

export type SimpleProfile =
  LinearProfile | StepProfile | FixedDateProfile | TieredProfile | CurveProfile | IntangibleProfile;

/** One invoice line of a contract, counted and rounded by itself. */
export interface Component {
  axis: 'CALENDAR_DAY' | 'WORKING_DAY';
  profile: SimpleProfile;
}

/** A real contract: several lines, each on an axis of its own, and a cap on their sum. */
export interface CompositeProfile {
  kind: 'COMPOSITE';
  components: readonly Component[];
  cap: bigint | null;
}

/** The cost of lateness, in minor units of the order's currency, for each unit of the order's delay axis. */
export type DelayProfile = SimpleProfile | CompositeProfile;

export const NO_GRACE: Grace = { units: 0, mode: 'FORGIVEN' };
