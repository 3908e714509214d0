import fc from 'fast-check';
import { minorUnitsOf } from './decimal.js';

const sum = (text: string, currency = 'USD') => minorUnitsOf('value', text, currency);

describe('a sum in a cell', () => {
  it.each([
    ['312000', 'USD', '31200000'],
    ['312000.5', 'USD', '31200050'],
    ['312000,50', 'EUR', '31200050'],
    ['0.07', 'USD', '7'],
    ['0', 'USD', '0'],
    ['500', 'JPY', '500'],
    ['1.234', 'KWD', '1234'],
    ['0,234', 'BHD', '234'],
    ['12345,678', 'BHD', '12345678'],
    ['1,23', 'KWD', '1230'],
  ])('of %s %s is %s minor units', (text, currency, minor) => {
    expect(sum(text, currency)).toBe(minor);
  });

  it.each([
    ['1.234,56', 'USD', 'value is not a sum'],
    ['1 234', 'USD', 'value is not a sum'],
    ["1'234.00", 'CHF', 'value is not a sum'],
    ['-5', 'USD', 'value is not a sum'],
    ['1e3', 'USD', 'value is not a sum'],
    ['12.500', 'USD', 'value has more decimals than the 2 of USD'],
    ['1,234', 'USD', 'value has more decimals than the 2 of USD'],
    ['1,234', 'KWD', 'value may mean 1.234 or 1234: write one of these, without a comma'],
    ['999,500', 'BHD', 'value may mean 999.500 or 999500: write one of these, without a comma'],
    ['5.0', 'JPY', 'value has more decimals than the 0 of JPY'],
    ['5', 'XYZ', 'currency is not a currency code'],
    ['5', '', 'currency is needed'],
  ])('is refused as %s %s', (text, currency, sentence) => {
    expect(() => sum(text, currency)).toThrow(sentence);
  });

  it('comes through to the last unit, however it is written', () => {
    const minor = fc.bigInt({ min: 0n, max: 10n ** 16n });
    fc.assert(
      fc.property(minor, fc.constantFrom('.', ','), (units, point) => {
        const text = `${units / 100n}${point}${(units % 100n).toString().padStart(2, '0')}`;
        return sum(text) === units.toString();
      }),
    );
  });
});
