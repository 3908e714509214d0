import { blockedPastDeadline } from './past-deadline.js';
import { DAY, held, onDay } from './testing/world.js';

const window = { start: onDay(0), end: onDay(5) };
const days = (...blocking: ReturnType<typeof held>[]): Record<string, number> =>
  Object.fromEntries([...blockedPastDeadline(window, blocking)].map(([party, seconds]) => [party, seconds / DAY]));

describe('how long a department held an order up that was late', () => {
  it('counts from the deadline to the release, whatever it costs', () => {
    expect(days(held('ENG PW R1', -3, 2), held('QA PB R2', 4, 9))).toEqual({ ENG: 2, QA: 1 });
  });

  it('counts a moment once, however many of its requests held then', () => {
    expect(days(held('ENG PB R1', 0, 3), held('ENG PB R2', 1, 2), held('ENG PW R3', 2, 4))).toEqual({ ENG: 4 });
  });

  it('counts a moment once, whichever request is told of first', () => {
    expect(days(held('ENG PB R2', 2, 4), held('ENG PB R1', 0, 3))).toEqual({ ENG: 4 });
  });

  it('keeps who was outside apart from who asked them', () => {
    expect(days(held('ENG EX R1', 0, 1), held('ENG PB R1', 1, 2))).toEqual({ '~EXTERNAL': 1, ENG: 1 });
  });

  it('is nothing for who let go in time', () => {
    expect(days(held('ENG PB R1', -4, 0))).toEqual({});
  });
});
