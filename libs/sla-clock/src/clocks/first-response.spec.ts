import type { ResponseKind } from '../index.js';
import { ask, berlin, exampleHours, read, story, submit } from '../sla-clock.examples.js';

const resolved = { type: 'resolved' } as const;
const said = (kind: ResponseKind, by: string) => ({ type: 'responded', kind, by }) as const;

describe('first response', () => {
  const at = ['2 10:00', submit(exampleHours(8), exampleHours(2))] as [string, ReturnType<typeof submit>];

  test.each([
    ['a message of the provider', said('ACKNOWLEDGEMENT', 'ENG'), 'ACKNOWLEDGEMENT'],
    ['a question', ask(), 'QUESTION'],
    ['an offer', { type: 'offerMade', offerId: 'o', by: 'ENG', replyBy: berlin('4 17:00') }, 'OFFER'],
    ['a decline', { type: 'declined' }, 'DECLINE'],
    ['the answer itself', resolved, 'ANSWER'],
  ] as const)('%s stops it and leaves its kind', (_, event, kind) => {
    const reading = read('FR', story(at, ['2 11:00', event]), '2 16:00');
    expect(reading).toMatchObject({
      state: 'STOPPED',
      stoppedBy: kind,
      elapsedSeconds: exampleHours(1),
      result: 'MET',
    });
  });

  test("the requester's own words do not stop it", () => {
    expect(read('FR', story(at, ['2 11:00', said('MESSAGE', 'CS')]), '2 12:00').state).toBe('RUNNING');
  });

  test('a hold does not pause it', () => {
    const history = story(at, ['2 11:00', { type: 'held', holdId: 'h', reviewAt: berlin('5 10:00') }]);
    expect(read('FR', history, '2 13:00')).toMatchObject({
      elapsedSeconds: exampleHours(3),
      result: 'MISSED',
      provisional: true,
    });
  });

  test('a cancelled request is not counted, unless it waited too long already', () => {
    expect(read('FR', story(at, ['2 11:00', { type: 'cancelled' }]), '2 12:00').result).toBe('NOT_COUNTED');
    expect(read('FR', story(at, ['2 13:00', { type: 'cancelled' }]), '2 14:00').result).toBe('MISSED');
  });

  test('what the first holder said before a transfer has stopped it', () => {
    const taken = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(8) } as const;
    const history = story(at, ['2 11:00', said('MESSAGE', 'ENG')], ['2 11:30', taken]);
    expect(read('FR', history, '2 12:00')).toMatchObject({ state: 'STOPPED', stoppedAt: berlin('2 11:00') });
  });

  test('after a transfer it is the new holder whose words count', () => {
    const taken = { type: 'transferAccepted', to: 'QA', legTarget: exampleHours(8) } as const;
    expect(read('FR', story(at, ['2 11:00', taken], ['2 11:30', said('MESSAGE', 'ENG')]), '2 12:00').state).toBe(
      'RUNNING',
    );
    expect(read('FR', story(at, ['2 11:00', taken], ['2 11:30', said('MESSAGE', 'QA')]), '2 12:00').state).toBe(
      'STOPPED',
    );
  });

  test('a promise of no first response has no such clock', () => {
    expect(read('FR', story(['2 10:00', submit(exampleHours(8))]), '2 12:00')).toBeUndefined();
  });
});
