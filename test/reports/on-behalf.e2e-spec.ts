import { METRIC_REPORTS } from '../../src/reports/metric-reports.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

interface Row {
  requests: number;
  figures: { figure: string; value: number | null; requests: string }[] | null;
}

const UNCONFIRMED = '1 raised for somebody who has not confirmed it';
/** It has missed nothing, is not due, and nobody rates or follows it up. */
const NOTHING_YET = ['attainment', 'breach-causes', 'follow-ups', 'satisfaction'];
const REPORTS = METRIC_REPORTS.map(({ path }) => path);

/**
 * Clara called Engineering, and Erik wrote down what she asked: he asked her back, offered a date, and was called upon.
 * No report counts it before she says that it was her wish. Everything is read as Erika leads Engineering.
 */
describe('a request that the provider raised for somebody', () => {
  let world: RequestWorld;
  let written: RequestHandle;

  beforeAll(async () => {
    world = await aRequestWorld();
    written = await aRequest(world, { onBehalfOfId: world.clara.userId, channel: 'email' }, world.erik);
    const path = `/requests/${written.number}`;
    await world.erik.put(`${path}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    const offer = { kind: 'DATE', date: '2026-03-05T15:00:00Z', reason: 'The bench is free then.' };
    await world.erik.post(`${path}/offers`, offer).expect(201);
    const { body } = await world.erik.post(`${path}/questions`, { body: 'Which pump?' }).expect(201);
    const { id } = body as { id: string };
    await world.clara.post(`${path}/questions/${id}/reply`, { body: 'The second.' }).expect(201);
    await world.clara.post(`${path}/escalations`, { reason: 'The crane stands still.' }).expect(201);
    await world.erik.post(`${path}/work-logs`, { minutes: 30, note: 'Measured.' }).expect(201);
    await world.app.settle();
  });

  afterAll(() => world.app.close());

  const rowsOf = async (report: string, by: Client = world.erika): Promise<Row[]> =>
    ((await by.get(`/reports/${report}`).expect(200)).body as { rows: Row[] }).rows;
  const footnotesOf = async (report: string): Promise<string[]> =>
    ((await world.erika.get(`/reports/${report}`).expect(200)).body as { footnotes: string[] }).footnotes;

  it('is in no report, and a footnote says so', async () => {
    for (const report of [...REPORTS, 'responsiveness', 'expedites', 'equal-treatment']) {
      expect([report, await rowsOf(report)]).toEqual([report, []]);
      expect([report, await footnotesOf(report)]).toEqual([report, [UNCONFIRMED]]);
    }
    expect(await rowsOf('backlog-forecast')).toEqual([]);
    const { body } = await world.erika.get('/reports/responsiveness/requests').expect(200);
    expect(body).toMatchObject({ data: [] });
  });

  it('counts while a request of the same person is merged into it', async () => {
    await world.app.pass(60);
    const own = await aRequest(world, {}, world.clara);
    await world.erika.put(`/requests/${own.number}/merge`, { into: written.number }).expect(200);
    const [row] = await rowsOf('chasers');
    expect(row).toMatchObject({ requests: 1 });
    expect(await footnotesOf('chasers')).toEqual(['1 merged']);
    await world.erika.delete(`/requests/${own.number}/merge`).expect(200);
    expect((await rowsOf('chasers'))[0]).toMatchObject({ requests: 1 });
    expect(await footnotesOf('chasers')).toEqual([UNCONFIRMED]);
    await world.clara.put(`/requests/${own.number}/cancellation`, { reason: 'OTHER' }).expect(200);
    expect(await footnotesOf('chasers')).toEqual(['1 called off before anybody began', UNCONFIRMED]);
  });

  it('is in every report once that person confirmed it', async () => {
    await world.clara.put(`/requests/${written.number}/on-behalf-confirmation`).expect(200);
    await world.erik.put(`/requests/${written.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    await world.app.pass(1);
    await world.app.settle();
    for (const report of REPORTS.filter((path) => !NOTHING_YET.includes(path))) {
      const rows = await rowsOf(report);
      expect([report, rows.map(({ requests }) => requests)]).toEqual([report, [1]]);
    }
    expect(await rowsOf('responsiveness')).toMatchObject([{ submitted: 1 }]);
    expect(await rowsOf('expedites')).toMatchObject([{ period: { submitted: 1 } }]);
    expect(await footnotesOf('chasers')).toEqual(['1 called off before anybody began']);
  });

  it('counts at once where a colleague of the same department raised it', async () => {
    await aRequest(world, { onBehalfOfId: world.clara.userId }, world.carla);
    expect((await rowsOf('chasers'))[0]).toMatchObject({ requests: 2 });
  });

  it('waits for its confirmation also after its row was folded anew', async () => {
    await aRequest(world, { onBehalfOfId: world.carla.userId }, world.erik);
    const { RequestRebuild } = await import('../../src/requests/lifecycle/rebuild-requests.js');
    await world.app.get(RequestRebuild).rebuild();
    expect((await rowsOf('chasers'))[0]).toMatchObject({ requests: 2 });
    expect(await footnotesOf('chasers')).toEqual(['1 called off before anybody began', UNCONFIRMED]);
  });
});
