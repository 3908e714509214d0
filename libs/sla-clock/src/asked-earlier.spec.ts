import {
  exampleHours,
  berlin,
  calendar,
  held,
  office,
  read,
  readAll,
  story,
  submit,
  WORLD,
} from './sla-clock.examples.js';
import { explainClock, thresholdsOf } from './index.js';

/** Asked on Monday at nine, typed in at one, with eight hours for the answer and two for a first word. */
const call = (at: string, askedAt: string): [string, ReturnType<typeof submit>] => [
  at,
  { ...submit(exampleHours(8), exampleHours(2)), askedAt: berlin(askedAt) } as ReturnType<typeof submit>,
];
const CALL = call('2 13:00', '2 09:00');
const agreed = { type: 'earlierStartAgreed' } as const;
const resolved = { type: 'resolved' } as const;
const said = { type: 'responded', kind: 'MESSAGE', by: 'ENG' } as const;

describe('a request that was asked before it was typed in', () => {
  test('is as old as the call, and due by its submission', () => {
    const history = story(CALL);
    expect(read('E2E', history, '2 14:00')).toMatchObject({
      startedAt: berlin('2 09:00'),
      elapsedSeconds: exampleHours(5),
      steps: [{ cause: 'askedEarlier' }],
    });
    expect(read('RES', history, '2 14:00')).toMatchObject({ startedAt: berlin('2 13:00'), dueAt: berlin('3 13:00') });
    expect(read('FR', history, '2 14:00')).toMatchObject({ startedAt: berlin('2 13:00'), dueAt: berlin('2 15:00') });
  });

  test('was held by the provider from the call on, in time', () => {
    expect(held(story(CALL, ['3 14:00', resolved]), '3 15:00')).toEqual([
      [berlin('2 09:00'), berlin('3 13:00'), 'ENG PW'],
      [berlin('3 13:00'), berlin('3 14:00'), 'ENG PB'],
    ]);
  });

  test('is nothing to any clock before it is typed in', () => {
    expect(readAll(story(CALL), '2 12:00')).toEqual([]);
  });

  test('reads like any other when the call and the submission are of one second', () => {
    const now = readAll(story(call('2 13:00', '2 13:00')), '3 15:00');
    expect(now).toEqual(readAll(story(['2 13:00', submit(exampleHours(8), exampleHours(2))]), '3 15:00'));
  });
});

