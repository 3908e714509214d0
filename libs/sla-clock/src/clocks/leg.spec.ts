import { exampleHours, read, readAll, story, submit } from '../sla-clock.examples.js';

const resolved = { type: 'resolved' } as const;

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

  test('the promise to the requester runs through', () => {
    expect(read('RES', history, '4 09:00')).toMatchObject({
      elapsedSeconds: exampleHours(10),
      result: 'MET',
      party: 'ENG',
    });
  });
});
