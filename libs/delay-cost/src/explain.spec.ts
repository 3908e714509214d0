import { startOfLocalDay } from '@lockstep/working-time';
import fc from 'fast-check';
import { describeDay } from './describe-day.js';
import { describeDays } from './describe-days.js';
import { type DayStep, explain } from './explain.js';
import type { CostHolderClass } from './holder.js';
import { realised } from './segments.js';
import { anOrder, damages, DAY, DEADLINE, fixedDate, held, HOUR, linear, onDay } from './testing/world.js';

const names: Record<string, string> = { ENG: 'Tool Shop', R1: 'ENG-7' };
const nameOf = (id: string) => names[id] ?? id;

describe('the way to a bill', () => {
  it('says for each day what it cost and who held how long', () => {
    const accrual = realised(anOrder(linear()), onDay(1) + 15 * HOUR);
    const blocking = [held('ENG PB R1', -3, 0.5), held('CS RO R1', 0.5, 1.5)];
    const steps = explain({ ...accrual, zone: 'UTC', blocking });
    expect(steps).toEqual([
      {
        ...{ date: '2026-03-07', lastDate: '2026-03-07', days: 1 },
        amount: 100_000n,
        holders: [
          { party: 'ENG', cls: 'PB', request: 'R1', seconds: 12 * HOUR },
          { party: 'CS', cls: 'RO', request: 'R1', seconds: 12 * HOUR },
        ],
      },
      {
        ...{ date: '2026-03-08', lastDate: '2026-03-08', days: 1 },
        amount: 100_000n,
        holders: [
          { party: 'CS', cls: 'RO', request: 'R1', seconds: 12 * HOUR },
          { party: '~UNBLOCKED', cls: 'U', request: '-', seconds: 3 * HOUR },
        ],
      },
    ]);
    expect(steps.map((step) => describeDay(step, 'USD', nameOf))).toEqual([
      '7 March, 1,000.00 USD: Tool Shop 12 h beyond the agreed time (ENG-7); CS 12 h beyond the reply time (ENG-7)',
      '8 March, 1,000.00 USD: CS 12 h beyond the reply time (ENG-7); 3 h nothing blocked the release',
    ]);
  });

  it('shows days that cost nothing as well, and puts a lump on the day it fell due', () => {
    const accrual = realised(anOrder(fixedDate({ graceUnits: 1 })), onDay(2));
    expect(explain({ ...accrual, zone: 'UTC', blocking: [] }).map(({ amount }) => amount)).toEqual([0n, 2_600_000n]);
  });

  it('tells days in a row at once on which everything is alike, whoever holds', () => {
    const blocking = [held('ENG PB R1', -3, 3), held('QA PB R2', -3, 3)];
    const steps = explain({ ...realised(anOrder(linear()), onDay(4)), zone: 'UTC', blocking });
    expect(steps.map((step) => describeDay(step, 'USD', nameOf))).toEqual([
      '7 to 9 March, 3,000.00 USD: Tool Shop 72 h beyond the agreed time (ENG-7); QA 72 h beyond the agreed time (R2)',
      '10 March, 1,000.00 USD: 24 h nothing blocked the release',
    ]);
  });

  it('a day of 23 hours has 23 hours', () => {
    const start = startOfLocalDay('Europe/Berlin', '2026-03-29');
    const steps = explain({
      zone: 'Europe/Berlin',
      window: { start, end: start + 23 * HOUR },
      segments: [],
      blocking: [],
    });
    expect(steps).toEqual([
      {
        date: '2026-03-29',
        lastDate: '2026-03-29',
        days: 1,
        amount: 0n,
        holders: [expect.objectContaining({ seconds: 23 * HOUR })],
      },
    ]);
  });

  it('a short hold inside a long one leaves no gap behind it', () => {
    const blocking = [held('ENG PB R1', 0, 0.75), held('QA PB R2', 0.25, 0.5)];
    const [day] = explain({ ...realised(anOrder(linear()), onDay(1)), zone: 'UTC', blocking });
    expect(day!.holders.map(({ cls, seconds }) => [cls, seconds / HOUR])).toEqual([
      ['PB', 18],
      ['PB', 6],
      ['U', 6],
    ]);
  });

  it('names holders in the order in which they came, however they are told', () => {
    const blocking = [held('CS RO R1', 0.5, 1), held('ENG PB R1', 0, 0.5)];
    const [first] = explain({ ...realised(anOrder(linear()), onDay(1)), zone: 'UTC', blocking });
    expect(first!.holders.map(({ party }) => party)).toEqual(['ENG', 'CS']);
  });

  it('gives the odd cents to the earliest of days that are alike: three cents of eleven days', () => {
    const window = { start: onDay(0), end: onDay(11) };
    const blocking = Array.from({ length: 11 }, (_, index) => held(`ENG PB R${index}`, index, index + 1));
    const steps = explain({ zone: 'UTC', window, segments: [{ ...window, amount: 3n }], blocking });
    expect(steps.map(({ amount }) => Number(amount))).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('in time has no steps', () => {
    expect(explain({ ...realised(anOrder(linear()), DEADLINE), zone: 'UTC', blocking: [] })).toEqual([]);
  });

  it('the days sum to the cost, also where a week is spread over seven of them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(damages({ counts: 'STARTED' }), linear(), fixedDate()),
        fc.nat(40 * DAY),
        (profile, late) => {
          const accrual = realised(anOrder(profile, 9_999_999n), DEADLINE + late);
          const steps = explain({ ...accrual, zone: 'UTC', blocking: [] });
          expect(steps.reduce((sum, { amount }) => sum + amount, 0n)).toBe(accrual.cost);
        },
      ),
    );
  });
});

