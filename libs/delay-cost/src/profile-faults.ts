import { WHOLE_IN_BASIS_POINTS } from '@lockstep/money';
import {
  CompositeProfile,
  CurveProfile,
  DelayProfile,
  FixedDateProfile,
  SimpleProfile,
  StepProfile,
  TieredProfile,
} from './profile.js';

/** A fault of a profile. A profile with an error cannot be used; a warning is presented beside it. */
export interface ProfileFault {
  code:
    | 'profile.negative_amount'
    | 'profile.rate_out_of_range'
    | 'profile.cap_out_of_range'
    | 'profile.grace_malformed'
    | 'profile.period_malformed'
    | 'profile.tiers_malformed'
    | 'profile.curve_malformed'
    | 'profile.no_components'
    | 'profile.artificial_deadline';
  severity: 'ERROR' | 'WARNING';
  /** One sentence for people. */
  message: string;
}

/**
 * All faults of a profile at once, so that a form can present them together. A profile without errors never gets
 * cheaper by waiting.
 */
export function profileFaults(profile: DelayProfile): ProfileFault[] {
  if (profile.kind === 'COMPOSITE') return compositeFaults(profile);
  return [...amountFaults(profile), ...kindFaults(profile)];
}

const error = (code: ProfileFault['code'], message: string): ProfileFault => ({ code, severity: 'ERROR', message });

/** The faults of a line also name its position. */
function compositeFaults(profile: CompositeProfile): ProfileFault[] {
  const none = error('profile.no_components', 'A composite profile has at least one line.');
  const ofLines = profile.components.flatMap((line, index) =>
    profileFaults(line.profile).map((fault) => ({ ...fault, message: `Line ${index + 1}: ${fault.message}` })),
  );
  return [...amountFaults(profile), ...(profile.components.length === 0 ? [none] : []), ...ofLines];
}

function amountFaults(profile: DelayProfile): ProfileFault[] {
  const amounts = Object.entries(profile as object) as [string, unknown][];
  return amounts
    .filter(([, amount]) => typeof amount === 'bigint' && amount < 0n)
    .map(([name]) => error('profile.negative_amount', `The ${name} cannot be below zero.`));
}

function kindFaults(profile: SimpleProfile): ProfileFault[] {
  switch (profile.kind) {
    case 'LINEAR':
      return graceFaults(profile.grace.units);
    case 'STEP_LD':
      return [...graceFaults(profile.grace.units), ...stepFaults(profile)];
    case 'FIXED_DATE':
      return [...graceFaults(profile.graceUnits), ...fixedDateFaults(profile)];
    case 'TIERED':
      return tierFaults(profile);
    case 'CURVE':
      return curveFaults(profile);
    case 'INTANGIBLE':
      return [];
  }
}

const graceFaults = (units: number): ProfileFault[] =>
  isWhole(units, 0) ? [] : [error('profile.grace_malformed', 'The grace is a whole number of days, or none.')];

function stepFaults({ basisPoints, capBasisPoints, periodUnits }: StepProfile): ProfileFault[] {
  return [
    ...(isShare(basisPoints) ? [] : [error('profile.rate_out_of_range', 'The rate lies between 0 and 100 %.')]),
    ...(capBasisPoints === null || isShare(capBasisPoints)
      ? []
      : [error('profile.cap_out_of_range', 'The cap lies between 0 and 100 %.')]),
    ...(isWhole(periodUnits, 1) ? [] : [error('profile.period_malformed', 'A period is at least one whole day long.')]),
  ];
}

/** A date without a lump has no effect on the cost. It is only a wish, and queues should not follow it. */
const fixedDateFaults = ({ lump }: FixedDateProfile): ProfileFault[] =>
  lump !== 0n
    ? []
    : [
        {
          code: 'profile.artificial_deadline',
          severity: 'WARNING',
          message: 'Missing this date costs nothing at once: is it a real deadline?',
        },
      ];

function tierFaults({ tiers }: TieredProfile): ProfileFault[] {
  const limits = tiers.map(({ upTo }) => upTo);
  const inOrder = limits.every((upTo, index) =>
    upTo === null ? index === limits.length - 1 : isWhole(upTo, 1 + (limits[index - 1] ?? 0)),
  );
  return [
    ...(tiers.length > 0 && inOrder
      ? []
      : [error('profile.tiers_malformed', 'Tiers end on rising days, and only the last one may be open-ended.')]),
    ...(tiers.every(({ rate }) => rate >= 0n)
      ? []
      : [error('profile.negative_amount', 'The rate of a tier cannot be below zero.')]),
  ];
}

function curveFaults({ points }: CurveProfile): ProfileFault[] {
  const [first] = points;
  const startsAtNothing = first?.units === 0 && first.basisPoints === 0;
  const neverFalls = points.every(
    ({ units, basisPoints }, index) =>
      index === 0 || (isWhole(units, points[index - 1]!.units + 1) && basisPoints >= points[index - 1]!.basisPoints),
  );
  return [
    ...(startsAtNothing && neverFalls
      ? []
      : [error('profile.curve_malformed', 'A curve starts with nothing on day 0, and its days and shares rise.')]),
    ...(points.every(({ basisPoints }) => isShare(basisPoints))
      ? []
      : [error('profile.rate_out_of_range', 'A share of the curve lies between 0 and 100 %.')]),
  ];
}

const isWhole = (count: number, least: number): boolean => Number.isSafeInteger(count) && count >= least;

const isShare = (basisPoints: number): boolean =>
  isWhole(basisPoints, 0) && BigInt(basisPoints) <= WHOLE_IN_BASIS_POINTS;