describe('a provider that agrees to the earlier start', () => {
  const history = story(CALL, ['2 14:00', agreed]);

  test('counts first response and resolution from the call, with a target that says why', () => {
    expect(read('RES', history, '2 14:00')).toMatchObject({
      startedAt: berlin('2 09:00'),
      elapsedSeconds: exampleHours(5),
      dueAt: berlin('2 17:00'),
      targetSeconds: exampleHours(8),
      targetHistory: [
        { at: berlin('2 09:00'), reason: 'START', version: 1 },
        { at: berlin('2 14:00'), reason: 'EARLIER_START', version: 2 },
      ],
    });
    const sentences = explainClock(read('RES', history, '2 14:00'));
    expect(sentences).toContain(
      'Mon 2 Mar 2026, 14:00 GMT+1: target 8 h (the provider agreed that it began when it was asked).',
    );
    expect(sentences.join('\n')).toContain('ran, asked, and typed in later, 5 h');
  });

  test('has agreed to nothing before the moment it agrees', () => {
    expect(read('RES', history, '2 13:59')).toEqual(read('RES', story(CALL), '2 13:59'));
  });

  test('has been late since the time from the call was used up', () => {
    const first = read('FR', history, '2 14:00');
    expect(first).toMatchObject({ breachedAt: berlin('2 11:00'), result: 'MISSED', provisional: true });
    const late = story(CALL, ['3 11:00', agreed], ['3 12:00', resolved]);
    expect(read('RES', late, '3 10:00')).toMatchObject({ breachedAt: null });
    expect(read('RES', late, '3 12:00')).toMatchObject({ breachedAt: berlin('3 09:00'), result: 'MISSED' });
    expect(held(late, '3 12:00')).toEqual([
      [berlin('2 09:00'), berlin('3 09:00'), 'ENG PW'],
      [berlin('3 09:00'), berlin('3 12:00'), 'ENG PB'],
    ]);
  });

  test('misses a first response it had met by submission alone', () => {
    const answered = [CALL, ['2 14:00', said]] as Parameters<typeof story>;
    expect(read('FR', story(...answered), '2 15:00').result).toBe('MET');
    const missed = read('FR', story(...answered, ['2 15:00', agreed]), '2 16:00');
    expect(missed).toMatchObject({
      result: 'MISSED',
      breachedAt: berlin('2 11:00'),
      stoppedAt: berlin('2 14:00'),
      targetHistory: [{ reason: 'START' }, { reason: 'EARLIER_START' }],
    });
    expect(thresholdsOf(missed)).toEqual([]);
  });

  test('is warned only of the highest of what has passed by then', () => {
    expect(thresholdsOf(read('RES', story(CALL, ['2 15:30', agreed]), '2 15:30'))).toEqual([
      expect.objectContaining({ point: { kind: 'SHARE', percent: 75 }, at: berlin('2 15:30'), targetVersion: 2 }),
      expect.objectContaining({ point: { kind: 'BREACH' }, at: berlin('3 09:00'), targetVersion: 2 }),
    ]);
  });

  test('is not warned anew where nothing falls due sooner, or where it was late anyway', () => {
    const evening = story(call('2 22:00', '2 18:00'), ['3 10:00', agreed]);
    expect(read('RES', evening, '3 10:00')).toMatchObject({ targetVersion: 1, dueAt: berlin('3 17:00') });
    const late = story(CALL, ['3 14:00', agreed]);
    expect(read('RES', late, '3 14:00')).toMatchObject({ targetVersion: 1, breachedAt: berlin('3 09:00') });
  });

  test('is warned anew when all was just used up, for then it was not late yet', () => {
    const used = story(CALL, ['3 13:00', agreed]);
    expect(read('RES', used, '3 13:00')).toMatchObject({ targetVersion: 2, breachedAt: berlin('3 09:00') });
  });

  test('changes no target where nothing was promised', () => {
    const [at] = CALL;
    const unpromised = { ...submit(null), askedAt: berlin('2 09:00') } as ReturnType<typeof submit>;
    expect(read('RES', story([at, unpromised], ['2 14:00', agreed]), '2 15:00').targetHistory).toHaveLength(1);
  });

  test('keeps a date that both sides agreed on', () => {
    const date = { type: 'dateCommitted', date: berlin('5 12:00') } as const;
    const history = story(CALL, ['2 14:00', date], ['2 15:00', agreed]);
    expect(read('RES', history, '2 16:00')).toMatchObject({ dueAt: berlin('5 12:00'), targetVersion: 2, result: null });
  });

  test('keeps the due instant of a duration that both sides agreed on', () => {
    const duration = { type: 'durationCommitted', seconds: exampleHours(4) } as const;
    const history = story(CALL, ['2 14:00', duration], ['2 15:00', agreed]);
    expect(read('RES', history, '2 16:00').dueAt).toBe(berlin('3 10:00'));
  });

  test('goes on with the earlier start after a transfer, while the receiver begins with its leg', () => {
    const handOver = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(6) } as const;
    const history = story(CALL, ['2 14:00', agreed], ['2 15:00', handOver]);
    expect(read('RES', history, '2 16:00')).toMatchObject({ startedAt: berlin('2 09:00'), dueAt: berlin('2 17:00') });
    const legs = readAll(history, '2 16:00').filter(({ kind }) => kind === 'LEG');
    expect(legs.map(({ startedAt }) => startedAt)).toEqual([berlin('2 09:00'), berlin('2 15:00')]);
  });

  test('gained nothing from hours in which it did not work yet', () => {
    const began = calendar(
      { ...office('Europe/Berlin', '09:00', '17:00', { effectiveFrom: null }), weekly: [] },
      office('Europe/Berlin', '09:00', '17:00', { effectiveFrom: '2026-03-03' }),
    );
    const history = story(call('3 10:00', '2 11:00'), ['3 11:00', agreed]);
    const reading = read('RES', history, '3 11:00', { ...WORLD, provider: began });
    expect(reading).toMatchObject({
      startedAt: berlin('2 11:00'),
      elapsedSeconds: exampleHours(2),
      dueAt: berlin('3 17:00'),
    });
  });
});
