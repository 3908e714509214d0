import { RequestStore } from '../../src/requests/lifecycle/request.store.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

jest.setTimeout(120_000);

const ROUNDS = 20;
const REQUESTS = 12;

describe('one act on many requests, twice at the same moment', () => {
  let world: RequestWorld;
  let numbers: string[];

  beforeAll(async () => {
    world = await aRequestWorld();
    numbers = [];
    for (let place = 0; place < REQUESTS; place++) numbers.push((await aRequest(world)).number);
  });

  afterAll(() => world.app.close());

  /** The same requests from both ends. */
  const race = async (): Promise<number[]> => {
    const assign = (requests: string[], assigneeId: string | null) =>
      world.erik.post('/requests/bulk/assignments', { requests, assigneeId });
    const answers = await Promise.all([
      assign(numbers, world.erik.userId),
      assign([...numbers].reverse(), world.erika.userId),
      assign([...numbers].reverse(), null),
    ]);
    return answers.map(({ status }) => status);
  };

  it('waits, in whatever order the two lists name them', async () => {
    for (let round = 0; round < ROUNDS; round++) expect(await race()).toEqual([200, 200, 200]);
  });

  it('would end in a circle if the requests were not held in one order from the beginning', async () => {
    const sabotage = jest.spyOn(RequestStore.prototype, 'lockAllVisible').mockResolvedValue(new Map());
    const statuses: number[] = [];
    for (let round = 0; round < ROUNDS && !statuses.includes(500); round++) statuses.push(...(await race()));
    sabotage.mockRestore();
    expect(statuses).toContain(500);
  });
});
