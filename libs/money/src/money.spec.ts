import fc from 'fast-check';
import { add, compare, money, subtract } from './money.js';
import { floorDivide, formatBasisPoints, percentOf, roundHalfUp } from './rounding.js';
import { formatMoney, parseMoney, toDecimal, toMoneyText } from './text.js';

const usd = (amount: bigint) => money(amount, 'USD');
const refusal = (code: string) => expect.objectContaining({ name: 'MoneyRefused', code });

describe('money', () => {
  it('adds, takes away and compares within one currency', () => {
    expect(add(usd(1n), usd(2n))).toEqual(usd(3n));
    expect(subtract(usd(1n), usd(2n))).toEqual(usd(-1n));
    expect([compare(usd(2n), usd(3n)), compare(usd(3n), usd(2n)), compare(usd(3n), usd(3n))]).toEqual([-1, 1, 0]);
    expect([usd(3n), usd(-1n), usd(3n), usd(2n)].sort(compare).map((sum) => sum.amount)).toEqual([-1n, 2n, 3n, 3n]);
  });

  it.each([add, subtract, compare])('dollars and euros are not reckoned together: %p', (act) => {
    expect(() => act(usd(1n), money(1n, 'EUR'))).toThrow(refusal('money.currency_mismatch'));
    expect(() => act(usd(1n), money(1n, 'EUR'))).toThrow(/^USD and EUR /);
  });

  it('a currency is an upper-case code that exists', () => {
    expect(() => money(1n, 'usd')).toThrow(refusal('money.currency_unknown'));
    expect(() => money(1n, 'usd')).toThrow('“usd” is not a currency');
    expect(() => parseMoney({ amount: '1', currency: 'QQQ' })).toThrow(refusal('money.currency_unknown'));
  });
});

describe('money in text', () => {
  it.each([
    [12_500_000n, 'USD', '125,000.00 USD'],
    [5n, 'USD', '0.05 USD'],
    [0n, 'USD', '0.00 USD'],
    [-123_456n, 'EUR', '-1,234.56 EUR'],
    [5_000n, 'JPY', '5,000 JPY'],
    [1_234_567n, 'KWD', '1,234.567 KWD'],
    [90_071_992_547_409_931n, 'USD', '900,719,925,474,099.31 USD'],
  ])('%s %s reads %s', (amount, currency, text) => {
    expect(formatMoney({ amount, currency })).toBe(text);
  });

  it.each(['', '1.5', '1e3', ' 1', '0x10', '--1', '1n'])('“%s” is no whole number of minor units', (amount) => {
    expect(() => parseMoney({ amount, currency: 'USD' })).toThrow(refusal('money.amount_malformed'));
    expect(() => parseMoney({ amount, currency: 'USD' })).toThrow(`“${amount}” is not a whole number`);
  });

  it.each([
    [544_439n, 'USD', '5444.39'],
    [-5n, 'USD', '-0.05'],
    [0n, 'USD', '0.00'],
    [5_000n, 'JPY', '5000'],
  ])('%s %s is %s in a spreadsheet', (amount, currency, text) => {
    expect(toDecimal({ amount, currency })).toBe(text);
  });

  it('comes back from its text unchanged', () => {
    fc.assert(fc.property(fc.bigInt(), (amount) => expect(parseMoney(toMoneyText(usd(amount)))).toEqual(usd(amount))));
  });
});

describe('rounding', () => {
  it.each([
    [5n, 2n, 3n],
    [7n, 3n, 2n],
    [8n, 3n, 3n],
    [0n, 9n, 0n],
    [-5n, 2n, -2n],
    [-8n, 3n, -3n],
  ])('%s/%s rounds to %s', (n, d, rounded) => {
    expect(roundHalfUp(n, d)).toBe(rounded);
  });

  it('half a percent of 99,999.99 is 500.00, the half cent going up', () => {
    expect(percentOf(9_999_999n, 50n)).toBe(50_000n);
  });

  it('a denominator that is not positive is a mistake of the caller', () => {
    expect(() => floorDivide(1n, 0n)).toThrow('A denominator is positive, not 0');
    expect(() => floorDivide(1n, -2n)).toThrow('A denominator is positive, not -2');
  });

  it.each([
    [50n, '0.5 %'],
    [15n, '0.15 %'],
    [1000n, '10 %'],
    [10_001n, '100.01 %'],
    [0n, '0 %'],
  ])('%s basis points read %s', (basisPoints, text) => {
    expect(formatBasisPoints(basisPoints)).toBe(text);
  });
});
