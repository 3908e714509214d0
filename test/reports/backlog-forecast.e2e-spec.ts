import { aRequest, anAnsweredRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Row {
  department: { code: string };
  open: number;
  completed: number;
  arrived: number;
  doneBy: { p50: string; p85: string; p95: string } | null;
}

const DAY = 86_400;

/** From a Monday on, Engineering answers one question on each working day of three weeks; then three wait. */
describe('when what waits will be answered', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  const rows = async (query = '', by = world.eva): Promise<Row[]> =>
    ((await by.get(`/reports/backlog-forecast${query}`).expect(200)).body as { rows: Row[] }).rows;

  it('is not said where too little was done lately', async () => {
    await aRequest(world);
    expect(await rows()).toMatchObject([{ department: { code: 'ENG' }, open: 1, completed: 0, doneBy: null }]);
  });

  it('is said in working days of the department, by its pace of the last thirty', async () => {
    for (let day = 0; day < 21; day += 1) {
      if (day % 7 < 5) await anAnsweredRequest(world);
      await world.app.pass(DAY);
    }
    await aRequest(world);
    await aRequest(world);
    const [engineering] = await rows();
    expect(engineering).toMatchObject({ open: 3, completed: 15, arrived: 16 });
    const { p50, p85, p95 } = engineering!.doneBy!;
    expect(p50 > '2026-03-23' && p50 <= p85 && p85 <= p95).toBe(true);
    expect([p50, p85, p95].map((date) => new Date(date).getUTCDay()).filter((day) => day === 0 || day === 6)).toEqual(
      [],
    );
  });

  it('has the same answer when it is asked again', async () => {
    expect(await rows()).toEqual(await rows());
  });

  it('takes longer with what will be asked meanwhile', async () => {
    const [alone] = await rows();
    const [withArrivals] = await rows('?withArrivals=true');
    expect((withArrivals!.doneBy!.p85 ?? '9999-12-31') > alone!.doneBy!.p85).toBe(true);
  });

  it('is a matter of the department and of executives', async () => {
    expect(await rows('', world.erik)).toHaveLength(1);
    expect(await rows('', world.carla)).toEqual([]);
  });
});
