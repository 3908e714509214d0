import { exampleHours, berlin, ask, held, read, reopen, story, submit } from './sla-clock.examples.js';
import type { TakenClock } from './index.js';

type Taken = Partial<TakenClock> & Pick<TakenClock, 'kind'>;

const tookIn = (...clocks: Taken[]) => ({
  type: 'tookIn' as const,
  clocks: clocks.map((clock) => ({ dueAt: null, fixed: false, missedAt: null, ...clock })),
});
const asked = (...hoursOf: number[]): [string, ReturnType<typeof submit>] => [
  '2 09:00',
  submit(exampleHours(hoursOf[0]!), hoursOf[1] === undefined ? null : exampleHours(hoursOf[1])),
];

describe('a request that another one was merged into', () => {
  test('keeps the earlier due instant of the two', () => {
    const taken = story(asked(40), ['3 10:00', tookIn({ kind: 'RES', dueAt: berlin('4 11:00') })]);
    expect(read('RES', taken, '3 12:00')).toMatchObject({
      dueAt: berlin('4 11:00'),
      targetHistory: [{ reason: 'START' }, { reason: 'MERGED', version: 2 }],
      result: null,
    });
    const own = story(asked(8), ['2 10:00', tookIn({ kind: 'RES', dueAt: berlin('4 11:00') })]);
    expect(read('RES', own, '2 12:00')).toMatchObject({ dueAt: berlin('2 17:00'), targetVersion: 1 });
  });

  test('pauses with the promise it took over, unless that was a date', () => {
    const merged = (fixed: boolean) =>
      story(
        asked(40),
        ['3 10:00', tookIn({ kind: 'RES', dueAt: berlin('4 11:00'), fixed })],
        ['3 12:00', ask()],
        ['4 12:00', { type: 'replied', questionId: 'q1' }],
      );
    expect(read('RES', merged(false), '4 13:00').dueAt).toBe(berlin('5 11:00'));
    expect(read('RES', merged(true), '4 13:00').dueAt).toBe(berlin('4 11:00'));
  });

  test('owes a date that was agreed on no later than the other one was due', () => {
    const agreed = { type: 'dateCommitted', date: berlin('6 12:00') } as const;
    const history = story(
      asked(80),
      ['2 10:00', agreed],
      ['3 10:00', tookIn({ kind: 'RES', dueAt: berlin('5 11:00') })],
    );
    expect(read('RES', history, '3 12:00')).toMatchObject({ targetDate: berlin('5 11:00'), dueAt: berlin('5 11:00') });
  });

  test('keeps the miss of the other one with its moment, and is late for it from the merge on', () => {
    const late = { kind: 'RES', dueAt: berlin('3 10:00'), missedAt: berlin('3 10:00') } as const;
    const history = story(asked(80), ['4 12:00', tookIn(late)], ['4 13:00', { type: 'resolved' }]);
    expect(read('RES', history, '5 09:00')).toMatchObject({ breachedAt: berlin('3 10:00'), result: 'MISSED' });
    expect(held(history, '5 09:00')).toEqual([
      [berlin('2 09:00'), berlin('4 12:00'), 'ENG PW'],
      [berlin('4 12:00'), berlin('4 13:00'), 'ENG PB'],
    ]);
  });

  test('keeps a miss also of a clock that had met its own promise, or had promised nothing', () => {
    const late = { kind: 'FR', dueAt: berlin('2 12:00'), missedAt: berlin('2 12:00') } as const;
    const said = { type: 'responded', kind: 'MESSAGE', by: 'ENG' } as const;
    const met = story(asked(8, 4), ['2 10:00', said], ['2 14:00', tookIn(late)]);
    expect(read('FR', met, '2 13:00').result).toBe('MET');
    expect(read('FR', met, '2 15:00')).toMatchObject({ result: 'MISSED', breachedAt: berlin('2 12:00') });
    expect(read('FR', story(asked(8), ['2 14:00', tookIn(late)]), '2 15:00').result).toBe('MISSED');
  });

  test('keeps what it has promised where that is as strict: another date, and the same instant', () => {
    const agreed = { type: 'dateCommitted', date: berlin('4 12:00') } as const;
    const dated = story(asked(80), ['2 10:00', agreed], ['3 10:00', tookIn({ kind: 'RES', dueAt: berlin('5 11:00') })]);
    expect(read('RES', dated, '3 12:00')).toMatchObject({ targetDate: berlin('4 12:00'), targetVersion: 2 });
    const alike = story(asked(8), ['2 10:00', tookIn({ kind: 'RES', dueAt: berlin('2 17:00') })]);
    expect(read('RES', alike, '2 12:00').targetHistory).toHaveLength(1);
  });

  test('takes over each clock from that of the same kind', () => {
    const both = tookIn({ kind: 'FR', dueAt: berlin('2 11:00') }, { kind: 'RES', dueAt: berlin('3 11:00') });
    const history = story(asked(40, 4), ['2 10:00', both]);
    expect(read('FR', history, '2 10:30').dueAt).toBe(berlin('2 11:00'));
    expect(read('RES', history, '2 10:30').dueAt).toBe(berlin('3 11:00'));
    const late = story(asked(40, 4), ['2 10:00', tookIn({ kind: 'FR', missedAt: berlin('2 09:30') })]);
    expect(read('RES', late, '2 10:30')).toMatchObject({ breachedAt: null, result: null });
  });

  test('has met what it resolved before the merge, and missed what it resolved after it', () => {
    const late = { kind: 'RES', missedAt: berlin('2 10:00') } as const;
    const resolved = { type: 'resolved' } as const;
    const history = story(
      asked(40),
      ['2 12:00', resolved],
      ['2 13:00', reopen],
      ['2 14:00', tookIn(late)],
      ['2 15:00', resolved],
      ['2 16:00', reopen],
    );
    expect(read('RES', history, '2 17:00').earlierResults).toEqual([
      { at: berlin('2 12:00'), result: 'MET' },
      { at: berlin('2 15:00'), result: 'MISSED' },
    ]);
  });

  test('measures no leg by what was merged before it began', () => {
    const taken = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(16) } as const;
    const early = tookIn({ kind: 'LEG', dueAt: berlin('2 12:00') });
    const history = story(asked(40), ['2 10:00', early], ['3 15:00', taken]);
    expect(read('LEG', history, '3 17:00').targetHistory).toMatchObject([{ reason: 'START' }]);
  });

  test('is given no allowance after a reopening where the other one was late', () => {
    const late = { kind: 'RES', missedAt: berlin('3 10:00') } as const;
    const reopened = { type: 'reopened', by: 'REQUESTER', reason: 'WRONG' } as const;
    const history = story(
      asked(40),
      ['4 12:00', tookIn(late)],
      ['6 16:30', { type: 'resolved' }],
      ['9 09:00', reopened],
    );
    expect(read('RES', history, '9 10:00').targetHistory.map(({ reason }) => reason)).toEqual(['START']);
  });

  test('measures the leg under way by the stricter of the two legs', () => {
    const taken = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(16) } as const;
    const late = tookIn({ kind: 'LEG', dueAt: berlin('4 16:00') });
    const history = story(asked(40), ['3 15:00', taken], ['3 16:00', late]);
    expect(read('LEG', history, '3 17:00')).toMatchObject({ subject: 'QA:2', dueAt: berlin('4 16:00') });
  });
});
