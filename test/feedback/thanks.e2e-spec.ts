import { feedbackTo, leaves } from '../support/builders/feedback.js';
import {
  anAnsweredRequest,
  aRequest,
  aRequestWorld,
  type RequestHandle,
  type RequestWorld,
} from '../support/builders/requests.js';
import type { Client } from '../support/builders/identity.js';

let world: RequestWorld;

beforeAll(async () => {
  world = await aRequestWorld();
});
afterAll(() => world.app.close());

const thank = (who: Client, { number }: RequestHandle, helper: Client, words = 'The crane runs again.') =>
  who.post(`/requests/${number}/thanks`, { helperId: helper.userId, words });

describe('thanks', () => {
  it('are passed on to who helped, for both sides to read', async () => {
    const request = await anAnsweredRequest(world);
    await thank(world.carla, request, world.erik).expect(201);
    for (const reader of [world.clara, world.erika]) {
      expect((await feedbackTo(reader, request)).thanks).toMatchObject([
        { helper: { name: 'Erik Brandt' }, thankedBy: { name: 'Carla Mendes' }, words: 'The crane runs again.' },
      ]);
    }
    await world.eva.get(`/requests/${request.number}/feedback`).expect(404);
  });

  it('reach the person thanked and nobody else', async () => {
    const request = await anAnsweredRequest(world);
    await thank(world.carla, request, world.erik).expect(201);
    await world.app.settle();
    const told = async (who: Client): Promise<string[]> =>
      (await who.get('/me/notices?limit=100&kind=FEEDBACK').expect(200)).body.data
        .filter(({ number }: RequestHandle) => number === request.number)
        .map(({ sentence }: { sentence: string }) => sentence);
    expect(await told(world.erik)).toEqual([`You were thanked for your help on ${request.number}.`]);
    expect(await told(world.erika)).toEqual([]);
    expect(await told(world.carla)).toEqual([]);
  });

  it('are given once by a person to a person', async () => {
    const request = await anAnsweredRequest(world);
    await thank(world.carla, request, world.erik).expect(201);
    expect((await thank(world.carla, request, world.erik, 'Again.').expect(409)).body.code).toBe('thanks.already');
    await thank(world.clara, request, world.erik).expect(201);
    await thank(world.erik, request, world.carla, 'A clear question.').expect(201);
    expect((await feedbackTo(world.erik, request)).thanks).toHaveLength(3);
  });

  it('go to colleagues who were invited to help, who can thank as well', async () => {
    const request = await aRequest(world);
    const invitation = { userId: world.quinn.userId, reason: 'You drew it.' };
    await world.erik.post(`/requests/${request.number}/invitations`, invitation).expect(201);
    await thank(world.erik, request, world.quinn, 'You knew the old drawing.').expect(201);
    await thank(world.quinn, request, world.erik, 'A pleasure.').expect(201);
  });

  it('go neither to oneself, nor to who did nothing on it, nor to who wrote only notes of the other side', async () => {
    const request = await aRequest(world);
    for (const helper of [world.carla, world.erik, world.quinn, world.clara]) {
      expect((await thank(world.carla, request, helper).expect(422)).body.code).toBe('thanks.not_a_helper');
    }
    const note = { body: 'They always ask this.', visibility: 'INTERNAL' };
    await world.erik.post(`/requests/${request.number}/messages`, note).expect(201);
    await thank(world.carla, request, world.erik).expect(422);
    expect((await feedbackTo(world.carla, request)).helpers).toEqual([]);
    await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'B.' }).expect(200);
    expect((await feedbackTo(world.carla, request)).helpers.map(({ name }) => name)).toEqual(['Erik Brandt']);
  });

  it('are not passed on by who only looks on, and are needed on no draft', async () => {
    const request = await anAnsweredRequest(world);
    expect((await thank(world.eva, request, world.erik).expect(403)).body.code).toBe('thanks.not_yours');
    await thank(world.quinn, request, world.erik).expect(404);
    const draft = await aRequest(world, { draft: true });
    const body = { helperId: world.erik.userId, words: 'Thank you.' };
    await world.carla.post(`/requests/${draft.id}/thanks`, body).expect(422);
  });

  it('go to nobody who has left', async () => {
    const request = await anAnsweredRequest(world);
    await leaves(world, world.erik);
    expect((await thank(world.carla, request, world.erik).expect(422)).body.code).toBe('thanks.not_a_helper');
  });
});
