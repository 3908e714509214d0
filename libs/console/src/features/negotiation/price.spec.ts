import { differenceText, priceText, savingText } from './price';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('a price', () => {
  it('names each currency that costs something', () => {
    expect(priceText([usd('300000'), { amount: '12000', currency: 'EUR' }, { amount: '0', currency: 'BRL' }])).toBe(
      '$3,000.00 + €120.00',
    );
    expect(priceText([usd('0')])).toBeNull();
  });

  it('that only saves is no price, and says what it saves', () => {
    expect(priceText([usd('-50000')])).toBeNull();
    expect(savingText([usd('-50000')])).toBe('$500.00');
    expect(savingText([usd('-50000'), { amount: '100', currency: 'EUR' }])).toBeNull();
    expect(savingText([usd('0')])).toBeNull();
  });

  it('against another says whether it is dearer', () => {
    expect(differenceText(usd('200000'))).toBe('+$2,000.00');
    expect(differenceText(usd('-50000'))).toBe('−$500.00');
    expect(differenceText(usd('0'))).toBe('±0');
  });
});
