import { bearer, emailOf, signIn } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

/** The value of an order is behind `orders:read`, by whichever road a token comes in. */
describe('a token that may read requests but not orders', () => {
  let world: RequestWorld;
  let script: ReturnType<typeof bearer>;
  let trusted: typeof script;
  let number: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    const carla = await signIn(world.app.http, emailOf('Carla Mendes'));
    const tokenWith = async (scopes: string[]): Promise<typeof script> => {
      const { body } = await carla.post('/me/tokens', { name: 'script', scopes, expiresInDays: 1 }).expect(201);
      return bearer(world.app.http, (body as { token: string }).token);
    };
    script = await tokenWith(['requests:read', 'requests:write']);
    trusted = await tokenWith(['requests:read', 'orders:read']);
    number = (await aRequest(world)).number;
  });
  afterAll(() => world.app.close());

  it('links an order without being told what it is worth', async () => {
    const link = { reference: 'SO-10455', blocks: true, value: { amount: '31200000', currency: 'USD' } };
    const { body } = await script.post(`/requests/${number}/orders`, link).expect(201);
    expect(body).toMatchObject({ reference: 'SO-10455', order: null });
  });

  it('finds no orders on the page of a request', async () => {
    const { body } = await script.get(`/requests/${number}/page`).expect(200);
    expect([body.orders, body.offerConsequences]).toEqual([null, null]);
    const { body: whole } = await trusted.get(`/requests/${number}/page`).expect(200);
    expect(whole.orders).toHaveLength(1);
  });

  it('is refused at the list of a request, and at what an offer would cost', async () => {
    await script.get(`/requests/${number}/orders`).expect(403);
    await script.get(`/requests/${number}/offer-consequences`).expect(403);
    const date = { kind: 'DATE', date: '2026-03-12T16:00:00Z' };
    await script.post(`/requests/${number}/offer-previews`, date).expect(403);
    await trusted.get(`/requests/${number}/orders`).expect(200);
  });

  it('reads an offered date without what it would cost', async () => {
    const date = { kind: 'DATE', date: '2026-03-12T16:00:00Z', reason: 'The bench is free then.' };
    const { body: made } = await script.post(`/requests/${number}/offers`, date).expect(201);
    expect(made.onTheTable).toMatchObject({ date: '2026-03-12T16:00:00.000Z', consequence: null });
    const { body } = await trusted.get(`/requests/${number}/offers`).expect(200);
    expect(body.onTheTable.consequence).toMatchObject({ orders: [{ order: { reference: 'SO-10455' } }] });
  });

  it('previews an ask without the price of its waiting', async () => {
    const ask = {
      serviceId: world.serviceId,
      requesterDepartmentId: world.cs.id,
      orderReference: { system: 'ERP', reference: 'SO-10455' },
    };
    const { body } = await script.post('/request-previews', ask).expect(200);
    expect(body.delayCost).toBeNull();
  });
});
