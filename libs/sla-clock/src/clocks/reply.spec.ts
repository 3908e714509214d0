import { alwaysOpen } from '@lockstep/working-time';
import fc from 'fast-check';
import {
  ask,
  berlin,
  held,
  exampleHours,
  read,
  readAll,
  reopen,
  reply,
  story,
  submit,
  targets,
  WORLD,
} from '../sla-clock.examples.js';

const refused = (questionId = 'q1') => ({ type: 'replyRefused', questionId }) as const;
const resolved = { type: 'resolved' } as const;

describe('a reply that did not answer', () => {
  const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];
  /** Asked at noon in Berlin, which is 8 in São Paulo. */
  const history = story(at, ['2 12:00', ask()], ['2 14:00', reply()], ['2 16:00', refused()]);

  test('opens its question again, on the same clock with what had elapsed', () => {
    expect(read('REQ', history, '2 15:00')).toMatchObject({
      state: 'STOPPED',
      elapsedSeconds: exampleHours(2),
      result: 'MET',
    });
    expect(read('REQ', history, '2 17:00')).toMatchObject({
      ...{
        state: 'RUNNING',
        startedAt: berlin('2 12:00'),
        elapsedSeconds: exampleHours(3),
        provisional: true,
        result: null,
      },
      earlierResults: [{ at: berlin('2 14:00'), result: 'MET' }],
    });
  });

  test('counts the time until it was refused for nobody', () => {
    expect(read('RES', history, '2 15:00').elapsedSeconds).toBe(exampleHours(3) + exampleHours(1));
    expect(read('RES', history, '2 17:00')).toMatchObject({ state: 'PAUSED', elapsedSeconds: exampleHours(3) });
    expect(held(history, '2 17:00')).toEqual([
      [berlin('2 09:00'), berlin('2 12:00'), 'ENG PW'],
      [berlin('2 12:00'), berlin('2 14:00'), 'CS RW'],
      [berlin('2 16:00'), berlin('2 17:00'), 'CS RW'],
    ]);
  });

  test('does not rid a provider of the ball who was late when it asked', () => {
    const late = story(at, ['3 12:00', ask()], ['3 14:00', reply()], ['3 16:00', refused()]);
    expect(read('RES', late, '3 17:00')).toMatchObject({ result: 'MISSED', elapsedSeconds: exampleHours(11) });
    expect(held(late, '3 17:00').slice(2)).toEqual([
      [berlin('3 12:00'), berlin('3 14:00'), 'ENG PL'],
      [berlin('3 14:00'), berlin('3 16:00'), 'ENG PB'],
      [berlin('3 16:00'), berlin('3 17:00'), 'ENG PL'],
    ]);
  });

  test('and is refused in the second in which it was given never stopped its clock', () => {
    const atOnce = story(at, ['2 12:00', ask()], ['2 14:00', reply()], ['2 14:00', refused()]);
    expect(read('REQ', atOnce, '2 15:00')).toMatchObject({ earlierResults: [], elapsedSeconds: exampleHours(3) });
    expect(read('REQ', atOnce, '2 15:00').steps).toHaveLength(1);
  });

  test('may be refused and given twice, and each stretch counts', () => {
    const twice = [
      ...history,
      ...story(['2 17:00', reply()], ['3 12:00', refused()], ['3 13:00', reply()]).map(after(9)),
    ];
    expect(read('REQ', twice, '3 14:00')).toMatchObject({
      state: 'STOPPED',
      elapsedSeconds: exampleHours(4),
      result: 'MET',
    });
    expect(read('RES', twice, '3 14:00')).toMatchObject({ state: 'RUNNING', elapsedSeconds: exampleHours(4) });
  });

  test('moves nothing when the request was answered or taken over since', () => {
    const answered = story(at, ['2 12:00', ask()], ['2 14:00', reply()], ['2 15:00', resolved], ['2 16:00', refused()]);
    expect(read('RES', answered, '2 17:00')).toMatchObject({ state: 'STOPPED', elapsedSeconds: exampleHours(4) });
    expect(read('REQ', answered, '2 17:00')).toMatchObject({ state: 'STOPPED', elapsedSeconds: exampleHours(2) });
    const taken = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(8) } as const;
    const moved = story(at, ['2 12:00', ask()], ['2 14:00', reply()], ['2 15:00', taken], ['2 16:00', refused()]);
    expect(read('REQ', moved, '2 17:00')).toMatchObject({ state: 'STOPPED', elapsedSeconds: exampleHours(2) });
    expect(read('RES', moved, '2 17:00')).toMatchObject({ state: 'RUNNING', elapsedSeconds: exampleHours(6) });
  });

  test('leaves the clock of the answer as if it had never been given, whenever it was refused', () => {
    const always = { ...WORLD, provider: alwaysOpen('Europe/Berlin'), requester: alwaysOpen('Europe/Berlin') };
    const moment = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment, moment), (moments) => {
        const [asked, replied, refusedAt, now] = [...moments].sort((a, b) => a - b) as [number, number, number, number];
        const open = story([0, submit(20_000)], [asked, ask()]);
        const givenAndRefused = [...open, ...story([replied, reply()], [refusedAt, refused()]).map(after(9))];
        const { steps: _, ...expected } = read('RES', open, now, always);
        expect(read('RES', givenAndRefused, now, always)).toMatchObject(expected);
        expect(read('REQ', givenAndRefused, now, always).elapsedSeconds).toBe(now - asked - (refusedAt - replied));
      }),
    );
  });
});

