import type { Client } from '../support/builders/identity.js';
import { anAsk, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Row {
  requester: { code: string };
  priority: string;
  own: number | null;
  all: number | null;
  ratio: number | null;
  treated: string | null;
}

const HOUR = 3600;
const ENOUGH = 20;

/** Engineering answers twenty questions of Customer Service within an hour, and leaves twenty of Quality until evening. */
describe('departments that ask for the same', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    const ofService = await asked(world.carla);
    const ofQuality = await asked(world.quinn);
    await world.app.pass(HOUR);
    await answer(ofService);
    await world.app.pass(6 * HOUR);
    await answer(ofQuality);
  });

  afterAll(() => world.app.close());

  async function asked(by: Client): Promise<string[]> {
    const numbers: string[] = [];
    for (let n = 0; n < ENOUGH; n += 1) {
      const { body } = await by.post('/requests', anAsk(world, { title: `Which gasket fits pump ${n}?` })).expect(201);
      numbers.push((body as { number: string }).number);
    }
    return numbers;
  }

  async function answer(numbers: readonly string[]): Promise<void> {
    for (const [n, number] of numbers.entries()) {
      const by = n % 2 === 0 ? world.erik : world.erika;
      await by.put(`/requests/${number}/assignment`, { assigneeId: by.userId }).expect(200);
      await by.put(`/requests/${number}/resolution`, { answer: 'B.' }).expect(200);
    }
  }

  const rows = async (by: Client): Promise<Row[]> =>
    ((await by.get('/reports/equal-treatment').expect(200)).body as { rows: Row[] }).rows;

  it('are marked where one waits much less than all', async () => {
    const told = (await rows(world.eva)).map(({ requester, own, all, treated }) => [requester.code, own, all, treated]);
    expect(told.sort()).toEqual([
      ['CS', HOUR, 7 * HOUR, 'FASTER'],
      ['QA', 7 * HOUR, 7 * HOUR, 'ALIKE'],
    ]);
  });

  it('are told of to those who answer, and not to those who ask', async () => {
    expect(await rows(world.erik)).toHaveLength(2);
    expect(await rows(world.carla)).toEqual([]);
  });

  it('come as a table with hours and percents', async () => {
    const { text } = await world.eva.get('/reports/equal-treatment?format=csv').expect(200);
    expect(text).toContain('CS,ENG,part-clarification,P3,20,1,7,14.29,FASTER');
  });
});
