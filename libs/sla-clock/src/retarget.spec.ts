import { alwaysOpen } from '@lockstep/working-time';
import { thresholdsOf, type ResponseKind } from './index.js';
import {
  ask,
  berlin,
  held,
  exampleHours,
  read,
  reopen,
  reply,
  story,
  submit,
  targets,
  WORLD,
} from './sla-clock.examples.js';

const resolved = { type: 'resolved' } as const;
const date = (at: string) => ({ type: 'dateCommitted', date: berlin(at) }) as const;
const said = (kind: ResponseKind, by: string) => ({ type: 'responded', kind, by }) as const;

describe('targets', () => {
  const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];

  test('lower priority after a breach does not undo it', () => {
    const lowered = { type: 'priorityChanged', direction: 'DOWN', targets: targets(exampleHours(24)) } as const;
    const reading = read('RES', story(at, ['3 11:00', lowered], ['3 12:00', resolved]), '4 09:00');
    expect(reading).toMatchObject({ targetSeconds: exampleHours(24), breachedAt: berlin('3 09:00'), result: 'MISSED' });
  });

  test('a target set below what has elapsed is missed at that second, and not one later', () => {
    const always = alwaysOpen('Europe/Berlin');
    const lowered = { type: 'priorityChanged', direction: 'DOWN', targets: targets(7_200) } as const;
    const history = story([0, submit(36_000)], [18_000, lowered]);
    const at = (now: number) => read('RES', history, now, { ...WORLD, provider: always });
    expect(at(17_999)).toMatchObject({ breachedAt: null, result: null });
    expect(at(18_000)).toMatchObject({ elapsedSeconds: 18_000, breachedAt: 18_000, result: 'MISSED' });
    expect(at(18_001)).toMatchObject({ breachedAt: 18_000, result: 'MISSED' });
    expect(thresholdsOf(at(18_000))).toMatchObject([{ point: { kind: 'BREACH' }, at: 18_000, passedBefore: true }]);
  });

  test('a target set to exactly what has elapsed is used up and not exceeded', () => {
    const always = alwaysOpen('Europe/Berlin');
    const lowered = { type: 'priorityChanged', direction: 'DOWN', targets: targets(18_000) } as const;
    const at = (now: number) =>
      read('RES', story([0, submit(36_000)], [18_000, lowered]), now, { ...WORLD, provider: always });
    expect(at(18_000)).toMatchObject({ breachedAt: null, result: null });
    expect(at(18_001)).toMatchObject({ breachedAt: 18_000, result: 'MISSED' });
    expect(thresholdsOf(at(18_000)).at(-1)).toMatchObject({ at: 18_000, passedBefore: false });
  });

  test('a target that another one replaces in the same second breaches nothing', () => {
    const to = (seconds: number) =>
      ({ type: 'priorityChanged', direction: 'DOWN', targets: targets(seconds) }) as const;
    const history = story([0, submit(36_000)], [18_000, to(7_200)], [18_000, to(36_000)]);
    const calendars = { ...WORLD, provider: alwaysOpen('Europe/Berlin') };
    expect(read('RES', history, 18_000, calendars)).toMatchObject({ breachedAt: null, result: null });
    expect(read('RES', history, 18_001, calendars)).toMatchObject({ breachedAt: null, result: null });
  });

  test('asking in the second in which the target drops below what has elapsed is asking late', () => {
    const lowered = { type: 'priorityChanged', direction: 'DOWN', targets: targets(exampleHours(2)) } as const;
    const history = story(at, ['2 14:00', lowered], ['2 14:00', ask()]);
    expect(held(history, '2 15:00').at(-1)![2]).toBe('ENG PL');
  });

  test('a target that is used up in the second of a question is exceeded when the clock resumes', () => {
    const history = story(['2 09:00', submit(exampleHours(4))], ['2 13:00', ask()], ['2 15:00', reply()]);
    expect(read('RES', history, '2 14:00')).toMatchObject({ breachedAt: null, breachAt: null });
    expect(read('RES', history, '2 16:00')).toMatchObject({
      breachedAt: berlin('2 15:00'),
      breachAt: berlin('2 15:00'),
    });
  });

  test('asking in time was asking in time, although the target dropped below what had elapsed later', () => {
    const lowered = { type: 'priorityChanged', direction: 'DOWN', targets: targets(exampleHours(2)) } as const;
    const history = story(at, ['2 11:00', ask()], ['2 12:00', reply()], ['2 14:00', lowered]);
    expect(held(history, '2 15:00')[1]).toEqual([berlin('2 11:00'), berlin('2 12:00'), 'CS RW']);
  });

  test('a priority whose terms promise no resolution leaves the one that was promised', () => {
    const changed = { type: 'priorityChanged', direction: 'DOWN', targets: targets(null) } as const;
    expect(read('RES', story(at, ['2 10:00', changed]), '2 11:00')).toMatchObject({
      targetSeconds: exampleHours(8),
      targetVersion: 1,
    });
  });

  test('a first response follows a raised priority', () => {
    const raised = {
      type: 'priorityChanged',
      direction: 'UP',
      targets: targets(exampleHours(8), exampleHours(1)),
    } as const;
    const history = story(['2 09:00', submit(exampleHours(8), exampleHours(4))], ['2 10:00', raised]);
    expect(read('FR', history, '2 10:30')).toMatchObject({ targetSeconds: exampleHours(2), dueAt: berlin('2 11:00') });
  });

  test('a resolution that was reopened with just two hours left has those, and one that was not promised has none', () => {
    const reopened = story(at, ['2 15:00', resolved], ['2 16:00', reopen]);
    expect(read('RES', reopened, '2 16:30').targetHistory).toHaveLength(1);
    const unpromised = story(['2 09:00', submit(null)], ['2 15:00', resolved], ['2 16:00', reopen]);
    expect(read('RES', unpromised, '2 16:30')).toMatchObject({ targetSeconds: null, targetVersion: 1 });
  });

  test('new terms shorten like raised priority and lengthen like lowered', () => {
    const terms = (count: number) => ({ type: 'retermed', targets: targets(exampleHours(count)) }) as const;
    expect(read('RES', story(at, ['2 12:00', terms(4)]), '2 12:00')).toMatchObject({
      targetSeconds: exampleHours(7),
      targetHistory: [{ reason: 'START' }, { reason: 'RETERMED' }],
    });
    expect(read('RES', story(at, ['2 12:00', terms(12)]), '2 12:00').targetSeconds).toBe(exampleHours(12));
  });

  test('without a resolution target the clock runs undue until something is agreed', () => {
    const history = story(
      ['2 09:00', submit(null)],
      ['2 11:00', { type: 'durationCommitted', seconds: exampleHours(4) }],
    );
    expect(read('RES', history, '2 10:00')).toMatchObject({
      elapsedSeconds: exampleHours(1),
      dueAt: null,
      remainingSeconds: null,
    });
    expect(read('RES', history, '2 11:00')).toMatchObject({ targetSeconds: exampleHours(6), dueAt: berlin('2 15:00') });
  });

  test('a stopped first response is not re-targeted', () => {
    const lowered = {
      type: 'priorityChanged',
      direction: 'DOWN',
      targets: targets(exampleHours(8), exampleHours(1)),
    } as const;
    const history = story(
      ['2 09:00', submit(exampleHours(8), exampleHours(4))],
      ['2 11:00', said('ANSWER', 'ENG')],
      ['2 12:00', lowered],
    );
    expect(read('FR', history, '2 13:00')).toMatchObject({ targetSeconds: exampleHours(4), result: 'MET' });
  });
});

