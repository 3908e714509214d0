import { Sealer } from '../../src/platform/events/index.js';
import { aDepartment } from '../support/builders/departments.js';
import { aUser, lasting, type Client } from '../support/builders/identity.js';
import { anOrder } from '../support/builders/orders.js';
import { aRequest, anAsk, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const order = (reference: string): string => `/orders/ERP/${reference}`;

describe('nothing one does gives sight of what one may not see', () => {
  let world: RequestWorld;
  let fiona: Client;
  let fin: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    fiona = await lasting(world.app.http, await aUser(world.app.http, world.admin, 'Fiona Frank'));
    fin = (await aDepartment(world.admin, { code: 'FIN', leads: [fiona] })).id;
  });

  afterAll(() => world.app.close());

  describe('an order of another department', () => {
    it('stays unseen by who links it to a request of their own', async () => {
      await anOrder(fiona, { reference: 'SO-1', ownerDepartmentId: fin });
      const { number } = await aRequest(world);
      await world.carla.post(`/requests/${number}/orders`, { reference: 'SO-1', blocks: true }).expect(404);
      await world.carla.get(order('SO-1')).expect(404);
      await world.carla.get(`${order('SO-1')}/delay-cost`).expect(404);
    });

    it('stays unseen by who names it when asking', async () => {
      await anOrder(fiona, { reference: 'SO-2', ownerDepartmentId: fin });
      const orderReference = { system: 'ERP', reference: 'SO-2' };
      await world.carla.post('/requests', anAsk(world, { orderReference })).expect(404);
      await world.carla.get(order('SO-2')).expect(404);
    });

    it('is seen by those who are asked about it by its owner, and named by its owner freely', async () => {
      await anOrder(world.beatriz, { reference: 'SO-3', ownerDepartmentId: world.cs.id });
      await world.erik.get(order('SO-3')).expect(404);
      await world.carla
        .post('/requests', anAsk(world, { orderReference: { system: 'ERP', reference: 'SO-3' } }))
        .expect(201);
      await world.erik.get(order('SO-3')).expect(200);
    });
  });

  describe('an internal note', () => {
    const heard = async (reader: Client, { number }: RequestHandle): Promise<string> => {
      const paths = ['/timeline', '/messages', '/page', ''].map((suffix) => `/requests/${number}${suffix}`);
      return (await Promise.all(paths.map((path) => reader.get(path)))).map(({ text }) => text).join('\n');
    };

    it.each<[string, 'carla' | 'erik', 'carla' | 'erik', 'clara' | 'erika']>([
      ['the requester', 'carla', 'erik', 'clara'],
      ['the provider', 'erik', 'carla', 'erika'],
    ])('of %s is read by their own department only', async (_side, author, other, colleague) => {
      const request = await aRequest(world);
      const note = { body: `Between us, says ${author}.`, visibility: 'INTERNAL' };
      await world[author].post(`/requests/${request.number}/messages`, note).expect(201);
      expect(await heard(world[colleague], request)).toContain(note.body);
      expect(await heard(world[other], request)).not.toContain(note.body);
      expect(await heard(world[other], request)).not.toContain('INTERNAL');
      expect(await heard(world.eva, request)).not.toContain(note.body);
    });
  });

  describe('in the history', () => {
    const eventsSeenBy = async (reader: Client, { id }: RequestHandle): Promise<number> => {
      const { body } = await reader.get(`/audit/events?streamKind=request&streamId=${id}`).expect(200);
      return (body as { data: unknown[] }).data.length;
    };

    it('a restricted request happens for those who take part and their leads, and for nobody else', async () => {
      const request = await aRequest(world, { restricted: true });
      await world.app.get(Sealer).sealNow();
      const { carla, beatriz, erika, clara, erik, eva } = world;
      for (const reader of [carla, beatriz, erika]) expect(await eventsSeenBy(reader, request)).toBeGreaterThan(0);
      for (const reader of [clara, erik, eva, fiona]) {
        await reader.get(`/requests/${request.number}`).expect(404);
        expect(await eventsSeenBy(reader, request)).toBe(0);
      }
    });

    it('a draft does not happen for executives', async () => {
      const draft = await aRequest(world, { draft: true });
      await world.app.get(Sealer).sealNow();
      expect(await eventsSeenBy(world.eva, draft)).toBe(0);
    });

    it('an open request happens for both sides and for executives', async () => {
      const request = await aRequest(world);
      await world.app.get(Sealer).sealNow();
      for (const reader of [world.clara, world.erik, world.eva]) {
        expect(await eventsSeenBy(reader, request)).toBeGreaterThan(0);
      }
    });
  });
});
