import { describeProfile } from './describe-profile.js';
import { profileFaults } from './profile-faults.js';
import { parseProfile, toProfileText } from './profile-text.js';
import { DelayProfile } from './profile.js';
import { damages, fixedDate, linear } from './testing/world.js';

const setting = {
  value: { amount: 31_200_000n, currency: 'USD' },
  promised: '2026-03-06',
  axis: 'CALENDAR_DAY' as const,
};

describe('a profile in words', () => {
  it.each<[DelayProfile, string]>([
    [damages(), '0.5 % of 312,000.00 USD per completed week after 6 March, at most 10 %'],
    [
      damages({ counts: 'STARTED', capBasisPoints: null, baseValue: 100n, periodUnits: 10 }),
      '0.5 % of 1.00 USD per 10 days or part thereof after 6 March',
    ],
    [
      damages({ basisPoints: 15, periodUnits: 1, grace: { units: 10, mode: 'CLIFF' } }),
      '0.15 % of 312,000.00 USD per day after 6 March, free up to day 10 but counted from the first beyond it, at most 10 %',
    ],
    [
      linear({ grace: { units: 2, mode: 'FORGIVEN' }, cap: 1_500_000n }),
      '1,000.00 USD per day after 6 March, the first 2 days free, at most 15,000.00 USD',
    ],
    [linear({ grace: { units: 1, mode: 'FORGIVEN' } }), '1,000.00 USD per day after 6 March, the first day free'],
    [fixedDate(), '25,000.00 USD at once and 1,000.00 USD per day after 6 March'],
    [fixedDate({ tail: 0n }), '25,000.00 USD at once after 6 March'],
  ])('%#: %s', (profile, sentence) => {
    expect(describeProfile(profile, setting)).toBe(sentence);
  });

  it('names working days where only they count', () => {
    const sentence = describeProfile(damages({ periodUnits: 5 }), { ...setting, axis: 'WORKING_DAY' });
    expect(sentence).toBe('0.5 % of 312,000.00 USD per completed 5 working days after 6 March, at most 10 %');
  });
});

describe('a profile that cannot be right', () => {
  const codes = (profile: DelayProfile) => profileFaults(profile).map(({ code }) => code);

  it.each<[DelayProfile, string[]]>([
    [linear({ rate: -1n, cap: -1n }), ['profile.negative_amount', 'profile.negative_amount']],
    [linear({ grace: { units: -1, mode: 'CLIFF' } }), ['profile.grace_malformed']],
    [fixedDate({ graceUnits: 1.5 }), ['profile.grace_malformed']],
    [damages({ basisPoints: 10_001 }), ['profile.rate_out_of_range']],
    [damages({ capBasisPoints: -1 }), ['profile.cap_out_of_range']],
    [damages({ periodUnits: 0 }), ['profile.period_malformed']],
  ])('%#: %o', (profile, expected) => {
    expect(codes(profile)).toEqual(expected);
    expect(profileFaults(profile).every(({ severity }) => severity === 'ERROR')).toBe(true);
  });

  it('a deadline at which nothing happens is only warned of', () => {
    expect(profileFaults(fixedDate({ lump: 0n }))).toEqual([
      expect.objectContaining({ code: 'profile.artificial_deadline', severity: 'WARNING' }),
    ]);
  });

  it.each([linear(), linear({ cap: 0n }), damages(), damages({ capBasisPoints: null }), fixedDate()])(
    'a sound one has no fault: %o',
    (profile) => {
      expect(profileFaults(profile)).toEqual([]);
    },
  );
});

describe('a profile in JSON', () => {
  it.each([linear({ cap: 5n }), linear(), damages({ baseValue: 7n }), damages(), fixedDate({ cap: 9n }), fixedDate()])(
    'comes back as it was: %o',
    (profile) => {
      const json = JSON.stringify(toProfileText(profile));
      expect(parseProfile(JSON.parse(json))).toEqual(profile);
    },
  );

  it('an amount that is no whole number is a mistake', () => {
    expect(() => parseProfile({ ...toProfileText(linear()), rate: '1.5' } as never)).toThrow(SyntaxError);
  });
});
