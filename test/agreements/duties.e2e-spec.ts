import { AgreementWorld, terms } from '../support/builders/agreements.js';

const HOUR = 3600;

/** The promises and duties that the terms in force give a request. */
describe('a request under an agreement', () => {
  let world: AgreementWorld;

  beforeAll(async () => {
    world = await AgreementWorld.start();
  });
  beforeEach(() => world.newStory());
  afterAll(() => world.app.close());

  const ask = (more: object = {}) => {
    const { carla } = world.people;
    const intake = { partNumber: 'VB-220', revision: 'B' };
    const asked = { serviceId: world.service.id, title: 'Which revision applies?', description: 'B or C?', intake };
    return carla.post('/requests', { ...asked, ...more });
  };
  const sent = async (more: object = {}) => (await ask(more).expect(201)).body as { id: string; number: string };
  const applicable = async (by = world.people.carla, more = '') => {
    const { cs, eng } = world.departments;
    const scope = `requesterDepartmentId=${cs.id}&providerDepartmentId=${eng.id}&serviceId=${world.service.id}`;
    return by.get(`/agreements/applicable?${scope}${more}`);
  };
  const preview = async () => {
    const asking = { serviceId: world.service.id, requesterDepartmentId: world.departments.cs.id };
    return (await world.people.carla.post('/request-previews', asking).expect(200)).body;
  };

  it('is told beforehand which terms apply and why no others do, and keeps that sentence', async () => {
    const before = (await applicable()).body;
    expect(before).toMatchObject({ source: 'SERVICE_DEFAULT', terms: null, target: { resolutionSeconds: 16 * HOUR } });
    expect(before.candidates.map((each: { verdict: string }) => each.verdict)).toEqual([
      'NEVER_MADE',
      'NEVER_MADE',
      'APPLIES',
    ]);
    await world.anAgreement(terms(12));
    const special = { effectiveFrom: '2026-03-03T00:00:00Z' };
    await world.anAgreement(terms(8, special), { serviceId: world.service.id });
    const general = (await applicable()).body;
    expect(general).toMatchObject({ source: 'AGREEMENT', target: { resolutionSeconds: 12 * HOUR } });
    expect(general.candidates).toMatchObject([
      {
        verdict: 'NOTHING_IN_FORCE',
        words: 'Nothing of what they negotiated for Part clarification is in force before 2026-03-03.',
      },
      { verdict: 'APPLIES', words: general.why },
      { verdict: 'LESS_SPECIFIC' },
    ]);
    const { number } = await sent();
    const { body: clocks } = await world.people.carla.get(`/requests/${number}/clocks`).expect(200);
    expect(clocks.terms).toMatchObject({ source: 'AGREEMENT', resolutionSeconds: 12 * HOUR, why: general.why });
    await world.app.travelTo('2026-03-03T09:00:00Z');
    const now = (await applicable()).body;
    expect(now.candidates.map((each: { verdict: string }) => each.verdict)).toEqual([
      'APPLIES',
      'LESS_SPECIFIC',
      'LESS_SPECIFIC',
    ]);
    expect((await applicable(world.people.quinn)).status).toBe(404);
  });

  it('has its date negotiated where it was agreed so, and until then the usual time', async () => {
    const targets = { ...terms().targets, P1: { firstResponseSeconds: HOUR, resolution: 'PER_REQUEST' } };
    await world.anAgreement(terms(16, { targets }));
    expect((await applicable(undefined, '&priority=P1')).body.target).toEqual({
      firstResponseSeconds: HOUR,
      resolution: 'PER_REQUEST',
    });
    const { number } = await sent({ priority: 'P1' });
    const { body } = await world.people.carla.get(`/requests/${number}/clocks`).expect(200);
    expect(body.terms).toMatchObject({ resolutionSeconds: 4 * HOUR });
  });

  it('is labelled incomplete without a field that was agreed on, until it is completed', async () => {
    const { carla } = world.people;
    await world.anAgreement(terms(16, { requiredFields: ['revision'] }));
    expect((await preview()).intake.missing).toEqual(['partNumber', 'revision']);
    const { number } = await sent({ intake: { partNumber: 'VB-220' } });
    const read = async () => (await carla.get(`/requests/${number}`).expect(200)).body;
    expect(await read()).toMatchObject({ incomplete: true, missingFields: ['revision'] });
    await carla.patch(`/requests/${number}/intake`, { intake: { revision: 'B' } }).expect(200);
    expect(await read()).toMatchObject({ incomplete: false, missingFields: [] });
  });

  it('is labelled when it leaves less than the agreed lead time before the date it wishes for', async () => {
    await world.anAgreement(terms(16, { leadTimeSeconds: 24 * HOUR }));
    const label = async (wishedDate: string) => {
      const { number } = await sent({ wishedDate });
      return (await world.people.carla.get(`/requests/${number}`).expect(200)).body.lateRaise as boolean;
    };
    // Monday 10:00 in Berlin: three of its working days end on Thursday at 10:00.
    expect(await label('2026-03-05T09:00:00Z')).toBe(false);
    expect(await label('2026-03-05T08:59:59Z')).toBe(true);
  });

  it('is counted against the quota of the week: what goes beyond is labelled, told, and not urgent', async () => {
    const { carla } = world.people;
    await world.anAgreement(terms(16, { quotaPerWeek: 2 }));
    await sent();
    await sent({ priority: 'P1' });
    expect((await preview()).terms).toMatchObject({ quotaPerWeek: 2, sentThisWeek: 2 });
    const { body: refused } = await ask({ priority: 'P2' }).expect(409);
    expect(refused).toMatchObject({ code: 'request.priority_over_quota', quotaPerWeek: 2, sentThisWeek: 2 });
    const { number } = await sent({ priority: 'P3' });
    expect((await carla.get(`/requests/${number}`).expect(200)).body).toMatchObject({ overQuota: true });
    const { body: timeline } = await carla.get(`/requests/${number}/timeline`).expect(200);
    expect(timeline.data.map(({ type }: { type: string }) => type)).toContain('request.quota_exceeded');
    await world.app.travelTo('2026-03-09T11:00:00Z');
    await sent({ priority: 'P1' });
  });

  it('lets its answer be doubted as long as was agreed on', async () => {
    const { carla, erika } = world.people;
    await world.anAgreement(terms(16, { reopenWindowWorkingDays: 2 }));
    const { number } = await sent();
    await erika.put(`/requests/${number}/resolution`, { answer: 'B.' }).expect(200);
    await world.app.travelTo('2026-03-04T19:59:59Z');
    expect((await carla.get(`/requests/${number}`).expect(200)).body.state).toBe('RESOLVED');
    world.app.clock.set('2026-03-04T20:00:00Z');
    const { body } = await carla.post(`/requests/${number}/reopenings`, { reason: 'WRONG' }).expect(409);
    expect(body.code).toBe('request.reopen_window_passed');
    await world.app.travelTo('2026-03-04T20:00:00Z');
    expect((await carla.get(`/requests/${number}`).expect(200)).body.state).toBe('CLOSED');
  });
});
