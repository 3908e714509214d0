import { type Observation, sortedDurations } from '@lockstep/statistics';
import { usualTime } from './usual-time.js';

const answered = (count: number, duration: number) => ({ duration, ended: true, count });
const open = (count: number, duration: number) => ({ duration, ended: false, count });
const usual = (observations: Observation[]) => usualTime(sortedDurations(observations));

describe('the usual time of an answer', () => {
  it('is that within which half of the requests are answered', () => {
    expect(usual([answered(10, 100), answered(10, 300)])).toBe(100);
    expect(usual([answered(9, 100), answered(11, 300)])).toBe(300);
  });

  it('is longer where requests are open that have waited longer', () => {
    expect(usual([answered(12, 100), answered(8, 300)])).toBe(100);
    expect(usual([answered(12, 100), answered(8, 300), open(10, 400)])).toBe(300);
  });

  it('is at least the longest time seen, while more than half are open', () => {
    expect(usual([answered(20, 100), open(30, 900)])).toBe(900);
  });

  it('is not told by fewer than twenty answers', () => {
    expect(usual([answered(19, 100), open(30, 900)])).toBeNull();
  });
});
