import { hashOfTerms } from '@lockstep/negotiation';
import { asJson, type AgreedTerms } from './agreed-terms.js';
import { differencesOf } from './terms-difference.js';
import { faultsOfTerms } from './terms-faults.js';
import { termsInOrder } from './terms-in-order.js';

const HOUR = 3600;
const within = (first: number, hours: number) => ({
  firstResponseSeconds: first * HOUR,
  resolution: 'DURATION' as const,
  resolutionSeconds: hours * HOUR,
});
const TERMS: AgreedTerms = {
  targets: { P1: within(1, 4), P2: within(2, 8), P3: within(4, 16), P4: within(8, 40) },
  replyTargetSeconds: 8 * HOUR,
  requiredFields: ['partNumber', 'revision'],
  exclusions: '',
  reopenWindowWorkingDays: 10,
  attainmentObjectiveBp: 9000,
  reviewEveryDays: 90,
  warnings: { beforeDueSeconds: [8 * HOUR, 4 * HOUR] },
  escalationLadder: [
    { afterBreachSeconds: 0, roles: ['assignee', 'provider.lead'], channel: 'IN_APP' },
    { afterBreachSeconds: 8 * HOUR, roles: ['requester.lead'], channel: 'EMAIL' },
  ],
};
const PER_REQUEST = { firstResponseSeconds: HOUR, resolution: 'PER_REQUEST' as const };
const words = (after: Partial<AgreedTerms>) => differencesOf(TERMS, { ...TERMS, ...after }).map((each) => each.words);

describe('terms of an agreement', () => {
  it('have one spelling, whatever the order in which lists were typed', () => {
    const typed: AgreedTerms = {
      ...TERMS,
      requiredFields: ['revision', 'partNumber'],
      warnings: { beforeDueSeconds: [4 * HOUR, 8 * HOUR] },
      escalationLadder: [
        { afterBreachSeconds: 8 * HOUR, roles: ['requester.lead'], channel: 'EMAIL' },
        { afterBreachSeconds: 0, roles: ['provider.lead', 'assignee'], channel: 'IN_APP' },
      ],
    };
    expect(termsInOrder(typed)).toEqual(TERMS);
    expect(hashOfTerms(asJson(termsInOrder(typed)))).toBe(hashOfTerms(asJson(TERMS)));
  });

  it.each([
    [
      'a fixed time and a negotiated one',
      { targets: { ...TERMS.targets, P1: { ...PER_REQUEST, resolutionSeconds: HOUR } } },
    ],
    ['neither', { targets: { ...TERMS.targets, P1: { firstResponseSeconds: HOUR, resolution: 'DURATION' as const } } }],
    ['a first response after the resolution', { targets: { ...TERMS.targets, P1: within(5, 4) } }],
    [
      'two steps of the ladder in one place',
      { escalationLadder: [TERMS.escalationLadder[0]!, TERMS.escalationLadder[0]!] },
    ],
  ])('cannot ask for %s', (_, more) => {
    expect(faultsOfTerms({ ...TERMS, ...more })).toHaveLength(1);
  });

  it('may leave the date of one priority to be negotiated on each request', () => {
    expect(faultsOfTerms({ ...TERMS, targets: { ...TERMS.targets, P1: PER_REQUEST } })).toEqual([]);
  });
});

describe('the difference of two versions in words', () => {
  it.each([
    [{ reviewEveryDays: 60 }, ['Days between reviews: 90 becomes 60.']],
    [{ quotaPerWeek: 25 }, ['Requests a week: now 25.']],
    [{ attainmentObjectiveBp: 8550 }, ['Attainment objective in percent: 90 becomes 85.5.']],
    [{ requiredFields: ['partNumber'] }, ['Required fields: “revision” removed.']],
    [{ warnings: { beforeDueSeconds: [4 * HOUR] } }, ['Warnings before due, in working hours: 8 removed.']],
    [
      { escalationLadder: [TERMS.escalationLadder[0]!] },
      ['Escalation ladder: “8 h after the breach the lead of the requester by e-mail” removed.'],
    ],
    [
      { targets: { ...TERMS.targets, P1: PER_REQUEST } },
      [
        'Resolution of P1: “in a fixed time” becomes “negotiated on each request”.',
        'Resolution of P1 in working hours: no longer 4.',
      ],
    ],
  ])('%#: %j', (after, expected) => {
    expect(words(after)).toEqual(expected);
  });
});
