import type { RequestOffersDto } from '../../src/requests/offers/http/dto/offers.dto.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

interface Moment {
  type: string;
  occurredAt: string;
  details: { clock?: string; threshold?: number };
}

/** Asked on Monday at ten in Berlin, with sixteen working hours: due on Wednesday at ten. */
describe('a date that both sides agreed on', () => {
  let world: RequestWorld;

  beforeAll(async () => {
    world = await aRequestWorld();
  });

  afterAll(() => world.app.close());

  const agreeOn = async ({ number }: RequestHandle, terms: object): Promise<void> => {
    const { body } = await world.erik.post(`/requests/${number}/offers`, terms).expect(201);
    const { id, hash } = (body as RequestOffersDto).onTheTable!;
    await world.carla.post(`/offers/${id}/acceptance`, { hash }).expect(200);
  };
  const history = async ({ number }: RequestHandle): Promise<Moment[]> => {
    const { body } = await world.carla.get(`/requests/${number}/timeline?limit=100`).expect(200);
    return (body.data as Moment[]).filter(({ details }) => details.clock === 'RES');
  };
  const resolution = async ({ number }: RequestHandle): Promise<{ result: string | null; dueAt: string | null }> => {
    const { body } = await world.carla.get(`/requests/${number}/clocks`).expect(200);
    return (body.clocks as { kind: string; result: string | null; dueAt: string | null }[]).find(
      ({ kind }) => kind === 'RES',
    )!;
  };

  it('is warned of at shares of the work between the agreement and it, and breached at it', async () => {
    const request = await aRequest(world);
    // From Monday 10:00 to Thursday 10:00 in Berlin lie 24 working hours: half of them are over on Tuesday at 14:00.
    await agreeOn(request, { kind: 'DATE', date: '2026-03-05T09:00:00Z' });
    await world.app.travelTo('2026-03-05T10:00:00Z');
    expect((await history(request)).map(({ details, occurredAt }) => [details.threshold, occurredAt])).toEqual([
      [50, '2026-03-03T13:00:00.000Z'],
      [75, '2026-03-04T11:00:00.000Z'],
      [100, '2026-03-05T09:00:00.000Z'],
    ]);
  });

  it('moves what is shown and warned of after a breach, and never clears that it was missed', async () => {
    const request = await aRequest(world);
    await world.app.travelTo('2026-03-10T10:00:00Z');
    expect((await resolution(request)).result).toBe('MISSED');
    await agreeOn(request, { kind: 'DATE', date: '2026-03-12T15:00:00Z' });
    expect(await resolution(request)).toMatchObject({ dueAt: '2026-03-12T15:00:00Z', result: 'MISSED' });
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
    expect((await resolution(request)).result).toBe('MISSED');
  });

  it('counts from the acceptance on, where a duration was agreed on', async () => {
    const request = await aRequest(world);
    await world.app.travelTo('2026-03-10T12:00:00Z');
    await agreeOn(request, { kind: 'DURATION', seconds: 4 * 3600 });
    // From one to five in Berlin, whatever was used up before.
    expect((await resolution(request)).dueAt).toBe('2026-03-10T16:00:00Z');
  });
});
