import { thresholdsOf } from '../known-thresholds.js';
import { ask, berlin, exampleHours, read, SAO_PAULO, story, submit, WORLD } from '../sla-clock.examples.js';

describe('offers', () => {
  const offer = { type: 'offerMade', offerId: 'o1', by: 'ENG', replyBy: berlin('4 21:00') } as const;
  const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];

  test('an offer pauses nothing, and the other side owes the answer', () => {
    const history = story(at, ['2 10:00', offer]);
    expect(read('RES', history, '2 12:00')).toMatchObject({ state: 'RUNNING', elapsedSeconds: exampleHours(3) });
    expect(read('NEG', history, '2 12:00')).toMatchObject({ subject: 'o1', party: 'CS', dueAt: berlin('4 21:00') });
  });

  test.each([
    ['COUNTERED', 'MET'],
    ['ACCEPTED', 'MET'],
    ['DECLINED', 'MET'],
    ['LAPSED', 'NOT_COUNTED'],
    ['WITHDRAWN', 'NOT_COUNTED'],
    ['EXPIRED', 'MISSED'],
  ] as const)('an offer %s by its reply date is %s', (outcome, result) => {
    const history = story(at, ['2 10:00', offer], ['4 21:00', { type: 'offerClosed', offerId: 'o1', outcome }]);
    expect(read('NEG', history, '5 09:00')).toMatchObject({ stoppedBy: outcome, result });
  });

  test('an offer that nobody answered has expired at its reply date, also before anybody notices, and is late for nobody', () => {
    const unnoticed = read('NEG', story(at, ['2 10:00', offer]), '6 09:00');
    expect(unnoticed).toMatchObject({ stoppedBy: 'EXPIRED', stoppedAt: berlin('4 21:00'), result: 'MISSED' });
    expect(thresholdsOf(unnoticed).map(({ point }) => point.kind)).toEqual(['SHARE', 'SHARE']);
    const overtaken = story(at, ['2 10:00', offer], ['5 12:00', { type: 'cancelled' }]);
    expect(read('NEG', overtaken, '6 09:00')).toMatchObject({ stoppedBy: 'EXPIRED', stoppedAt: berlin('4 21:00') });
  });

  test('an offer is open until the second of its reply date, whatever else is said or closed', () => {
    const history = story(
      at,
      ['2 10:00', offer],
      ['2 11:00', { type: 'responded', kind: 'MESSAGE', by: 'CS' }],
      ['2 12:00', { type: 'offerClosed', offerId: 'another', outcome: 'ACCEPTED' }],
    );
    expect(read('NEG', history, berlin('4 21:00') - 1)).toMatchObject({ state: 'RUNNING', stoppedAt: null });
    expect(read('NEG', history, '4 21:00')).toMatchObject({ state: 'STOPPED', stoppedBy: 'EXPIRED' });
  });

  test('an offer made after a transfer stands', () => {
    const taken = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(8) } as const;
    const history = story(at, ['2 10:00', taken], ['2 11:00', { ...offer, by: 'QA' }]);
    expect(read('NEG', history, '2 12:00')).toMatchObject({ party: 'CS', state: 'RUNNING' });
  });

  test('a transfer lets an open offer lapse', () => {
    const taken = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(8) } as const;
    expect(read('NEG', story(at, ['2 10:00', offer], ['2 12:00', taken]), '2 13:00').stoppedBy).toBe('LAPSED');
  });

  test('an offer made when all was resolved waits for nobody, and neither does a question', () => {
    const history = story(at, ['2 10:00', { type: 'resolved' }], ['2 11:00', offer], ['2 12:00', ask()]);
    expect(read('NEG', history, '2 13:00')).toBeUndefined();
    expect(read('REQ', history, '2 13:00')).toBeUndefined();
  });

  test('a wish is answered by who had the request when it was made, in the hours fixed at submission', () => {
    const taken = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(8) } as const;
    const history = story(at, ['2 10:00', { ...offer, by: 'CS' }], ['2 12:00', taken]);
    expect(read('NEG', history, '2 13:00', { ...WORLD, provider: SAO_PAULO })).toMatchObject({
      party: 'ENG',
      zone: 'America/Sao_Paulo',
      targetHistory: [{ reason: 'START' }],
    });
  });

  test("the requester's wished date is the provider's to answer, and lapses with the request", () => {
    const wish = { ...offer, by: 'CS' };
    const history = story(at, ['2 09:00', wish], ['2 12:00', { type: 'cancelled' }]);
    expect(read('NEG', history, '2 13:00')).toMatchObject({ party: 'ENG', stoppedBy: 'LAPSED', result: 'NOT_COUNTED' });
  });
});
