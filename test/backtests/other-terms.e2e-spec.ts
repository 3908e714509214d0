import type { BacktestDto, BehindClockDto, BehindRequestDto } from '../../src/backtests/http/dto/backtests.dto.js';
import { terms } from '../support/builders/agreements.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { berlin } from '../support/builders/timelines.js';

const HOUR = 3600;

/**
 * Sixteen hours for the answer were promised whatever the priority. The text grants four hours (P3) and forty (P4), and
 * twelve for a reply. Each story begins on Monday 2 March at 10:00 in Berlin, where people work from nine to five.
 */
describe('a request that is read under other terms', () => {
  let world: RequestWorld;
  let rows: Map<string, BehindRequestDto>;
  let backtest: BacktestDto;
  const stories = {} as Record<
    'lowered' | 'reopened' | 'older' | 'younger' | 'asked' | 'held' | 'handedOn',
    RequestHandle
  >;

  beforeAll(async () => {
    world = await aRequestWorld();
    const { app, carla, clara, erik, erika, quinn, beatriz, cs, eng, qa } = world;
    const at = (moment: string) => app.travelTo(berlin(moment));
    const answer = ({ number }: RequestHandle, by = erik) =>
      by.put(`/requests/${number}/resolution`, { answer: 'Revision B.' }).expect(200);
    for (const name of ['lowered', 'reopened', 'asked', 'held', 'handedOn'] as const) {
      stories[name] = await aRequest(world);
    }
    stories.older = await aRequest(world, { priority: 'P4' });
    const { lowered, reopened, older, asked, held, handedOn } = stories;
    const question = { body: 'Which side?', replyTargetSeconds: 2 * HOUR };
    const { body: named } = await erik.post(`/requests/${asked.number}/questions`, question).expect(201);
    const hold = { reason: 'The supplier measures it.', reference: 'Mail', reviewAt: berlin('3 10:00') };
    await erik.post(`/requests/${held.number}/holds`, hold).expect(201);
    await at('2 11:00');
    stories.younger = await aRequest(world, {}, clara);
    await at('2 12:00');
    await carla.put(`/requests/${lowered.number}/priority`, { priority: 'P4' }).expect(200);
    await erik.put(`/requests/${stories.younger.number}/merge`, { into: older.number }).expect(200);
    const transfer = { toDepartmentId: qa.id, reason: 'The bench is yours.' };
    const { body: handing } = await erik.post(`/requests/${handedOn.number}/transfers`, transfer).expect(201);
    await quinn.put(`/requests/${handedOn.number}/transfers/${handing.id}/acceptance`, {}).expect(200);
    await at('2 13:30');
    await answer(reopened);
    await at('2 16:00');
    await answer(older);
    await at('2 20:00');
    await carla.post(`/requests/${asked.number}/questions/${named.id}/reply`, { body: 'The left one.' }).expect(201);
    await at('3 09:30');
    await carla.post(`/requests/${reopened.number}/reopenings`, { reason: 'INCOMPLETE' }).expect(201);
    await at('3 11:00');
    await answer(reopened);
    await at('3 13:00');
    await answer(held);
    await at('3 16:00');
    await answer(handedOn, quinn);
    await at('4 12:00');
    await answer(lowered);
    await answer(asked);
    const scope = { requesterDepartmentId: cs.id, providerDepartmentId: eng.id };
    const text = { ...scope, terms: terms(4, { replyTargetSeconds: 12 * HOUR }) };
    const { body } = await beatriz.post('/agreement-negotiations', text).expect(201);
    await app.settle();
    const path = `/agreement-negotiations/${body.id}/proposals/1/backtest`;
    backtest = (await erika.get(path).expect(200)).body as BacktestDto;
    const { data } = (await erika.get(`/backtests/${backtest.id}/requests`).expect(200)).body;
    rows = new Map((data as BehindRequestDto[]).map((row) => [row.number, row]));
  });
  afterAll(() => world.app.close());

  const of = (name: keyof typeof stories): BehindRequestDto => rows.get(stories[name].number)!;
  const clock = (hours: number, elapsed: number, result: string): Partial<BehindClockDto> => ({
    targetSeconds: hours * HOUR,
    elapsedSeconds: elapsed * HOUR,
    result: result as BehindClockDto['result'],
  });

  it('has the target that the text grants for the priority it was lowered to', () => {
    expect(of('lowered')).toMatchObject({ inForce: clock(16, 18, 'MISSED'), proposed: clock(40, 18, 'MET') });
  });

  it('is given the allowance of a reopening where the text leaves less', () => {
    expect(of('reopened')).toMatchObject({ inForce: clock(16, 5, 'MET'), proposed: clock(5.5, 5, 'MET') });
  });

  // The younger one would have been due at 15:00, five hours after the older one was sent.
  it('takes over the promise that a request merged into it would have had', () => {
    expect(of('older')).toMatchObject({ inForce: clock(16, 6, 'MET'), proposed: clock(5, 6, 'MISSED') });
    expect(rows.has(stories.younger.number)).toBe(false);
  });

  it('is paused by a hold all the same', () => {
    expect(of('held')).toMatchObject({ inForce: clock(16, 3, 'MET'), proposed: clock(4, 3, 'MET') });
  });

  it('keeps its promise to the requester when it is handed on', () => {
    expect(of('handedOn')).toMatchObject({ inForce: clock(16, 14, 'MET'), proposed: clock(4, 14, 'MISSED') });
  });

  // Asked at 06:00 in São Paulo, where work begins at eight, and replied to at 16:00: eight hours instead of two.
  it('keeps a reply target that was named for one question', () => {
    expect(backtest.figures!.proposed.reply).toMatchObject({ judged: 1, met: 0, missed: 1 });
    expect(of('asked')).toMatchObject({ proposed: { elapsedSeconds: 11 * HOUR } });
  });
});
