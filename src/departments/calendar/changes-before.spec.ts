import type { CalendarVersion } from '@lockstep/working-time';
import { changesBefore } from './changes-before.js';

const initial: CalendarVersion = {
  effectiveFrom: null,
  weekly: [{ weekday: 1, from: '09:00', to: '17:00' }],
  holidays: [
    { kind: 'date', date: '2026-01-01', name: 'New Year' },
    { kind: 'yearly', from: '12-24', to: '12-26', name: 'Christmas' },
  ],
  exceptions: [{ date: '2026-02-02', intervals: [], name: 'Stocktaking' }],
};
const from = (effectiveFrom: string): CalendarVersion => ({ ...initial, effectiveFrom });

describe('a calendar version', () => {
  it.each([
    ['set up where there was none', null, initial, true],
    ['put in place unchanged', initial, { ...initial }, false],
    ['with other weekly hours', initial, { ...initial, weekly: [] }, true],
    ['without its yearly holidays', initial, { ...initial, holidays: [initial.holidays[0]!] }, true],
    ['without a holiday of the past', initial, { ...initial, holidays: [initial.holidays[1]!] }, true],
    ['without an exception of the past', initial, { ...initial, exceptions: [] }, true],
    [
      'with one more holiday on the day itself',
      initial,
      { ...initial, holidays: [...initial.holidays, { kind: 'date', date: '2026-03-03', name: 'Works outing' }] },
      false,
    ],
    [
      'with one more exception the day before',
      initial,
      { ...initial, exceptions: [...initial.exceptions, { date: '2026-03-02', intervals: [], name: 'Flood' }] },
      true,
    ],
    ['that begins on the day', null, from('2026-03-03'), false],
    ['that begins the day before', null, from('2026-03-02'), true],
  ] as [string, CalendarVersion | null, CalendarVersion, boolean][])(
    '%s changes days before 3 March or not',
    (_, before, after, verdict) => {
      expect(changesBefore('2026-03-03', before, after)).toBe(verdict);
    },
  );

  it('says the same when its dated holidays are listed in another order', () => {
    const second = { kind: 'date', date: '2026-01-06', name: 'Epiphany' } as const;
    const one = { ...initial, holidays: [...initial.holidays, second] };
    const other = { ...initial, holidays: [second, ...initial.holidays] };
    expect(changesBefore('2026-03-03', one, other)).toBe(false);
  });
});