/** A day of March that cost 1,000.00, and who held how many hours of it. */
const day = (of: number, ...holders: [who: string, hours: number][]): DayStep => {
  const date = `2026-03-${String(of).padStart(2, '0')}`;
  const parts = holders.map(([who, hours]) => {
    const [party, cls, request] = who.split(' ') as [string, CostHolderClass | 'U', string];
    return { party, cls, request, seconds: hours * HOUR };
  });
  return { date, lastDate: date, days: 1, amount: 100_000n, holders: parts };
};

describe('the days of a bill in sentences', () => {
  const told = (...days: DayStep[]) => describeDays(days, 'USD', nameOf);

  it('are one where one held all the time, and another with the next holder', () => {
    expect(told(day(7, ['ENG PB R1', 24]), day(8, ['ENG PB R1', 23]), day(9, ['CS RO R1', 24]))).toEqual([
      '7 and 8 March, 2,000.00 USD: Tool Shop 47 h beyond the agreed time (ENG-7)',
      '9 March, 1,000.00 USD: CS 24 h beyond the reply time (ENG-7)',
    ]);
  });

  it('are one each where several held', () => {
    const both = [
      ['ENG PB R1', 12],
      ['CS RO R1', 12],
    ] as [string, number][];
    const alone = ['ENG PB R1', 24] as [string, number];
    expect(told(day(7, alone), day(8, ...both), day(9, ...both), day(10, alone))).toHaveLength(4);
  });

  it('are none of no days', () => {
    expect(told()).toEqual([]);
  });

  it.each([
    ['ENG PW R1', 'Tool Shop 24 h within the agreed time (ENG-7)'],
    ['ENG PB R1', 'Tool Shop 24 h beyond the agreed time (ENG-7)'],
    ['ENG PL R1', 'Tool Shop 24 h handed back when already late (ENG-7)'],
    ['CS RW R1', 'CS 24 h within the reply time (ENG-7)'],
    ['CS RO R1', 'CS 24 h beyond the reply time (ENG-7)'],
    ['~EXTERNAL EX R1', '~EXTERNAL 24 h waiting for somebody outside (ENG-7)'],
    ['~UNBLOCKED U -', '24 h nothing blocked the release'],
  ])('say of %s: %s', (who, words) => {
    expect(told(day(7, [who, 24]))).toEqual([`7 March, 1,000.00 USD: ${words}`]);
  });
});
