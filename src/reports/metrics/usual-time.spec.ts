import { usualTime } from './usual-time.js';

const answered = (count: number, duration: number) => ({ duration, ended: true, count });
const open = (count: number, duration: number) => ({ duration, ended: false, count });

describe('the usual time of an answer', () => {
  it('is that within which half of the requests are answered', () => {
    expect(usualTime([answered(10, 100), answered(10, 300)])).toBe(100);
    expect(usualTime([answered(9, 100), answered(11, 300)])).toBe(300);
  });

  it('is longer where requests are open that have waited longer', () => {
    expect(usualTime([answered(12, 100), answered(8, 300)])).toBe(100);
    expect(usualTime([answered(12, 100), answered(8, 300), open(10, 400)])).toBe(300);
  });

  it('is at least the longest time seen, while more than half are open', () => {
    expect(usualTime([answered(20, 100), open(30, 900)])).toBe(900);
  });

  it('is not told by fewer than twenty answers', () => {
    expect(usualTime([answered(19, 100), open(30, 900)])).toBeNull();
  });
});
