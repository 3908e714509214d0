import { sumByService } from './sum-by-service.js';

const leaf = (request: string, amount: bigint, cls: 'PB' | 'U' = 'PB') => ({ party: 'ENG', cls, request, amount });
const delay = (state: 'ACCRUING' | 'REALISED', ...leaves: ReturnType<typeof leaf>[]) => ({
  state,
  currency: 'USD',
  leaves,
  forecast: null,
});
const noForecast = { forecast: 0n, forecastAtLeast: false };
const services: Record<string, string> = { R1: 'clarification', R2: 'clarification', R3: 'review' };
const serviceOf = (request: string) => services[request] ?? null;

describe('the cost of delay by service', () => {
  it('adds up the requests of a service, what is final apart from what is not', () => {
    const sums = sumByService(
      [delay('REALISED', leaf('R1', 10n), leaf('R3', 5n)), delay('ACCRUING', leaf('R2', 7n))],
      serviceOf,
    );
    expect(sums).toEqual([
      { serviceId: 'clarification', currency: 'USD', realised: 10n, accrued: 7n, ...noForecast },
      { serviceId: 'review', currency: 'USD', realised: 5n, accrued: 0n, ...noForecast },
    ]);
  });

  it('is the least there can be where a forecast behind it is', () => {
    const forecast = (known: boolean, ...leaves: ReturnType<typeof leaf>[]) => ({
      ...delay('ACCRUING'),
      forecast: { cost: 10n, leaves, known },
    });
    const sums = sumByService(
      [forecast(true, leaf('R1', 10n), leaf('R3', 5n)), forecast(false, leaf('R2', 7n))],
      serviceOf,
    );
    expect(sums).toMatchObject([
      { serviceId: 'clarification', forecast: 17n, forecastAtLeast: true },
      { serviceId: 'review', forecast: 5n, forecastAtLeast: false },
    ]);
  });

  it('leaves one sum for requests of others and for days on which nothing blocked', () => {
    expect(sumByService([delay('REALISED', leaf('R9', 10n), leaf('~NONE', 4n, 'U'))], serviceOf)).toEqual([
      { serviceId: null, currency: 'USD', realised: 14n, accrued: 0n, ...noForecast },
    ]);
  });
});
