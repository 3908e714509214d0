import { EventLog } from '../../src/platform/events/index.js';
import { AgreementWorld, terms } from '../support/builders/agreements.js';

/** Nobody answers in time. Engineering's days end at 16:00 UTC, those of Customer Service at 20:00. */
describe('a negotiation that nobody ends', () => {
  let world: AgreementWorld;

  beforeAll(async () => {
    world = await AgreementWorld.start();
  });
  beforeEach(() => world.newStory());
  afterAll(() => world.app.close());

  it('escalates when the reply does not come in two working days of who has to reply', async () => {
    const negotiation = await world.aProposal();
    await world.app.travelTo('2026-03-04T15:59:59Z');
    expect(await world.stateOf(negotiation)).toBe('OPEN');
    await world.app.travelTo('2026-03-04T16:00:00Z');
    const { body } = await world.read(world.people.beatriz, negotiation).expect(200);
    expect(body).toMatchObject({ state: 'ESCALATED', turnOf: null, deadline: '2026-03-06T16:00:00.000Z' });
    const { body: late } = await world.accept(world.people.erika, negotiation).expect(409);
    expect(late.code).toBe('negotiation.nothing_tabled');
  });

  it('refuses a reply at the deadline itself, also before the timer has fired', async () => {
    const negotiation = await world.aProposal();
    world.app.clock.set('2026-03-04T16:00:00Z');
    const { body } = await world.accept(world.people.erika, negotiation).expect(409);
    expect(body.code).toBe('negotiation.expired');
  });

  it('leaves the default terms where nothing is in force', async () => {
    const negotiation = await world.aProposal();
    await world.app.travelTo('2026-03-06T16:00:00Z');
    expect(await world.stateOf(negotiation)).toBe('DEFAULT_POLICY');
    const { body } = await world.people.beatriz.get(`/agreements/${negotiation.agreementId}`).expect(200);
    expect(body).toMatchObject({ inForce: null, versions: [], abilities: { propose: true } });
  });

  it('keeps the version that is in force, also one of all services for a single one', async () => {
    await world.anAgreement();
    const renewal = await world.aProposal(terms(4));
    const special = await world.aProposal(terms(2), { serviceId: world.service.id });
    await world.app.travelTo('2026-03-06T16:00:00Z');
    expect(await world.stateOf(renewal)).toBe('VERSION_KEPT');
    expect(await world.stateOf(special)).toBe('VERSION_KEPT');
  });

  it('closes two working days after a decline that nobody escalates', async () => {
    const negotiation = await world.aProposal();
    const { body } = await world.decline(world.people.erika, negotiation).expect(201);
    expect(body.deadline).toBe('2026-03-04T20:00:00.000Z');
    await world.app.travelTo('2026-03-04T20:00:00Z');
    expect(await world.stateOf(negotiation)).toBe('CLOSED');
    await world.aProposal();
  });

  it('tells each step of it once', async () => {
    const { agreementId, id } = await world.aProposal();
    await world.app.travelTo('2026-03-20T00:00:00Z');
    const history = await world.app.get(EventLog).streamOf('agreement', agreementId);
    expect(history.map(({ type, actorId, payload }) => [type, actorId, payload])).toEqual([
      ['agreement.proposed', world.people.beatriz.userId, expect.objectContaining({ number: 1 })],
      ['agreement.expired', null, { negotiationId: id, number: 1 }],
      ['agreement.escalated', null, { negotiationId: id, settleBy: '2026-03-06T16:00:00.000Z' }],
      ['agreement.negotiation_closed', null, { negotiationId: id, outcome: 'DEFAULT_POLICY' }],
    ]);
  });

  it('loses none of the days of its escalation to a sweep that comes late', async () => {
    const negotiation = await world.aProposal();
    world.app.clock.set('2026-03-09T09:00:00Z');
    await world.app.travelTo('2026-03-09T09:00:00Z');
    const { body } = await world.read(world.people.beatriz, negotiation).expect(200);
    expect(body).toMatchObject({ state: 'ESCALATED', deadline: '2026-03-11T16:00:00.000Z' });
    expect(body.steps.at(-1)).toMatchObject({ move: 'EXPIRE', party: 'CLOCK', at: '2026-03-09T09:00:00.000Z' });
    const { body: history } = await world.people.beatriz.get(`/agreements/${negotiation.agreementId}/history`);
    const [noticed, missed] = ['2026-03-09T09:00:00.000Z', '2026-03-04T16:00:00.000Z'];
    expect(history.data.slice(-2)).toMatchObject([
      { type: 'agreement.expired', occurredAt: missed, recordedAt: noticed, late: true },
      { type: 'agreement.escalated', occurredAt: missed, recordedAt: noticed, late: true },
    ]);
  });

  it('is seen by an executive while it is escalated, and that is on record once', async () => {
    const { eva, sam } = world.people;
    const { id, agreementId } = await world.aProposal();
    await world.read(eva, { id }).expect(404);
    await world.app.travelTo('2026-03-04T16:00:00Z');
    expect(
      (await eva.get(`/agreement-negotiations?state=ESCALATED&agreementId=${agreementId}`).expect(200)).body.data,
    ).toMatchObject([{ id }]);
    const { body } = await world.read(eva, { id }).expect(200);
    expect(Object.entries(body.abilities).filter(([, may]) => may)).toEqual([['impose', true]]);
    await world.read(eva, { id }).expect(200);
    await world.read(sam, { id }).expect(404);
    await world.accept(eva, body).expect(403);
    const seen = (await world.app.get(EventLog).streamOf('agreement', agreementId)).filter(
      ({ type }) => type === 'agreement.escalation_seen',
    );
    expect(seen.map(({ actorId }) => actorId)).toEqual([eva.userId]);
    await world.app.travelTo('2026-03-06T16:00:00Z');
    await world.read(eva, { id }).expect(404);
  });

  it('counts its proposals anew more than ten working days after a withdrawal', async () => {
    const { beatriz } = world.people;
    await world.withdraw(beatriz, await world.aProposal()).expect(201);
    await world.app.travelTo('2026-03-16T20:00:01Z');
    const { body } = await world.propose(beatriz).expect(201);
    expect(body.proposals[0].number).toBe(1);
  });
});
