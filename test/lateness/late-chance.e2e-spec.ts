import { RequestLikelyLate } from '../../src/lateness/index.js';
import { EventLog } from '../../src/platform/events/index.js';
import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';

const HOUR = 3600;
const HOUR_MS = 3600_000;
/** Nine in Berlin on a Monday, a Tuesday and a Wednesday: from then on Engineering works eight hours. */
const DAYS = ['2026-02-23T08:00:00Z', '2026-02-24T08:00:00Z', '2026-02-25T08:00:00Z'].map((day) => Date.parse(day));
/** The next Monday, at the same hour. */
const START = '2026-03-02T08:00:00Z';
const startPlus = (hours: number): string => new Date(Date.parse(START) + hours * HOUR_MS).toISOString();

interface Chance {
  standing: string;
  basisPoints: number | null;
  isLikely: boolean;
  [more: string]: unknown;
}
interface Row {
  number: string;
  lateChance: Chance | null;
}

let world: OrderWorld;
/** One of those answered. */
let first: string;

const body = async <Of>(reader: Client, path: string): Promise<Of> => (await reader.get(path).expect(200)).body as Of;
const chanceOf = async (request: string, reader = world.chris): Promise<Chance | null> =>
  (await body<Row>(reader, `/requests/${request}`)).lateChance;
const explained = (request: string, reader = world.chris) => body<Chance>(reader, `/requests/${request}/late-chance`);
const numbers = async (reader: Client, path: string): Promise<string[]> =>
  (await body<{ data: Row[] }>(reader, path)).data.map(({ number }) => number);
const told = async (request: string): Promise<object[]> =>
  (await world.app.get(EventLog).streamOf('request', request))
    .filter(({ type }) => type === RequestLikelyLate.type)
    .map(({ payload }) => payload);

async function settleAt(instant: string): Promise<void> {
  await world.at(instant);
  await world.app.settle();
}

/** One more for the same service, promised within 7 h. */
const ask = async (more: object = { like: first }): Promise<string> => {
  const id = await world.requests.submit({ from: world.cs, to: world.eng, hours: 7, ...more });
  await world.app.settle();
  return id;
};

/** Twenty requests of one Monday morning, answered after one working hour, two, and so on. */
beforeAll(async () => {
  world = await anOrderWorld('2026-02-23T08:00:00Z');
  const { requests, cs, eng } = world;
  first = await requests.submit({ from: cs, to: eng, hours: 7 });
  const asked = [first];
  while (asked.length < 20) asked.push(await requests.submit({ from: cs, to: eng, hours: 7, like: first }));
  for (const [index, request] of asked.entries()) {
    world.app.clock.set(new Date(DAYS[Math.floor(index / 8)]! + ((index % 8) + 1) * HOUR_MS));
    await requests.resolve(request);
  }
  await settleAt(START);
});

afterAll(() => world.app.close());

