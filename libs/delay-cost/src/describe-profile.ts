import { formatBasisPoints, formatMoney, Money } from '@lockstep/money';
import { LocalDate } from '@lockstep/working-time';
import { DelayAxis } from './axis.js';
import { CurveProfile, DelayProfile, Grace, SimpleProfile, StepProfile, TieredProfile } from './profile.js';
import { dateInWords, periodInWords, unitInWords, unitsInWords } from './words.js';

/** Facts that the sentence needs in addition to the profile. */
export interface ProfileSetting {
  value: Money;
  promised: LocalDate;
  axis: DelayAxis['kind'];
}

/** The profile in the words of a contract: "0.5 % of 312,000.00 USD per completed week after 6 March, at most 10 %". */
export function describeProfile(profile: DelayProfile, setting: ProfileSetting): string {
  if (profile.kind !== 'COMPOSITE') return describeLine(profile, setting);
  const lines = profile.components.map((line) => describeLine(line.profile, { ...setting, axis: line.axis }));
  const together = profile.cap === null ? '' : `; together at most ${sumInWords(profile.cap, setting)}`;
  return `${lines.join('; plus ')}${together}`;
}

function describeLine(profile: SimpleProfile, setting: ProfileSetting): string {
  return [
    `${priceInWords(profile, setting)} after ${dateInWords(setting.promised)}`,
    graceInWords(graceOf(profile), setting),
    capInWords(profile, setting),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

const sumInWords = (amount: bigint, { value }: ProfileSetting): string =>
  formatMoney({ amount, currency: value.currency });

function priceInWords(profile: SimpleProfile, setting: ProfileSetting): string {
  const sum = (amount: bigint) => sumInWords(amount, setting);
  const unit = unitInWords(setting.axis);
  switch (profile.kind) {
    case 'LINEAR':
      return `${sum(profile.rate)} per ${unit}`;
    case 'STEP_LD': {
      const share = formatBasisPoints(BigInt(profile.basisPoints));
      return `${share} of ${sum(profile.baseValue ?? setting.value.amount)} per ${countedPeriod(profile, setting.axis)}`;
    }
    case 'FIXED_DATE':
      return profile.tail === 0n
        ? `${sum(profile.lump)} at once`
        : `${sum(profile.lump)} at once and ${sum(profile.tail)} per ${unit}`;
    case 'TIERED':
      return tiersInWords(profile, setting);
    case 'CURVE':
      return curveInWords(profile, setting);
    case 'INTANGIBLE':
      return `nothing anybody pays, ranked as if ${sum(profile.nominalRate)} per ${unit}`;
  }
}

/** "2,500.00 USD per day up to day 2, 5,000.00 USD up to day 5, then 10,000.00 USD". */
function tiersInWords({ tiers }: TieredProfile, setting: ProfileSetting): string {
  const unit = unitInWords(setting.axis);
  return tiers
    .map(({ upTo, rate }, index) => {
      const price = `${sumInWords(rate, setting)}${index === 0 ? ` per ${unit}` : ''}`;
      return upTo === null ? `${index === 0 ? '' : 'then '}${price}` : `${price} up to ${unit} ${upTo}`;
    })
    .join(', ');
}

/** "a rising share of 50,000.00 USD, 10 % by day 2, 60 % by day 5". */
function curveInWords({ points, baseValue }: CurveProfile, setting: ProfileSetting): string {
  const base = sumInWords(baseValue ?? setting.value.amount, setting);
  const shares = points
    .filter(({ units }) => units > 0)
    .map(
      ({ units, basisPoints }) => `${formatBasisPoints(BigInt(basisPoints))} by ${unitInWords(setting.axis)} ${units}`,
    );
  return `a rising share of ${base}, ${shares.join(', ')}`;
}

/** A period of one unit is completed as soon as it counts, so the sentence does not say "completed" or "started". */
function countedPeriod({ periodUnits, counts }: StepProfile, axis: DelayAxis['kind']): string {
  const period = periodInWords(periodUnits, axis);
  if (periodUnits === 1) return period;
  return counts === 'COMPLETED' ? `completed ${period}` : `${period} or part thereof`;
}

function graceOf(profile: SimpleProfile): Grace {
  if (profile.kind === 'LINEAR' || profile.kind === 'STEP_LD') return profile.grace;
  return { units: profile.kind === 'FIXED_DATE' ? profile.graceUnits : 0, mode: 'FORGIVEN' };
}

function graceInWords({ units, mode }: Grace, { axis }: ProfileSetting): string | null {
  if (units === 0) return null;
  return mode === 'FORGIVEN'
    ? `the first ${unitsInWords(units, axis)} free`
    : `free up to ${unitInWords(axis)} ${units} but counted from the first beyond it`;
}

function capInWords(profile: SimpleProfile, setting: ProfileSetting): string | null {
  if (profile.kind === 'STEP_LD') {
    return profile.capBasisPoints === null ? null : `at most ${formatBasisPoints(BigInt(profile.capBasisPoints))}`;
  }
  if (profile.kind === 'CURVE' || profile.kind === 'INTANGIBLE' || profile.cap === null) return null;
  return `at most ${sumInWords(profile.cap, setting)}`;
}
