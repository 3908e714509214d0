import { addFile, Twice } from '../../support/builders/asked-twice.js';
import { delayCostOf } from '../../support/builders/orders.js';
import { readQueue } from '../../support/builders/queue.js';
import type { RequestHandle, RequestWorld } from '../../support/builders/requests.js';

interface Cost {
  leaves: { party: { name: string }; cls: string; requestNumber: string | null; amount: { amount: string } }[];
}

/**
 * Clara's request, which was due first, is merged into Carla's on Tuesday 3 March. Carla's is answered on Monday 9 March at
 * noon in Berlin, when both are late, and reopened a day later. The order costs 1,000.00 USD for each day after the 6th.
 */
describe('a duplicate of a request that is answered and reopened', () => {
  let twice: Twice;
  let world: RequestWorld;
  let survivor: RequestHandle;
  let duplicate: RequestHandle;

  beforeAll(async () => {
    twice = await Twice.prepared();
    ({ world } = twice);
    [survivor, duplicate] = await twice.pair('SO-1');
    await world.erik
      .post(`/requests/${duplicate.number}/messages`, { body: 'Odd.', visibility: 'INTERNAL' })
      .expect(201);
    await addFile(world.clara, duplicate, 'SHARED');
    await world.app.travelTo('2026-03-03T12:00:00Z');
    await twice.merge(duplicate, survivor).expect(200);
    await world.app.travelTo('2026-03-09T11:00:00Z');
    await world.erik.put(`/requests/${survivor.number}/resolution`, { answer: 'B.' }).expect(200);
    await world.app.pass(24 * 3600);
    const again = { reason: 'INCOMPLETE', words: 'And the seal?' };
    await world.carla.post(`/requests/${survivor.number}/reopenings`, again).expect(201);
    await world.app.travelTo('2026-03-12T09:00:00Z');
  });

  afterAll(() => world.app.close());

  it('duplicate then reopen × order links: the carried link waits again, and the duplicate’s own does not', async () => {
    expect(await twice.show(survivor, '/orders')).toMatchObject({
      data: [{ blocks: true, carried: true, endedAt: null }],
    });
  });

  it('duplicate then reopen × clocks: the survivor’s goes on, and the duplicate’s stays stopped', async () => {
    expect(await twice.clock(survivor)).toMatchObject({ state: 'RUNNING' });
    expect(await twice.clock(duplicate)).toMatchObject({ state: 'STOPPED' });
  });

  it('duplicate then reopen × misses: the miss stays with the survivor', async () => {
    expect(await twice.clock(survivor)).toMatchObject({ result: 'MISSED', breachedAt: '2026-03-03T09:00:00Z' });
  });

  it('duplicate then reopen × watchers: who asked the duplicate is told as well', async () => {
    expect(await twice.sentences(world.clara, survivor)).toContain(`${survivor.number} was answered.`);
  });

  it('duplicate then reopen × files: the duplicate’s are still read from the survivor', async () => {
    expect(await twice.show(survivor, '/attachments')).toMatchObject({ data: [{ name: 'valve block.pdf' }] });
  });

  it('duplicate then reopen × notes: the duplicate’s are still read from the survivor, by their department', async () => {
    expect(JSON.stringify(await twice.show(survivor, '/messages', world.erik))).toContain('Odd.');
    expect(JSON.stringify(await twice.show(survivor, '/messages'))).not.toContain('Odd.');
  });

  it('duplicate then reopen × queue place: the survivor is back, and the duplicate is not', async () => {
    const numbers = (await readQueue(world.erik)).map(({ number }) => number);
    expect(numbers).toContain(survivor.number);
    expect(numbers).not.toContain(duplicate.number);
  });

  it('duplicate then reopen × blame: counts once, and nobody’s is the day between answer and reopening', async () => {
    const { leaves } = await delayCostOf<Cost>(world.eva, 'SO-1');
    const told = leaves.map(({ party, cls, amount }) => [party.name, cls, amount.amount]);
    expect(told).toEqual([
      ['ENG', 'PB', '400000'],
      ['Nothing blocked it', 'U', '100000'],
    ]);
  });
});
