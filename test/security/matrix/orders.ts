import { row, at, order, ADMIN, ANY_TOKEN, SIGNED_IN, SEES, CS_LEAD, type Row } from './rows.js';

export const ORDERS_ROWS: Record<string, Row> = {
  listOrders: row(SIGNED_IN, () => '/orders'),
  readOrder: row(SEES, order()),
  getDelayCost: row(SEES, order('/delay-cost')),
  explainDelayCost: row(SEES, order('/delay-cost/explanation')),
  listFrozenCosts: row(SEES, order('/delay-cost/versions')),
  listAllExchangeRates: row(ANY_TOKEN, () => '/exchange-rates'),
  listExchangeRates: row(ANY_TOKEN, () => '/exchange-rates/EUR'),
  setExchangeRate: row(
    ADMIN,
    () => '/exchange-rates/EUR/2026-01-05',
    () => ({ rate: '1.0837' }),
  ),
  // Before the order they are seen by is written anew.
  listCustomers: row(SIGNED_IN, () => '/customers'),
  addCustomer: row(
    CS_LEAD,
    () => '/customers',
    (_ids, { world }) => ({ ownerDepartmentId: world.cs.id, name: 'Harbor Crane Works' }),
  ),
  readCustomer: row(SEES, ({ customer }) => `/customers/${customer}`),
  changeCustomer: row(
    '133y34343',
    ({ customer }) => `/customers/${customer}`,
    () => ({ name: 'Harbor' }),
  ),
  listContractTemplates: row(SIGNED_IN, () => '/contract-templates'),
  addContractTemplate: row(
    CS_LEAD,
    () => '/contract-templates',
    (_ids, { world }) => ({ ownerDepartmentId: world.cs.id, code: 'ld', name: 'LD', currency: 'USD', policy: 'HOLD' }),
  ),
  readContractTemplate: row(SEES, ({ template }) => `/contract-templates/${template}`),
  changeContractTemplate: row(
    '133y34343',
    ({ template }) => `/contract-templates/${template}`,
    () => ({ name: 'LD', currency: 'USD', policy: 'HOLD' }),
  ),
  putOrder: row(CS_LEAD, order(), (_ids, { world }) => ({ ownerDepartmentId: world.cs.id })),
  listOrderPhases: row(SIGNED_IN, () => '/order-phases'),
  listOrderPromises: row(SEES, order('/promises')),
  changePromise: row('133y34343', order('/promises'), () => ({
    kind: 'CORRECTION',
    promisedDate: '2026-03-06',
    reason: 'x',
  })),
  verifyOrder: row('133y34343', order('/verification')),
  renewDefaults: row('133y34343', order('/defaults'), () => ({ reason: 'A new contract.' })),
  listOrdersOfRequest: row(SEES, at('/orders')),
  listDisputes: row(SEES, at('/orders/ERP/SO-1/disputes')),
  raiseDispute: row('1yyyy4343', at('/orders/ERP/SO-1/disputes'), () => ({ reason: 'It waited for material.' })),
  resolveDispute: row('133yy4y43', at('/orders/ERP/SO-1/disputes/current/resolution'), () => ({ outcome: 'AMENDED' })),
  linkOrder: row('1y3y34343', at('/orders'), () => ({ reference: 'SO-1', blocks: true })),
  unlinkOrder: {
    ...row('1yyyy4343', at('/orders/ERP/SO-1')),
    before: async ({ tokens, ids }) =>
      tokens.rep.post(`/requests/${ids.request}/orders`, { reference: 'SO-1', blocks: false }),
  },
};
