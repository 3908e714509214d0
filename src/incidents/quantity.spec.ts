import fc from 'fast-check';
import { amountOf, parseQuantity, quantityText } from './quantity.js';

describe('a quantity at a rate', () => {
  it('is reckoned to the cent, once', () => {
    expect(amountOf({ milli: parseQuantity('320'), unit: 'h', rate: 6_250n })).toBe(2_000_000n);
    expect(amountOf({ milli: parseQuantity('0.333'), unit: 'h', rate: 9_500n })).toBe(3_164n);
  });

  it('is written as it is read', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (milli) => {
        expect(parseQuantity(quantityText(milli))).toBe(milli);
      }),
    );
  });
});
