import { describeConsequence, type ConsequenceTold } from './describe-consequence.js';

const told = (more: Partial<ConsequenceTold>): string[] =>
  describeConsequence({
    name: 'SO-10455',
    currency: 'USD',
    leavesAnywayOn: null,
    price: 200_000n,
    againstFirstAsk: null,
    breaksDate: false,
    outlastedBy: null,
    forecastKnown: true,
    ...more,
  });

describe('what an offer means, said aloud', () => {
  it.each<[Partial<ConsequenceTold>, string[]]>([
    [{}, ['This costs SO-10455 another 2,000.00 USD.']],
    [{ price: -50_000n }, ['This saves SO-10455 500.00 USD.']],
    [{ price: 0n }, ['This costs SO-10455 nothing more.']],
    [{ price: null }, ['What waiting costs SO-10455 is not priced.']],
    [{ againstFirstAsk: 200_000n }, ['This costs SO-10455 another 2,000.00 USD.']],
    [
      { againstFirstAsk: 300_000n, breaksDate: true },
      [
        'This costs SO-10455 another 2,000.00 USD.',
        'Against the date first asked for it costs SO-10455 3,000.00 USD.',
        'It breaks the date promised for SO-10455.',
      ],
    ],
    [
      { price: 0n, outlastedBy: 'QA-7', forecastKnown: false },
      [
        'This costs SO-10455 nothing more.',
        'Until then and longer, SO-10455 waits for QA-7 anyway.',
        'When all else that SO-10455 waits for is answered is not foreseen.',
      ],
    ],
  ])('%o', (more, sentences) => {
    expect(told(more)).toEqual(sentences);
  });
});
