import { AgreementTerms } from '../../src/agreements/index.js';
import { AgreementWorld, terms, type NegotiationHandle } from '../support/builders/agreements.js';
import type { Client } from '../support/builders/identity.js';

interface AgreementBody {
  inForce: { number: number } | null;
  versions: { number: number; standing: string }[];
  review: { cause: string; confirmedBy: string[] } | null;
  reviewDueAt: string | null;
  notice: { endsAt: string } | null;
  abilities: Record<string, boolean>;
}

describe('an agreement that was made', () => {
  let world: AgreementWorld;

  beforeAll(async () => {
    world = await AgreementWorld.start();
  });
  beforeEach(() => world.newStory());
  afterAll(() => world.app.close());

  const read = async ({ agreementId }: NegotiationHandle, by = world.people.beatriz) =>
    (await by.get(`/agreements/${agreementId}`).expect(200)).body as AgreementBody;
  const standings = async (agreement: NegotiationHandle) =>
    (await read(agreement)).versions.map(({ standing }) => standing);
  const act = (by: Client, { agreementId }: NegotiationHandle, what: string, body: object = {}) =>
    by.post(`/agreements/${agreementId}/${what}`, body);
  const moments = async ({ agreementId }: NegotiationHandle, by = world.people.carla) =>
    (await by.get(`/agreements/${agreementId}/history`).expect(200)).body.data as {
      type: string;
      occurredAt: string;
      words: string;
    }[];

  describe('and whose versions follow each other', () => {
    it('is told to be in force at once, and a planned version on its day, late or not', async () => {
      const agreement = await world.anAgreement(terms(16));
      await world.app.pass(60);
      await world.anAgreement(terms(4, { effectiveFrom: '2026-03-10T00:00:00Z' }));
      expect(await standings(agreement)).toEqual(['ACTIVE', 'SCHEDULED']);
      await world.app.travelTo('2026-03-12T00:00:00Z');
      expect(await standings(agreement)).toEqual(['SUPERSEDED', 'ACTIVE']);
      const turns = (await moments(agreement)).filter(({ type }) => type.includes('version'));
      expect(turns.map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
        ['agreement.version_activated', '2026-03-02T09:00:00.000Z'],
        ['agreement.version_superseded', '2026-03-10T00:00:00.000Z'],
        ['agreement.version_activated', '2026-03-10T00:00:00.000Z'],
      ]);
      expect(turns[2]!.words).toBe('A version of an agreement came into force.');
    });

    it('never puts a version in force that was overtaken before its day', async () => {
      const agreement = await world.anAgreement(terms(16, { effectiveFrom: '2026-03-10T00:00:00Z' }));
      await world.app.pass(60);
      await world.anAgreement(terms(4));
      await world.app.travelTo('2026-03-12T00:00:00Z');
      expect(await standings(agreement)).toEqual(['OVERTAKEN', 'ACTIVE']);
      expect((await world.told(agreement)).filter((type) => type === 'agreement.version_activated')).toHaveLength(1);
    });

    it('is flagged when it outlasts its end for a renewal, and ends when the renewal is withdrawn', async () => {
      const agreement = await world.anAgreement(terms(16, { effectiveTo: '2026-03-05T12:00:00Z' }));
      await world.app.travelTo('2026-03-05T10:00:00Z');
      const renewal = await world.aProposal(terms(8));
      await world.app.travelTo('2026-03-05T13:00:00Z');
      expect((await world.told(agreement)).at(-1)).toBe('agreement.version_extended');
      await world.withdraw(world.people.beatriz, renewal).expect(201);
      expect((await world.told(agreement)).slice(-2)).toEqual(['agreement.withdrawn', 'agreement.version_ended']);
      expect(await standings(agreement)).toEqual(['ENDED']);
    });

    it('shows how any two of them differ, and any two proposals', async () => {
      const { carla, erika } = world.people;
      const agreement = await world.anAgreement(terms(16));
      await world.app.pass(60);
      const second = await world.aProposal(terms(8, { quotaPerWeek: 5 }));
      await world.counter(erika, second, terms(12)).expect(201);
      const { body: proposals } = await carla.get(`/agreement-negotiations/${second.id}/proposals/2/difference`);
      expect(proposals.differences.map((each: { words: string }) => each.words)).toEqual([
        'Requests a week: no longer 5.',
        'Resolution of P3 in working hours: 8 becomes 12.',
      ]);
      const { body } = await world.read(world.people.beatriz, second);
      await world.accept(world.people.beatriz, body).expect(201);
      const { body: versions } = await carla.get(`/agreements/${agreement.agreementId}/versions/1/difference?from=2`);
      expect(versions).toMatchObject({ from: 2, to: 1, differences: [{ before: 12 * 3600, after: 16 * 3600 }] });
      const missing = await carla.get(`/agreements/${agreement.agreementId}/versions/7/difference`).expect(422);
      expect(missing.body.code).toBe('agreement.no_such_text');
    });
  });

  describe('and is looked at again', () => {
    it('comes under review after its period, stays in force, and goes on when both sides want nothing changed', async () => {
      const { beatriz, bruno, erika, carla } = world.people;
      const agreement = await world.anAgreement(terms(16, { reviewEveryDays: 30 }));
      expect(await read(agreement)).toMatchObject({ review: null, reviewDueAt: '2026-04-01T09:00:00.000Z' });
      await world.app.travelTo('2026-04-01T10:00:00Z');
      expect(await read(agreement)).toMatchObject({ inForce: { number: 1 }, review: { cause: 'PERIOD' } });
      expect((await act(carla, agreement, 'reviews/confirmation').expect(403)).body.code).toBe(
        'agreement.not_yours_to_negotiate',
      );
      await act(beatriz, agreement, 'reviews/confirmation').expect(201);
      const { body: once } = await act(bruno, agreement, 'reviews/confirmation').expect(201);
      expect(once.review).toMatchObject({ confirmedBy: ['REQUESTER'] });
      const { body: over } = await act(erika, agreement, 'reviews/confirmation').expect(201);
      expect(over).toMatchObject({ review: null, reviewDueAt: '2026-05-01T10:00:00.000Z' });
      expect((await world.told(agreement)).slice(-4)).toEqual([
        'agreement.review_opened',
        'agreement.review_confirmed',
        'agreement.review_confirmed',
        'agreement.review_closed',
      ]);
    });

    it('comes under review 30 days after an executive decided', async () => {
      const agreement = await world.anEscalation();
      await world.impose(world.people.eva, agreement, { terms: terms(10) }).expect(201);
      await world.app.travelTo('2026-04-01T09:00:00Z');
      expect(await read(agreement)).toMatchObject({ inForce: { number: 1 }, review: { cause: 'IMPOSED' } });
    });

    it('comes under review when a side wants it, and once only', async () => {
      const { carla, erika, beatriz } = world.people;
      const wish = { reason: 'Half of the questions are about one machine.' };
      const agreement = await world.anAgreement();
      expect((await act(carla, agreement, 'reviews', wish).expect(403)).body.code).toBe(
        'agreement.not_yours_to_negotiate',
      );
      const { body } = await act(erika, agreement, 'reviews', wish).expect(201);
      expect(body.review).toMatchObject({ cause: 'SIDE', ...wish });
      expect((await act(beatriz, agreement, 'reviews', wish).expect(409)).body.code).toBe('agreement.under_review');
    });

    it('leaves the review with another version, or keeps what is in force when the renewal fails', async () => {
      const { erika, beatriz } = world.people;
      const agreement = await world.anAgreement(terms(16));
      await act(erika, agreement, 'reviews', { reason: 'The archive is slow.' }).expect(201);
      await world.aProposal(terms(4));
      await world.app.travelTo('2026-03-06T16:00:00Z');
      expect(await read(agreement)).toMatchObject({ inForce: { number: 1 }, review: null });
      await act(beatriz, agreement, 'reviews', { reason: 'It is worse.' }).expect(201);
      await world.accept(erika, await world.aProposal(terms(8))).expect(201);
      expect(await read(agreement)).toMatchObject({ inForce: { number: 2 }, review: null });
    });
  });

  describe('and that a side gives notice of', () => {
    const inForce = () => {
      const { cs, eng } = world.departments;
      const scope = { requesterDepartmentId: cs.id, providerDepartmentId: eng.id, serviceId: world.service.id };
      return world.app.get(AgreementTerms).inForce({ ...scope, at: world.app.clock.now() });
    };
    const notice = { reason: 'The service moves to Quality.' };

    it('ends after ten working days of the other side, and the default terms hold', async () => {
      const { erika, beatriz } = world.people;
      const agreement = await world.anAgreement();
      const early = await act(erika, agreement, 'termination', { ...notice, endsAt: '2026-03-09T12:00:00Z' }).expect(
        422,
      );
      expect(early.body).toMatchObject({ code: 'agreement.notice_too_short', earliest: '2026-03-16T20:00:00.000Z' });
      const { body } = await act(erika, agreement, 'termination', notice).expect(201);
      expect(body).toMatchObject({
        inForce: { number: 1 },
        notice: { side: 'PROVIDER', endsAt: '2026-03-16T20:00:00.000Z' },
      });
      expect((await act(beatriz, agreement, 'termination', notice).expect(409)).body.code).toBe(
        'agreement.notice_given',
      );
      await world.app.travelTo('2026-03-16T20:00:00Z');
      expect(await inForce()).toBeNull();
      expect(await standings(agreement)).toEqual(['ENDED']);
      expect((await world.told(agreement)).slice(-2)).toEqual(['agreement.notice_given', 'agreement.version_ended']);
    });

    it('goes on when something else is agreed on before the end', async () => {
      const agreement = await world.anAgreement();
      await act(world.people.beatriz, agreement, 'termination', notice).expect(201);
      await world.app.travelTo('2026-03-10T09:00:00Z');
      await world.anAgreement(terms(20));
      await world.app.travelTo('2026-03-20T09:00:00Z');
      expect(await inForce()).toMatchObject({ versionNumber: 2 });
      expect(await read(agreement)).toMatchObject({ notice: null, inForce: { number: 2 } });
    });
  });

  it('shows an executive what came of negotiating, and not the moves', async () => {
    const agreement = await world.anAgreement();
    expect(await world.told(agreement, world.people.eva)).toEqual([
      'agreement.accepted',
      'agreement.version_activated',
    ]);
    await world.people.quinn.get(`/agreements/${agreement.agreementId}/history`).expect(404);
  });
});
