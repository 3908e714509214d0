import type { AgreedTerms } from '../../agreements/index.js';
import { promiseOf, usualPromise } from './promise.js';

const HOUR = 3600;
const target = { firstResponseSeconds: HOUR, resolutionSeconds: 8 * HOUR };
const USUAL = { P1: target, P2: target, P3: target, P4: target };
const agreed = { firstResponseSeconds: 2 * HOUR, resolution: 'DURATION' as const, resolutionSeconds: 16 * HOUR };
const TERMS: AgreedTerms = {
  targets: {
    P1: { firstResponseSeconds: HOUR, resolution: 'PER_REQUEST' },
    P2: agreed,
    P3: agreed,
    P4: agreed,
  },
  replyTargetSeconds: 4 * HOUR,
  requiredFields: ['partNumber'],
  exclusions: '',
  reopenWindowWorkingDays: 5,
  attainmentObjectiveBp: 9000,
  reviewEveryDays: 90,
  warnings: { beforeDueSeconds: [HOUR] },
  escalationLadder: [],
};

describe('what a request is promised', () => {
  it('is what was agreed on', () => {
    const promise = promiseOf(TERMS, USUAL);
    expect(promise.targets.P2).toEqual(agreed);
    expect(promise).toMatchObject({
      replySeconds: 4 * HOUR,
      quotaPerWeek: null,
      warnings: { beforeDueSeconds: [HOUR] },
    });
  });

  it('is the usual time until a date was negotiated, where each request has its own', () => {
    expect(promiseOf(TERMS, USUAL).targets.P1).toEqual({
      firstResponseSeconds: HOUR,
      resolution: 'PER_REQUEST',
      resolutionSeconds: 8 * HOUR,
    });
  });

  it('is without an agreement the usual time, and both leads hear of a request that stays overdue for a day', () => {
    const promise = usualPromise(USUAL, 8 * HOUR);
    expect(promise).toMatchObject({ replySeconds: 8 * HOUR, requiredFields: [], reopenWindowWorkingDays: 10 });
    expect(promise.escalationLadder).toEqual([
      { afterBreachSeconds: 8 * HOUR, roles: ['provider.lead', 'requester.lead'], channel: 'EMAIL' },
    ]);
  });
});
