import { type BlamedOrder, rankRequests } from './rank-requests.js';

const leaf = (request: string, amount: bigint, cls: 'PB' | 'U' = 'PB') => ({ party: 'ENG', cls, request, amount });
const cause = (requestId: string, amount: bigint, confirmed = true) => ({ requestId, amount, confirmed });

const order = (more: Partial<BlamedOrder> & { state?: 'ACCRUING' | 'REALISED' }): BlamedOrder => ({
  currency: 'USD',
  delay: { state: more.state ?? 'REALISED', leaves: [], forecast: null },
  causes: [],
  ...more,
});
const late = (state: 'ACCRUING' | 'REALISED', ...leaves: ReturnType<typeof leaf>[]): BlamedOrder =>
  order({ delay: { state, leaves, forecast: null } });

const everybody = () => true;

describe('the requests that money waited for', () => {
  it('are added up over their orders, what is final apart from what is not', () => {
    const ranked = rankRequests([late('REALISED', leaf('R1', 100n)), late('ACCRUING', leaf('R1', 50n))], everybody);
    expect(ranked).toEqual([
      {
        requestId: 'R1',
        currency: 'USD',
        orders: 2,
        realised: 100n,
        accrued: 50n,
        forecast: 0n,
        forecastAtLeast: false,
        failure: 0n,
      },
    ]);
  });

  it('are the least there can be where an answer behind them is not foreseen', () => {
    const toCome = (known: boolean, ...leaves: ReturnType<typeof leaf>[]) =>
      order({ delay: { state: 'ACCRUING', leaves: [], forecast: { cost: 10n, leaves, known } } });
    const ranked = rankRequests([toCome(true, leaf('R1', 10n)), toCome(false, leaf('R2', 10n))], everybody);
    expect(ranked.map(({ requestId, forecastAtLeast }) => [requestId, forecastAtLeast])).toEqual([
      ['R1', false],
      ['R2', true],
    ]);
  });

  it('stand by delay first and by failure where the delay is the same', () => {
    const ranked = rankRequests(
      [late('REALISED', leaf('R1', 10n), leaf('R2', 20n)), order({ causes: [cause('R3', 900n), cause('R4', 1000n)] })],
      everybody,
    );
    expect(ranked.map(({ requestId }) => requestId)).toEqual(['R2', 'R1', 'R4', 'R3']);
  });

  it('count an order once, though it waited and failed for the same request', () => {
    const both = { ...late('REALISED', leaf('R1', 10n), leaf('R1', 5n)), causes: [cause('R1', 100n)] };
    expect(rankRequests([both], everybody)).toMatchObject([{ orders: 1, realised: 15n, failure: 100n }]);
  });

  it('bear no failure that one side alone put down to them', () => {
    expect(rankRequests([order({ causes: [cause('R1', 100n, false)] })], everybody)).toEqual([]);
  });

  it('become one sum where the reader may not know of them', () => {
    const ranked = rankRequests([late('REALISED', leaf('R1', 10n), leaf('R2', 20n))], (id) => id === 'R1');
    expect(ranked.map(({ requestId, realised }) => [requestId, realised])).toEqual([
      [null, 20n],
      ['R1', 10n],
    ]);
  });

  it('are not a day on which nothing blocked', () => {
    expect(rankRequests([late('REALISED', leaf('~NONE', 70n, 'U'))], everybody)).toEqual([]);
  });

  it('never share a sum over two currencies', () => {
    const euros = { ...late('REALISED', leaf('R1', 5n)), currency: 'EUR' };
    expect(rankRequests([late('REALISED', leaf('R1', 10n)), euros], everybody)).toMatchObject([
      { currency: 'EUR', realised: 5n },
      { currency: 'USD', realised: 10n },
    ]);
  });
});
