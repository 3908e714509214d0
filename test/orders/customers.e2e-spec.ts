import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { A_THOUSAND_A_DAY, delayCostOf, type OrderWish, putOrder, releaseOrder } from '../support/builders/orders.js';

let world: OrderWorld;
let names = 0;

/** Four days after a promised Friday. */
beforeAll(async () => (world = await anOrderWorld('2026-03-10T09:00:00Z')));
afterAll(() => world.app.close());

interface Written {
  id: string;
  version: number;
}

const fresh = (what: string): string => `${what}-${(names += 1)}`;
const daily = (rate: string): object => ({ ...A_THOUSAND_A_DAY, rate });

const addCustomer = (more: object = {}, by: Client = world.carla) =>
  by.post('/customers', { ownerDepartmentId: world.cs, name: fresh('Harbor'), currency: 'USD', ...more });

const aCustomer = async (more: object = {}): Promise<Written & { name: string }> =>
  (await addCustomer(more).expect(201)).body as Written & { name: string };

const addTemplate = (more: object = {}, by: Client = world.carla) =>
  by.post('/contract-templates', {
    ...{ ownerDepartmentId: world.cs, code: fresh('ld'), name: 'A contract', currency: 'USD', profile: daily('200') },
    ...more,
  });

const aTemplate = async (more: object = {}): Promise<Written & { code: string }> =>
  (await addTemplate(more).expect(201)).body as Written & { code: string };

/** An order that says nothing of its own about what lateness costs, unless told. */
const put = (wish: Partial<OrderWish> & { reference: string }) =>
  putOrder(world.carla, { ownerDepartmentId: world.cs, profile: null, ...wish });

const codeOf = async (refused: Promise<{ body: unknown }>): Promise<string> =>
  ((await refused).body as { code: string }).code;

describe('what an order costs when it says nothing itself', () => {
  it('is what its customer’s orders usually cost, and the order says so', async () => {
    const { name, id } = await aCustomer({ profile: daily('300'), policy: 'RATIONAL', failureCost: '12500000' });
    const { body } = await put({ reference: fresh('SO'), customer: name.toUpperCase() }).expect(201);
    expect(body).toMatchObject({
      ...{ customer: name.toUpperCase(), customerId: id, verified: true },
      ...{ profile: daily('300'), profileSource: 'CUSTOMER', profileInWords: '3.00 USD per day after 6 March' },
      ...{ policy: 'RATIONAL', policySource: 'CUSTOMER' },
      ...{ failureCost: { amount: '12500000', currency: 'USD' }, failureCostSource: 'CUSTOMER' },
    });
  });

  it('is its contract’s, before its customer’s and after its own word', async () => {
    const { name } = await aCustomer({ profile: daily('300'), failureCost: '500' });
    const { id, code } = await aTemplate({ policy: 'RELEASE_AT_DEADLINE' });
    const wish = { reference: fresh('SO'), customer: name, contractTemplate: code };
    const { body } = await put({ ...wish, policy: 'HOLD' }).expect(201);
    expect(body).toMatchObject({
      ...{ contractTemplateId: id, profile: daily('200'), profileSource: 'CONTRACT_TEMPLATE' },
      ...{ policy: 'HOLD', policySource: 'ORDER', failureCostSource: 'CUSTOMER' },
    });
  });

  it('is that of the contract its customer usually has', async () => {
    const { id: contractTemplateId } = await aTemplate();
    const { name } = await aCustomer({ contractTemplateId });
    const { body } = await put({ reference: fresh('SO'), customer: name }).expect(201);
    expect(body).toMatchObject({ contractTemplateId, profileSource: 'CONTRACT_TEMPLATE' });
  });

  it('is unknown for a customer nobody knows, who is known by name from then on', async () => {
    const name = fresh('Stranger');
    const { body } = await put({ reference: fresh('SO'), customer: name }).expect(201);
    expect(body).toMatchObject({ profile: null, profileSource: null, policy: 'HOLD', policySource: null });
    const { body: again } = await put({ reference: fresh('SO'), customer: name }).expect(201);
    const { customerId } = body as { customerId: string };
    expect((again as { customerId: string }).customerId).toBe(customerId);
    const { body: customer } = await world.chris.get(`/customers/${customerId}`).expect(200);
    expect(customer).toMatchObject({ name, currency: null, profile: null, abilities: { change: false } });
  });

  it('is not read off amounts in another currency', async () => {
    const { name } = await aCustomer({ currency: 'EUR', profile: daily('300') });
    const { body } = await put({ reference: fresh('SO'), customer: name }).expect(201);
    expect(body).toMatchObject({ profile: null });
    const { code } = await aTemplate({ currency: 'EUR' });
    const under = put({ reference: fresh('SO'), contractTemplate: code }).expect(422);
    expect(await codeOf(under)).toBe('order.contract_template_currency');
    const unknown = put({ reference: fresh('SO'), contractTemplate: 'no-such' }).expect(422);
    expect(await codeOf(unknown)).toBe('order.contract_template_unknown');
  });

  it('takes currency and zone of its customer too, where neither was said', async () => {
    const { name } = await aCustomer({ currency: 'EUR', zone: 'Europe/Helsinki', profile: daily('300') });
    const { body } = await put({ reference: fresh('SO'), customer: name, value: null, zone: undefined }).expect(201);
    expect(body).toMatchObject({ zone: 'Europe/Helsinki', profileInWords: '3.00 EUR per day after 6 March' });
  });
});

