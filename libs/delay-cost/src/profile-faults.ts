import { WHOLE_IN_BASIS_POINTS } from '@lockstep/money';
import { DelayProfile } from './profile.js';

/** What is wrong with a profile. An error keeps it from being used, a warning is shown beside it. */
export interface ProfileFault {
  code:
    | 'profile.negative_amount'
    | 'profile.rate_out_of_range'
    | 'profile.cap_out_of_range'
    | 'profile.grace_malformed'
    | 'profile.period_malformed'
    | 'profile.artificial_deadline';
  severity: 'ERROR' | 'WARNING';
  /** One sentence for people. */
  message: string;
}

/** Everything wrong at once, so that a form shows it at once. A profile without errors never gets cheaper by waiting. */
export function profileFaults(profile: DelayProfile): ProfileFault[] {
  return [...amountFaults(profile), ...graceFaults(profile), ...kindFaults(profile)];
}

const error = (code: ProfileFault['code'], message: string): ProfileFault => ({ code, severity: 'ERROR', message });

function amountFaults(profile: DelayProfile): ProfileFault[] {
  const amounts = Object.entries(profile as object) as [string, unknown][];
  return amounts
    .filter(([, amount]) => typeof amount === 'bigint' && amount < 0n)
    .map(([name]) => error('profile.negative_amount', `The ${name} cannot be below zero.`));
}

function graceFaults(profile: DelayProfile): ProfileFault[] {
  const units = profile.kind === 'FIXED_DATE' ? profile.graceUnits : profile.grace.units;
  return isWhole(units, 0) ? [] : [error('profile.grace_malformed', 'The grace is a whole number of days, or none.')];
}

function kindFaults(profile: DelayProfile): ProfileFault[] {
  if (profile.kind === 'LINEAR') return [];
  if (profile.kind === 'FIXED_DATE') return profile.lump === 0n ? [artificialDeadline] : [];
  const { basisPoints, capBasisPoints, periodUnits } = profile;
  return [
    ...(isShare(basisPoints) ? [] : [error('profile.rate_out_of_range', 'The rate lies between 0 and 100 %.')]),
    ...(capBasisPoints === null || isShare(capBasisPoints)
      ? []
      : [error('profile.cap_out_of_range', 'The cap lies between 0 and 100 %.')]),
    ...(isWhole(periodUnits, 1) ? [] : [error('profile.period_malformed', 'A period is at least one whole day long.')]),
  ];
}

/** A date on which nothing happens to the cost is somebody's wish, and queues should not obey it. */
const artificialDeadline: ProfileFault = {
  code: 'profile.artificial_deadline',
  severity: 'WARNING',
  message: 'Missing this date costs nothing at once: is it a real deadline?',
};

const isWhole = (count: number, least: number): boolean => Number.isSafeInteger(count) && count >= least;

const isShare = (basisPoints: number): boolean =>
  isWhole(basisPoints, 0) && BigInt(basisPoints) <= WHOLE_IN_BASIS_POINTS;