describe('the reply to a question', () => {
  const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];
  const withdrawn = (questionId: string) => ({ type: 'questionWithdrawn', questionId }) as const;
  const clockOf = (questionId: string, history: ReturnType<typeof story>, now: string) =>
    readAll(history, now).find(({ kind, subject }) => kind === 'REQ' && subject === questionId)!;

  test('is due by the terms of its asking, and not by later ones', () => {
    const terms = (reply: number) =>
      ({ type: 'retermed', targets: targets(exampleHours(8), null, exampleHours(reply)) }) as const;
    const history = story(at, ['2 10:00', terms(4)], ['2 12:00', ask()], ['2 13:00', terms(2)]);
    expect(read('REQ', history, '2 14:00').targetSeconds).toBe(exampleHours(4));
  });

  test('is waited for also after a reopening', () => {
    const history = story(at, ['2 12:00', resolved], ['2 13:00', reopen], ['2 14:00', ask()]);
    expect(read('REQ', history, '2 15:00')).toMatchObject({ state: 'RUNNING', elapsedSeconds: exampleHours(1) });
  });

  test('is no reply to another question, and neither is withdrawing or refusing', () => {
    const two = story(at, ['2 12:00', ask('a')], ['2 12:00', ask('b')], ['2 13:00', reply('b')]);
    const refusedB = [...two, ...story(['2 14:00', refused('b')]).map(after(9))];
    expect(clockOf('a', refusedB, '2 15:00').steps).toMatchObject([{ cause: 'asked', state: 'RUNNING' }]);
    expect(clockOf('b', refusedB, '2 15:00').steps).toMatchObject([
      { cause: 'asked' },
      { cause: 'replied', state: 'STOPPED' },
      { cause: 'replyRefused', state: 'RUNNING' },
    ]);
    const withdrawnB = story(at, ['2 12:00', ask('a')], ['2 12:00', ask('b')], ['2 13:00', withdrawn('b')]);
    expect(clockOf('a', withdrawnB, '2 14:00').state).toBe('RUNNING');
    const repliedA = [...two, ...story(['2 13:30', reply('a')], ['2 14:00', refused('b')]).map(after(9))];
    expect(clockOf('a', repliedA, '2 15:00')).toMatchObject({ state: 'STOPPED', stoppedAt: berlin('2 13:30') });
  });

  test('to a withdrawn question cannot be refused', () => {
    const history = story(at, ['2 12:00', ask()], ['2 13:00', withdrawn('q1')], ['2 14:00', refused()]);
    expect(read('REQ', history, '2 15:00')).toMatchObject({ state: 'STOPPED', stoppedBy: 'questionWithdrawn' });
  });
});

/** The same later in the second. */
const after =
  (seq: number) =>
  <T extends { seq: number }>(event: T): T => ({ ...event, seq: event.seq + seq });
