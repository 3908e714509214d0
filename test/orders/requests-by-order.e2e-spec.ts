import { bearer, type Client, emailOf, signIn } from '../support/builders/identity.js';
import { anOrder, putOrder, releaseOrder } from '../support/builders/orders.js';
import { anAsk, aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

let world: RequestWorld;
const made = new Map<string, string>();

interface NewOrder {
  reference: string;
  mayHaveMeant: { system: string; reference: string }[];
}

const anAskAbout = (reference: string, more: object = {}): object =>
  anAsk(world, { orderReference: { system: 'ERP', reference }, ...more });

async function asked(name: string, more: object, by = world.carla): Promise<RequestHandle> {
  const request = await aRequest(world, more, by);
  made.set(request.id, name);
  return request;
}

beforeAll(async () => {
  world = await aRequestWorld();
  for (const reference of ['SO-10482', 'SO-10483', 'SO-20011']) {
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference });
  }
  await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference: 'SO-30000', customer: 'Wind & Wave' });
  const about = (reference: string) => ({ orderReference: { system: 'ERP', reference } });
  await asked('crane', about('SO-10482'));
  await asked('wind', about('SO-30000'));
  const left = await asked('left', about('SO-20011'), world.clara);
  const reason = 'The customer would not wait.';
  await releaseOrder(world.beatriz, 'SO-20011', { withAnswer: false, reason }).expect(200);
  await world.erik.put(`/requests/${left.number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
  await asked('plain', {});
});
afterAll(() => world.app.close());

/** Carla's, for a script of hers. */
async function aToken(scopes: string[]): Promise<ReturnType<typeof bearer>> {
  const carla = await signIn(world.app.http, emailOf('Carla Mendes'));
  const { body } = await carla.post('/me/tokens', { name: 'script', scopes, expiresInDays: 1 }).expect(201);
  return bearer(world.app.http, (body as { token: string }).token);
}

const found = async (client: Client, query: string): Promise<(string | undefined)[]> => {
  const { body } = await client.get(`/requests?${query}`).expect(200);
  return body.data.map(({ id }: RequestHandle) => made.get(id)).sort();
};

describe('a list of requests', () => {
  it.each([
    ['order=ERP/SO-10482', ['crane']],
    ['order=CRM/SO-10482', []],
    ['order=ERP/SO-99', []],
    ['customer=harbor%20crane%20works', ['crane', 'left']],
    ['customer=Wind%20%26%20Wave', ['wind']],
    ['customer=Wind', []],
    ['leftWithoutAnswer=true', ['left']],
    ['leftWithoutAnswer=true&customer=Wind%20%26%20Wave', []],
    ['leftWithoutAnswer=false', ['crane', 'plain', 'wind']],
    ['askerId=me', ['crane', 'plain', 'wind']],
    ['assigneeId=me', []],
  ])('is narrowed by %s to %j', async (query, expected) => {
    expect(await found(world.carla, query)).toEqual(expected);
  });

  it('is narrowed by the customer’s id, by the service, and by who asks or works', async () => {
    const { body } = await world.beatriz.get('/customers').expect(200);
    const { id } = body.data.find(({ name }: { name: string }) => name === 'Wind & Wave');
    expect(await found(world.carla, `customer=${id}`)).toEqual(['wind']);
    expect(await found(world.carla, `serviceId=${world.serviceId}`)).toHaveLength(4);
    expect(await found(world.carla, `serviceId=${world.cs.id}`)).toEqual([]);
    expect(await found(world.erik, 'assigneeId=me')).toEqual(['left']);
    expect(await found(world.erik, `askerId=${world.clara.userId}`)).toEqual(['left']);
    expect(await found(world.clara, 'mine=true')).toEqual(['left']);
  });

  it('tells a looker-on nothing of who asked, and no stranger of orders', async () => {
    expect(await found(world.eva, `askerId=${world.clara.userId}`)).toEqual([]);
    expect(await found(world.eva, 'order=ERP/SO-10482')).toEqual(['crane']);
    expect(await found(world.quinn, 'order=ERP/SO-10482')).toEqual([]);
    const [crane] = [...made].find(([, name]) => name === 'crane')!;
    await world.erik
      .post(`/requests/${crane}/invitations`, { userId: world.quinn.userId, reason: 'Look.' })
      .expect(201);
    expect(await found(world.quinn, '')).toEqual(['crane']);
    expect(await found(world.quinn, 'order=ERP/SO-10482')).toEqual([]);
    expect(await found(world.quinn, 'customer=Harbor%20Crane%20Works')).toEqual([]);
  });

  it('says nothing of orders to a token that may not read them', async () => {
    const token = await aToken(['requests:read']);
    for (const query of ['order=ERP/SO-10482', 'customer=x', 'leftWithoutAnswer=true']) {
      expect((await token.get(`/requests?${query}`).expect(403)).body.code).toBe('http.scope_missing');
    }
    await token.get('/requests?serviceId=' + world.serviceId).expect(200);
  });

  it.each(['order=SO-10482', 'order=ERP/', 'assigneeId=you', 'askerId=', 'leftWithoutAnswer=maybe', 'serviceId=x'])(
    'is not narrowed by %s',
    async (query) => {
      await world.carla.get(`/requests?${query}`).expect(400);
    },
  );
});

describe('an order that nobody has heard of', () => {
  const preview = async (client: Client, reference: string): Promise<NewOrder | null> => {
    const orderReference = { system: 'ERP', reference };
    const ask = { serviceId: world.serviceId, requesterDepartmentId: world.cs.id, orderReference };
    return (await client.post('/request-previews', ask).expect(200)).body.newOrder as NewOrder | null;
  };
  const SO_10482 = { system: 'ERP', reference: 'SO-10482' };

  it('is named before sending, with those that may have been meant', async () => {
    expect(await preview(world.carla, 'SO-10482')).toBeNull();
    const mayHaveMeant = [SO_10482];
    expect(await preview(world.carla, 'SO-1O482')).toEqual({ system: 'ERP', reference: 'SO-1O482', mayHaveMeant });
    expect((await preview(world.carla, 'so 10482'))!.mayHaveMeant).toEqual([SO_10482]);
    expect((await preview(world.carla, 'SO-10428'))!.mayHaveMeant).toEqual([SO_10482]);
    expect((await preview(world.carla, 'SO-1048'))!.mayHaveMeant).toEqual([
      SO_10482,
      { system: 'ERP', reference: 'SO-10483' },
    ]);
    expect((await preview(world.carla, 'SO-77777'))!.mayHaveMeant).toEqual([]);
  });

  it('is named in the answer to what was sent, also to whoever mistypes it after somebody else', async () => {
    const misspelt = { system: 'ERP', reference: 'SO-1O482', mayHaveMeant: [SO_10482] };
    for (const person of [world.carla, world.clara]) {
      const { body } = await person.post('/requests', anAskAbout('SO-1O482')).expect(201);
      expect(body.newOrder).toEqual(misspelt);
    }
    expect(await preview(world.clara, 'SO-1O482')).toEqual(misspelt);
    expect((await world.carla.post('/requests', anAskAbout('SO-10482')).expect(201)).body.newOrder).toBeNull();
    expect((await world.carla.post('/requests', anAsk(world)).expect(201)).body.newOrder).toBeNull();
  });

  it('is named when a draft is sent, and when it is linked by hand', async () => {
    const { body: draft } = await world.carla.post('/requests', anAskAbout('SO-2O012', { draft: true })).expect(201);
    expect(draft.newOrder).toBeNull();
    const { body: sent } = await world.carla.put(`/requests/${draft.id}/submission`).expect(200);
    expect(sent.newOrder).toMatchObject({ reference: 'SO-2O012', mayHaveMeant: [{ reference: 'SO-20011' }] });
    const link = (reference: string) => world.carla.post(`/requests/${draft.id}/orders`, { reference, blocks: true });
    const { body: stub } = await link('SO-30OO0').expect(201);
    expect(stub).toMatchObject({ reference: 'SO-30OO0', newOrder: { mayHaveMeant: [{ reference: 'SO-30000' }] } });
    expect((await link('SO-30000').expect(201)).body.newOrder).toBeNull();
  });

  it('is named no more once its owner has confirmed it', async () => {
    const { body: before } = await world.carla.post('/requests', anAskAbout('SO-40OO4')).expect(201);
    expect(before.newOrder).toMatchObject({ reference: 'SO-40OO4' });
    await putOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference: 'SO-40OO4' }).expect(200);
    expect(await preview(world.carla, 'SO-40OO4')).toBeNull();
    expect((await world.carla.post('/requests', anAskAbout('SO-40OO4')).expect(201)).body.newOrder).toBeNull();
  });

  it('is likened to no order that the reader may not see, nor for a token that may read none', async () => {
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference: 'PO-555-1' });
    const ask = { serviceId: world.serviceId, requesterDepartmentId: world.qa.id };
    const { body } = await world.quinn
      .post('/request-previews', { ...ask, orderReference: { system: 'ERP', reference: 'PO-555-I' } })
      .expect(200);
    expect(body.newOrder.mayHaveMeant).toEqual([]);
    expect((await preview(world.carla, 'PO-555-I'))!.mayHaveMeant).toHaveLength(1);
    const token = await aToken(['requests:read', 'requests:write']);
    const sent = await token.post('/requests', anAskAbout('PO-555-l')).expect(201);
    expect(sent.body.newOrder).toEqual({ system: 'ERP', reference: 'PO-555-l', mayHaveMeant: [] });
  });
});

describe('an order that a draft names', () => {
  const drafted = async (reference: string): Promise<string> =>
    (await world.carla.post('/requests', anAskAbout(reference, { draft: true })).expect(201)).body.id as string;
  const sent = (draft: string) => world.carla.put(`/requests/${draft}/submission`);

  it('does not wait for the answer when it has left before the draft was sent', async () => {
    const reference = 'SO-60001';
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference });
    const draft = await drafted(reference);
    await releaseOrder(world.beatriz, reference, { withAnswer: true }).expect(200);
    await sent(draft).expect(200);
    const { body } = await world.carla.get(`/requests/${draft}/orders`).expect(200);
    expect(body.data).toMatchObject([{ reference, blocks: false }]);
  });

  it('keeps the draft from being sent once it is the order of others, until the draft names another', async () => {
    const reference = 'SO-60002';
    const draft = await drafted(reference);
    await anOrder(world.erika, { ownerDepartmentId: world.eng.id, reference });
    expect((await sent(draft).expect(404)).body.code).toBe('order.not_found');
    const { body } = await world.carla.get(`/requests/${draft}`).expect(200);
    expect(body).toMatchObject({ state: 'DRAFT', draft: { orderReference: { system: 'ERP', reference } } });
    await world.carla.patch(`/requests/${draft}`, { orderReference: { reference: 'SO-10482' } }).expect(200);
    await sent(draft).expect(200);
    const { body: orders } = await world.carla.get(`/requests/${draft}/orders`).expect(200);
    expect(orders.data).toMatchObject([{ reference: 'SO-10482', blocks: true }]);
  });
});

describe('the look of a reference', () => {
  it('is the same in the index as in what is looked for', async () => {
    const { lookalikeOf } = await import('../../src/orders/alike/lookalike.js');
    for (const reference of ['SO-1O482', 'so 10482', 'ÄB/Zß_l.i', 'ıſ', '', 'Größe-5']) {
      const [row] = await world.app.database.query<{ look: string }>('SELECT lockstep_lookalike($1) AS look', [
        reference,
      ]);
      expect(row!.look).toBe(lookalikeOf(reference));
    }
  });
});
