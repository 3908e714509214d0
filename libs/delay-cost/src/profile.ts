/**
 * Free units at the start of a delay. FORGIVEN: they stay free. CLIFF: they are free only if the delay does not last
 * longer than they do; otherwise the delay counts from its first unit.
 */
export interface Grace {
  units: number;
  mode: 'FORGIVEN' | 'CLIFF';
}

/** The same amount for every unit of delay. */
export interface LinearProfile {
  kind: 'LINEAR';
  /** Minor units for each unit. */
  rate: bigint;
  grace: Grace;
  /** The maximum cost, minor units; null without a limit. */
  cap: bigint | null;
}

/** Liquidated damages: a share of a value for every period of delay. */
export interface StepProfile {
  kind: 'STEP_LD';
  /** The share of the base value for each period. */
  basisPoints: number;
  /** Length of a period in units of delay: 7 calendar days are a week. */
  periodUnits: number;
  /** COMPLETED: a period counts once it is over. STARTED: it counts as soon as it begins ("or part thereof"). */
  counts: 'COMPLETED' | 'STARTED';
  grace: Grace;
  /** The maximum cost as a share of the base value; null without a limit. */
  capBasisPoints: number | null;
  /** The base of the shares, minor units; null for the order's value. */
  baseValue: bigint | null;
}

/** An external date: a lump once it is missed, then an amount for every unit, including the first. */
export interface FixedDateProfile {
  kind: 'FIXED_DATE';
  lump: bigint;
  /** Minor units for each unit after the grace. */
  tail: bigint;
  /** Units of grace, always FORGIVEN. */
  graceUnits: number;
  cap: bigint | null;
}

/** A rate for the units up to and including unit `upTo`. The last tier may be open-ended. */
export interface Tier {
  /** In units of delay, rising from tier to tier. Null, only in the last tier, for no end. */
  upTo: number | null;
  /** Minor units for each unit. */
  rate: bigint;
}

/** A delay whose cost rises in steps: each unit costs the rate of its tier. Units after the last tier cost nothing. */
export interface TieredProfile {
  kind: 'TIERED';
  tiers: readonly Tier[];
  cap: bigint | null;
}

/** The share of a value that is lost after this many units. */
export interface CurvePoint {
  units: number;
  basisPoints: number;
}

/** Value that decays: a share of a value, interpolated between the points and constant after the last one. */
export interface CurveProfile {
  kind: 'CURVE';
  /** The curve starts at (0, 0). Units rise and shares never fall. */
  points: readonly CurvePoint[];
  /** The base of the shares, minor units; null for the order's value. */
  baseValue: bigint | null;
}

/** Useful work whose delay nobody pays for. It costs nothing in any report and has a rate that ranks it in the queue. */
export interface IntangibleProfile {
  kind: 'INTANGIBLE';
  /** Minor units for each unit. Only for ranking; never add it up. */
  nominalRate: bigint;
}

export type SimpleProfile =
  LinearProfile | StepProfile | FixedDateProfile | TieredProfile | CurveProfile | IntangibleProfile;

/** One line of a contract, counted and rounded separately. */
export interface Component {
  axis: 'CALENDAR_DAY' | 'WORKING_DAY';
  profile: SimpleProfile;
}

/** A contract with several lines, each on its own axis, and a cap on their sum. */
export interface CompositeProfile {
  kind: 'COMPOSITE';
  components: readonly Component[];
  cap: bigint | null;
}

/** The cost of lateness, in minor units of the order's currency, per unit of the order's delay axis. */
export type DelayProfile = SimpleProfile | CompositeProfile;

export const NO_GRACE: Grace = { units: 0, mode: 'FORGIVEN' };
