import { describePlace, type ToldOrder, type ToldPlace } from './describe-place.js';

const usd = (amount: bigint) => ({ amount, currency: 'USD' });

const told = (more: Partial<ToldPlace> = {}): string[] =>
  describePlace({
    place: 4,
    of: 7,
    expedited: false,
    basis: 'ORDERS',
    finishNow: '2026-03-02',
    finishLater: '2026-03-09',
    orders: [],
    nominal: null,
    effort: { minutes: 240, source: 'GIVEN' },
    savedPerHour: usd(100_000n),
    ...more,
  });

const anOrder = (more: Partial<ToldOrder> = {}): ToldOrder => ({
  name: 'SO-1',
  standing: 'COUNTED',
  saved: usd(400_000n),
  leavesAnywayOn: null,
  releasedNow: '2026-03-02',
  releasedLater: '2026-03-09',
  outlastedBy: null,
  heldByOthers: false,
  forecastKnown: true,
  ...more,
});

describe('why a request stands where it stands', () => {
  it('is told from what is compared to the place', () => {
    expect(told({ expedited: true, orders: [anOrder()] })).toEqual([
      'The leads of both sides agreed that it goes before all others.',
      'Begun now it is answered on 2 March, begun five working days later on 9 March.',
      'SO-1 leaves on 2 March instead of 9 March, which saves 4,000.00 USD.',
      'It is estimated at 240 minutes of work.',
      'That saves 1,000.00 USD an hour: place 4 of 7.',
    ]);
  });

  it.each<[Partial<ToldOrder>, string[]]>([
    [{ saved: usd(0n) }, ['At SO-1 it saves nothing.']],
    [
      { outlastedBy: 'QA-3' },
      [
        'SO-1 leaves on 2 March instead of 9 March, which saves 4,000.00 USD.',
        'Alone this answer does not let SO-1 go before 2 March: it waits for QA-3 as well.',
      ],
    ],
    [
      { outlastedBy: 'another request', heldByOthers: true, saved: usd(0n), releasedNow: '2026-03-20' },
      [
        'At SO-1 it saves nothing.',
        'Alone this answer does not let SO-1 go before 20 March: it waits for another request as well.',
      ],
    ],
    [
      { leavesAnywayOn: '2026-03-04', saved: usd(1_500_000n) },
      ['SO-1 leaves on 4 March with or without this answer: in time it saves a risk of 15,000.00 USD.'],
    ],
    [
      { standing: 'UNVERIFIED', saved: usd(100_000_000n) },
      ['At SO-1 it would save 1,000,000.00 USD, but nobody has confirmed its terms.'],
    ],
    [{ standing: 'NO_RATE' }, ['At SO-1 it saves 4,000.00 USD, which no exchange rate of these days compares.']],
    [
      { standing: 'NOT_PRICED', saved: null, forecastKnown: false },
      ['What waiting costs SO-1 is not priced.', 'When all else that SO-1 waits for is answered is not foreseen.'],
    ],
  ])('says of an order %o', (more, sentences) => {
    expect(told({ orders: [anOrder(more)] }).slice(1, -2)).toEqual(sentences);
  });

  it('says what orders a request that no order speaks for', () => {
    expect(told({ basis: 'NOMINAL', nominal: { rate: usd(5_000n), days: 7 } })[1]).toBe(
      'No order that counts is linked: its service counts 50.00 USD for each of the 7 days between.',
    );
    const less = { orders: [anOrder({ saved: usd(0n) })], nominal: { rate: usd(5_000n), days: 7 } };
    expect(told({ basis: 'NOMINAL', ...less })[2]).toBe(
      'Without an order its service counts 50.00 USD for each of the 7 days between. That is more, so it decides: an ' +
        'order never lowers a place.',
    );
    expect(told({ basis: 'LEFT' })[1]).toBe('The orders it held up wait no more.');
  });

  it.each([
    ['SERVICE_MEDIAN', 'Nobody has estimated it; half the answers of this service took 30 minutes or less.'],
    ['DEPARTMENT_MEDIAN', 'Nobody has estimated it; half the answers of this department took 30 minutes or less.'],
    ['HOUSE_DEFAULT', 'Nobody has estimated it, and too few answers are known: 30 minutes are assumed.'],
  ] as const)('marks an effort by default: %s', (source, sentence) => {
    expect(told({ effort: { minutes: 30, source } }).at(-2)).toBe(sentence);
  });
});
