import { orderOfResolution } from './applicable.js';
import type { VersionInForce } from '../versions/in-force.js';

const names = {
  requester: 'Customer Service',
  provider: 'Engineering',
  service: 'Part clarification',
  zone: 'Europe/Berlin',
};
const onService = { id: 'special', serviceId: 'clarification', nextFrom: null };
const onAll = { id: 'general', serviceId: null, nextFrom: null };
const from = new Date('2026-03-02T09:00:00Z');
const inForce = (...ids: string[]) =>
  new Map(
    ids.map((id) => {
      const version = { agreementId: id, versionId: `${id} 1`, number: 1, effectiveFrom: from, effectiveTo: null };
      return [id, { ...version, extended: false } as VersionInForce];
    }),
  );
const verdicts = (made: (typeof onAll | typeof onService)[], ...ids: string[]) =>
  orderOfResolution(made, inForce(...ids), names).map(({ verdict }) => verdict);

describe('which terms apply to a request', () => {
  it.each([
    [
      'those on the service itself',
      [onService, onAll],
      ['special', 'general'],
      ['APPLIES', 'LESS_SPECIFIC', 'LESS_SPECIFIC'],
    ],
    ['else those on all services', [onService, onAll], ['general'], ['NOTHING_IN_FORCE', 'APPLIES', 'LESS_SPECIFIC']],
    ['else what the service grants everybody', [onService], [], ['NOTHING_IN_FORCE', 'NEVER_MADE', 'APPLIES']],
    ['which is all there is before anybody negotiated', [], [], ['NEVER_MADE', 'NEVER_MADE', 'APPLIES']],
  ])('are %s', (_, made, held, expected) => {
    expect(verdicts(made, ...held)).toEqual(expected);
  });

  it('always apply once', () => {
    const every = [[], ['special'], ['general'], ['special', 'general']];
    const winners = every.map((ids) => verdicts([onService, onAll], ...ids).filter((each) => each === 'APPLIES'));
    expect(winners.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });

  it('say when something else is to come', () => {
    const planned = { ...onService, nextFrom: new Date('2026-03-31T22:00:00Z') };
    expect(orderOfResolution([planned], inForce(), names)[0]!.words).toBe(
      'Nothing of what they negotiated for Part clarification is in force before 2026-04-01.',
    );
  });
});
