import { orderNameOf, orderText } from './order-name';

describe('the number of an order', () => {
  it.each([
    ['', null],
    [' SO-10482 ', { reference: 'SO-10482' }],
    ['CRM/SO-10482', { system: 'CRM', reference: 'SO-10482' }],
  ])('typed as "%s" names %j', (text, name) => expect(orderNameOf(text)).toEqual(name));

  it.each([
    ['ERP', 'SO-10482'],
    ['CRM', 'CRM/SO-10482'],
  ])('of %s is typed as "%s"', (system, text) => expect(orderText({ system, reference: 'SO-10482' })).toBe(text));
});
