import { AgreementTerms } from '../../src/agreements/index.js';
import { AgreementWorld, terms } from '../support/builders/agreements.js';
import { aService } from '../support/builders/catalogue.js';

describe('the terms in force', () => {
  let world: AgreementWorld;

  beforeAll(async () => {
    world = await AgreementWorld.start();
  });
  beforeEach(() => world.newStory());
  afterAll(() => world.app.close());

  const inForce = (at: string | Date = world.app.clock.now(), serviceId = world.service.id) => {
    const { cs, eng } = world.departments;
    const scope = { requesterDepartmentId: cs.id, providerDepartmentId: eng.id, serviceId };
    return world.app.get(AgreementTerms).inForce({ ...scope, at: new Date(at) });
  };

  it('are none before anything was agreed on', async () => {
    await world.aProposal();
    expect(await inForce()).toBeNull();
  });

  it('are those of the service itself before those of all services, with a sentence that says so', async () => {
    const { agreementId } = await world.anAgreement(terms(16));
    await world.anAgreement(terms(4), { serviceId: world.service.id });
    const other = await aService(world.people.erika, world.departments.eng.code, {
      code: 'drawing-review',
      name: 'Drawing review',
    });
    expect(await inForce()).toMatchObject({
      versionNumber: 1,
      terms: terms(4),
      why: 'Customer Service and Engineering have agreed on it for Part clarification: version 1, in force since 2026-03-02.',
    });
    expect(await inForce(undefined, other.id)).toMatchObject({
      agreementId,
      terms: terms(16),
      why: 'Customer Service and Engineering have agreed on it for all services: version 1, in force since 2026-03-02.',
    });
  });

  it('hold for one direction: what Engineering may ask is another agreement', async () => {
    await world.anAgreement();
    const { cs, eng } = world.departments;
    const reversed = { requesterDepartmentId: eng.id, providerDepartmentId: cs.id, serviceId: world.service.id };
    expect(await world.app.get(AgreementTerms).inForce({ ...reversed, at: world.app.clock.now() })).toBeNull();
  });

  it('begin when it was agreed that they begin, and the old ones hold until then', async () => {
    await world.anAgreement(terms(16));
    await world.app.pass(60);
    await world.anAgreement(terms(4, { effectiveFrom: '2026-04-01T00:00:00+02:00' }));
    expect(await inForce('2026-03-31T21:59:59Z')).toMatchObject({ versionNumber: 1 });
    expect(await inForce('2026-03-31T22:00:00Z')).toMatchObject({ versionNumber: 2 });
  });

  it('begin with the acceptance when the day that was planned has passed', async () => {
    const proposal = await world.aProposal(terms(16, { effectiveFrom: '2026-03-02T10:00:00Z' }));
    await world.app.travelTo('2026-03-03T12:00:00Z');
    await world.accept(world.people.erika, proposal).expect(201);
    expect(await inForce('2026-03-03T11:59:59Z')).toBeNull();
    expect(await inForce('2026-03-03T12:00:00Z')).toMatchObject({ versionNumber: 1 });
  });

  it('are what was agreed on last, whatever was once planned for later', async () => {
    await world.anAgreement(terms(16, { effectiveFrom: '2026-06-01T00:00:00Z' }));
    await world.app.pass(60);
    await world.anAgreement(terms(4));
    expect(await inForce('2026-07-01T00:00:00Z')).toMatchObject({ versionNumber: 2 });
  });

  it('end with the end that was agreed on', async () => {
    await world.anAgreement(terms(16, { effectiveTo: '2026-03-05T12:00:00Z' }));
    expect(await inForce('2026-03-05T11:59:59Z')).not.toBeNull();
    expect(await inForce('2026-03-05T12:00:00Z')).toBeNull();
  });

  it('outlast their end while a renewal is negotiated that was begun before it', async () => {
    const { agreementId } = await world.anAgreement(terms(16, { effectiveTo: '2026-03-05T12:00:00Z' }));
    await world.app.travelTo('2026-03-05T10:00:00Z');
    const renewal = await world.aProposal(terms(8));
    await world.app.travelTo('2026-03-05T13:00:00Z');
    const kept = await inForce();
    expect(kept?.why).toContain('kept beyond its end on 2026-03-05 for its renewal');
    const { body } = await world.people.beatriz.get(`/agreements/${agreementId}`).expect(200);
    expect(body.inForce).toMatchObject({ number: 1, extended: true });
    await world.withdraw(world.people.beatriz, renewal).expect(201);
    expect(await inForce()).toBeNull();
  });

  it('outlast their end for good when the renewal fails in an escalation, which keeps what is there', async () => {
    await world.anAgreement(terms(16, { effectiveTo: '2026-03-05T12:00:00Z' }));
    await world.app.travelTo('2026-03-05T10:00:00Z');
    const renewal = await world.aProposal(terms(8));
    await world.app.travelTo('2026-03-20T00:00:00Z');
    expect(await world.stateOf(renewal)).toBe('VERSION_KEPT');
    expect(await inForce()).toMatchObject({ versionNumber: 1 });
  });

  it('outlast their end until a renewed version begins', async () => {
    await world.anAgreement(terms(16, { effectiveTo: '2026-03-05T12:00:00Z' }));
    await world.app.travelTo('2026-03-05T10:00:00Z');
    const renewal = await world.aProposal(terms(8, { effectiveFrom: '2026-03-10T00:00:00Z' }));
    await world.app.travelTo('2026-03-05T13:00:00Z');
    await world.accept(world.people.erika, renewal).expect(201);
    expect(await inForce('2026-03-09T23:59:59Z')).toMatchObject({ versionNumber: 1 });
    expect(await inForce('2026-03-10T00:00:00Z')).toMatchObject({ versionNumber: 2 });
  });

  it('cannot be accepted once they are over', async () => {
    const proposal = await world.aProposal(terms(16, { effectiveTo: '2026-03-03T12:00:00Z' }));
    await world.app.travelTo('2026-03-03T13:00:00Z');
    const { body } = await world.accept(world.people.erika, proposal).expect(422);
    expect(body.code).toBe('agreement.over_before_it_begins');
    expect(await world.stateOf(proposal)).toBe('OPEN');
  });

  it('are listed by agreement for the people of both departments and for executives', async () => {
    await world.anAgreement();
    await world.aProposal(terms(4), { serviceId: world.service.id });
    const { carla, erika, eva, quinn, admin } = world.people;
    const list = `/agreements?providerDepartmentId=${world.departments.eng.id}`;
    for (const reader of [carla, erika, eva]) {
      const { body } = await reader.get(list).expect(200);
      expect(body.data.map((one: { inForce: { number: number } | null }) => one.inForce?.number ?? null)).toEqual([
        null,
        1,
      ]);
      const { body: first } = await reader.get(`${list}&limit=1`).expect(200);
      const { body: second } = await reader.get(`${list}&limit=1&cursor=${first.page.nextCursor}`).expect(200);
      expect([...first.data, ...second.data]).toEqual(body.data);
    }
    for (const other of [quinn, admin]) {
      expect((await other.get('/agreements').expect(200)).body.data).toEqual([]);
    }
  });
});
