import type { MissExplanationsDto } from '../../src/sla/misses/http/miss-explanations.dto.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

interface Row {
  figures: { figure: string; value: number | null; of: number | null; requests: string }[];
}
interface Behind {
  number: string | null;
  isPart: boolean | null;
  beside: { name: string; value: string | null }[];
}

const DAY = 86_400;
const SUPPLIER = { word: 'OTHERS', explanation: 'The supplier confirmed the alloy only on Thursday.' };

/** Engineering misses six answers of 16 working hours that nobody began: they waited in the queue. A seventh is in time. */
describe('the word of a department on the times it missed', () => {
  let world: RequestWorld;
  const missed: RequestHandle[] = [];
  let inTime: RequestHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    for (let n = 0; n < 6; n += 1) missed.push(await aRequest(world, { restricted: n === 5 }));
    await world.app.pass(3 * DAY);
    for (const [n, { number }] of missed.slice(0, 3).entries()) {
      await (n === 0 ? world.erika : world.erik)
        .put(`/requests/${number}/resolution`, { answer: 'Revision B.' })
        .expect(200);
    }
    inTime = await aRequest(world);
    await world.erika.put(`/requests/${inTime.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    await world.app.settle();
  });

  afterAll(() => world.app.close());

  const explain = (number: string, body: object, by = world.erika, clock = 'RES') =>
    by.put(`/requests/${number}/miss-explanations/${clock}`, body);
  const read = async (number: string, by = world.carla): Promise<MissExplanationsDto['explanations']> =>
    ((await by.get(`/requests/${number}/miss-explanations`).expect(200)).body as MissExplanationsDto).explanations;
  async function figures(): Promise<Record<string, { value: number | null; of: number | null; requests: string }>> {
    await world.app.settle();
    const { body } = await world.erika.get('/reports/breach-causes').expect(200);
    return Object.fromEntries((body as { rows: Row[] }).rows[0]!.figures.map((each) => [each.figure, each]));
  }
  async function behind(figure: string, by = world.erika): Promise<Map<string | null, Behind['beside']>> {
    const path = (await figures())[figure]!.requests.replace('/api/v1', '');
    const { body } = await by.get(path).expect(200);
    return new Map((body as { data: Behind[] }).data.map(({ number, beside }) => [number, beside]));
  }
  const causes = async () => {
    const { missed: all, waitedInQueue, tookLongToWork, handedOn } = await figures();
    return [all, waitedInQueue, tookLongToWork, handedOn].map((each) => each!.value);
  };

  it('is nothing before anybody says it', async () => {
    expect(await figures()).toMatchObject({
      ...{ missed: { value: 6 }, waitedInQueue: { value: 10_000, of: 6 } },
      ...{ explained: { value: 0, of: 6 }, disputed: { value: 0, of: 6 } },
    });
    expect(await read(missed[0]!.number)).toEqual([]);
  });

  it('is said by the lead of the department that missed, of an answer that came and of one that is late', async () => {
    const before = await causes();
    await explain(missed[0]!.number, SUPPLIER).expect(200);
    await explain(missed[4]!.number, { word: 'CAPACITY', explanation: 'Two of four were at the fair.' }).expect(200);
    await explain(missed[5]!.number, {
      ...{ word: 'OTHER', explanation: 'It was begun at once.' },
      dispute: 'Only the start was not noted.',
    }).expect(200);
    // Three of six have a word, one of them disputes the cause; the causes are what they were.
    expect(await figures()).toMatchObject({ explained: { value: 5000, of: 6 }, disputed: { value: 1667, of: 6 } });
    expect(await causes()).toEqual(before);
  });

  it('stands beside the cause in the rows, and is not told of a request that is not named', async () => {
    const rows = await behind('missed');
    expect(rows.get(missed[0]!.number)).toEqual([
      { name: 'word', value: 'OTHERS' },
      { name: 'cause', value: 'QUEUE' },
      { name: 'disputed', value: 'false' },
    ]);
    expect(rows.get(missed[1]!.number)).toContainEqual({ name: 'word', value: null });
    expect(rows.get(missed[5]!.number)).toContainEqual({ name: 'disputed', value: 'true' });
    expect((await behind('missed', world.eva)).get(null)).toEqual([]);
  });

  it('is replaced by a later word, and the earlier one stays on record', async () => {
    const { number } = missed[0]!;
    await explain(number, { ...SUPPLIER, dispute: 'The drawing was in work all the time.' }).expect(200);
    await explain(number, SUPPLIER).expect(200);
    await explain(number, SUPPLIER).expect(200);
    expect((await read(number)).map(({ current, dispute }) => [current, dispute])).toEqual([
      [true, null],
      [false, 'The drawing was in work all the time.'],
      [false, null],
    ]);
    expect(await figures()).toMatchObject({ explained: { value: 5000 }, disputed: { value: 1667 } });
    await expect(world.app.database.query('UPDATE miss_explanation SET word = $1', ['OTHER'])).rejects.toThrow(
      /permission denied/,
    );
  });

  it('is read by both sides, and told to the requester', async () => {
    for (const by of [world.carla, world.beatriz, world.erik]) {
      expect(await read(missed[0]!.number, by)).toHaveLength(3);
    }
    const { body } = await world.carla.get(`/requests/${missed[0]!.number}/timeline`).expect(200);
    expect(JSON.stringify(body)).toContain('request.miss_explained');
    expect(JSON.stringify(body)).not.toContain(SUPPLIER.explanation);
    await world.quinn.get(`/requests/${missed[0]!.number}/miss-explanations`).expect(404);
  });

  it('can be on the first response too, which has no cause to dispute', async () => {
    const { number } = missed[1]!;
    await explain(number, SUPPLIER, world.erika, 'FR').expect(200);
    expect((await read(number)).map(({ clock }) => clock)).toEqual(['FR']);
    const { body } = await explain(number, { ...SUPPLIER, dispute: 'No.' }, world.erika, 'FR').expect(422);
    expect(body).toMatchObject({ code: 'miss.no_cause_to_dispute' });
    expect(await figures()).toMatchObject({ explained: { value: 5000 } });
  });

  it('is asked of the lead of the department that missed, for each time that it missed', async () => {
    const explainable = async (number: string, by: typeof world.erika) =>
      ((await by.get(`/requests/${number}/miss-explanations`).expect(200)).body as MissExplanationsDto).explainable;
    expect(await explainable(missed[3]!.number, world.erika)).toEqual(['FR', 'RES']);
    expect(await explainable(missed[3]!.number, world.erik)).toEqual([]);
    expect(await explainable(missed[3]!.number, world.beatriz)).toEqual([]);
    expect(await explainable(inTime.number, world.erika)).toEqual([]);
  });

  it('is nobody else’s, of no time that was kept, and of no other clock', async () => {
    const { number } = missed[2]!;
    for (const by of [world.erik, world.carla, world.beatriz, world.eva]) {
      expect((await explain(number, SUPPLIER, by).expect(403)).body).toMatchObject({ code: 'miss.not_yours' });
    }
    expect((await explain(inTime.number, SUPPLIER).expect(409)).body).toMatchObject({ code: 'miss.not_missed' });
    await explain(number, SUPPLIER, world.erika, 'REQ').expect(404);
    await explain(number, { ...SUPPLIER, word: 'LAZINESS' }).expect(400);
    await explain(number, { word: 'OTHER' }).expect(400);
  });
});
