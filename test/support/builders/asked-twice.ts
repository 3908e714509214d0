import type { Client } from './identity.js';
import { anOrder } from './orders.js';
import { anAsk, aRequestWorld, type RequestHandle, type RequestWorld } from './requests.js';

const HOUR = 3600;

interface ShownClock {
  kind: string;
  state: string;
  dueAt: string | null;
  breachedAt: string | null;
  result: string | null;
}

/** A service of Engineering with a target of one working day for P2 and ten for P4. */
async function aServiceByPriority(world: RequestWorld): Promise<string> {
  const within = (hours: number) => ({ firstResponseSeconds: 4 * HOUR, resolutionSeconds: hours * HOUR });
  const { body } = await world.admin
    .post('/departments/ENG/services', {
      ...{ code: 'part-choice', name: 'Part choice', description: 'Which part is right?', intake: [] },
      targets: { P1: within(4), P2: within(8), P3: within(24), P4: within(80) },
      ...{ effortMinutes: 45, nominalRate: { amount: '10000', currency: 'USD' }, questionTemplates: [] },
    })
    .expect(201);
  return (body as { id: string }).id;
}

/**
 * Carla asks with low priority (P4) on Monday at ten. Clara asks the same an hour later with high priority (P2), for an
 * order that was promised for Friday 6 March and costs 1,000.00 for each later day. Engineering does not answer within
 * Clara's target.
 */
export class Twice {
  constructor(
    readonly world: RequestWorld,
    readonly serviceId: string,
  ) {}

  static async prepared(): Promise<Twice> {
    const world = await aRequestWorld();
    return new Twice(world, await aServiceByPriority(world));
  }

  async ask(by: Client, more: object): Promise<RequestHandle> {
    const ask = anAsk(this.world, { serviceId: this.serviceId, intake: {}, ...more });
    return (await by.post('/requests', ask).expect(201)).body as RequestHandle;
  }

  async pair(reference: string, more: object = {}): Promise<[RequestHandle, RequestHandle]> {
    const { world } = this;
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference });
    const fresh = await this.ask(world.carla, { priority: 'P4' });
    const orderReference = { system: 'ERP', reference };
    return [fresh, await this.ask(world.clara, { priority: 'P2', orderReference, ...more })];
  }

  /** Two similar requests, the second an hour later. `more` applies to the second. */
  async plainPair(more: object = {}): Promise<[RequestHandle, RequestHandle]> {
    const older = await this.ask(this.world.carla, {});
    await this.world.app.pass(HOUR);
    return [older, await this.ask(this.world.clara, more)];
  }

  merge = (one: RequestHandle, into: RequestHandle) =>
    this.world.erik.put(`/requests/${one.number}/merge`, { into: into.number });

  part = (one: RequestHandle, by = this.world.carla) => by.delete(`/requests/${one.number}/merge`);

  /** Merges and parts the requests, within the working days in which a merge can be undone. */
  async mergeAndPart(older: RequestHandle, younger: RequestHandle): Promise<void> {
    await this.merge(younger, older).expect(200);
    await this.world.app.pass(HOUR);
    await this.part(younger).expect(200);
  }

  async show<T>({ number }: RequestHandle, path = '', by = this.world.carla): Promise<T> {
    return (await by.get(`/requests/${number}${path}`).expect(200)).body as T;
  }

  /** The items of a list that comes whole. */
  async list<T>(request: RequestHandle, path: string, by = this.world.carla): Promise<T[]> {
    return (await this.show<{ data: T[] }>(request, path, by)).data;
  }

  async clock(request: RequestHandle, kind = 'RES'): Promise<ShownClock> {
    const { clocks } = await this.show<{ clocks: ShownClock[] }>(request, '/clocks');
    return clocks.find((clock) => clock.kind === kind)!;
  }

  async sentences(who: Client, { number }: RequestHandle): Promise<string[]> {
    await this.world.app.settle();
    const { body } = await who.get('/me/notices?limit=100').expect(200);
    const told = (body as { data: { number: string; sentence: string }[] }).data;
    return told.filter((notice) => notice.number === number).map(({ sentence }) => sentence);
  }
}

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

export async function addFile(by: Client, { number }: RequestHandle, visibility: string): Promise<void> {
  const sent = by.post(`/requests/${number}/attachments`).field('visibility', visibility);
  await sent.attach('file', PDF, 'valve block.pdf').expect(201);
}
