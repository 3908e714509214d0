import { berlin, exampleHours, read, readAll, reopen, story, submit, targets } from '../sla-clock.examples.js';

const resolved = { type: 'resolved' } as const;
const handOver = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(16) } as const;
const legs = (...args: Parameters<typeof readAll>) => readAll(...args).filter(({ kind }) => kind === 'LEG');

describe('transfer legs', () => {
  const history = story(
    ['2 09:00', submit(exampleHours(16))],
    ['2 15:00', { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(6) }],
    ['2 17:00', { type: 'transferAccepted', to: 'ENG', legTarget: exampleHours(4) }],
    ['3 11:00', resolved],
  );

  test('a request never handed on has no legs', () => {
    expect(read('LEG', story(['2 09:00', submit(exampleHours(8))]), '2 12:00')).toBeUndefined();
  });

  test('each department is measured for its own stretch, also one that has it twice', () => {
    const legs = readAll(history, '4 09:00').filter((reading) => reading.kind === 'LEG');
    expect(legs.map((leg) => [leg.subject, leg.elapsedSeconds, leg.result])).toEqual([
      ['ENG:1', exampleHours(6), 'NOT_COUNTED'],
      ['QA:2', exampleHours(2), 'NOT_COUNTED'],
      ['ENG:3', exampleHours(2), 'MET'],
    ]);
  });

  test('the first keeps the target that it had when it was handed on', () => {
    const lowered = (hours: number) =>
      ({ type: 'priorityChanged', direction: 'DOWN', targets: targets(exampleHours(hours)) }) as const;
    const changed = story(
      ['2 09:00', submit(exampleHours(16))],
      ['2 10:00', lowered(20)],
      ['2 12:00', handOver],
      ['2 12:00', lowered(22)],
      ['2 13:00', lowered(24)],
    );
    expect(legs(changed, '2 14:00')[0]).toMatchObject({ subject: 'ENG:1', targetSeconds: exampleHours(20) });
    expect(read('RES', changed, '2 14:00').targetSeconds).toBe(exampleHours(24));
  });

  test('each has missed what was merged into it as missed, and nothing else', () => {
    const missed = (kind: 'RES' | 'LEG') => {
      const clock = { kind, dueAt: null, fixed: false, missedAt: berlin('2 09:30') };
      return { type: 'tookIn' as const, clocks: [clock] };
    };
    const results = (...happened: Parameters<typeof story>) =>
      legs(story(['2 09:00', submit(exampleHours(16))], ...happened, ['2 17:00', resolved]), '3 09:00').map(
        ({ result }) => result,
      );
    expect(results(['2 11:00', missed('RES')], ['2 12:00', handOver])).toEqual(['MISSED', 'MET']);
    expect(results(['2 12:00', handOver], ['2 13:00', missed('RES')])).toEqual(['NOT_COUNTED', 'MET']);
    expect(results(['2 12:00', handOver], ['2 13:00', missed('LEG')])).toEqual(['NOT_COUNTED', 'MISSED']);
    expect(results(['2 11:00', missed('LEG')], ['2 12:00', handOver])).toEqual(['NOT_COUNTED', 'MET']);
  });

  test('a later one too is left two hours after a reopening', () => {
    // 15:00 in Berlin is 9:00 in New York: three and a half hours were used.
    const reopened = story(
      ['2 09:00', submit(exampleHours(16))],
      ['2 15:00', { ...handOver, legTarget: exampleHours(4) }],
      ['2 18:30', resolved],
      ['3 15:00', reopen],
    );
    expect(read('LEG', reopened, '3 15:30')).toMatchObject({
      targetSeconds: exampleHours(5.5),
      targetHistory: [{ reason: 'START' }, { reason: 'REOPENED' }],
    });
  });

  test('the promise to the requester runs through', () => {
    expect(read('RES', history, '4 09:00')).toMatchObject({
      elapsedSeconds: exampleHours(10),
      result: 'MET',
      party: 'ENG',
    });
  });
});
