import { faultOfRating } from './feedback.policy.js';

const CLOSES = new Date('2026-03-16T20:00:00Z');
const NOW = new Date('2026-03-04T12:00:00Z');
const standing = { resolution: 2, closesAt: CLOSES, ending: null };
const requester = { side: 'REQUESTER', isProgram: false } as const;

describe('an answer', () => {
  it('is rated by either side', () => {
    expect(faultOfRating(requester, standing, 2, NOW)).toBeNull();
    expect(faultOfRating({ side: 'PROVIDER', isProgram: false }, standing, 2, NOW)).toBeNull();
  });

  it('is rated neither by onlookers nor by programs', () => {
    expect(faultOfRating({ side: null, isProgram: false }, standing, 2, NOW)).toBe('not_yours');
    expect(faultOfRating({ side: 'REQUESTER', isProgram: true }, standing, 2, NOW)).toBe('people_only');
  });

  it('is not rated before it is given, nor after the request was reopened', () => {
    expect(faultOfRating(requester, null, 1, NOW)).toBe('no_answer');
    expect(faultOfRating(requester, { ...standing, ending: 'REOPENED' }, 2, NOW)).toBe('no_answer');
  });

  it('that took the place of another is rated by its own number', () => {
    expect(faultOfRating(requester, standing, 1, NOW)).toBe('another_answer');
    expect(faultOfRating(requester, standing, 3, NOW)).toBe('another_answer');
  });

  it('is rated until its time is over, and not in the second in which it is', () => {
    expect(faultOfRating(requester, standing, 2, new Date(CLOSES.getTime() - 1000))).toBeNull();
    expect(faultOfRating(requester, standing, 2, CLOSES)).toBe('window_over');
    expect(faultOfRating(requester, { ...standing, ending: 'OVER' }, 2, NOW)).toBe('window_over');
  });
});
