import { type DefaultTerms, ownTermsOf, pinDefaults } from './pin-defaults.js';

const daily = (rate: string): DefaultTerms['profile'] => ({
  kind: 'LINEAR',
  axis: 'CALENDAR_DAY',
  rate,
  grace: { units: 0, mode: 'FORGIVEN' },
  cap: null,
});
const terms = (more: Partial<DefaultTerms> = {}): DefaultTerms => ({
  ...{ profile: null, policy: null, failureCost: null },
  ...more,
});
const SILENT = terms();
const contractTemplate = terms({ profile: daily('200'), policy: 'RATIONAL' });
const customer = terms({ profile: daily('300'), failureCost: 5_000n });
const all = { contractTemplate, customer, before: null };

describe('what holds for an order', () => {
  it('is its own word before its contract’s, and its contract’s before its customer’s, term by term', () => {
    expect(pinDefaults(terms({ profile: daily('100') }), all)).toEqual({
      ...{ profile: daily('100'), profileSource: 'ORDER' },
      ...{ policy: 'RATIONAL', policySource: 'CONTRACT_TEMPLATE' },
      ...{ failureCost: 5_000n, failureCostSource: 'CUSTOMER' },
    });
  });

  it('is to hold, at no known price, where nobody said anything', () => {
    expect(pinDefaults(SILENT, { contractTemplate: null, customer: null, before: null })).toEqual({
      ...{ profile: null, profileSource: null, policy: 'HOLD', policySource: null },
      ...{ failureCost: null, failureCostSource: null },
    });
  });

  it('stays what a default said when it was taken, also where it said nothing', () => {
    const before = pinDefaults(SILENT, { ...all, customer: SILENT });
    const changed = { contractTemplate: terms({ profile: daily('999') }), customer };
    expect(pinDefaults(SILENT, { ...changed, before })).toEqual(before);
  });

  it('falls back to a default once the order takes its own word back', () => {
    const before = pinDefaults(terms({ profile: daily('100') }), all);
    expect(pinDefaults(SILENT, { ...all, before })).toMatchObject({ profileSource: 'CONTRACT_TEMPLATE' });
  });

  it('knows which of it is the order’s own word', () => {
    const own = terms({ policy: 'HOLD' });
    expect(ownTermsOf(pinDefaults(own, all))).toEqual(own);
  });
});
