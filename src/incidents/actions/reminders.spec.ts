import { reminderAt, REMINDERS, actionTurnAt } from './reminders.js';

const ZONE = 'Europe/Berlin';
const DUE = '2026-03-27';
const day = (date: string, hour = '00:00'): Date => new Date(`${date}T${hour}:00+01:00`);

describe('the reminders of a corrective action', () => {
  it('begin with the day it is due, and end a week after it was overdue', () => {
    expect(REMINDERS.map((reminder) => reminderAt(reminder, DUE, ZONE).toISOString())).toEqual([
      '2026-03-26T23:00:00.000Z',
      '2026-03-27T23:00:00.000Z',
      // Summer time has begun by then.
      '2026-04-03T22:00:00.000Z',
    ]);
  });

  it('come one after the other', () => {
    expect(actionTurnAt(day('2026-03-26', '12:00'), DUE, ZONE, 0)).toEqual({
      reminder: null,
      nextAt: day('2026-03-27'),
    });
    expect(actionTurnAt(day('2026-03-27'), DUE, ZONE, 0)).toEqual({ reminder: 1, nextAt: day('2026-03-28') });
    expect(actionTurnAt(day('2026-03-28'), DUE, ZONE, 1)).toMatchObject({ reminder: 2 });
  });

  it('that were passed in an outage are told as one', () => {
    expect(actionTurnAt(day('2026-05-01'), DUE, ZONE, 0)).toEqual({ reminder: 3, nextAt: null });
  });

  it('are not repeated', () => {
    expect(actionTurnAt(day('2026-03-27', '08:00'), DUE, ZONE, 1)).toMatchObject({ reminder: null });
    expect(actionTurnAt(day('2026-05-01'), DUE, ZONE, 3)).toEqual({ reminder: null, nextAt: null });
  });
});
