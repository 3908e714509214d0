import fc from 'fast-check';
import { convert, fractionOfDecimal } from './conversion.js';
import { Fraction } from './fraction.js';

describe('money in another currency', () => {
  it('is reckoned exactly and rounded half up once', () => {
    expect(convert(10_000n, fractionOfDecimal('1.0837'), 'EUR', 'USD')).toBe(10_837n);
    expect(convert(1n, fractionOfDecimal('0.5'), 'EUR', 'USD')).toBe(1n);
    expect(convert(1n, fractionOfDecimal('2'), 'EUR', 'USD')).toBe(2n);
    expect(convert(3n, fractionOfDecimal('0.1'), 'EUR', 'USD')).toBe(0n);
  });

  it('knows that not every currency has cents', () => {
    expect(convert(1_000n, fractionOfDecimal('0.0067'), 'JPY', 'USD')).toBe(670n);
    expect(convert(670n, fractionOfDecimal('149.25'), 'USD', 'JPY')).toBe(1_000n);
  });

  it('is the same money at a rate of one', () => {
    fc.assert(fc.property(fc.bigInt(), (amount) => expect(convert(amount, Fraction.ONE, 'USD', 'USD')).toBe(amount)));
  });

  it('never becomes less when it was more', () => {
    const rate = fc.tuple(fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 10n ** 9n));
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(0n, 10n ** 12n), rate, (a, more, [n, d]) => {
        const at = Fraction.of(n, d);
        expect(convert(a + more, at, 'EUR', 'USD')).toBeGreaterThanOrEqual(convert(a, at, 'EUR', 'USD'));
      }),
    );
  });
});
