import { expediteRateOf, rateWithoutAlarm } from './rate.js';

describe('how often a department has its requests taken first', () => {
  it('alarms above a tenth, and not at it', () => {
    expect(expediteRateOf({ submitted: 20, expedited: 2 }, false)).toEqual({
      submitted: 20,
      expedited: 2,
      share: 1000,
      alarm: false,
    });
    expect(expediteRateOf({ submitted: 19, expedited: 2 }, false)).toMatchObject({ share: 1053, alarm: true });
  });

  it('is not shown where it would be about a person', () => {
    const few = { submitted: 4, expedited: 1 };
    expect(expediteRateOf(few, true)).toEqual({ submitted: 4, expedited: null, share: null, alarm: false });
    expect(expediteRateOf(few, false)).toMatchObject({ expedited: 1, share: 2500, alarm: true });
  });

  it('raises no alarm about some requests of a department', () => {
    expect(rateWithoutAlarm({ submitted: 5, expedited: 2 }, false)).toMatchObject({ share: 4000, alarm: false });
  });

  it('has no share of nothing', () => {
    expect(expediteRateOf(undefined, false)).toEqual({ submitted: 0, expedited: 0, share: null, alarm: false });
  });
});
