import { isStuck } from './stuck.js';

describe('a date is stuck', () => {
  it.each([
    ['nobody has offered anything', [], false],
    ['the first offer lies on the table', [{ state: 'OPEN', outcomes: [null] }], false],
    ['three offers have seen no yes', [{ state: 'OPEN', outcomes: ['COUNTERED', 'COUNTERED', null] }], true],
    ['the offer was declined', [{ state: 'DECLINED', outcomes: ['DECLINED'] }], true],
    ['nobody answered in time', [{ state: 'LAPSED', outcomes: ['COUNTERED', 'EXPIRED'] }], true],
    ['the offer was withdrawn', [{ state: 'WITHDRAWN', outcomes: ['WITHDRAWN'] }], false],
    ['the offer lapsed with a transfer', [{ state: 'LAPSED', outcomes: ['LAPSED'] }], false],
    [
      'they agreed at last',
      [
        { state: 'DECLINED', outcomes: ['DECLINED'] },
        { state: 'ACCEPTED', outcomes: ['ACCEPTED'] },
      ],
      false,
    ],
  ] as const)('when %s: %#', (_, negotiations, stuck) => {
    expect(isStuck(negotiations)).toBe(stuck);
  });
});
