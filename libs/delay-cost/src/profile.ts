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
  /** Of the base value, for each period. */
  basisPoints: number;
  /** Length of a period in units of delay: 7 calendar days are a week. */
  periodUnits: number;
  /** Does a period count once it is COMPLETED, or as soon as it has STARTED ("or part thereof")? */
  counts: 'COMPLETED' | 'STARTED';
  grace: Grace;
  /** The most it can come to, of the base value; null without limit. */
  capBasisPoints: number | null;
  /** What the shares are taken of, minor units; null: the order's value. */
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

/** What lateness costs, in minor units of the order's currency, for each unit of the order's delay axis. */
export type DelayProfile = LinearProfile | StepProfile | FixedDateProfile;

export const NO_GRACE: Grace = { units: 0, mode: 'FORGIVEN' };
