import { formatBasisPoints, formatMoney, Money } from '@lockstep/money';
import { LocalDate } from '@lockstep/working-time';
import { DelayAxis } from './axis.js';
import { DelayProfile, Grace, StepProfile } from './profile.js';
import { dateInWords, periodInWords, unitInWords, unitsInWords } from './words.js';

/** What the sentence needs beside the profile. */
export interface ProfileSetting {
  value: Money;
  promised: LocalDate;
  axis: DelayAxis['kind'];
}

/** The profile as one reads it in a contract: "0.5 % of 312,000.00 USD per completed week after 6 March, at most 10 %". */
export function describeProfile(profile: DelayProfile, setting: ProfileSetting): string {
  const after = `after ${dateInWords(setting.promised)}`;
  return [
    `${priceInWords(profile, setting)} ${after}`,
    graceInWords(graceOf(profile), setting),
    capInWords(profile, setting),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function priceInWords(profile: DelayProfile, { value, axis }: ProfileSetting): string {
  const sum = (amount: bigint) => formatMoney({ amount, currency: value.currency });
  const unit = unitInWords(axis);
  switch (profile.kind) {
    case 'LINEAR':
      return `${sum(profile.rate)} per ${unit}`;
    case 'STEP_LD': {
      const share = formatBasisPoints(BigInt(profile.basisPoints));
      return `${share} of ${sum(profile.baseValue ?? value.amount)} per ${countedPeriod(profile, axis)}`;
    }
    case 'FIXED_DATE':
      return profile.tail === 0n
        ? `${sum(profile.lump)} at once`
        : `${sum(profile.lump)} at once and ${sum(profile.tail)} per ${unit}`;
  }
}

/** A period of one unit is complete as soon as it has started, so the difference goes without saying. */
function countedPeriod({ periodUnits, counts }: StepProfile, axis: DelayAxis['kind']): string {
  const period = periodInWords(periodUnits, axis);
  if (periodUnits === 1) return period;
  return counts === 'COMPLETED' ? `completed ${period}` : `${period} or part thereof`;
}

const graceOf = (profile: DelayProfile): Grace =>
  profile.kind === 'FIXED_DATE' ? { units: profile.graceUnits, mode: 'FORGIVEN' } : profile.grace;

function graceInWords({ units, mode }: Grace, { axis }: ProfileSetting): string | null {
  if (units === 0) return null;
  return mode === 'FORGIVEN'
    ? `the first ${unitsInWords(units, axis)} free`
    : `free up to ${unitInWords(axis)} ${units} but counted from the first beyond it`;
}

function capInWords(profile: DelayProfile, { value }: ProfileSetting): string | null {
  if (profile.kind === 'STEP_LD') {
    return profile.capBasisPoints === null ? null : `at most ${formatBasisPoints(BigInt(profile.capBasisPoints))}`;
  }
  return profile.cap === null ? null : `at most ${formatMoney({ amount: profile.cap, currency: value.currency })}`;
}
