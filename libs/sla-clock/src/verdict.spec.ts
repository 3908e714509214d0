import { ask, berlin, exampleHours, read, reopen, reply, story, submit, targets } from './sla-clock.examples.js';

const resolved = { type: 'resolved' } as const;
const date = (at: string) => ({ type: 'dateCommitted', date: berlin(at) }) as const;

describe('endings', () => {
  const at = ['2 09:00', submit(exampleHours(8))] as [string, ReturnType<typeof submit>];

  test.each(['cancelled', 'declined'] as const)('%s in time is not counted, when late it is missed', (type) => {
    expect(read('RES', story(at, ['2 12:00', { type }]), '5 12:00').result).toBe('NOT_COUNTED');
    expect(read('RES', story(at, ['3 09:01', { type }]), '5 12:00').result).toBe('MISSED');
  });

  const expired = { type: 'expired' } as const;

  test('a request that died of silence is not counted for a provider who was in time when it asked', () => {
    const asked = story(at, ['3 09:00', ask()], ['25 10:00', expired]);
    expect(read('RES', asked, '26 10:00')).toMatchObject({ result: 'NOT_COUNTED', breachedAt: null });
    expect(read('REQ', asked, '26 10:00').result).toBe('MISSED');
    const dated = story(at, ['2 10:00', date('4 12:00')], ['3 10:00', ask()], ['25 10:00', expired]);
    expect(read('RES', dated, '26 10:00').result).toBe('NOT_COUNTED');
  });

  test('a request that died of silence is judged as of its question, also in the second in which it dies', () => {
    const early = story(at, ['2 10:00', date('4 12:00')], ['3 10:00', ask()], ['25 10:00', expired]);
    expect(read('RES', early, '25 10:00').result).toBe('NOT_COUNTED');
    const refused = { type: 'replyRefused', questionId: 'q1' } as const;
    const answeredBadly = [
      ['2 12:00', reply()],
      ['2 14:00', refused],
    ] as Parameters<typeof story>;
    const again = story(at, ['2 09:30', date('2 13:00')], ['2 10:00', ask()], ...answeredBadly, ['25 10:00', expired]);
    expect(read('RES', again, '26 10:00').result).toBe('NOT_COUNTED');
  });

  test('a date that passed while the requester had the ball is missed by the requester when it is cancelled', () => {
    const history = story(at, ['2 10:00', date('4 12:00')], ['3 10:00', ask()], ['5 10:00', { type: 'cancelled' }]);
    expect(read('RES', history, '6 10:00').result).toBe('MISSED_REQUESTER');
  });

  test('of two dates each is judged by itself: one missed by the provider is missed', () => {
    const dates = [
      ['2 10:00', date('3 12:00')],
      ['3 15:00', date('4 12:00')],
    ] as Parameters<typeof story>;
    const history = story(at, ...dates, ['3 11:00', ask()], ['3 15:00', reply()], ['4 14:00', resolved]);
    expect(read('RES', history, '5 10:00').result).toBe('MISSED');
  });

  test('what was promised only later is judged like what was promised at once', () => {
    const duration = { type: 'durationCommitted', seconds: exampleHours(4) } as const;
    const history = story(['2 09:00', submit(null)], ['2 10:00', duration], ['2 12:00', resolved]);
    expect(read('RES', history, '2 13:00')).toMatchObject({ result: 'MET', earlierResults: [] });
  });

  test('a resolution that was reopened was met, whatever the target became afterwards', () => {
    const lowered = { type: 'priorityChanged', direction: 'DOWN', targets: targets(exampleHours(2)) } as const;
    const history = story(at, ['2 12:00', resolved], ['2 13:00', reopen], ['2 14:00', lowered]);
    expect(read('RES', history, '2 15:00')).toMatchObject({
      result: 'MISSED',
      earlierResults: [{ at: berlin('2 12:00'), result: 'MET' }],
    });
  });

  test('asking when late makes nothing of the miss, however the silence ends', () => {
    const late = story(at, ['3 09:01', ask()], ['25 10:00', expired]);
    expect(read('RES', late, '26 10:00')).toMatchObject({ result: 'MISSED', breachedAt: berlin('3 09:00') });
    const dated = story(at, ['2 10:00', date('4 12:00')], ['4 12:01', ask()], ['25 10:00', expired]);
    expect(read('RES', dated, '26 10:00').result).toBe('MISSED');
    const askedTwice = story(
      at,
      ['2 10:00', ask()],
      ['2 12:00', reply()],
      ['3 12:01', ask('q2')],
      ['25 10:00', expired],
    );
    expect(read('RES', askedTwice, '26 10:00').result).toBe('MISSED');
  });

  test.each(['resolved', 'cancelled', 'declined'] as const)(
    'a date missed wholly outside working hours is missed when the request is %s, if the requester held nothing',
    (type) => {
      const night = (...held: Parameters<typeof story>) =>
        read('RES', story(at, ['2 10:00', date('4 18:00')], ...held, ['4 20:00', { type }]), '5 12:00').result;
      expect(night()).toBe('MISSED');
      expect(night(['3 10:00', ask()], ['3 10:01', reply()])).toBe('MISSED_REQUESTER');
    },
  );

  test('the age counts nights, pauses and the time before a reopening', () => {
    const history = story(at, ['2 10:00', ask()], ['3 09:00', resolved], ['4 09:00', reopen], ['5 09:00', resolved]);
    expect(read('E2E', history, '4 08:00').elapsedSeconds).toBe(exampleHours(24));
    expect(read('E2E', history, '9 09:00')).toMatchObject({ elapsedSeconds: exampleHours(72), result: null });
  });

  test('a decline that is taken back leaves the clock where it had stopped it', () => {
    const declined = story(at, ['2 12:00', { type: 'declined' }], ['3 11:00', { type: 'declineReversed' }]);
    expect(read('RES', declined, '3 12:00')).toMatchObject({
      state: 'RUNNING',
      elapsedSeconds: exampleHours(4),
      result: null,
    });
  });

  test('what was cancelled is not taken up again by it', () => {
    const cancelled = story(at, ['2 12:00', { type: 'cancelled' }], ['3 11:00', { type: 'declineReversed' }]);
    expect(read('RES', cancelled, '3 12:00')).toMatchObject({ state: 'STOPPED', elapsedSeconds: exampleHours(3) });
  });

  test('reopening what was never resolved gives nothing', () => {
    expect(read('RES', story(at, ['2 16:00', reopen]), '2 16:30').targetSeconds).toBe(exampleHours(8));
  });

  test('a missed resolution stays missed after reopening, and gets no allowance', () => {
    const history = story(at, ['3 10:00', resolved], ['4 09:00', reopen], ['4 09:30', resolved]);
    expect(read('RES', history, '5 09:00')).toMatchObject({ result: 'MISSED', targetSeconds: exampleHours(8) });
  });
});
