import { place } from '../support/builders/departments.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

jest.setTimeout(240_000);

const ROUNDS = 12;
const REQUESTS = 6;

describe('several people who claim what comes next at the same moment', () => {
  let world: RequestWorld;
  let engineers: Client[];

  beforeAll(async () => {
    world = await aRequestWorld();
    engineers = [world.erik, world.erika, world.quinn, world.sam];
    for (const { userId } of [world.quinn, world.sam]) await place(world.admin, world.eng.id, userId, false);
    for (let count = 0; count < REQUESTS; count++) await aRequest(world);
  });

  afterAll(() => world.app.close());

  /** Everybody claims, some twice; which requests they were given. Then all is free again. */
  async function race(): Promise<string[]> {
    const answers = await Promise.all(
      [...engineers, ...engineers].map((by) => by.post('/departments/ENG/queue/claims')),
    );
    const requests = answers.flatMap(({ status, body }) => (status === 201 ? (body as { id: string }).id : []));
    expect(answers.map(({ status }) => status).filter((status) => ![201, 409].includes(status))).toEqual([]);
    await world.erik.post('/requests/bulk/assignments', { requests: [...new Set(requests)], assigneeId: null });
    return requests;
  }

  it('are never given the same', async () => {
    let given = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const requests = await race();
      expect(new Set(requests).size).toBe(requests.length);
      given += requests.length;
    }
    expect(given).toBeGreaterThan(ROUNDS);
  });

  it('would be given the same if the row were not held from the moment it is found', async () => {
    const { database } = world.app;
    const query = database.query.bind(database);
    const sabotage = jest
      .spyOn(database, 'query')
      .mockImplementation((sql, values) => query(sql.replace('FOR UPDATE OF r SKIP LOCKED', ''), values));
    let twice = false;
    for (let round = 0; round < ROUNDS && !twice; round++) {
      const requests = await race();
      twice = new Set(requests).size < requests.length;
    }
    sabotage.mockRestore();
    expect(twice).toBe(true);
  });
});
