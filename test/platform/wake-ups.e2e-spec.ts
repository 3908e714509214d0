import { hears } from '../../src/platform/background/background-works.js';
import { BackgroundWorks, type Occasion } from '../../src/platform/background/index.js';
import { ReadFeed } from '../../src/platform/events/read-feed.js';
import { Sealer } from '../../src/platform/events/index.js';
import { Timers } from '../../src/platform/timers/index.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { occasionsOf } from '../support/occasions.js';

describe('background work', () => {
  let world: RequestWorld;
  let request: RequestHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    request = await aRequest(world);
    await world.app.settle();
  });

  afterAll(() => world.app.close());

  const comment = () => world.carla.post(`/requests/${request.number}/messages`, { body: 'Hello' }).expect(201);
  const seal = () => world.app.get(Sealer).sealNow();

  const anEndpoint = async (eventTypes: string[]): Promise<string> => {
    const body = { url: 'https://hooks.example/lockstep', eventTypes };
    return ((await world.admin.post('/webhook-endpoints', body).expect(201)).body as { id: string }).id;
  };

  /** The names of the works that one of the occasions wakes. */
  async function woken(occasions: readonly Occasion[]): Promise<string[]> {
    const names: string[] = [];
    for (const work of world.app.get(BackgroundWorks).all()) {
      const heard = await Promise.all(occasions.map((occasion) => hears(work, occasion)));
      if (heard.includes(true)) names.push(work instanceof ReadFeed ? `reads: ${work.name}` : work.constructor.name);
    }
    return names.sort();
  }

  it('that a message wakes is the sealer', async () => {
    expect(await woken(await occasionsOf(world.app, comment))).toEqual(['Sealer']);
  });

  it('that a sealed message wakes is what tells people', async () => {
    await comment();
    expect(await woken(await occasionsOf(world.app, seal))).toEqual(['reads: notifications']);
  });

  it('of webhooks sleeps until an endpoint wants an event of this type', async () => {
    await comment();
    const occasions = await occasionsOf(world.app, seal);
    const id = await anEndpoint(['request.submitted']);
    expect(await woken(occasions)).toEqual(['reads: notifications']);
    const change = world.admin.patch(`/webhook-endpoints/${id}`, { eventTypes: ['request.message_posted'] });
    await change.set('If-Match', '"1"').expect(200);
    expect(await woken(occasions)).toEqual(['reads: notifications', 'reads: webhooks']);
    await world.admin.delete(`/webhook-endpoints/${id}`).expect(204);
    expect(await woken(occasions)).toEqual(['reads: notifications']);
  });

  it('that brings deliveries on their way is woken once one is queued', async () => {
    const id = await anEndpoint(['request.submitted']);
    const ping = () => world.admin.post(`/webhook-endpoints/${id}/pings`).expect(201);
    const occasions = await occasionsOf(world.app, ping);
    expect(await woken(occasions)).toContain('DeliverWebhooks');
    await world.admin.delete(`/webhook-endpoints/${id}`).expect(204);
  });

  it('of timers is told when the first of them falls due', async () => {
    const { app } = world;
    const at = (seconds: number) => new Date(app.clock.now().getTime() + seconds * 1000);
    const occasions = await occasionsOf(app, () =>
      app.database.inTransaction(() =>
        app.get(Timers).scheduleAll([
          { kind: 'a test', subjectId: request.id, key: 'later', dueAt: at(20) },
          { kind: 'a test', subjectId: request.id, key: 'sooner', dueAt: at(10) },
        ]),
      ),
    );
    expect(occasions).toEqual([{ kind: 'timer set', at: at(10) }]);
    expect(await woken(occasions)).toEqual(['TimerSweep']);
  });

  it('of the mail is woken by a letter', async () => {
    world.app.mailTo('smtp://127.0.0.1:9');
    const body = { name: 'Nina Neu', email: 'nina.neu@meridian.example' };
    const occasions = await occasionsOf(world.app, () => world.admin.post('/users', body).expect(201));
    world.app.mailTo(null);
    expect(await woken(occasions)).toContain('DeliverMail');
  });

  it('hears nothing of an act that was undone', async () => {
    const undone = occasionsOf(world.app, () =>
      world.app.database
        .inTransaction(async () => {
          await world.app.get(Timers).schedule({ kind: 'a test', subjectId: request.id, dueAt: world.app.clock.now() });
          throw new Error('undone');
        })
        .catch(() => undefined),
    );
    expect(await undone).toEqual([]);
  });

  it('looks at everything once after occasions may have been missed', async () => {
    expect(await woken([{ kind: 'missed' }])).toHaveLength(world.app.get(BackgroundWorks).all().length);
  });
});
