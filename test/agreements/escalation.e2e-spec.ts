import { AgreementWorld, terms } from '../support/builders/agreements.js';

describe('a negotiation in which the departments do not agree', () => {
  let world: AgreementWorld;

  beforeAll(async () => {
    world = await AgreementWorld.start();
  });
  beforeEach(() => world.newStory());
  afterAll(() => world.app.close());

  type Call = ReturnType<AgreementWorld['accept']>;
  const codeOf = async (call: Call, status = 409): Promise<string> => (await call.expect(status)).body.code as string;

  it('escalates a decline when a lead of either side wants it, within two working days', async () => {
    const { beatriz, erika, carla } = world.people;
    const proposal = await world.aProposal();
    expect(await codeOf(world.escalate(beatriz, proposal))).toBe('negotiation.not_in_this_state');
    await world.decline(erika, proposal).expect(201);
    expect(await codeOf(world.escalate(carla, proposal), 403)).toBe('agreement.not_yours_to_negotiate');
    const { body } = await world.escalate(erika, proposal).expect(201);
    expect(body).toMatchObject({ state: 'ESCALATED', turnOf: null, deadline: '2026-03-04T16:00:00.000Z' });
    expect(await world.told(proposal)).toEqual(['agreement.proposed', 'agreement.declined', 'agreement.escalated']);
  });

  it('leaves a decline alone once its two days have passed', async () => {
    const { beatriz, erika } = world.people;
    const proposal = await world.aProposal();
    await world.decline(erika, proposal).expect(201);
    world.app.clock.set('2026-03-04T20:00:00Z');
    expect(await codeOf(world.escalate(beatriz, proposal))).toBe('negotiation.expired');
  });

  it('ends with a joint text that one lead tables and the other accepts by its hash', async () => {
    const { beatriz, bruno, erika } = world.people;
    const escalated = await world.anEscalation(terms(8));
    expect(await codeOf(world.accept(erika, escalated))).toBe('negotiation.nothing_tabled');
    const { body: tabled } = await world.table(erika, escalated, terms(12)).expect(201);
    expect(tabled.proposals.at(-1)).toMatchObject({ number: 2, side: 'PROVIDER', joint: true });
    expect(tabled.proposals.at(-1).differences).toMatchObject([{ words: expect.stringContaining('8 becomes 12') }]);
    expect(await codeOf(world.table(erika, escalated, terms(13)))).toBe('negotiation.joint_text_already_tabled');
    expect(await codeOf(world.accept(erika, tabled))).toBe('negotiation.own_proposal');
    expect(await codeOf(world.accept(bruno, escalated))).toBe('negotiation.proposal_superseded');
    const { body } = await world.accept(bruno, tabled).expect(201);
    expect(body.state).toBe('ACCEPTED');
    const { body: agreement } = await beatriz.get(`/agreements/${escalated.agreementId}`).expect(200);
    expect(agreement.versions).toMatchObject([{ origin: 'JOINT_TEXT', terms: terms(12) }]);
    expect((await world.told(escalated)).slice(-3)).toEqual([
      'agreement.joint_text_tabled',
      'agreement.accepted',
      'agreement.version_activated',
    ]);
  });

  it('goes on when the joint text is refused, and an executive may impose that text all the same', async () => {
    const { beatriz, erika, eva } = world.people;
    const escalated = await world.anEscalation(terms(8));
    const { body: tabled } = await world.table(erika, escalated, terms(12)).expect(201);
    const { body: refused } = await world.decline(beatriz, escalated).expect(201);
    expect(refused).toMatchObject({ state: 'ESCALATED', deadline: tabled.deadline });
    expect(await codeOf(world.accept(beatriz, tabled))).toBe('negotiation.nothing_tabled');
    const { body } = await world.impose(eva, escalated, { hash: tabled.currentHash }).expect(201);
    expect(body).toMatchObject({ state: 'IMPOSED', versionId: expect.any(String) });
    const { body: agreement } = await beatriz.get(`/agreements/${escalated.agreementId}`).expect(200);
    expect(agreement.versions).toMatchObject([{ origin: 'IMPOSED', acceptedById: eva.userId, terms: terms(12) }]);
    expect((await world.told(escalated)).slice(-4)).toEqual([
      'agreement.joint_text_tabled',
      'agreement.joint_text_refused',
      'agreement.imposed',
      'agreement.version_activated',
    ]);
  });

  it('is decided by the first executive only, with terms that bind both sides', async () => {
    const { beatriz, eva, ines } = world.people;
    const escalated = await world.anEscalation(terms(8));
    const oneSided = { terms: terms(10, { requiredFields: [] }) };
    expect(await codeOf(world.impose(eva, escalated, oneSided), 422)).toBe('agreement.one_sided');
    expect(await codeOf(world.impose(eva, escalated, {}), 422)).toBe('agreement.hash_or_terms');
    const unknown = { hash: escalated.currentHash };
    expect(await codeOf(world.impose(eva, escalated, unknown), 422)).toBe('agreement.text_not_tabled');
    expect(await codeOf(world.impose(beatriz, escalated, { terms: terms(10) }), 403)).toBe(
      'agreement.not_yours_to_decide',
    );
    await world.impose(eva, escalated, { terms: terms(10) }).expect(201);
    expect(await codeOf(world.impose(ines, escalated, { terms: terms(11) }))).toBe('negotiation.already_settled');
    await world.read(eva, escalated).expect(200);
    await world.read(ines, escalated).expect(404);
  });

  it('is not decided by an executive who spoke for one of the sides, nor before it is escalated', async () => {
    const { admin, eva } = world.people;
    const proposal = await world.aProposal();
    await world.impose(eva, proposal, { terms: terms(10) }).expect(404);
    await admin.put(`/departments/${world.departments.cs.id}/members/${eva.userId}`, { lead: true }).expect(200);
    await world.decline(world.people.erika, proposal).expect(201);
    await world.escalate(eva, proposal).expect(201);
    const decision = world.impose(eva, proposal, { terms: terms(10) });
    expect(await codeOf(decision, 403)).toBe('negotiation.same_person_both_sides');
    await admin.delete(`/departments/${world.departments.cs.id}/members/${eva.userId}`).expect(204);
  });
});