describe('an agreed date', () => {
  const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];

  test('is due and breached at that instant, and no pause moves it', () => {
    const history = story(at, ['2 10:00', date('4 12:00')], ['2 11:00', ask()]);
    expect(read('RES', history, '3 12:00')).toMatchObject({
      state: 'PAUSED',
      targetDate: berlin('4 12:00'),
      targetSeconds: null,
      dueAt: berlin('4 12:00'),
      breachAt: berlin('4 12:00'),
      remainingSeconds: exampleHours(8),
    });
  });

  test('is met to the second', () => {
    const result = (when: string) =>
      read('RES', story(at, ['2 10:00', date('4 12:00')], [when, resolved]), '6 09:00').result;
    expect(result('4 12:00')).toBe('MET');
    expect(result('4 12:00:01')).toBe('MISSED');
  });

  test('is missed by the requester when the requester kept the ball for as long as the overrun', () => {
    const result = (when: string) =>
      read(
        'RES',
        story(at, ['2 10:00', date('4 12:00')], ['3 10:00', ask()], ['3 12:00', reply()], [when, resolved]),
        '6 09:00',
      ).result;
    expect(result('4 14:00')).toBe('MISSED_REQUESTER');
    expect(result('4 14:01')).toBe('MISSED');
  });

  test('is missed by the provider when nobody kept it waiting, though the overrun fell on a Saturday', () => {
    const history = story(at, ['2 10:00', date('6 17:00')], ['7 12:00', resolved]);
    expect(read('RES', history, '9 09:00').result).toBe('MISSED');
  });

  test('is not moved by priority', () => {
    const raised = { type: 'priorityChanged', direction: 'UP', targets: targets(exampleHours(1)) } as const;
    expect(read('RES', story(at, ['2 10:00', date('4 12:00')], ['2 11:00', raised]), '3 09:00').dueAt).toBe(
      berlin('4 12:00'),
    );
  });

  test('accepted after a breach moves what is due, never the breach', () => {
    const history = story(at, ['3 10:00', date('5 12:00')], ['4 12:00', resolved]);
    expect(read('RES', history, '6 09:00')).toMatchObject({
      dueAt: berlin('5 12:00'),
      breachedAt: berlin('3 09:00'),
      result: 'MISSED',
    });
  });

  test('leaves the working time until it, then nothing, then less', () => {
    const left = (now: string) => read('RES', story(at, ['2 10:00', date('4 12:00')]), now).remainingSeconds;
    expect(left('4 11:00')).toBe(exampleHours(1));
    expect(left('4 12:00')).toBe(0);
    expect(left('5 10:00')).toBe(-exampleHours(6));
  });

  test('that another one replaces is another target', () => {
    const history = story(at, ['2 10:00', date('4 12:00')], ['2 11:00', date('5 12:00')]);
    expect(read('RES', history, '2 12:00')).toMatchObject({ targetDate: berlin('5 12:00'), targetVersion: 3 });
  });

  test('stays after a reopening that leaves more than two hours, and is not missed by a resolution in its second', () => {
    const far = story(at, ['2 10:00', date('6 12:00')], ['4 10:00', resolved], ['5 10:00', reopen]);
    expect(read('RES', far, '5 11:00')).toMatchObject({ targetDate: berlin('6 12:00'), targetVersion: 2 });
    const just = story(at, ['2 10:00', date('4 12:00')], ['4 12:00', resolved], ['5 10:00', reopen]);
    expect(read('RES', just, '5 11:00')).toMatchObject({
      breachedAt: null,
      targetHistory: [{ reason: 'START' }, { reason: 'DATE_COMMITTED' }, { reason: 'REOPENED' }],
    });
  });

  test('leaves two hours after a reopening', () => {
    const history = story(at, ['2 10:00', date('4 12:00')], ['4 10:00', resolved], ['5 16:00', reopen]);
    expect(read('RES', history, '5 16:30')).toMatchObject({ targetDate: berlin('6 10:00'), breachedAt: null });
  });
});
