import { alwaysOpen } from '@lockstep/working-time';
import fc from 'fast-check';
import { ask, berlin, held, exampleHours, read, reply, story, submit, WORLD } from '../sla-clock.examples.js';

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

/** The same later in the second. */
const after =
  (seq: number) =>
  <T extends { seq: number }>(event: T): T => ({ ...event, seq: event.seq + seq });
