import { reliabilityTable } from '@lockstep/statistics';
import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { knowTimes } from '../lateness/known-times.js';

interface Figure {
  figure: string;
  value: number | null;
  of: number | null;
  interval: { low: number; high: number } | null;
  requests: string;
}
interface Row {
  chance: string;
  requests: number;
  suppressed: boolean;
  figures: Figure[] | null;
}

const MONDAY = '2026-03-02T08:00:00Z';
const PERIOD = 'from=2026-03-02&to=2026-03-31';

/** Ten requests promised within 8 h: of twenty-one before them, eight took longer. */
describe('whether chances came true', () => {
  let world: OrderWorld;
  let asked: string[];
  let serviceId: string;

  const read = async (query: string, by: Client = world.eva): Promise<Row[]> =>
    ((await by.get(`/reports/calibration?${PERIOD}${query}`).expect(200)).body as { rows: Row[] }).rows;
  const figure = (row: Row, name: string): Figure => row.figures!.find((each) => each.figure === name)!;
  const submit = async (like?: string): Promise<string> =>
    world.requests.submit({ from: world.cs, to: world.eng, hours: 8, ...(like !== undefined && { like }) });

  beforeAll(async () => {
    world = await anOrderWorld(MONDAY);
    const first = await submit();
    const services = await world.app.database.query<{ id: string }>(
      'SELECT service_id AS id FROM request WHERE id = $1',
      [first],
    );
    serviceId = services[0]!.id;
    await knowTimes(world.app, serviceId, { 4: 13, 20: 8 });
    asked = [first];
    while (asked.length < 10) asked.push(await submit(first));
    const unlike = await submit();
    for (let more = 0; more < 4; more += 1) await submit(unlike);
    await world.app.settle();
    // Work that two people share is about none of them.
    await world.app.database.query(
      `UPDATE request SET assignee_id = worker, hand_ids = ARRAY[worker]
         FROM (SELECT id, CASE WHEN row_number() OVER (PARTITION BY service_id ORDER BY id) % 2 = 0
                               THEN $1::uuid ELSE $2::uuid END AS worker FROM request) placed
        WHERE placed.id = request.id`,
      [world.erik.userId, world.quinn.userId],
    );
  });

  afterAll(() => world.app.close());

  it('is not known while nothing has fallen due: what is open is counted apart, and so is what nobody could tell of', async () => {
    const [told, untold] = await read('', world.eva);
    expect(told).toMatchObject({ chance: '3000', requests: 10 });
    expect(figure(told!, 'said').value).toBe(10);
    expect(figure(told!, 'open').value).toBe(10);
    expect(figure(told!, 'late')).toMatchObject({ value: null, of: 0 });
    expect(untold).toMatchObject({ chance: 'UNKNOWN', requests: 5 });
    expect(figure(untold!, 'unsaid').value).toBe(5);
  });

  it('is not known of what was answered early before its time has come either', async () => {
    await world.at('2026-03-02T12:00:00Z');
    for (const id of asked.slice(0, 6)) await world.requests.resolve(id);
    await world.app.settle();
    const [told] = await read('');
    expect(figure(told!, 'late')).toMatchObject({ value: null, of: 0 });
  });

  it('is told once all have fallen due: 38.1 % was said, four of ten were late, as the lib tells it', async () => {
    await world.at('2026-03-04T12:00:00Z');
    await world.requests.resolve(asked[6]!);
    await world.app.settle();
    const [told] = await read('');
    const [lib] = reliabilityTable([
      { basisPoints: 3810, happened: true, count: 4 },
      { basisPoints: 3810, happened: false, count: 6 },
    ]).filter(({ predictions }) => predictions > 0);
    expect(figure(told!, 'late')).toMatchObject({ value: lib!.seen, of: lib!.predictions, interval: lib!.interval });
    expect(figure(told!, 'saidOnAverage').value).toBe(lib!.said);
    // Four times (1 − 0.381)² and six times 0.381², by ten.
    expect(figure(told!, 'score').value).toBe(2404);
    expect(figure(told!, 'open').value).toBe(0);
  });

  it('stays as it was said, whatever is learned afterwards', async () => {
    await knowTimes(world.app, serviceId, { 1: 20 });
    await world.at('2026-03-12T12:00:00Z');
    await world.app.settle();
    const [told] = await read('');
    expect(told).toMatchObject({ chance: '3000', requests: 10 });
    await expect(world.app.database.query('UPDATE late_prediction SET basis_points = 0')).rejects.toThrow(/permission/);
  });

  it('opens down to the requests behind a figure', async () => {
    const [told] = await read('');
    const { body } = await world.eva.get(figure(told!, 'late').requests.replace('/api/v1', '')).expect(200);
    const { data } = body as { data: { isPart: boolean }[] };
    expect(data).toHaveLength(10);
    expect(data.filter(({ isPart }) => isPart)).toHaveLength(4);
  });

  it('is a table in CSV as well, and the tenths of a chance belong to this report alone', async () => {
    const { text } = await world.eva.get(`/reports/calibration?${PERIOD}&format=csv`).expect(200);
    expect(text.split('\r\n')[0]).toContain('Chance from');
    expect(text).toContain('30 %');
    await world.eva.get(`/reports/reopens?${PERIOD}&split=CHANCE`).expect(422);
    await world.eva.get(`/reports/reopens/requests?${PERIOD}&figure=reopened&chance=0`).expect(422);
  });

  it('is a matter of the two departments and of executives', async () => {
    expect(await read('', world.chris)).toHaveLength(2);
    expect(await read('', world.quinn)).toEqual([]);
  });
});
