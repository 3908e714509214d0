import { newId } from '../../src/platform/database/index.js';
import { AgreementWorld, terms } from '../support/builders/agreements.js';

describe('a negotiation', () => {
  let world: AgreementWorld;

  beforeAll(async () => {
    world = await AgreementWorld.start();
  });
  afterAll(() => world.app.close());

  it('has one winner when two leads accept at once; the other hears that it is settled', async () => {
    const { beatriz, bruno, erika } = world.people;
    const negotiation = await world.aProposal(terms(), {}, erika);
    const answers = await Promise.all([beatriz, bruno, beatriz, bruno].map((lead) => world.accept(lead, negotiation)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409]);
    const codes = answers.filter((answer) => answer.status === 409).map(({ body }) => body.code as string);
    expect(new Set(codes)).toEqual(new Set(['negotiation.already_settled']));
    const { body } = await beatriz.get(`/agreements/${negotiation.agreementId}`).expect(200);
    expect(body.versions).toHaveLength(1);
  });

  it('is begun once when both sides propose at once', async () => {
    const { beatriz, erika } = world.people;
    const scope = { serviceId: world.service.id };
    const answers = await Promise.all([beatriz, erika].map((lead) => world.propose(lead, terms(), scope)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(answers.find((answer) => answer.status === 409)!.body.code).toBe('agreement.negotiation_open');
  });

  it('has one winner and one open table also by the walls of the database', async () => {
    const second = `INSERT INTO agreement_version (id, agreement_id, number, terms, hash, effective_from, origin,
                                                   negotiation_id, accepted_by_id, created_at)
                    SELECT $1, agreement_id, number + 1, terms, hash, effective_from, origin, negotiation_id,
                           accepted_by_id, created_at FROM agreement_version LIMIT 1`;
    await expect(world.app.database.query(second, [newId()])).rejects.toThrow('agreement_version_one_winner');
    const another = `INSERT INTO negotiation (id, agreement_id, opened_by_side, state, turn_of, deadline, steps,
                                              opened_at, version)
                     SELECT $1, agreement_id, opened_by_side, state, turn_of, deadline, steps, opened_at, version
                       FROM negotiation WHERE closed_at IS NULL LIMIT 1`;
    await expect(world.app.database.query(another, [newId()])).rejects.toThrow('negotiation_open_once');
  });

  it.each(['agreement_version', 'proposal'])('leaves texts that nobody can rewrite: %s', async (table) => {
    const rewrite = world.app.database.query(`UPDATE ${table} SET terms = '{}'`);
    await expect(rewrite).rejects.toThrow(/permission denied|never changes/);
  });
});
