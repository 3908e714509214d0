import { AgreementWorld, terms } from '../support/builders/agreements.js';

describe('a draft of terms', () => {
  let world: AgreementWorld;

  beforeAll(async () => {
    world = await AgreementWorld.start();
  });
  beforeEach(() => world.newStory());
  afterAll(() => world.app.close());

  const begin = async (by = world.people.carla, body: object = terms()) => {
    const scope = { requesterDepartmentId: world.departments.cs.id, providerDepartmentId: world.departments.eng.id };
    return by.post('/agreement-drafts', { ...scope, terms: body });
  };
  const aDraft = async () => {
    const answer = await begin();
    expect(answer.status).toBe(201);
    expect(answer.headers.etag).toBe('"1"');
    return answer.body as { id: string; version: number };
  };

  it('is seen by the department that writes it, and by nobody else', async () => {
    const { beatriz, erika, eva, admin, sam } = world.people;
    const { id } = await aDraft();
    expect((await beatriz.get(`/agreement-drafts/${id}`).expect(200)).body.terms).toMatchObject(terms());
    for (const other of [erika, eva, admin, sam]) {
      await other.get(`/agreement-drafts/${id}`).expect(404);
      expect((await other.get('/agreement-drafts').expect(200)).body.data).toEqual([]);
    }
    expect((await begin(sam)).status).toBe(403);
  });

  it('is edited over the version one has read', async () => {
    const { beatriz, carla } = world.people;
    const { id } = await aDraft();
    const edit = (by = carla) => by.put(`/agreement-drafts/${id}`, { terms: terms(8) });
    await edit().expect(428);
    expect((await edit().set('if-match', '"1"').expect(200)).headers.etag).toBe('"2"');
    const { body } = await edit(beatriz).set('if-match', '"1"').expect(412);
    expect(body).toMatchObject({ code: 'http.stale_version', currentETag: '"2"' });
  });

  it('is examined like a proposal', async () => {
    const { body } = await begin(undefined, terms(1));
    expect(body).toMatchObject({
      code: 'agreement.terms_make_no_sense',
      detail: 'P3 would be resolved before its first response.',
    });
  });

  it('is put to the other side by a lead, and is a draft no more', async () => {
    const { beatriz, carla, erika } = world.people;
    const { id } = await aDraft();
    const propose = (by = beatriz) =>
      by.post(`/agreement-drafts/${id}/proposal`, { reason: 'As we talked.' }).set('if-match', '"1"');
    expect((await propose(carla).expect(403)).body.code).toBe('agreement.not_yours_to_negotiate');
    const { body } = await propose().expect(201);
    expect(body).toMatchObject({ state: 'OPEN', openedBySide: 'REQUESTER', turnOf: 'PROVIDER' });
    await world.accept(erika, body).expect(201);
    await carla.get(`/agreement-drafts/${id}`).expect(404);
  });

  it('can be thrown away', async () => {
    const { carla } = world.people;
    const { id } = await aDraft();
    await carla.delete(`/agreement-drafts/${id}`).set('if-match', '"1"').expect(204);
    await carla.get(`/agreement-drafts/${id}`).expect(404);
  });
});