describe('an open request for a service of which twenty answers are known', () => {
  let request: string;
  let number: string;

  it('is too late with the chance of those that had lasted as long: 13 of 20 took longer than its 7 h', async () => {
    request = await ask();
    number = world.requests.numberOf(request);
    expect(await chanceOf(request)).toEqual({
      standing: 'FORESEEN',
      basisPoints: 6500,
      isLikely: false,
      unknownBecause: null,
      population: 'SERVICE_AND_PRIORITY',
      observations: 20,
      answered: 20,
      historyFrom: '2025-09-03T08:00:00.000Z',
      historyTo: '2026-03-02T08:00:00.000Z',
      ageSeconds: 0,
      targetSeconds: 7 * HOUR,
      asOf: '2026-03-02T08:00:00.000Z',
    });
  });

  it('shows the same in lists, in the queue and on its page', async () => {
    const kept = await chanceOf(request);
    const inList = await body<{ data: Row[] }>(world.chris, '/requests?lateChanceAtLeast=6500');
    expect(inList.data).toMatchObject([{ number, lateChance: kept }]);
    const inQueue = await body<{ data: Row[] }>(world.erik, '/departments/ENG/queue');
    expect(inQueue.data).toMatchObject([{ number, lateChance: kept }]);
    expect(await body(world.chris, `/requests/${number}/page`)).toMatchObject({ request: { lateChance: kept } });
  });

  it('explains itself in figures and sentences, and says when it becomes likely', async () => {
    expect(await explained(number)).toMatchObject({
      number,
      standing: 'FORESEEN',
      basisPoints: 6500,
      interval: { low: 4030, high: 8153 },
      likelyAt: startPlus(2),
      explanation: [
        'Of 20 requests for this service with the same priority 20 are answered.',
        'This one has taken less than a minute of working time and may take 7 h; 20 of those lasted longer than it has.',
        '65 % of those lasted longer than 7 h: that likely it is answered too late.',
      ],
    });
  });

  it('grows likelier with its age, and lists follow when it has grown by a twentieth', async () => {
    await settleAt(startPlus(1));
    expect(await chanceOf(request)).toMatchObject({ basisPoints: 6500, asOf: '2026-03-02T08:00:00.000Z' });
    expect(await explained(request)).toMatchObject({ basisPoints: 6842 });
    await settleAt(startPlus(2));
    expect(await chanceOf(request)).toMatchObject({ basisPoints: 7222, isLikely: true, ageSeconds: 2 * HOUR });
    expect(await explained(request)).toMatchObject({ basisPoints: 7222, likelyAt: null });
  });

  it('is told to who works on it once, when that becomes likely before half of its time is used', async () => {
    expect(await told(request)).toEqual([
      {
        ...{ clock: 'RES', subject: null, departmentId: world.eng, targetVersion: 1, at: startPlus(2) },
        ...{ basisPoints: 7222, toldFromBasisPoints: 7000 },
        ...{ population: 'SERVICE_AND_PRIORITY', observations: 20, answered: 20 },
      },
    ]);
    const { data } = await body<{ data: { sentence: string; detail: string | null }[] }>(world.erik, '/me/notices');
    const news = data.filter(({ sentence }) => sentence.includes('likely'));
    expect(news).toMatchObject([{ sentence: `${number} is likely to be answered too late.` }]);
    await settleAt(startPlus(6));
    expect(await told(request)).toHaveLength(1);
    expect(await chanceOf(request)).toMatchObject({ basisPoints: 9286 });
  });

  it('is late once its time is exceeded, which is no chance any more', async () => {
    await settleAt(startPlus(7));
    expect(await explained(request)).toMatchObject({ standing: 'FORESEEN', basisPoints: 10_000 });
    await settleAt('2026-03-02T15:00:01Z');
    expect(await chanceOf(request)).toMatchObject({
      ...{ standing: 'LATE', basisPoints: 10_000, isLikely: false, population: null, answered: null },
    });
    expect(await explained(request)).toMatchObject({
      standing: 'LATE',
      interval: null,
      explanation: ['It is late already, whatever others took.'],
    });
  });

  it('has none once it is answered', async () => {
    await world.requests.resolve(request);
    await world.app.settle();
    expect(await chanceOf(request)).toBeNull();
    const { body: refusal } = await world.chris.get(`/requests/${request}/late-chance`).expect(409);
    expect(refusal).toMatchObject({ code: 'lateness.nothing_awaited' });
    expect(await numbers(world.chris, '/requests?lateChanceAtLeast=0')).toEqual([]);
  });
});

describe('lists of what is likely late', () => {
  /** By rising age, of one promise each: nothing used, 1 h, 3 h; and one nobody can tell of. */
  let [fresh, hour, three, unknown] = ['', '', '', ''];

  beforeAll(async () => {
    await settleAt('2026-03-09T08:00:00Z');
    three = await ask();
    unknown = await ask({ like: undefined, hours: 60 });
    await settleAt('2026-03-09T10:00:00Z');
    hour = await ask();
    await settleAt('2026-03-09T11:00:00Z');
    fresh = await ask();
  });

  const inOrder = () => [three, hour, fresh, unknown].map((id) => world.requests.numberOf(id));
  const OPEN = 'state=SUBMITTED&state=ACCEPTED&state=IN_PROGRESS';

  it.each([
    ['requests', () => world.chris, `/requests?${OPEN}&sort=-lateChance`],
    ['the queue', () => world.erik, '/departments/ENG/queue?sort=late'],
  ])('of %s have the likeliest first and end with what nobody can tell, also page by page', async (_, reader, path) => {
    const { data } = await body<{ data: Row[] }>(reader(), path);
    expect(data.map(({ number }) => number)).toEqual(inOrder());
    expect(data.map(({ lateChance }) => lateChance!.basisPoints)).toEqual([7778, 7000, 6667, null]);
    const found: string[] = [];
    for (let cursor = ''; found.length < 4;) {
      const page = await body<{ data: Row[]; page: { nextCursor: string } }>(reader(), `${path}&limit=1${cursor}`);
      found.push(...page.data.map(({ number }) => number));
      cursor = `&cursor=${page.page.nextCursor}`;
    }
    expect(found).toEqual(inOrder());
  });
});
