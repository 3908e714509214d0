import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Readiness {
  clockSkewSeconds: number;
  unsealedEvents: number;
  sealerLagSeconds: number;
  timerLagSeconds: number;
}

describe('how far the background work is behind', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    await world.app.settle();
  });
  afterAll(() => world.app.close());

  const readiness = async (): Promise<Readiness> => (await world.app.http.get('/readyz').expect(200)).body as Readiness;

  it('is nothing while all is done', async () => {
    expect(await readiness()).toMatchObject({ unsealedEvents: 0, sealerLagSeconds: 0, timerLagSeconds: 0 });
  });

  it('is said of the sealer in seconds since the first event that has no seal', async () => {
    await aRequest(world);
    world.app.clock.advance(120);
    await aRequest(world);
    world.app.clock.advance(60);
    const behind = await readiness();
    expect(behind.unsealedEvents).toBeGreaterThan(2);
    expect(behind.sealerLagSeconds).toBe(180);
    await world.app.settle();
    expect(await readiness()).toMatchObject({ unsealedEvents: 0, sealerLagSeconds: 0 });
  });

  it('is said of the sweep in seconds since the first timer that is due', async () => {
    // Half of the four hours to a first response.
    world.app.clock.set('2026-03-02T11:10:00Z');
    expect((await readiness()).timerLagSeconds).toBe(600);
    await world.app.settle();
    expect((await readiness()).timerLagSeconds).toBe(0);
  });

  it('stands beside how far the clock of the process is ahead of that of the database', async () => {
    const { clockSkewSeconds: before } = await readiness();
    world.app.clock.advance(3600);
    const { clockSkewSeconds: after } = await readiness();
    // The database's clock goes on meanwhile, by seconds and not by minutes.
    expect(Math.abs(after - before - 3600)).toBeLessThan(60);
  });
});
