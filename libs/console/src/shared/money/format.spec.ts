import { decimalText, isNothing, moneyText, shortMoneyText } from './format';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('money', () => {
  it('is written with its currency and its minor units', () => {
    expect(moneyText(usd('544439'))).toBe('$5,444.39');
    expect(moneyText({ amount: '5444', currency: 'JPY' })).toBe('¥5,444');
  });

  it('keeps every unit of an amount that no floating-point number holds', () => {
    expect(moneyText(usd('900719925474099301'))).toBe('$9,007,199,254,740,993.01');
  });

  it('can be written without minor units, to compare', () => {
    expect(shortMoneyText(usd('12500049'))).toBe('$125,000');
  });

  it('of less than one unit keeps its sign and its zero', () => {
    expect(decimalText('-5', 2)).toBe('-0.05');
    expect(isNothing(usd('0'))).toBe(true);
  });
});
