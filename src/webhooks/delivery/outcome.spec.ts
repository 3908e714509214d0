import { isStorable } from '../../platform/http/storable.js';
import { failed, hasArrived, isGone, attemptOutcomeOf } from './outcome.js';

const answer = (status: number, beginning = '') => attemptOutcomeOf({ status, beginning, retryAfter: null });

describe('the outcome of a try', () => {
  it.each([200, 201, 202, 204, 299])('%i has arrived', (status) => {
    expect(hasArrived(answer(status))).toBe(true);
  });

  it.each([101, 301, 302, 307, 400, 401, 404, 408, 410, 429, 500, 503])('%i has not', (status) => {
    expect(answer(status)).toMatchObject({ status, error: 'NOT_2XX' });
    expect(isGone(answer(status))).toBe(status === 410);
  });

  it('without an answer has not either', () => {
    expect(hasArrived(failed('TIMED_OUT'))).toBe(false);
  });

  it('keeps of the answer what can be stored and read', () => {
    const { answer: kept } = answer(500, `\u0000\u0007${'é'.repeat(600)}`);
    expect(kept).toBe(`\ufffd\ufffd${'é'.repeat(498)}`);
    expect(isStorable(kept!)).toBe(true);
  });
});
