import { AgreementWorld, terms, type NegotiationHandle } from '../support/builders/agreements.js';

/**
 * Two departments come to terms the hard way. Customer Service wants a usual question answered in one working day,
 * Engineering in three; nobody gives in, an executive decides, and after a month they find something better themselves.
 */
describe('the journey of an agreement', () => {
  let world: AgreementWorld;
  let negotiation: NegotiationHandle;
  let third: NegotiationHandle;
  let joint: NegotiationHandle;
  let renewal: NegotiationHandle;

  beforeAll(async () => {
    world = await AgreementWorld.start();
  });
  afterAll(() => world.app.close());

  type Call = ReturnType<AgreementWorld['accept']>;
  const codeOf = async (call: Call, status = 409): Promise<string> => (await call.expect(status)).body.code as string;
  const agreement = async () =>
    (await world.people.carla.get(`/agreements/${negotiation.agreementId}`).expect(200)).body as {
      inForce: { number: number } | null;
      review: { cause: string } | null;
      versions: { standing: string; origin: string }[];
    };

  it('is proposed by Customer Service, and a second negotiation is shown to the table that stands', async () => {
    const { beatriz, bruno, erika } = world.people;
    negotiation = await world.aProposal(terms(8));
    const { body } = await world.propose(erika, terms(24)).expect(409);
    expect(body).toMatchObject({ code: 'agreement.negotiation_open', negotiationId: negotiation.id });
    expect(await codeOf(world.counter(bruno, negotiation, terms(9)))).toBe('negotiation.not_your_turn');
    expect(await codeOf(world.accept(beatriz, negotiation))).toBe('negotiation.own_proposal');
    expect(await codeOf(world.accept(world.people.carla, negotiation), 403)).toBe('agreement.not_yours_to_negotiate');
  });

  it('is countered by Engineering; who accepts what they read before is shown what lies there now', async () => {
    const { beatriz, erika } = world.people;
    const { body: countered } = await world.counter(erika, negotiation, terms(24, { quotaPerWeek: 20 })).expect(201);
    const { body } = await world.accept(beatriz, negotiation).expect(409);
    expect(body).toMatchObject({ code: 'negotiation.proposal_superseded', currentHash: countered.currentHash });
  });

  it('is countered by Customer Service for the last time, and the difference can be read', async () => {
    const { beatriz, carla, erika } = world.people;
    third = (await world.counter(beatriz, negotiation, terms(12, { quotaPerWeek: 40 })).expect(201))
      .body as NegotiationHandle;
    expect(await codeOf(world.counter(erika, negotiation, terms(20)))).toBe('negotiation.proposals_exhausted');
    const read = async (query: string) => {
      const { body } = await carla.get(`/agreement-negotiations/${negotiation.id}/proposals/3/difference${query}`);
      return (body as { differences: { words: string }[] }).differences.map(({ words }) => words);
    };
    expect(await read('')).toEqual([
      'Requests a week: 20 becomes 40.',
      'Resolution of P3 in working hours: 24 becomes 12.',
    ]);
    expect(await read('?from=1')).toEqual([
      'Requests a week: now 40.',
      'Resolution of P3 in working hours: 8 becomes 12.',
    ]);
  });

  it('escalates when Engineering declines the third, and then the third cannot be accepted any more', async () => {
    const { erika, eva } = world.people;
    await world.read(eva, negotiation).expect(404);
    const { body } = await world.decline(erika, negotiation).expect(201);
    expect(body).toMatchObject({ state: 'ESCALATED', deadline: '2026-03-04T16:00:00.000Z' });
    expect(await codeOf(world.accept(erika, third))).toBe('negotiation.nothing_tabled');
    await world.read(eva, negotiation).expect(200);
  });

  it('gets a joint text from Engineering, which Customer Service refuses', async () => {
    const { beatriz, erika } = world.people;
    joint = (await world.table(erika, negotiation, terms(16, { quotaPerWeek: 30 })).expect(201))
      .body as NegotiationHandle;
    expect(await codeOf(world.accept(erika, joint))).toBe('negotiation.own_proposal');
    await world.decline(beatriz, negotiation).expect(201);
    expect(await world.stateOf(negotiation)).toBe('ESCALATED');
  });

  it('is imposed by the first executive who decides, who may not have spoken for a side', async () => {
    const { admin, beatriz, eva, ines } = world.people;
    const { headers } = await admin.get(`/users/${beatriz.userId}`).expect(200);
    const promoted = admin.patch(`/users/${beatriz.userId}`, { executive: true });
    await promoted.set('if-match', headers.etag as string).expect(200);
    const own = world.impose(beatriz, negotiation, { hash: joint.currentHash });
    expect(await codeOf(own, 403)).toBe('negotiation.same_person_both_sides');
    await world.impose(eva, negotiation, { hash: joint.currentHash }).expect(201);
    expect(await codeOf(world.impose(ines, negotiation, { terms: terms(8) }))).toBe('negotiation.already_settled');
    expect(await agreement()).toMatchObject({ inForce: { number: 1 }, versions: [{ origin: 'IMPOSED' }] });
  });

  it('is reviewed thirty days later, and a renewal that fails leaves the old version in force', async () => {
    const { erika } = world.people;
    await world.app.travelTo('2026-04-01T09:00:00Z');
    expect(await agreement()).toMatchObject({ review: { cause: 'IMPOSED' }, inForce: { number: 1 } });
    const failing = await world.aProposal(terms(6));
    world.app.clock.set('2026-04-03T15:00:00Z');
    expect(await codeOf(world.accept(erika, failing))).toBe('negotiation.expired');
    await world.app.travelTo('2026-04-10T09:00:00Z');
    expect(await world.stateOf(failing)).toBe('VERSION_KEPT');
    expect(await agreement()).toMatchObject({ review: null, inForce: { number: 1 } });
  });

  it('is superseded by what both sides find better', async () => {
    const { beatriz, erika, carla } = world.people;
    renewal = await world.aProposal(terms(12, { quotaPerWeek: 30 }), {}, erika);
    await world.accept(beatriz, renewal).expect(201);
    expect(await agreement()).toMatchObject({
      inForce: { number: 2 },
      versions: [{ standing: 'SUPERSEDED' }, { standing: 'ACTIVE', origin: 'AGREED' }],
    });
    const { body } = await carla.get(`/agreements/${negotiation.agreementId}/versions/2/difference`).expect(200);
    expect(body.differences).toMatchObject([{ words: 'Resolution of P3 in working hours: 16 becomes 12.' }]);
  });

  it('can be read from its beginning to this day', async () => {
    expect((await world.told(negotiation)).filter((type) => type !== 'agreement.escalation_seen')).toEqual([
      'agreement.proposed',
      'agreement.countered',
      'agreement.countered',
      'agreement.declined',
      'agreement.escalated',
      'agreement.joint_text_tabled',
      'agreement.joint_text_refused',
      'agreement.imposed',
      'agreement.version_activated',
      'agreement.review_opened',
      'agreement.proposed',
      'agreement.expired',
      'agreement.escalated',
      'agreement.negotiation_closed',
      'agreement.review_closed',
      'agreement.proposed',
      'agreement.accepted',
      'agreement.version_superseded',
      'agreement.version_activated',
    ]);
  });
});
