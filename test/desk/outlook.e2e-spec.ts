import type { OutlookDto } from '../../src/desk/http/desk.dto.js';
import { MONDAY } from '../support/app.js';
import { anAsk, aRequest, anAnsweredRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

describe('before somebody asks, the interface tells', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  beforeEach(() => world.app.clock.set(MONDAY));

  afterAll(() => world.app.close());

  const outlook = async (): Promise<OutlookDto> =>
    ((await world.carla.post('/request-previews', anAsk(world)).expect(200)).body as { outlook: OutlookDto }).outlook;

  it('whether the provider is at work, and when it opens', async () => {
    expect(await outlook()).toMatchObject({ open: true, opensAt: null });
    world.app.clock.set('2026-03-06T19:00:00Z');
    expect(await outlook()).toMatchObject({ open: false, opensAt: '2026-03-09T08:00:00.000Z' });
  });

  it('how many requests wait there, without answered and snoozed ones', async () => {
    const before = (await outlook()).waiting;
    const asked = await aRequest(world);
    await anAnsweredRequest(world);
    expect((await outlook()).waiting).toBe(before + 1);
    const until = { until: '2026-03-04T09:00:00Z', reason: 'The laboratory is closed.' };
    await world.erik.put(`/requests/${asked.number}/snooze`, until).expect(200);
    expect((await outlook()).waiting).toBe(before);
    world.app.clock.set('2026-03-04T10:00:00Z');
    expect((await outlook()).waiting).toBe(before + 1);
  });

  it('that nobody can tell how long it takes while few are answered', async () => {
    expect(await outlook()).toMatchObject({
      history: { ageSeconds: 0, halfAt: null, likelyAt: null },
      explanation: [expect.any(String), 'From fewer than 20 answers nobody can tell.'],
    });
  });
});
