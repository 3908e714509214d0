import fc from 'fast-check';
import { compileCalendar, type LocalDate } from './index.js';
import { reachOf, sumsOf, walk } from './testing/minute-walker.js';
import { calendars } from './testing/random-calendars.js';

/** Three weeks around something that happened to the clocks there. */
const WEEKS = 21;
const PLACES: [zone: string, from: LocalDate, why: string][] = [
  ['Europe/Berlin', '2026-03-19', 'an hour is lost'],
  ['Europe/Berlin', '2026-10-14', 'an hour comes twice'],
  ['America/New_York', '2026-02-26', 'an hour is lost'],
  ['America/New_York', '2026-10-22', 'an hour comes twice'],
  ['Australia/Lord_Howe', '2026-03-26', 'half an hour comes twice'],
  ['Australia/Lord_Howe', '2026-09-24', 'half an hour is lost'],
  ['Asia/Kathmandu', '2026-05-01', 'nothing happens, three quarters off the hour'],
  ['Asia/Kathmandu', '1985-12-22', 'a quarter of an hour is lost at New Year'],
  ['America/Sao_Paulo', '2018-10-25', 'midnight is lost'],
  ['America/Sao_Paulo', '2018-02-08', 'the last hour of a date comes twice'],
  ['America/Havana', '2026-10-22', 'the first hour of a date comes twice'],
  ['America/St_Johns', '2006-10-19', 'clocks go back at one minute past midnight'],
  ['Africa/Casablanca', '2026-02-05', 'Ramadan begins'],
  ['Africa/Casablanca', '2026-03-12', 'Ramadan ends'],
  ['Antarctica/Troll', '2026-03-19', 'two hours are lost'],
  ['Pacific/Apia', '2011-12-20', 'a whole date is lost'],
  ['America/Los_Angeles', '2023-12-22', 'the year turns'],
  ['UTC', '2024-02-20', 'a leap day'],
];
const CALENDARS_EACH = 30;
const QUESTIONS_EACH = 450;

describe('an independent count, minute by minute, agrees', () => {
  let asked = 0;

  it.each(PLACES)('in %s from %s, where %s', (zone, from) => {
    const walked = walk(zone, from, WEEKS);
    const { first, last } = reachOf(from, WEEKS);
    const offset = fc.integer({ min: 0, max: last - first });
    const questions = fc.array(fc.tuple(offset, offset), { minLength: QUESTIONS_EACH, maxLength: QUESTIONS_EACH });
    fc.assert(
      fc.property(calendars(zone, from, WEEKS), fc.noShrink(questions), (definition, pairs) => {
        const calendar = compileCalendar(definition);
        const worked = sumsOf(definition, walked);
        for (const pair of pairs) {
          asked++;
          const [a, b] = [first + Math.min(...pair), first + Math.max(...pair)];
          const seconds = worked(b) - worked(a);
          const wrong = faultOf(calendar.between(a, b) === seconds, 'between') ?? checkWalks();
          if (wrong !== null) throw new Error(`${wrong} from ${a} to ${b}, ${seconds} s`);

          // No search: the instants found must have the right count, and their neighbours the wrong one.
          function checkWalks(): string | null {
            const due = calendar.add(a, seconds);
            const breach = calendar.breachAt(a, seconds);
            const back = calendar.subtract(b, seconds);
            return (
              faultOf(worked(due) - worked(a) === seconds, 'add') ??
              faultOf(due === a || worked(due - 1) < worked(due), 'add, too late') ??
              faultOf(breach >= b, 'breachAt') ??
              faultOf(breach >= last || worked(breach + 1) - worked(a) === seconds + 1, 'breachAt, too early') ??
              faultOf(worked(b) - worked(back) === seconds, 'subtract') ??
              faultOf(back === b || worked(back + 1) > worked(back), 'subtract, too early') ??
              faultOf(calendar.isOpen(a) === worked(a + 1) > worked(a), 'isOpen')
            );
          }
        }
      }),
      { numRuns: CALENDARS_EACH },
    );
  });

  it('was asked more than 100,000 questions', () => {
    expect(asked).toBeGreaterThan(100_000);
  });
});

const faultOf = (holds: boolean, question: string) => (holds ? null : question);
