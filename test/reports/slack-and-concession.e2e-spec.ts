import golden from '../../libs/statistics/golden/statistics.json' with { type: 'json' };
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Value {
  figure: string;
  value: number | null;
  of: number | null;
}

const HOUR = 3600;
const { first, counter, slack_vs_first_bp, provider_concession_bp } = golden['M.negotiation'];

/** Customer Service wishes for eight hours, Engineering offers twenty-four, they meet at sixteen. */
describe('a negotiated date', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
    const { number } = await aRequest(world);
    await world.erik.put(`/requests/${number}/acceptance`, { words: 'I look at it today.' }).expect(200);
    const terms = (hours: number) => ({ kind: 'DURATION', seconds: hours * HOUR, reason: 'The crane stands still.' });
    await world.carla.post(`/requests/${number}/offers`, terms(first)).expect(201);
    const offerOf = async (): Promise<{ id: string; hash: string }> =>
      (
        (await world.carla.get(`/requests/${number}/offers`).expect(200)).body as {
          onTheTable: { id: string; hash: string };
        }
      ).onTheTable;
    await world.erik.post(`/offers/${(await offerOf()).id}/counter-offers`, terms(counter)).expect(201);
    await world.carla.post(`/offers/${(await offerOf()).id}/counter-offers`, terms(16)).expect(201);
    const { id, hash } = await offerOf();
    await world.erik.post(`/offers/${id}/acceptance`, { hash }).expect(200);
  });

  afterAll(() => world.app.close());

  const figureOf = async (report: string, name: string): Promise<Value> => {
    const { body } = await world.erika.get(`/reports/${report}`).expect(200);
    const [row] = (body as { rows: { figures: Value[] }[] }).rows;
    return row!.figures.find(({ figure }) => figure === name)!;
  };

  it('took three offers, twice the time that was wished for, and half of what lay between', async () => {
    expect((await figureOf('date-negotiations', 'offersPerNegotiation')).value).toBe(300);
    expect((await figureOf('date-negotiations', 'slackGiven')).value).toBe(slack_vs_first_bp);
    expect((await figureOf('date-negotiations', 'concession')).value).toBe(provider_concession_bp);
  });

  it('began with a word that only said that the request was taken on', async () => {
    expect(await figureOf('response-times', 'bareAcknowledgements')).toMatchObject({ value: 10_000, of: 1 });
    const answered = await aRequest(world);
    await world.erik.post(`/requests/${answered.number}/messages`, { body: 'Revision B.' }).expect(201);
    expect(await figureOf('response-times', 'bareAcknowledgements')).toMatchObject({ value: 5000, of: 2 });
  });
});
