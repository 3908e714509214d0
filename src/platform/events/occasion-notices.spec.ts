import type { Occasion } from '../background/occasion.js';
import { OccasionNotices } from './occasion-notices.js';

const RECORDED: Occasion = { kind: 'events recorded' };
const timerAt = (second: number): Occasion => ({ kind: 'timer set', at: new Date(second * 1000) });

describe('notices of occasions', () => {
  let sent: string[];
  let notices: OccasionNotices;
  const reader = new OccasionNotices(() => undefined);

  beforeEach(() => {
    jest.useFakeTimers();
    sent = [];
    notices = new OccasionNotices((_statement, [, payload]) => sent.push(payload!));
  });
  afterEach(() => jest.useRealTimers());

  const told = () => sent.map((payload) => reader.read(payload));

  it('carry all that one commit tells', () => {
    for (const occasion of [RECORDED, timerAt(20), RECORDED, timerAt(10)]) notices.tell(occasion);
    jest.advanceTimersByTime(0);
    expect(told()).toEqual([[RECORDED, timerAt(10)]]);
  });

  it('are gathered while the last has only just been sent', () => {
    for (let commit = 0; commit < 20; commit += 1) {
      notices.tell(RECORDED);
      jest.advanceTimersByTime(1);
    }
    expect(sent.length).toBeLessThan(4);
  });

  it('lose nothing that comes while they are gathered', () => {
    notices.tell(RECORDED);
    jest.advanceTimersByTime(0);
    notices.tell(timerAt(10));
    expect(told()).toEqual([[RECORDED]]);
    jest.advanceTimersByTime(100);
    expect(told()).toEqual([[RECORDED], [timerAt(10)]]);
  });

  it('tell their sender nothing', () => {
    notices.tell(RECORDED);
    jest.advanceTimersByTime(0);
    expect(notices.read(sent[0]!)).toEqual([]);
  });
});
