import { readClock } from './index.js';
import { ask, berlin, exampleHours, read, readAll, reopen, reply, story, submit, WORLD } from './sla-clock.examples.js';

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
    const past = { type: 'held', holdId: 'h', reviewAt: berlin('2 09:30') } as const;
    expect(read('RES', story(at, ['2 10:00', past]), '2 12:00').steps).toHaveLength(1);
    const later = story(at, ['2 10:00', ask()], ['2 11:00', reply()], ['2 12:00', past]);
    expect(read('RES', later, '2 13:00')).toMatchObject({ state: 'RUNNING', elapsedSeconds: exampleHours(3) });
  });

  test('a hold is over in the second of its review date', () => {
    const history = story(at, ['2 10:00', { type: 'held', holdId: 'h', reviewAt: berlin('2 12:00') }]);
    expect(read('RES', history, berlin('2 12:00') - 1).state).toBe('PAUSED');
    expect(read('RES', history, '2 12:00').state).toBe('RUNNING');
  });

  test('of several holds the one with the last review date ends the waiting, whichever began first', () => {
    const hold = (holdId: string, reviewAt: string) => ({ type: 'held', holdId, reviewAt: berlin(reviewAt) }) as const;
    const history = story(at, ['2 10:00', hold('long', '2 14:00')], ['2 11:00', hold('short', '2 12:00')]);
    expect(read('RES', history, '2 15:00').elapsedSeconds).toBe(exampleHours(2));
  });

  test('a question asked in the second of a reply leaves one pause', () => {
    const history = story(at, ['2 10:00', ask('a')], ['2 12:00', reply('a')], ['2 12:00', ask('b')]);
    expect(read('RES', history, '2 13:00').steps).toMatchObject([
      { state: 'RUNNING' },
      { state: 'PAUSED', from: berlin('2 10:00'), to: berlin('2 13:00') },
    ]);
  });

  test('a hold does not outlive the resolution', () => {
    const hold = { type: 'held', holdId: 'h', reviewAt: berlin('9 10:00') } as const;
    const history = story(at, ['2 10:00', hold], ['2 12:00', resolved], ['3 10:00', reopen]);
    expect(read('RES', history, '3 11:00')).toMatchObject({ state: 'RUNNING', elapsedSeconds: exampleHours(2) });
  });
});

describe('what does not fit changes nothing', () => {
  const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];
  const withdrawn = { type: 'questionWithdrawn', questionId: 'q1' } as const;
  const refused = { type: 'replyRefused', questionId: 'q1' } as const;

  test.each([
    ['a refused reply to no question', [['2 10:00', reply()]], 6],
    // From nine to ten, and from eleven on.
    [
      'a refused reply to a withdrawn question',
      [
        ['2 10:00', ask()],
        ['2 11:00', withdrawn],
        ['2 12:00', reply()],
      ],
      5,
    ],
    [
      'a refused reply to a question that a resolution had closed',
      [
        ['2 10:00', ask()],
        ['2 11:00', resolved],
        ['2 12:00', reopen],
        ['2 13:00', reply()],
      ],
      4,
    ],
    [
      'a question asked when all was resolved',
      [
        ['2 10:00', resolved],
        ['2 11:00', ask()],
        ['2 12:00', reopen],
      ],
      4,
    ],
  ] as [string, Parameters<typeof story>, number][])('%s', (_what, happened, hours) => {
    const history = story(at, ...happened, ['2 14:00', refused]);
    expect(read('RES', history, '2 15:00')).toMatchObject({ state: 'RUNNING', elapsedSeconds: exampleHours(hours) });
  });

  test('a message about what was declined', () => {
    const said = { type: 'responded', kind: 'MESSAGE', by: 'ENG' } as const;
    const history = story(at, ['2 12:00', { type: 'declined' }], ['2 13:00', said]);
    expect(read('RES', history, '2 14:00')).toMatchObject({ state: 'STOPPED', stoppedBy: 'declined' });
  });
});

describe('endings', () => {
  const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];

  test('closing a request in time has met what was promised', () => {
    const history = story(at, ['2 12:00', { type: 'closed' }]);
    expect(read('RES', history, '2 13:00')).toMatchObject({ state: 'STOPPED', stoppedBy: 'closed', result: 'MET' });
  });

  test('what is cancelled in the second of its reopening is cancelled, and no longer resolved', () => {
    const history = story(at, ['2 12:00', resolved], ['2 14:00', reopen], ['2 14:00', { type: 'cancelled' }]);
    expect(read('RES', history, '2 15:00')).toMatchObject({ stoppedBy: 'cancelled', result: 'NOT_COUNTED' });
  });

  test('a decline is taken back whatever was asked before it', () => {
    const declined = story(
      at,
      ['2 10:00', ask()],
      ['2 11:00', reply()],
      ['2 12:00', { type: 'declined' }],
      ['2 13:00', { type: 'declineReversed' }],
    );
    expect(read('RES', declined, '2 14:00')).toMatchObject({ state: 'RUNNING', elapsedSeconds: exampleHours(3) });
  });
});

describe('the order of events', () => {
  const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];

  test('within a second is that of their numbers, however they are told', () => {
    const history = story(at, ['2 10:00', ask()], ['2 10:00', reply()]);
    expect(read('RES', history, '2 11:00').state).toBe('RUNNING');
    expect(read('RES', [...history].reverse(), '2 11:00').state).toBe('RUNNING');
  });

  test('begins with the submission: what came before it is no part of the request', () => {
    const history = story(['2 08:00', ask()], at);
    expect(readAll(history, '2 11:00')).toEqual(readAll(story(at), '2 11:00'));
  });

  test('is not interrupted by a transfer: the promise runs on', () => {
    const handOver = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(8) } as const;
    const history = story(at, ['2 10:00', handOver], ['2 11:00', handOver]);
    expect(read('RES', history, '2 12:00').steps).toMatchObject([{ state: 'RUNNING', to: berlin('2 12:00') }]);
  });
});

test('the clock of one kind is the latest of it, where there is one', () => {
  const history = story(['2 09:00', submit(exampleHours(8))], ['2 10:00', ask('a')], ['2 11:00', ask('b')]);
  expect(readClock('REQ', history, WORLD, berlin('2 12:00'))).toMatchObject({ kind: 'REQ', subject: 'b' });
  expect(readClock('NEG', history, WORLD, berlin('2 12:00'))).toBeNull();
});

test('a request that nobody asked before is as old as its submission', () => {
  const history = story(['2 10:00', submit(exampleHours(8))]);
  expect(read('E2E', history, '2 11:00')).toMatchObject({ steps: [{ cause: 'submitted' }], breachedAt: null });
});
