import type { QueueRowDto } from '../../src/queue/http/dto/queue.dto.js';
import { ROW_ACTS } from '../../src/queue/queries/row-abilities.js';
import type { Client } from '../support/builders/identity.js';
import { readQueue } from '../support/builders/queue.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

/** The acts of triage that the row offers. */
const offered = ({ abilities }: QueueRowDto): string[] => ROW_ACTS.filter((act) => abilities[act]);

describe('a row of a queue says what its reader may do:', () => {
  let world: RequestWorld;
  beforeAll(async () => {
    world = await aRequestWorld();
  });
  afterAll(() => world.app.close());

  const rowOf = async (reader: Client, number: string): Promise<QueueRowDto> => {
    await world.app.settle();
    return (await readQueue(reader)).find((row) => row.number === number)!;
  };

  it('everything on a new request', async () => {
    const { number } = await aRequest(world);
    const row = await rowOf(world.erik, number);
    expect(row.side).toBe('PROVIDER');
    expect(offered(row)).toEqual([...ROW_ACTS]);
  });

  it('no second acceptance, and no transfer while a question is open', async () => {
    const { number } = await aRequest(world);
    await world.erik.put(`/requests/${number}/acceptance`, {}).expect(200);
    await world.erik.post(`/requests/${number}/questions`, { body: 'Which machine is it for?' }).expect(201);
    const row = await rowOf(world.erik, number);
    expect(ROW_ACTS.filter((act) => !row.abilities[act])).toEqual(['accept', 'offerTransfer']);
  });

  it('the same as the request itself says, for a member of the holder', async () => {
    const { number } = await aRequest(world);
    await world.erik.post(`/requests/${number}/transfers`, { toDepartmentId: world.qa.id, reason: 'Measured there.' });
    const row = await rowOf(world.erika, number);
    const { abilities } = (await world.erika.get(`/requests/${number}`).expect(200)).body;
    expect(row.abilities).toEqual(Object.fromEntries(ROW_ACTS.map((act) => [act, abilities[act]])));
    expect(offered(row)).toEqual(['postMessage']);
  });
});
