import { RequestHeld, QuestionAsked } from '../../src/requests/index.js';
import type { BacktestDto } from '../../src/backtests/http/dto/backtests.dto.js';
import type { BacktestOutcome } from '../../src/backtests/outcome.js';
import { terms } from '../support/builders/agreements.js';
import { aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { SameClocks } from './same-clocks.js';
import { Walk } from './walk.js';

jest.setTimeout(300_000);

describe('requests that are read again under their own terms', () => {
  let world: RequestWorld;
  let walk: Walk;
  let clocks: SameClocks;

  beforeAll(async () => {
    world = await aRequestWorld();
    walk = new Walk(world, 20260302);
    await walk.go(160);
    clocks = new SameClocks(world.app);
  });
  afterAll(() => world.app.close());

  it('went through everything that can happen to a clock', () => {
    const acts = ['ask', 'reply', 'say', 'hold', 'answer', 'reopen', 'raise', 'lower', 'agree', 'handOn', 'merge'];
    expect([...walk.done.keys()]).toEqual(expect.arrayContaining(acts));
  });

  it('have the clocks that were kept while it happened', async () => {
    expect((await clocks.requests()).length).toBeGreaterThan(20);
    expect(await clocks.differing()).toEqual([]);
    expect(await clocks.differingWhen({})).toEqual([]);
  });

  it('have others when pauses are left out, or the hours are those of another department', async () => {
    expect(await clocks.differingWhen({ without: [QuestionAsked.type, RequestHeld.type] })).not.toEqual([]);
    expect(await clocks.differingWhen({ hoursOf: world.qa.id })).not.toEqual([]);
  });

  it('come to the same under what is in force as was recorded, for as long as that has not changed', async () => {
    const { app, beatriz, cs, eng } = world;
    const proposal = { requesterDepartmentId: cs.id, providerDepartmentId: eng.id, terms: terms(4) };
    const { body } = await beatriz.post('/agreement-negotiations', proposal).expect(201);
    await app.settle();
    const path = `/agreement-negotiations/${body.id}/proposals/1/backtest`;
    const backtest = (await world.erika.get(path).expect(200)).body as BacktestDto;
    expect(backtest.state).toBe('COMPLETED');
    expect(backtest.figures!.inForce).toEqual(backtest.figures!.recorded);
    expect(backtest.figures!.proposed).not.toEqual(backtest.figures!.recorded);
    const rows = await app.database.query<{ outcome: BacktestOutcome }>('SELECT outcome FROM backtest_request');
    expect(rows.length).toBe(backtest.sample.requests);
    for (const { outcome } of rows) expect(outcome.inForce).toEqual(outcome.recorded);
  });

  it('keep a date that was agreed on under any terms', async () => {
    const rows = await world.app.database.query<{ outcome: BacktestOutcome }>(
      `SELECT outcome FROM backtest_request WHERE (outcome ->> 'dateWasAgreed')::boolean`,
    );
    const dates = rows.filter(({ outcome }) => outcome.recorded.answer.targetSeconds === null);
    expect(dates.length).toBeGreaterThan(0);
    for (const { outcome } of dates) expect(outcome.proposed.answer.dueAt).toBe(outcome.recorded.answer.dueAt);
  });
});
