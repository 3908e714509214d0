import { addDays, compileCalendar, LocalDate, localDateOf, startOfLocalDay } from '@lockstep/working-time';
import { toInstant, toSeconds } from '../platform/clock/clock.js';

const BERLIN = 'Europe/Berlin';

/**
 * Dates and hours of the demo. They are relative to the day on which the demo is made, in the zone of the engineers
 * (Berlin).
 */
export class DemoDays {
  /** Weekdays without holidays, which is sufficient for choosing the days of the stories. */
  private readonly weekdays = compileCalendar({
    zone: BERLIN,
    versions: [
      {
        effectiveFrom: null,
        weekly: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
        holidays: [],
        exceptions: [],
      },
    ],
  });

  constructor(private readonly madeAt: Date) {}

  get today(): LocalDate {
    return localDateOf(BERLIN, toSeconds(this.madeAt));
  }

  /** The n-th weekday before today; 1 is the last one. */
  weekdayBefore(n: number): LocalDate {
    let date = this.today;
    for (let left = n; left > 0;) {
      date = addDays(date, -1);
      if (this.weekdays.isWorkingDate(date)) left -= 1;
    }
    return date;
  }

  /** The date `offset` calendar days from today; negative for the past. */
  day(offset: number): LocalDate {
    return addDays(this.today, offset);
  }

  /** An hour of a day in Berlin, as an instant. */
  at(date: LocalDate, hour: number, minute = 0): Date {
    return toInstant(startOfLocalDay(BERLIN, date) + hour * 3600 + minute * 60);
  }

  /** An hour of the n-th weekday before today. */
  on(weekdaysAgo: number, hour: number, minute = 0): Date {
    return this.at(this.weekdayBefore(weekdaysAgo), hour, minute);
  }
}
