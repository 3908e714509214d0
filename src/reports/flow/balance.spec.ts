import { balanceOf } from './balance.js';

const DAY = 86_400;
const TWO_WEEKS = 14 * DAY;

describe('work in progress beside arrivals and their time', () => {
  /** Twenty in two weeks are ten a week; two days each are 2/7 of a week: 20/7 open. */
  const steady = { seconds: TWO_WEEKS, open: 40 * DAY, came: 20, went: 20, lasted: 40 * DAY };

  it('are the same where what comes goes again', () => {
    expect(balanceOf(steady)).toEqual({
      ...{ workInProgress: 286, arrivalsPerWeek: 1000, meanSeconds: 2 * DAY },
      ...{ expected: 286, off: 0, alarm: false },
    });
  });

  it('are apart where work is left lying: 5 open, 20/7 expected, off by 3/7', () => {
    expect(balanceOf({ ...steady, open: 70 * DAY })).toMatchObject({
      ...{ workInProgress: 500, expected: 286, off: 4286, alarm: true },
    });
  });

  it.each([
    [13, 3000, false],
    [14, 4000, true],
  ])('of ten open and %i expected are off by %i', (lasting, off, alarm) => {
    const stock = { seconds: 10 * DAY, open: 100 * DAY, came: 10, went: 1, lasted: lasting * DAY };
    expect(balanceOf(stock)).toMatchObject({ workInProgress: 1000, expected: lasting * 100, off, alarm });
  });

  it('cannot be held against each other while nothing has ended', () => {
    expect(balanceOf({ ...steady, went: 0, lasted: 0 })).toEqual({
      ...{ workInProgress: 286, arrivalsPerWeek: 1000, meanSeconds: null },
      ...{ expected: null, off: null, alarm: false },
    });
  });

  it('are nothing in a period that has not begun', () => {
    expect(balanceOf({ ...steady, seconds: 0 })).toBeNull();
  });
});
