import { nextAcknowledgementReminder, nextReviewReminder, type Reminder } from './reminders.js';

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

function allOf(next: (after: Date) => Reminder | null, from: Date): string[] {
  const found: string[] = [];
  for (let reminder = next(from); reminder !== null; reminder = next(reminder.at)) {
    found.push(`${reminder.nth} ${reminder.at.toISOString().slice(0, 10)}`);
  }
  return found;
}

describe('reminders', () => {
  it('of a review come at its date, and three times after it', () => {
    expect(allOf((after) => nextReviewReminder(day('2026-03-10'), after), day('2026-03-01'))).toEqual([
      ...['1 2026-03-10', '2 2026-03-17', '3 2026-03-24', '4 2026-04-07'],
    ]);
  });

  it('of an acknowledgement begin two days before its time is over', () => {
    expect(allOf((after) => nextAcknowledgementReminder(day('2026-03-10'), after), day('2026-03-01'))).toEqual([
      ...['1 2026-03-08', '2 2026-03-10', '3 2026-03-17', '4 2026-03-24'],
    ]);
  });

  it('that an outage has swallowed do not come in one heap', () => {
    expect(nextReviewReminder(day('2026-03-10'), day('2026-03-20'))).toEqual({ at: day('2026-03-24'), nth: 3 });
    expect(nextReviewReminder(day('2026-03-10'), day('2026-05-01'))).toBeNull();
  });
});
