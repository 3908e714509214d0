import type { PlaceExplanationDto } from '../../src/queue/http/dto/place-explanation.dto.js';
import type { QueueRowDto } from '../../src/queue/http/dto/queue.dto.js';
import { QueueRebuild } from '../../src/queue/index.js';
import { place } from '../support/builders/departments.js';
import { aService } from '../support/builders/catalogue.js';
import {
  A_MISSED_DATE,
  A_WEEK_BEGUN,
  aConfirmedOrder,
  aDay,
  aQueuedRequest,
  holdUp,
  MONDAY_AT_NINE,
  placesIn,
  readQueue,
} from '../support/builders/queue.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import golden from '../../libs/delay-cost/golden/queue.json' with { type: 'json' };

const figures = golden['cd3.index'] as Record<string, number[]>;
const HOUR = 3600;

describe('the queue of a department', () => {
  let world: RequestWorld;
  let elsewhere: RequestHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    world.app.clock.set(MONDAY_AT_NINE);
    const ask = (title: string, wish: object) => aQueuedRequest(world, { title, ...wish });
    const other = await aService(world.admin, 'ENG', { code: 'other-question' });
    const aCheapService = { more: { serviceId: other.id, intake: { partNumber: 'VB-1' } } };
    await ask('R1', { orders: [{ promisedDate: '2026-03-05', profile: aDay('100000') }], minutes: 240 });
    const damages = {
      promisedDate: '2026-03-03',
      profile: A_WEEK_BEGUN,
      value: { amount: '12000000', currency: 'USD' },
    };
    await ask('R2', { orders: [damages], minutes: 60, ...aCheapService });
    await ask('R3', { orders: [{ promisedDate: '2026-03-07', profile: A_MISSED_DATE }], minutes: 480 });
    const sentAnyway = { policy: 'RELEASE_AT_DEADLINE', failureCost: '30000000', promisedDate: '2026-03-04' };
    await ask('R4', { orders: [sentAnyway], minutes: 120 });
    await ask('R5', aCheapService);
    const two = [
      { promisedDate: '2026-03-04', profile: aDay('30000') },
      { promisedDate: '2026-03-08', profile: aDay('20000') },
    ];
    await ask('R6', { orders: two, minutes: 60 });
    const shared = await aConfirmedOrder(world, { promisedDate: '2026-03-03', profile: aDay('200000') });
    const seventh = await ask('R7', { minutes: 240, more: { priority: 'P4' } });
    await holdUp(world, seventh, shared);
    elsewhere = await blockedInQualityUntil('2026-03-07T10:00:00Z', shared);
    await world.app.settle();
  });

  afterAll(() => world.app.close());

  /** A request to Quality that the same order waits for, with a date both sides agreed on. */
  async function blockedInQualityUntil(date: string, reference: string): Promise<RequestHandle> {
    const target = { firstResponseSeconds: HOUR, resolutionSeconds: 8 * HOUR };
    const service = await aService(world.admin, 'QA', { targets: { P1: target, P2: target, P3: target, P4: target } });
    const request = await aRequest(world, { serviceId: service.id, intake: { partNumber: 'VB-1' } });
    const offer = { kind: 'DATE', date, reason: 'The bench is free then.' };
    const { body } = await world.quinn.post(`/requests/${request.number}/offers`, offer).expect(201);
    await world.carla.post(`/offers/${body.onTheTable.id}/acceptance`, { hash: body.onTheTable.hash }).expect(200);
    await holdUp(world, request, reference);
    return request;
  }

  const named = (rows: QueueRowDto[], title: string): QueueRowDto => rows.find((row) => row.title === title)!;

  it('is in the order of the money an hour of work saves, and asks the due date between equals', async () => {
    const rows = await readQueue(world.erik);
    expect(rows.map(({ title }) => title)).toEqual(['R4', 'R3', 'R6', 'R1', 'R7', 'R2', 'R5']);
    for (const { title, saved, savedPerHour } of rows) {
      const expected = figures[title === 'R2' ? 'R2_started' : title]!;
      expect([title, Number(saved!.amount), Number(savedPerHour!.amount)]).toEqual([title, ...expected]);
    }
  });

  it('tells of each who asks for what, and what it is worth to whom', async () => {
    const row = named(await readQueue(world.erik), 'R1');
    expect(row).toMatchObject({
      number: expect.stringMatching(/^ENG-\d+$/),
      service: { code: 'part-clarification' },
      requesterDepartment: { code: 'CS' },
      asker: { name: 'Carla Mendes' },
      assignee: null,
      state: 'SUBMITTED',
      ball: 'PROVIDER',
      basis: 'ORDERS',
      verified: true,
      effort: { minutes: 240, source: 'GIVEN' },
      overdue: false,
      clocks: [
        { kind: 'FR', state: 'RUNNING' },
        { kind: 'RES', state: 'RUNNING' },
      ],
      ageSeconds: 0,
    });
    expect(row.orders).toMatchObject([
      {
        system: 'ERP',
        customer: 'Harbor Crane Works',
        value: { amount: '31200000', currency: 'USD' },
        verified: true,
        standing: 'COUNTED',
        nextDay: { amount: { amount: '0' }, startsOn: '2026-03-05' },
      },
    ]);
  });

  it('labels what no order is linked to, and an effort that nobody estimated', async () => {
    expect(named(await readQueue(world.erik), 'R5')).toMatchObject({
      basis: 'NOMINAL',
      verified: null,
      orders: [],
      effort: { minutes: 60, source: 'HOUSE_DEFAULT' },
    });
  });

  const explained = async (title: string, reader = world.erik): Promise<PlaceExplanationDto> => {
    const { number } = named(await readQueue(world.erik), title);
    return (await reader.get(`/departments/ENG/queue/${number}/explanation`).expect(200)).body as PlaceExplanationDto;
  };

  it('explains each place in figures and words', async () => {
    const rows = await readQueue(world.erik);
    for (const [index, { title, saved, savedPerHour, effort }] of rows.entries()) {
      expect(await explained(title)).toMatchObject({ place: index + 1, of: 7, saved, savedPerHour, effort });
    }
    const { orders, sentences } = await explained('R1');
    const reference = orders[0]!.order!.reference;
    expect(sentences).toEqual([
      'Begun now it is answered on 2 March, begun five working days later on 9 March.',
      `${reference} leaves on 2 March instead of 9 March, which saves 4,000.00 USD.`,
      'It is estimated at 240 minutes of work.',
      'That saves 1,000.00 USD an hour: place 4 of 7.',
    ]);
    expect((await explained('R5')).sentences.slice(1)).toEqual([
      'No order that counts is linked: its service counts 50.00 USD for each of the 7 days between.',
      'Nobody has estimated it, and too few answers are known: 60 minutes are assumed.',
      'That saves 350.00 USD an hour: place 7 of 7.',
    ]);
  });

  it('names no request that the reader may not see, and says that there is one', async () => {
    const told = await explained('R7');
    expect(told.orders).toMatchObject([
      {
        outlasted: true,
        outlastedBy: null,
        heldByOthers: false,
        releasedNow: '2026-03-07',
        releasedLater: '2026-03-09',
      },
    ]);
    expect(told.sentences.join(' ')).toContain('before 7 March: it waits for another request as well');
    for (const answer of [told, await readQueue(world.erik)]) {
      expect(JSON.stringify(answer)).not.toContain(elsewhere.id);
      expect(JSON.stringify(answer)).not.toContain(elsewhere.number);
    }
    await world.erik.get(`/departments/ENG/queue/${elsewhere.number}/explanation`).expect(404);
    await world.quinn.get(`/departments/ENG/queue/${elsewhere.number}/explanation`).expect(403);
  });

  it('names it to somebody who works in both departments', async () => {
    await place(world.admin, world.qa.id, world.erika.userId, false);
    const told = await explained('R7', world.erika);
    expect(told.orders).toMatchObject([{ outlastedBy: { number: elsewhere.number } }]);
    expect(told.sentences.join(' ')).toContain(`waits for ${elsewhere.number} as well`);
    const wrongQueue = await world.erika.get(`/departments/ENG/queue/${elsewhere.number}/explanation`).expect(404);
    expect(wrongQueue.body).toMatchObject({ code: 'queue.not_in_queue' });
  });

  it('is read page by page in each of its orders, every row once', async () => {
    for (const sort of ['cd3', 'due', 'age']) {
      const whole = await readQueue(world.erik, `&sort=${sort}`);
      const paged: QueueRowDto[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const more = `limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`;
        const { body } = await world.erik.get(`/departments/ENG/queue?${more}`).expect(200);
        paged.push(...(body.data as QueueRowDto[]));
        cursor = body.page.nextCursor as string | null;
      }
      expect(paged).toEqual(whole);
    }
  });

  it('is read by age or by due, as one likes', async () => {
    const dues = (await readQueue(world.erik, '&sort=due')).map(({ dueAt }) => dueAt);
    expect(dues).toEqual([...dues].sort());
    expect((await readQueue(world.erik, '&sort=age')).map(({ title }) => title)).toEqual([
      ...['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'],
    ]);
  });

  it('gives another department its own, in which the same order counts', async () => {
    const [row] = await readQueue(world.quinn, '', 'QA');
    expect(row).toMatchObject({ id: elsewhere.id, basis: 'ORDERS' });
  });

  it('is for nobody from outside, an executive or an administrator neither', async () => {
    for (const reader of [world.carla, world.eva, world.admin, world.sam]) {
      const { body } = await reader.get('/departments/ENG/queue').expect(403);
      expect(body).toMatchObject({ code: 'queue.not_your_department' });
    }
    await world.erik.get('/departments/NOWHERE/queue').expect(404);
  });

  it('has another order once the other blocker is answered, though nobody touched the request', async () => {
    await world.quinn.put(`/requests/${elsewhere.number}/resolution`, { answer: 'Hard enough.' }).expect(200);
    await world.app.settle();
    const rows = await readQueue(world.erik);
    const [saved, perHour] = figures.R7_ignoring_other_blocker!;
    expect(named(rows, 'R7')).toMatchObject({
      saved: { amount: String(saved) },
      savedPerHour: { amount: String(perHour) },
    });
    expect(rows.map(({ title }) => title)).toEqual(['R4', 'R3', 'R7', 'R6', 'R1', 'R2', 'R5']);
  });

  it('is the same when it is dropped and made again', async () => {
    const before = placesIn(await readQueue(world.erik));
    expect(await world.app.get(QueueRebuild).rebuild()).toBe(7);
    expect(placesIn(await readQueue(world.erik))).toEqual(before);
  });
});
