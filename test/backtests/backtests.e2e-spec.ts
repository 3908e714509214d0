import type { BacktestDto } from '../../src/backtests/http/dto/backtests.dto.js';
import { RunBacktests } from '../../src/backtests/run-backtests.js';
import { TakeStep } from '../../src/backtests/take-step.js';
import { Sealer } from '../../src/platform/events/index.js';
import { terms } from '../support/builders/agreements.js';
import type { Client } from '../support/builders/identity.js';
import { anAnsweredRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

describe('a backtest', () => {
  let world: RequestWorld;
  let negotiation: string;
  const texts = { requesterDepartmentId: '', providerDepartmentId: '' };

  beforeAll(async () => {
    world = await aRequestWorld();
    Object.assign(texts, { requesterDepartmentId: world.cs.id, providerDepartmentId: world.eng.id });
    for (let each = 0; each < 3; each += 1) await anAnsweredRequest(world);
    await world.app.pass(60);
    negotiation = (await world.beatriz.post('/agreement-negotiations', { ...texts, terms: terms(4) }).expect(201)).body
      .id as string;
    await world.app.settle();
  });
  afterAll(() => world.app.close());

  const proposal = (path = '/backtests') => `/agreement-negotiations/${negotiation}/proposals/1${path}`;
  const start = async (by = world.beatriz): Promise<BacktestDto> =>
    (await by.post(proposal(), {}).expect(201)).body as BacktestDto;
  const read = async (by: Client, id: string): Promise<BacktestDto> =>
    (await by.get(`/backtests/${id}`).expect(200)).body as BacktestDto;
  const cancel = (by: Client, id: string) => by.post(`/backtests/${id}/cancellation`, {});
  const codeOf = async (call: ReturnType<Client['get']>, status: number) =>
    (await call.expect(status)).body.code as string;
  const step = () => world.app.get(RunBacktests).work();

  describe('is read', () => {
    it('by the people of both departments, and by nobody else', async () => {
      const { id } = (await world.carla.get(proposal('/backtest')).expect(200)).body as BacktestDto;
      for (const reader of [world.carla, world.beatriz, world.erik, world.erika]) await read(reader, id);
      for (const stranger of [world.quinn, world.sam, world.eva, world.admin]) {
        expect(await codeOf(stranger.get(`/backtests/${id}`), 404)).toBe('backtest.not_found');
        expect(await codeOf(stranger.get(proposal('/backtest')), 404)).toBe('agreement.negotiation_not_found');
        expect(await codeOf(stranger.get(`/agreement-negotiations/${negotiation}/backtests`), 404)).toBe(
          'agreement.negotiation_not_found',
        );
        expect(await codeOf(cancel(stranger, id), 404)).toBe('backtest.not_found');
      }
    });

    it('without figures where there are few requests, but by the lead who answers them', async () => {
      const { id } = (await world.carla.get(proposal('/backtest')).expect(200)).body as BacktestDto;
      for (const reader of [world.carla, world.beatriz, world.erik]) {
        expect(await read(reader, id)).toMatchObject({ hidden: true, figures: null, headline: null });
      }
      const { hidden, figures } = await read(world.erika, id);
      expect(hidden).toBe(false);
      expect(figures!.proposed.answer).toMatchObject({ judged: 3, met: 3 });
    });

    it('in a list, the newest first, page by page', async () => {
      const list = `/agreement-negotiations/${negotiation}/backtests`;
      const newer = await start();
      await world.app.settle();
      const first = (await world.carla.get(`${list}?limit=1&proposal=1`).expect(200)).body;
      expect(first).toMatchObject({
        data: [{ id: newer.id, startedById: world.beatriz.userId }],
        page: { hasMore: true },
      });
      const next = `${list}?limit=1&proposal=1&cursor=${first.page.nextCursor}`;
      expect((await world.carla.get(next).expect(200)).body).toMatchObject({
        data: [{ startedById: null }],
        page: { hasMore: false },
      });
      expect((await world.carla.get(`${list}?proposal=2`).expect(200)).body.data).toEqual([]);
      await world.carla.get(`${list}?limit=1&cursor=${first.page.nextCursor}`).expect(400);
      await world.carla.get(`${list}?proposal=none`).expect(400);
    });
  });

  describe('is started', () => {
    it('by leads', async () => {
      for (const member of [world.carla, world.erik]) {
        expect(await codeOf(member.post(proposal(), {}), 403)).toBe('backtest.not_yours');
      }
    });

    it('of a proposal that there is', async () => {
      const path = `/agreement-negotiations/${negotiation}/proposals`;
      expect(await codeOf(world.erika.post(`${path}/2/backtests`, {}), 404)).toBe('backtest.no_such_proposal');
      expect(await codeOf(world.erika.get(`${path}/2/backtest`), 404)).toBe('backtest.no_such_proposal');
      await world.erika.get(`${path}/99999999999/backtest`).expect(404);
      await world.erika.get(`/agreement-negotiations/${negotiation}/backtests?proposal=99999999999`).expect(400);
      await world.erika.post(`${path}/one/backtests`, {}).expect(400);
    });

    it('once at a time', async () => {
      const { id } = await start();
      expect(await codeOf(world.erika.post(proposal(), {}), 409)).toBe('backtest.under_way');
      await cancel(world.beatriz, id).expect(200);
    });

    it('by itself for a counter-proposal, of what that says', async () => {
      const counter = { terms: terms(6) };
      const { body } = await world.erika.post(`/agreement-negotiations/${negotiation}/proposals`, counter).expect(201);
      await world.app.settle();
      const path = `/agreement-negotiations/${negotiation}/proposals/2/backtest`;
      const backtest = (await world.beatriz.get(path).expect(200)).body as BacktestDto;
      expect(backtest).toMatchObject({ state: 'COMPLETED', startedById: null, hash: body.currentHash });
    });
  });

  describe('goes on in steps', () => {
    it('of which each is seen, and ends where it is cancelled', async () => {
      const { id } = await start();
      expect(await read(world.carla, id)).toMatchObject({
        state: 'WAITING',
        progress: { done: 0, total: 3 },
        finishedAt: null,
        abilities: { cancel: false },
      });
      await step();
      expect(await read(world.erika, id)).toMatchObject({
        state: 'RUNNING',
        progress: { done: 3, total: 3 },
        abilities: { cancel: true },
      });
      expect(await codeOf(cancel(world.carla, id), 403)).toBe('backtest.not_yours');
      await cancel(world.erika, id).expect(200);
      expect(await step()).toBe(false);
      expect(await read(world.erika, id)).toMatchObject({ state: 'CANCELLED', figures: null });
      expect(await codeOf(cancel(world.erika, id), 409)).toBe('backtest.finished');
    });

    it('and stays as it is once it is finished', async () => {
      const { id } = await start();
      await world.app.settle();
      const before = await read(world.erika, id);
      expect(await codeOf(cancel(world.erika, id), 409)).toBe('backtest.finished');
      await anAnsweredRequest(world);
      await world.app.settle();
      expect(await read(world.erika, id)).toEqual(before);
      await expect(world.app.database.execute('UPDATE backtest SET requests = 9 WHERE id = $1', [id])).rejects.toThrow(
        'stays as it is',
      );
      await expect(
        world.app.database.execute(`UPDATE backtest_request SET outcome = '{}' WHERE backtest_id = $1`, [id]),
      ).rejects.toThrow('stays as it is');
    });

    it('of which two processes never take the same', async () => {
      const { id } = await start();
      while ((await Promise.all([step(), step(), step()])).some((more) => more));
      expect(await read(world.erika, id)).toMatchObject({ state: 'COMPLETED' });
      await world.app.get(Sealer).sealNow();
      const told = await world.app.database.query<{ type: string }>(
        'SELECT type FROM event WHERE stream_id = $1 ORDER BY sequence',
        [id],
      );
      expect(told.map(({ type }) => type)).toEqual(['backtest.started', 'backtest.completed']);
    });

    it('and is given up after three that failed', async () => {
      const { id } = await start();
      const failing = jest.spyOn(world.app.get(TakeStep), 'of').mockRejectedValue(new Error('The disk is full.'));
      while (await step());
      failing.mockRestore();
      expect(await read(world.erika, id)).toMatchObject({ state: 'FAILED', figures: null });
    });
  });

  describe('stands beside its proposal', () => {
    const beside = async (by: Client, number: number) =>
      (
        (await by.get(`/agreement-negotiations/${negotiation}`).expect(200)).body as {
          proposals: { backtest: object }[];
        }
      ).proposals[number - 1]!.backtest;

    it('with its progress until it is completed, and then with its figures', async () => {
      const counter = { terms: terms(8) };
      const path = `/agreement-negotiations/${negotiation}/proposals`;
      const { body } = await world.beatriz.post(path, counter).expect(201);
      expect(body.proposals[2]).toMatchObject({ number: 3, backtest: null });
      const { id, progress } = (await world.erika.post(`${path}/3/backtests`, {}).expect(201)).body as BacktestDto;
      const nothing = { headline: null, proposed: null, inForce: null, avoidable: null };
      expect(await beside(world.erika, 3)).toMatchObject({ id, state: 'WAITING', progress, ...nothing });
      await step();
      expect(await beside(world.erika, 3)).toMatchObject({ id, state: 'RUNNING', progress: { done: progress.total } });
      await world.app.settle();
      expect(await beside(world.erika, 3)).toMatchObject({ state: 'COMPLETED', hidden: false });
    });

    it('without figures for those from whom they are hidden', async () => {
      expect(await beside(world.erika, 1)).toMatchObject({ hidden: false, inForce: { missed: 0 } });
      expect(await beside(world.carla, 1)).toMatchObject({ hidden: true, proposed: null, inForce: null });
    });

    it('as it was completed, while another is under way', async () => {
      const completed = await beside(world.erika, 1);
      const { id } = await start();
      expect(await beside(world.erika, 1)).toEqual(completed);
      await cancel(world.beatriz, id).expect(200);
      expect(await beside(world.erika, 1)).toEqual(completed);
    });
  });

  describe('of a draft', () => {
    it('is for the department that writes it, and goes with the draft', async () => {
      const { body } = await world.carla.post('/agreement-drafts', { ...texts, terms: terms(12) }).expect(201);
      const path = `/agreement-drafts/${body.id}/backtests`;
      const { id, draftVersion } = (await world.clara.post(path, {}).expect(201)).body as BacktestDto;
      expect(draftVersion).toBe(1);
      await world.app.settle();
      expect(await read(world.carla, id)).toMatchObject({ state: 'COMPLETED', draftId: body.id, negotiationId: null });
      expect((await world.beatriz.get(path).expect(200)).body.data).toMatchObject([{ id }]);
      for (const other of [world.erika, world.erik, world.quinn, world.eva]) {
        expect(await codeOf(other.get(`/backtests/${id}`), 404)).toBe('backtest.not_found');
        expect(await codeOf(other.get(path), 404)).toBe('agreement.draft_not_found');
        expect(await codeOf(other.post(path, {}), 404)).toBe('agreement.draft_not_found');
      }
      await world.carla.delete(`/agreement-drafts/${body.id}`).set('if-match', '"1"').expect(204);
      expect(await codeOf(world.carla.get(`/backtests/${id}`), 404)).toBe('backtest.not_found');
    });
  });
});
