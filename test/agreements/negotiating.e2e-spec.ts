import { EventLog } from '../../src/platform/events/index.js';
import { AgreementWorld, terms } from '../support/builders/agreements.js';
import { aService } from '../support/builders/catalogue.js';

describe('negotiating an agreement', () => {
  let world: AgreementWorld;
  let services = 0;

  beforeAll(async () => {
    world = await AgreementWorld.start();
  });
  afterAll(() => world.app.close());

  /** Each story is about a service of its own, so that none stands in the way of another. */
  const aScope = async () => {
    services += 1;
    return {
      serviceId: (await aService(world.people.erika, world.departments.eng.code, { code: `service-${services}` })).id,
    };
  };

  it('goes from a proposal over a counter-proposal to terms that hold', async () => {
    const { beatriz, erika, carla } = world.people;
    const { body: proposed } = await world.propose(beatriz, terms(8), await aScope()).expect(201);
    expect(proposed).toMatchObject({ state: 'OPEN', openedBySide: 'REQUESTER', turnOf: 'PROVIDER', versionId: null });
    expect(proposed.deadline).toBe('2026-03-04T16:00:00.000Z');
    const { body: countered } = await world.counter(erika, proposed, terms(16)).expect(201);
    expect(countered).toMatchObject({ state: 'OPEN', turnOf: 'REQUESTER', deadline: '2026-03-04T20:00:00.000Z' });
    const { body: accepted } = await world.accept(beatriz, countered).expect(201);
    expect(accepted).toMatchObject({ state: 'ACCEPTED', turnOf: null, deadline: null });

    const { body: agreement } = await carla.get(`/agreements/${proposed.agreementId}`).expect(200);
    expect(agreement.inForce).toMatchObject({ versionId: accepted.versionId, number: 1, terms: terms(16) });
    expect(agreement.inForce.effectiveFrom).toBe('2026-03-02T09:00:00.000Z');
    expect(agreement.openNegotiationId).toBeNull();
    const history = await world.app.get(EventLog).streamOf('agreement', proposed.agreementId);
    const { cs, eng } = world.departments;
    expect(history.map(({ type, side, actorId }) => [type, side, actorId])).toEqual([
      ['agreement.proposed', 'REQUESTER', beatriz.userId],
      ['agreement.countered', 'PROVIDER', erika.userId],
      ['agreement.accepted', 'REQUESTER', beatriz.userId],
      ['agreement.version_activated', null, null],
    ]);
    expect(history[0]!.audience).toEqual([cs.id, eng.id].sort());
  });

  it('shows what each proposal changes, in data and in words', async () => {
    const { beatriz, erika } = world.people;
    const negotiation = await world.aProposal(terms(8), await aScope());
    await world.counter(erika, negotiation, terms(16, { requiredFields: ['partNumber', 'revision'] })).expect(201);
    const { body } = await world.read(beatriz, negotiation).expect(200);
    expect(body.proposals[0].differences).toEqual([]);
    expect(body.proposals[1].differences).toEqual([
      {
        path: ['requiredFields'],
        before: ['partNumber'],
        after: ['partNumber', 'revision'],
        words: 'Required fields: “revision” added.',
      },
      {
        path: ['targets', 'P3', 'resolutionSeconds'],
        before: 28_800,
        after: 57_600,
        words: 'Resolution of P3 in working hours: 8 becomes 16.',
      },
    ]);
  });

  it('compares a first proposal with the version it wants to replace', async () => {
    const scope = await aScope();
    const { agreementId } = await world.anAgreement(terms(16), scope);
    await world.app.pass(60);
    const { body } = await world.propose(world.people.erika, terms(24), scope).expect(201);
    expect(body.proposals[0].differences).toMatchObject([{ before: 57_600, after: 86_400 }]);
    await world.accept(world.people.beatriz, body).expect(201);
    const { body: agreement } = await world.people.beatriz.get(`/agreements/${agreementId}`).expect(200);
    expect(agreement.versions.map((version: { number: number }) => version.number)).toEqual([1, 2]);
    expect(agreement.versions[1].differences).toMatchObject([{ words: expect.stringContaining('16 becomes 24') }]);
    expect(agreement.inForce.number).toBe(2);
  });

  it('accepts only the terms that were read, and says which lie there now', async () => {
    const { beatriz, erika } = world.people;
    const negotiation = await world.aProposal(terms(8), await aScope());
    const { body: countered } = await world.counter(erika, negotiation, terms(16)).expect(201);
    const { body } = await world.accept(beatriz, negotiation).expect(409);
    expect(body).toMatchObject({ code: 'negotiation.proposal_superseded', currentHash: countered.currentHash });
    expect(await world.stateOf(negotiation)).toBe('OPEN');
  });

  it('lets no side accept, counter or decline its own proposal, nor withdraw the other’s', async () => {
    const { beatriz, bruno, erika } = world.people;
    const negotiation = await world.aProposal(terms(), await aScope());
    const codeOf = async (call: ReturnType<typeof world.accept>) => (await call.expect(409)).body.code as string;
    expect(await codeOf(world.accept(beatriz, negotiation))).toBe('negotiation.own_proposal');
    expect(await codeOf(world.accept(bruno, negotiation))).toBe('negotiation.own_proposal');
    expect(await codeOf(world.counter(beatriz, negotiation, terms(20)))).toBe('negotiation.not_your_turn');
    expect(await codeOf(world.decline(bruno, negotiation))).toBe('negotiation.not_your_turn');
    expect(await codeOf(world.withdraw(erika, negotiation))).toBe('negotiation.not_your_turn');
  });

  it('says what each person may do, and means it', async () => {
    const { beatriz, erika, carla } = world.people;
    const negotiation = await world.aProposal(terms(), await aScope());
    const abilities = async (by: typeof beatriz) =>
      Object.entries((await world.read(by, negotiation).expect(200)).body.abilities as Record<string, boolean>)
        .filter(([, may]) => may)
        .map(([move]) => move);
    expect(await abilities(erika)).toEqual(['counter', 'accept', 'decline']);
    expect(await abilities(beatriz)).toEqual(['withdraw']);
    expect(await abilities(carla)).toEqual([]);
  });

  it('is for leads of the two departments; members read, and for others there is nothing', async () => {
    const { carla, quinn, sam, eva, admin } = world.people;
    const negotiation = await world.aProposal(terms(), await aScope());
    for (const other of [carla, quinn]) {
      expect((await world.propose(other).expect(403)).body.code).toBe('agreement.not_yours_to_negotiate');
    }
    await world.accept(carla, negotiation).expect(403);
    for (const other of [quinn, sam, eva, admin]) {
      await world.read(other, negotiation).expect(404);
      await world.accept(other, negotiation).expect(404);
      const { body } = await other.get('/agreement-negotiations').expect(200);
      expect(body.data).toEqual([]);
    }
    await quinn.get(`/agreements/${negotiation.agreementId}`).expect(404);
    await eva.get(`/agreements/${negotiation.agreementId}`).expect(200);
  });

  it('happens once at a time for the same departments and service', async () => {
    const scope = await aScope();
    const negotiation = await world.aProposal(terms(), scope);
    const { body } = await world.propose(world.people.erika, terms(20), scope).expect(409);
    expect(body).toMatchObject({
      code: 'agreement.negotiation_open',
      negotiationId: negotiation.id,
      link: `/api/v1/agreement-negotiations/${negotiation.id}`,
    });
    await world.propose(world.people.erika, terms(20), await aScope()).expect(201);
  });

  it('ends after three proposals with an answer, not with a fourth', async () => {
    const { beatriz, erika } = world.people;
    const negotiation = await world.aProposal(terms(8), await aScope());
    await world.counter(erika, negotiation, terms(16)).expect(201);
    await world.counter(beatriz, negotiation, terms(12)).expect(201);
    const { body } = await world.counter(erika, negotiation, terms(14)).expect(409);
    expect(body.code).toBe('negotiation.proposals_exhausted');
    expect((await world.decline(erika, negotiation).expect(201)).body.state).toBe('ESCALATED');
  });

  it('goes on counting for ten working days after a withdrawal', async () => {
    const { beatriz, erika } = world.people;
    const scope = await aScope();
    const first = await world.aProposal(terms(8), scope);
    await world.counter(erika, first, terms(16)).expect(201);
    expect((await world.withdraw(erika, first).expect(201)).body.state).toBe('WITHDRAWN');
    const { body: third } = await world.propose(beatriz, terms(12), scope).expect(201);
    expect(third.proposals[0].number).toBe(3);
    await world.withdraw(beatriz, third).expect(201);
    const { body } = await world.propose(beatriz, terms(13), scope).expect(409);
    expect(body.code).toBe('negotiation.proposals_exhausted');
  });

  it.each([
    ['with itself', () => ({ providerDepartmentId: world.departments.cs.id }), 'agreement.one_department'],
    ['with nobody', () => ({ providerDepartmentId: world.service.id }), 'department.not_found'],
    ['about no service', () => ({ serviceId: world.departments.cs.id }), 'service.not_found'],
    ['about an unasked field', () => ({ terms: terms(8, { requiredFields: ['colour'] }) }), 'agreement.unknown_field'],
    [
      'that is over before it begins',
      () => ({ terms: terms(8, { effectiveTo: '2026-03-01T00:00:00Z' }) }),
      'agreement.over_before_it_begins',
    ],
    ['without the duties of both', () => ({ terms: { targets: terms().targets } }), 'http.validation_failed'],
    ['with more than all', () => ({ terms: terms(8, { attainmentObjectiveBp: 10_001 }) }), 'http.validation_failed'],
    ['with a stray term', () => ({ terms: terms(8, { colour: 'blue' }) }), 'http.validation_failed'],
  ])('is not begun %s', async (_, wrong, code) => {
    const wish = { ...(await aScope()), ...wrong() };
    expect((await world.propose(world.people.beatriz, terms(), wish)).body.code).toBe(code);
  });

  it('is not begun about a service that the provider does not offer', async () => {
    const { beatriz } = world.people;
    const own = await aService(beatriz, 'CS', { code: 'customer-question' });
    const { body } = await world.propose(beatriz, terms(), { serviceId: own.id }).expect(422);
    expect(body.code).toBe('agreement.foreign_service');
  });

  it('is declined with a reason and an alternative only', async () => {
    const negotiation = await world.aProposal(terms(), await aScope());
    await world.people.erika
      .post(`/agreement-negotiations/${negotiation.id}/decline`, { reason: 'No.', alternative: ' ' })
      .expect(400);
    const { body } = await world.decline(world.people.erika, negotiation).expect(201);
    expect(body).toMatchObject({ state: 'DECLINED', turnOf: null });
    expect(body.steps.at(-1)).toMatchObject({ move: 'DECLINE', alternative: 'The same from June on.' });
  });
});
