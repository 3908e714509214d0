import { Database } from '../../src/platform/database/index.js';
import { QuestionAsked } from '../../src/requests/index.js';
import { startDemo } from '../support/demo.js';
import { SameClocks } from './same-clocks.js';

jest.setTimeout(300_000);

describe('the requests of the demo world', () => {
  it('are read again as they were kept, each of them', async () => {
    const app = await startDemo();
    const clocks = new SameClocks(app);
    expect((await clocks.requests()).length).toBeGreaterThan(30);
    expect(await clocks.differing()).toEqual([]);
    const [qa] = await app.get(Database).query<{ id: string }>(`SELECT id FROM department WHERE code = 'QA'`);
    expect((await clocks.differingWhen({ hoursOf: qa!.id })).length).toBeGreaterThan(10);
    expect((await clocks.differingWhen({ without: [QuestionAsked.type] })).length).toBeGreaterThan(5);
    await app.close();
  });
});
