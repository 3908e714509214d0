import { describeProfile } from './describe-profile.js';
import { profileFaults } from './profile-faults.js';
import { parseProfile, toProfileText } from './profile-text.js';
import { CompositeProfile, DelayProfile } from './profile.js';
import { curve, damages, fixedDate, linear, tiered } from './testing/world.js';

const setting = {
  value: { amount: 31_200_000n, currency: 'USD' },
  promised: '2026-03-06',
  axis: 'CALENDAR_DAY' as const,
};

const intangible: DelayProfile = { kind: 'INTANGIBLE', nominalRate: 5_000n };
const contract: CompositeProfile = {
  kind: 'COMPOSITE',
  components: [
    { axis: 'CALENDAR_DAY', profile: damages() },
    { axis: 'WORKING_DAY', profile: linear() },
  ],
  cap: 700_000n,
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
    [
      tiered({ cap: 9_000_000n }),
      '2,500.00 USD per day up to day 2, 5,000.00 USD up to day 5, then 10,000.00 USD after 6 March, at most 90,000.00 USD',
    ],
    [
      curve({ baseValue: 5_000_000n }),
      'a rising share of 50,000.00 USD, 10 % by day 2, 60 % by day 5, 90 % by day 10, 100 % by day 15 after 6 March',
    ],
    [fixedDate({ graceUnits: 1 }), '25,000.00 USD at once and 1,000.00 USD per day after 6 March, the first day free'],
    [tiered({ tiers: [{ upTo: null, rate: 250_000n }] }), '2,500.00 USD per day after 6 March'],
    [
      { ...contract, cap: null },
      '0.5 % of 312,000.00 USD per completed week after 6 March, at most 10 %; ' +
        'plus 1,000.00 USD per working day after 6 March',
    ],
    [intangible, 'nothing anybody pays, ranked as if 50.00 USD per day after 6 March'],
    [
      contract,
      '0.5 % of 312,000.00 USD per completed week after 6 March, at most 10 %; ' +
        'plus 1,000.00 USD per working day after 6 March; together at most 7,000.00 USD',
    ],
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
    [tiered({ tiers: [] }), ['profile.tiers_malformed']],
    [
      tiered({
        tiers: [
          { upTo: 5, rate: 1n },
          { upTo: 5, rate: 2n },
        ],
      }),
      ['profile.tiers_malformed'],
    ],
    [
      tiered({
        tiers: [
          { upTo: null, rate: -1n },
          { upTo: 5, rate: 2n },
        ],
      }),
      ['profile.tiers_malformed', 'profile.negative_amount'],
    ],
    [curve({ points: [] }), ['profile.curve_malformed']],
    [curve({ points: [{ units: 0, basisPoints: 5 }] }), ['profile.curve_malformed']],
    [
      curve({
        points: [
          { units: 0, basisPoints: 0 },
          { units: 3, basisPoints: 20 },
          { units: 4, basisPoints: 10 },
        ],
      }),
      ['profile.curve_malformed'],
    ],
    [
      curve({
        points: [
          { units: 0, basisPoints: 0 },
          { units: 3, basisPoints: 10_001 },
        ],
      }),
      ['profile.rate_out_of_range'],
    ],
    [{ kind: 'INTANGIBLE', nominalRate: -1n }, ['profile.negative_amount']],
    [{ kind: 'COMPOSITE', components: [], cap: -1n }, ['profile.negative_amount', 'profile.no_components']],
  ])('%#: %o', (profile, expected) => {
    expect(codes(profile)).toEqual(expected);
    expect(profileFaults(profile).every(({ severity }) => severity === 'ERROR')).toBe(true);
  });

  it.each<[DelayProfile, string]>([
    [linear({ cap: -1n }), 'The cap cannot be below zero.'],
    [linear({ grace: { units: 0.5, mode: 'CLIFF' } }), 'The grace is a whole number of days, or none.'],
    [damages({ basisPoints: -1 }), 'The rate lies between 0 and 100 %.'],
    [damages({ capBasisPoints: 10_001 }), 'The cap lies between 0 and 100 %.'],
    [damages({ periodUnits: 0 }), 'A period is at least one whole day long.'],
    [fixedDate({ lump: 0n }), 'Missing this date costs nothing at once: is it a real deadline?'],
    [tiered({ tiers: [{ upTo: 0, rate: 1n }] }), 'Tiers end on rising days, and only the last one may be open-ended.'],
    [tiered({ tiers: [{ upTo: 1, rate: -1n }] }), 'The rate of a tier cannot be below zero.'],
    [
      curve({ points: [{ units: 1, basisPoints: 0 }] }),
      'A curve starts with nothing on day 0, and its days and shares rise.',
    ],
    [
      curve({
        points: [
          { units: 0, basisPoints: 0 },
          { units: 3, basisPoints: 10 },
          { units: 3, basisPoints: 20 },
        ],
      }),
      'A curve starts with nothing on day 0, and its days and shares rise.',
    ],
    [
      curve({
        points: [
          { units: 0, basisPoints: 0 },
          { units: 3, basisPoints: 10_001 },
        ],
      }),
      'A share of the curve lies between 0 and 100 %.',
    ],
    [{ kind: 'COMPOSITE', components: [], cap: null }, 'A composite profile has at least one line.'],
  ])('%#: %o is told why', (profile, sentence) => {
    expect(profileFaults(profile).map(({ message }) => message)).toEqual([sentence]);
  });

  it('a line of a contract is named by its place', () => {
    const profile = {
      ...contract,
      components: [...contract.components, { axis: 'CALENDAR_DAY' as const, profile: linear({ rate: -1n }) }],
    };
    expect(profileFaults(profile)).toEqual([
      { code: 'profile.negative_amount', severity: 'ERROR', message: 'Line 3: The rate cannot be below zero.' },
    ]);
  });

  it('a deadline at which nothing happens is only warned of', () => {
    expect(profileFaults(fixedDate({ lump: 0n }))).toEqual([
      expect.objectContaining({ code: 'profile.artificial_deadline', severity: 'WARNING' }),
    ]);
  });

  it.each([
    linear(),
    linear({ cap: 0n }),
    linear({ rate: 0n }),
    damages(),
    damages({ basisPoints: 0, capBasisPoints: 0, periodUnits: 1 }),
    damages({ basisPoints: 10_000, capBasisPoints: 10_000 }),
    tiered({ tiers: [{ upTo: 1, rate: 0n }] }),
    curve({
      points: [
        { units: 0, basisPoints: 0 },
        { units: 3, basisPoints: 10 },
        { units: 4, basisPoints: 10 },
      ],
    }),
    damages({ capBasisPoints: null }),
    fixedDate(),
    tiered(),
    curve(),
    intangible,
    contract,
  ])('a sound one has no fault: %o', (profile) => {
    expect(profileFaults(profile)).toEqual([]);
  });
});

describe('a profile in JSON', () => {
  it.each([
    linear({ cap: 5n }),
    linear(),
    damages({ baseValue: 7n }),
    damages(),
    fixedDate({ cap: 9n }),
    fixedDate(),
    tiered(),
    curve({ baseValue: 7n }),
    intangible,
    contract,
  ])('comes back as it was: %o', (profile) => {
    const json = JSON.stringify(toProfileText(profile));
    expect(parseProfile(JSON.parse(json))).toEqual(profile);
  });

  it('an amount that is no whole number is a mistake', () => {
    expect(() => parseProfile({ ...toProfileText(linear()), rate: '1.5' } as never)).toThrow(SyntaxError);
  });
});
