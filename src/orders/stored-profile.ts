import { type DelayAxis, type DelayProfile, type DelayProfileText, parseProfile } from '@lockstep/delay-cost';

type OnAxis<Profile> = Profile & { axis: DelayAxis['kind'] };
type LineText = Exclude<DelayProfileText, { kind: 'COMPOSITE' }>;

/** The lines of a contract, each counted on its own axis. */
export interface StoredComposite {
  kind: 'COMPOSITE';
  /** The unit of the order's release allowance. */
  axis: DelayAxis['kind'];
  components: OnAxis<LineText>[];
  cap: string | null;
}

/** A delay profile as JSON, with its unit of delay. Amounts are strings of minor units. */
export type StoredProfile = OnAxis<LineText> | StoredComposite;

/**
 * The profile as the lib reads it.
 * @throws SyntaxError when an amount is not a whole number
 */
export function readProfile(stored: StoredProfile): DelayProfile {
  if (stored.kind !== 'COMPOSITE') return parseProfile(stored);
  const components = stored.components.map((line) => ({ axis: line.axis, profile: line }));
  return parseProfile({ ...stored, components });
}
