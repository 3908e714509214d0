import type { BacktestDto } from '../../src/backtests/http/dto/backtests.dto.js';
import { terms } from '../support/builders/agreements.js';
import type { Client } from '../support/builders/identity.js';
import { anOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { berlin } from '../support/builders/timelines.js';

const HOUR = 3600;

/**
 * Customer Service sends five requests on Monday 2 March at 10:00 in Berlin and a sixth on Thursday at 10:00, under the
 * default of four hours for a first response and sixteen for the answer, nine to five in Berlin. On Thursday at 16:00 its
 * lead proposes two and four hours, and twelve instead of eight for its own replies.
 *
 * | | first word | answer | 16 h | 4 h |
 * | 1 | 3 h | 3 h | met | met |
 * | 2 | 5 h | 5 h | met | missed |
 * | 3 | 2 h, a question that is replied to after 9 h in São Paulo | 3 h | met | met |
 * | 4 | 18 h | 18 h | missed | missed |
 * | 5 | at once, an offer that is accepted: until Friday | none | on a date | on a date |
 * | 6 | none after 6 h | none | undecided | missed |
 */
describe('terms that are proposed', () => {
  let world: RequestWorld;
  let negotiation: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    const { app, beatriz, cs, erik, erika, carla } = world;
    await anOrder(beatriz, { ownerDepartmentId: cs.id, promisedDate: '2026-03-03' });
    const [first, second, third, fourth, fifth] = [
      await aRequest(world),
      await aRequest(world),
      await aRequest(world),
      await aRequest(world, { orderReference: { system: 'ERP', reference: 'SO-10455' } }),
      await aRequest(world),
    ];
    for (const [request, by] of [[first, erika] as const, [second, erik] as const]) {
      await by.put(`/requests/${request.number}/assignment`, { assigneeId: by.userId }).expect(200);
    }
    await agreeOnFriday(fifth);
    await app.travelTo(berlin('2 12:00'));
    const { body } = await erik.post(`/requests/${third.number}/questions`, { body: 'Which side?' }).expect(201);
    await app.travelTo(berlin('2 13:00'));
    await answer(first, erika);
    await app.travelTo(berlin('2 15:00'));
    await answer(second);
    await app.travelTo(berlin('3 12:00'));
    await carla.post(`/requests/${third.number}/questions/${body.id}/reply`, { body: 'The left one.' }).expect(201);
    await app.travelTo(berlin('3 13:00'));
    await answer(third);
    await app.travelTo(berlin('4 12:00'));
    await answer(fourth);
    await app.travelTo(berlin('5 10:00'));
    await aRequest(world);
    await app.travelTo(berlin('5 16:00'));
    const scope = { requesterDepartmentId: cs.id, providerDepartmentId: world.eng.id };
    const proposed = terms(4, { replyTargetSeconds: 12 * HOUR });
    negotiation = (await beatriz.post('/agreement-negotiations', { ...scope, terms: proposed }).expect(201)).body.id;
    await app.settle();
  });
  afterAll(() => world.app.close());

  const answer = ({ number }: RequestHandle, by: Client = world.erik) =>
    by.put(`/requests/${number}/resolution`, { answer: 'Revision B.' }).expect(200);
  const agreeOnFriday = async ({ number }: RequestHandle) => {
    const wish = { kind: 'DATE', date: berlin('6 15:00') };
    const { body } = await world.erik.post(`/requests/${number}/offers`, wish).expect(201);
    const { id, hash } = body.onTheTable as { id: string; hash: string };
    await world.carla.post(`/offers/${id}/acceptance`, { hash }).expect(200);
  };
  const read = async (by = world.beatriz): Promise<BacktestDto> => {
    const path = `/agreement-negotiations/${negotiation}/proposals/1/backtest`;
    return (await by.get(path).expect(200)).body as BacktestDto;
  };
  const usd = (amount: string) => ({ amount, currency: 'USD' });

  it('are tried by themselves on what was recorded, and say so in a sentence', async () => {
    expect(await read()).toMatchObject({
      state: 'COMPLETED',
      progress: { done: 7, total: 7 },
      sample: { requests: 6, requestsRead: 6, orders: 1, ordersRead: 1, drawn: false },
      headline:
        'In time under these terms: 2 of 5 answers, 40 % (12–77 %). Under those in force: 3 of 4 answers, 75 % (30–95 %).',
      startedById: null,
      hidden: false,
    });
  });

  it('answer the proposal with what they would have come to', async () => {
    const { body } = await world.beatriz.get(`/agreement-negotiations/${negotiation}`).expect(200);
    const { id, headline, asOf } = await read();
    expect(body.proposals).toMatchObject([
      {
        backtest: {
          ...{ id, state: 'COMPLETED', progress: { done: 7, total: 7 }, headline, asOf, hidden: false },
          inForce: { judged: 4, met: 3, missed: 1, basisPoints: 7500, interval: { low: 3006, high: 9544 } },
          proposed: { judged: 5, met: 2, missed: 3, basisPoints: 4000, interval: { low: 1176, high: 7693 } },
          outsideHours: { words: 0, workSeconds: 0 },
          ...{ avoidableInForce: [usd('8333')], avoidable: [usd('50000')] },
        },
      },
    ]);
  });

  it('are told of once to the leads of both departments when they have been tried', async () => {
    const told = async (by: Client): Promise<string[]> => {
      const { data } = (await by.get('/me/notices?limit=100').expect(200)).body as { data: { sentence: string }[] };
      return data.map(({ sentence }) => sentence).filter((sentence) => sentence.startsWith('Terms were tried'));
    };
    for (const lead of [world.beatriz, world.erika]) {
      expect(await told(lead)).toEqual(['Terms were tried on the requests of the last 90 days.']);
    }
    for (const member of [world.carla, world.erik, world.quinn]) expect(await told(member)).toEqual([]);
  });

  it('show the answers then and now, and apart from them those on a date that was agreed on', async () => {
    const { figures } = await read();
    expect(figures!.inForce.answer).toMatchObject({ judged: 4, met: 3, missed: 1, basisPoints: 7500, undecided: 1 });
    expect(figures!.proposed.answer).toMatchObject({ judged: 5, met: 2, missed: 3, basisPoints: 4000, undecided: 0 });
    expect(figures!.proposed.answer.interval).toEqual({ low: 1176, high: 7693 });
    expect(figures!.datesAgreed).toBe(1);
    for (const { answerOnAgreedDate } of [figures!.inForce, figures!.proposed]) {
      expect(answerOnAgreedDate).toMatchObject({ judged: 0, undecided: 1 });
    }
  });

  it('show the first responses', async () => {
    const { figures } = await read();
    expect(figures!.inForce.firstResponse).toMatchObject({ judged: 6, met: 3, missed: 3 });
    expect(figures!.proposed.firstResponse).toMatchObject({ judged: 6, met: 2, missed: 4 });
  });

  it('show what the requester’s own duty would have come to, by itself', async () => {
    const { figures } = await read();
    expect(figures!.inForce.reply).toMatchObject({ judged: 1, met: 0, missed: 1 });
    expect(figures!.proposed.reply).toMatchObject({ judged: 1, met: 1, missed: 0 });
  });

  // Wednesday costs 1,000.00: the fourth request held the order up until noon, late since ten, or since Monday.
  it('show which part of the delay cost fell on late answers', async () => {
    const { figures } = await read();
    expect(figures!.inForce.delayCost).toEqual([{ lateShare: usd('8333'), avoidable: usd('8333') }]);
    expect(figures!.proposed.delayCost).toEqual([{ lateShare: usd('50000'), avoidable: usd('50000') }]);
  });

  it('are read as recorded under the terms that each request was sent under', async () => {
    const { figures } = await read();
    expect(figures!.recorded).toEqual(figures!.inForce);
  });

  it('open to the requests behind them, each with its result then and now', async () => {
    const { id } = await read();
    const behind = async (query: string, by = world.beatriz) =>
      (await by.get(`/backtests/${id}/requests?${query}`).expect(200)).body.data as object[];
    expect(await behind('result=MISSED')).toHaveLength(3);
    expect(await behind('text=inForce&result=UNDECIDED')).toHaveLength(2);
    expect(await behind('changed=true')).toHaveLength(2);
    expect(await behind('changed=true&result=MISSED&limit=1')).toMatchObject([
      {
        dateWasAgreed: false,
        recorded: { targetSeconds: 16 * HOUR },
        proposed: { result: 'MISSED', targetSeconds: 4 * HOUR },
      },
    ]);
    expect(await behind('clock=firstResponse&text=recorded&result=MET')).toHaveLength(3);
    await world.beatriz.get(`/backtests/${id}/requests?text=wished`).expect(400);
    await world.quinn.get(`/backtests/${id}/requests`).expect(404);
  });
});
