import type { RequestForecastDto } from '../../src/delay-cost/http/dto/request-forecast.dto.js';
import type { OutlookDto } from '../../src/desk/http/desk.dto.js';
import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';

const HOUR_MS = 3600_000;
/** Nine in Berlin on a Monday, a Tuesday and a Wednesday: from then on Engineering works eight hours. */
const DAYS = ['2026-02-23T08:00:00Z', '2026-02-24T08:00:00Z', '2026-02-25T08:00:00Z'].map((day) => Date.parse(day));
const MONDAY_NOON = '2026-03-02T12:00:00Z';

let world: OrderWorld;
/** One of those answered. */
let first: string;
let number: string;

const forecastOf = async (reader: Client, request = number): Promise<RequestForecastDto> =>
  (await reader.get(`/requests/${request}/forecast`).expect(200)).body as RequestForecastDto;

const ask = async (more: object = {}): Promise<string> =>
  world.requests.submit({ from: world.cs, to: world.eng, hours: 8, ...more });

/** Twenty requests of one Monday morning, answered after one working hour, two, and so on. */
beforeAll(async () => {
  world = await anOrderWorld('2026-02-23T08:00:00Z');
  first = await ask();
  const asked = [first];
  while (asked.length < 20) asked.push(await ask({ like: first }));
  for (const [index, request] of asked.entries()) {
    world.app.clock.set(new Date(DAYS[Math.floor(index / 8)]! + ((index % 8) + 1) * HOUR_MS));
    await world.requests.resolve(request);
  }
  world.app.clock.set('2026-03-02T08:00:00Z');
  number = world.requests.numberOf(await ask({ like: first }));
  world.app.clock.set(MONDAY_NOON);
});

afterAll(() => world.app.close());

describe('a request for a service of which twenty answers are known', () => {
  it('is expected when 85 of 100 were answered that had lasted as long, in the hours of who answers', async () => {
    expect(await forecastOf(world.chris)).toEqual({
      requestId: expect.any(String) as string,
      number,
      asOf: '2026-03-02T12:00:00.000Z',
      basis: 'CURVE',
      answeredAt: '2026-03-04T10:00:00.000Z',
      history: {
        asOf: '2026-03-02T12:00:00.000Z',
        population: 'SERVICE_AND_PRIORITY',
        requests: 21,
        answered: 20,
        ageSeconds: 4 * 3600,
        longerBasisPoints: 8095,
        halfAt: '2026-03-03T12:00:00.000Z',
        likelyAt: '2026-03-04T10:00:00.000Z',
      },
      explanation: [
        'Of 21 requests for this service with the same priority 20 are answered.',
        'This one has taken 4 h of working time; 80.95 % took longer.',
        'Of those, half were answered within 12 h and 85 of 100 within 18 h.',
      ],
    });
  });

  it('is foreseen before it is sent, from the time that all of them took', async () => {
    const { body: like } = await world.chris.get(`/requests/${number}`).expect(200);
    const { serviceId, priority } = like as { serviceId: string; priority: string };
    const { body } = await world.chris.post('/request-previews', { serviceId, priority }).expect(200);
    expect((body as { outlook: OutlookDto }).outlook).toMatchObject({
      history: { ageSeconds: 0, halfAt: '2026-03-03T15:00:00.000Z', likelyAt: '2026-03-04T14:00:00.000Z' },
      explanation: [
        'Of 21 requests for this service with the same priority 20 are answered.',
        'Of those, half were answered within 11 h and 85 of 100 within 18 h.',
      ],
    });
  });

  it('is read by the history of the day, which everybody shares until the next', async () => {
    await forecastOf(world.chris);
    await world.requests.resolve(await ask({ like: first }));
    world.app.clock.set('2026-03-02T15:00:00Z');
    expect((await forecastOf(world.erik)).history).toMatchObject({ asOf: '2026-03-02T12:00:00.000Z', answered: 20 });
    world.app.clock.set('2026-03-03T09:00:00Z');
    expect((await forecastOf(world.erik)).history).toMatchObject({ asOf: '2026-03-03T09:00:00.000Z', answered: 21 });
    world.app.clock.set(MONDAY_NOON);
  });

  it('is shown to who may see the request, and to nobody else', async () => {
    await forecastOf(world.eva);
    await world.quinn.get(`/requests/${number}/forecast`).expect(404);
  });
});

describe('a request for a service nobody has answered yet', () => {
  it('is expected at the date in force, and it says why', async () => {
    world.app.clock.set(MONDAY_NOON);
    const alone = await ask();
    expect(await forecastOf(world.chris, alone)).toMatchObject({
      basis: 'DUE',
      answeredAt: '2026-03-03T12:00:00.000Z',
      history: { requests: 0, answered: 0, halfAt: null, likelyAt: null },
      explanation: [
        'No request for this service was answered lately.',
        'From fewer than 20 answers nobody can tell: the date in force counts.',
      ],
    });
    await world.requests.ask(alone);
    world.app.clock.set('2026-03-04T12:00:00Z');
    expect(await forecastOf(world.chris, alone)).toMatchObject({
      answeredAt: '2026-03-05T12:00:00.000Z',
      explanation: expect.arrayContaining(['It is paused, and taken as if it went on now.']) as unknown,
    });
  });

  it('is not foreseen once that date has passed, and waits for nothing once it is answered', async () => {
    world.app.clock.set(MONDAY_NOON);
    const late = await ask();
    world.app.clock.set('2026-03-05T12:00:00Z');
    expect(await forecastOf(world.chris, late)).toMatchObject({
      ...{ basis: 'UNKNOWN', answeredAt: null },
      explanation: [
        'No request for this service was answered lately.',
        'From fewer than 20 answers nobody can tell: the date in force has passed, so the answer is not foreseen.',
      ],
    });
    await world.requests.resolve(late);
    const { body } = await world.chris.get(`/requests/${late}/forecast`).expect(409);
    expect(body).toMatchObject({ code: 'forecast.nothing_awaited' });
  });
});