describe('a default that changes', () => {
  const change = (kind: string, { id, version }: Written, body: object, by: Client = world.carla) =>
    by.put(`/${kind}/${id}`, body).set('if-match', `"${version}"`);

  it('leaves alone the orders that are in, however often their source repeats itself', async () => {
    const customer = await aCustomer({ profile: daily('300') });
    const wish = { reference: fresh('SO'), customer: customer.name };
    await put(wish).expect(201);
    const { name } = customer;
    await change('customers', customer, { name, currency: 'USD', profile: daily('900') }).expect(200);
    const { body } = await put(wish).expect(200);
    expect(body).toMatchObject({ profile: daily('300'), version: 1 });
    const { body: next } = await put({ ...wish, reference: fresh('SO') }).expect(201);
    expect(next).toMatchObject({ profile: daily('900') });
  });

  it('is taken by an open order when its owner says so, with a reason, and then costs as much', async () => {
    const template = await aTemplate();
    const reference = fresh('SO');
    await put({ reference, contractTemplate: template.code }).expect(201);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ cost: { amount: '800' } });
    await change('contract-templates', template, { name: 'x', currency: 'USD', profile: daily('700') }).expect(200);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ cost: { amount: '800' } });
    const renew = (by: Client) => by.put(`/orders/ERP/${reference}/defaults`, { reason: 'A new contract.' });
    expect(await codeOf(renew(world.chris).expect(403))).toBe('order.not_yours_to_change');
    expect((await renew(world.carla).expect(200)).body).toMatchObject({ profile: daily('700'), version: 2 });
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ cost: { amount: '2800' } });
  });

  it('is taken by an order that has left as a correction: both figures stay', async () => {
    const template = await aTemplate();
    const reference = fresh('SO');
    await put({ reference, contractTemplate: template.code }).expect(201);
    await releaseOrder(world.carla, reference).expect(200);
    await change('contract-templates', template, { name: 'x', currency: 'USD', profile: daily('700') }).expect(200);
    expect(await delayCostOf(world.carla, reference)).toMatchObject({ state: 'REALISED', cost: { amount: '800' } });
    await world.carla.put(`/orders/ERP/${reference}/defaults`, { reason: 'It had been signed.' }).expect(200);
    const { body } = await world.carla.get(`/orders/ERP/${reference}/delay-cost/versions`).expect(200);
    expect(body.data).toMatchObject([
      { current: true, cost: { amount: '2800' }, reason: 'It had been signed.' },
      { current: false, cost: { amount: '800' } },
    ]);
  });

  it('is changed against the version that was read, by a lead of the owner', async () => {
    const customer = await aCustomer();
    const { name } = customer;
    await world.carla.put(`/customers/${customer.id}`, { name }).expect(428);
    expect(await codeOf(change('customers', customer, { name }, world.chris).expect(403))).toBe('customer.not_yours');
    const { headers } = await change('customers', customer, { name, zone: 'UTC' }).expect(200);
    expect(headers.etag).toBe('"2"');
    await change('customers', customer, { name, zone: 'UTC' }).expect(412);
  });

  it('keeps names apart, whatever their case, and codes', async () => {
    const [customer, other] = [await aCustomer(), await aCustomer()];
    const taken = change('customers', other, { name: customer.name.toUpperCase() }).expect(409);
    expect(await codeOf(taken)).toBe('customer.name_taken');
    expect(await codeOf(addCustomer({ name: customer.name }).expect(409))).toBe('customer.name_taken');
    const { code } = await aTemplate();
    expect(await codeOf(addTemplate({ code }).expect(409))).toBe('contract_template.code_taken');
  });

  it('is refused where it makes no sense', async () => {
    const priced = { currency: null, failureCost: '100' };
    expect(await codeOf(addCustomer(priced).expect(422))).toBe('customer.currency_required');
    const { id: contractTemplateId } = await aTemplate({ currency: 'EUR' });
    expect(await codeOf(addCustomer({ contractTemplateId }).expect(422))).toBe('customer.contract_template_unknown');
    expect(await codeOf(addTemplate({ profile: null }).expect(422))).toBe('contract_template.says_nothing');
    expect(await codeOf(addTemplate({ currency: 'usd' }).expect(400))).toBe('http.validation_failed');
    expect(await codeOf(addTemplate({}, world.chris).expect(403))).toBe('contract_template.not_yours');
  });
});

