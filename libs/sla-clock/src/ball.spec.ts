import { ask, berlin, exampleHours, read, readAll, reopen, reply, story, submit } from './sla-clock.examples.js';

const resolved = { type: 'resolved' } as const;

test('nothing runs before submission', () => {
  expect(readAll(story(['2 10:00', submit(exampleHours(8))]), '2 09:59')).toEqual([]);
});

describe('questions and holds', () => {
  const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];

  test('the clock resumes with the reply to the last open question', () => {
    const history = story(
      at,
      ['2 10:00', ask('a')],
      ['2 11:00', ask('b')],
      ['2 12:00', reply('a')],
      ['2 13:00', reply('b')],
    );
    expect(read('RES', history, '2 12:30')).toMatchObject({ state: 'PAUSED', elapsedSeconds: exampleHours(1) });
    expect(read('RES', history, '2 14:00')).toMatchObject({ state: 'RUNNING', elapsedSeconds: exampleHours(2) });
  });

  test('withdrawing a question hands the ball back and counts for nobody', () => {
    const history = story(at, ['2 10:00', ask()], ['2 12:00', { type: 'questionWithdrawn', questionId: 'q1' }]);
    expect(read('RES', history, '2 13:00').elapsedSeconds).toBe(exampleHours(2));
    expect(read('REQ', history, '2 13:00').result).toBe('NOT_COUNTED');
  });

  test('resolving closes the open questions', () => {
    const history = story(at, ['2 10:00', ask()], ['2 12:00', resolved]);
    expect(read('REQ', history, '2 13:00')).toMatchObject({
      state: 'STOPPED',
      stoppedBy: 'resolved',
      result: 'NOT_COUNTED',
    });
  });

  test('a hold ends by itself at the review date, a later one if it was extended', () => {
    const hold = (reviewAt: string) => ({ type: 'held', holdId: 'h', reviewAt: berlin(reviewAt) }) as const;
    const once = story(at, ['2 10:00', hold('3 10:00')]);
    expect(read('RES', once, '3 11:00').elapsedSeconds).toBe(exampleHours(2));
    const extended = story(at, ['2 10:00', hold('3 10:00')], ['2 16:00', hold('4 10:00')]);
    expect(read('RES', extended, '3 11:00')).toMatchObject({ state: 'PAUSED', elapsedSeconds: exampleHours(1) });
    const ended = story(at, ['2 10:00', hold('3 10:00')], ['2 12:00', { type: 'resumed' }]);
    expect(read('RES', ended, '2 13:00').elapsedSeconds).toBe(exampleHours(2));
  });

  test('a reply given by telephone counts from when it was given, not from when it was typed', () => {
    const withdrawn = { type: 'questionWithdrawn', questionId: 'q1' } as const;
    const history = story(at, ['2 10:00', ask()], ['2 12:00', withdrawn], ['2 11:00', reply()]);
    expect(read('RES', history, '2 16:00').elapsedSeconds).toBe(exampleHours(6));
    expect(read('REQ', history, '2 16:00').result).toBe('MET');
  });

  test('a hold whose review date is past already holds nothing', () => {
    const history = story(at, ['2 10:00', { type: 'held', holdId: 'h', reviewAt: berlin('2 09:30') }]);
    expect(read('RES', history, '2 12:00').steps).toHaveLength(1);
  });

  test('a hold does not outlive the resolution', () => {
    const hold = { type: 'held', holdId: 'h', reviewAt: berlin('9 10:00') } as const;
    const history = story(at, ['2 10:00', hold], ['2 12:00', resolved], ['3 10:00', reopen]);
    expect(read('RES', history, '3 11:00')).toMatchObject({ state: 'RUNNING', elapsedSeconds: exampleHours(2) });
  });
});