describe('a customer', () => {
  it('does not exist for a department that has no part in an order of theirs, until it is asked', async () => {
    const { id, name } = await aCustomer({ profile: daily('300') });
    const reference = fresh('SO');
    await put({ reference, customer: name }).expect(201);
    await world.quinn.get(`/customers/${id}`).expect(404);
    await world.requests.submit({ from: world.cs, to: world.qa, hours: 8, order: reference });
    await world.quinn.get(`/customers/${id}`).expect(200);
    const { body } = await world.quinn.get(`/customers?q=${name.toLowerCase()}`).expect(200);
    expect(body).toMatchObject({ data: [{ id, abilities: { change: false } }] });
    const { body: none } = await world.sam.get(`/customers?q=${name}`).expect(200);
    expect(none).toMatchObject({ data: [] });
  });

  it('tells nobody of another department what they pay, by their name alone', async () => {
    const { name } = await aCustomer({ profile: daily('300') });
    const request = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8 });
    const link = (by: Client) =>
      by.post(`/requests/${request}/orders`, { reference: fresh('SO'), blocks: false, customer: name }).expect(201);
    const { body: guessed } = await link(world.erik);
    expect(guessed).toMatchObject({ order: { customer: name, customerId: null, profile: null } });
    const { body: named } = await link(world.chris);
    expect(named).toMatchObject({ order: { customer: name, profileSource: 'CUSTOMER', verified: false } });
  });

  it('leads to the orders that are theirs, and so does their contract', async () => {
    const { id, name } = await aCustomer();
    const template = await aTemplate();
    const [reference, other] = [fresh('SO'), fresh('SO')];
    await put({ reference, customer: name, contractTemplate: template.code }).expect(201);
    await put({ reference: other, customer: name }).expect(201);
    const found = async (query: string): Promise<string[]> => {
      const { body } = await world.eva.get(`/orders?${query}`).expect(200);
      return (body as { data: { reference: string }[] }).data.map((order) => order.reference);
    };
    expect(await found(`customerId=${id}`)).toEqual([reference, other]);
    expect(await found(`contractTemplateId=${template.id}`)).toEqual([reference]);
    expect(await found(`customerId=${id}&released=false&cancelled=false&phase=DURING`)).toEqual([reference, other]);
    expect(await found(`customerId=${id}&cancelled=true`)).toEqual([]);
  });

  it('is found page by page', async () => {
    const names = [await aCustomer(), await aCustomer(), await aCustomer()].map(({ name }) => name);
    const found: string[] = [];
    let cursor = '';
    do {
      const { body } = await world.eva.get(`/customers?q=Harbor&limit=2${cursor}`).expect(200);
      const { data, page } = body as { data: { name: string }[]; page: { nextCursor: string | null } };
      found.push(...data.map(({ name }) => name));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(found).toEqual(expect.arrayContaining(names));
    expect(new Set(found).size).toBe(found.length);
  });
});

describe('contract templates', () => {
  it('are read by the owner’s people and by who sees an order under one', async () => {
    const { id, code } = await aTemplate();
    await world.erik.get(`/contract-templates/${id}`).expect(404);
    const reference = fresh('SO');
    await put({ reference, contractTemplate: code }).expect(201);
    await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
    const { body } = await world.erik.get(`/contract-templates/${id}`).expect(200);
    expect(body).toMatchObject({ code, profile: daily('200'), abilities: { change: false } });
    const { body: page } = await world.chris.get(`/contract-templates?ownerDepartmentId=${world.cs}`).expect(200);
    expect((page as { data: { id: string }[] }).data.map((each) => each.id)).toContain(id);
  });

  it('keep their currency', async () => {
    const { id } = await aTemplate();
    const body = { name: 'x', currency: 'EUR', profile: daily('1') };
    const refused = world.carla.put(`/contract-templates/${id}`, body).set('if-match', '"1"').expect(409);
    expect(await codeOf(refused)).toBe('contract_template.currency_fixed');
  });
});
