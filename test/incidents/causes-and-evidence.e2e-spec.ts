import type { Client } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, releaseOrder } from '../support/builders/orders.js';

let world: OrderWorld;
let orders = 0;

beforeAll(async () => (world = await anOrderWorld('2026-03-20T09:00:00Z')));
afterAll(() => world.app.close());

interface Failure {
  number: string;
  /** The unanswered question and the change that came late. */
  question: string;
  change: string;
}

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** An order that left without its answer, with two requests behind it. */
async function aFailure(): Promise<Failure> {
  const reference = `SO-77${(orders += 1)}`;
  await anOrder(world.carla, { ownerDepartmentId: world.cs, reference, promisedDate: '2026-03-20' });
  const question = await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
  const change = await world.requests.submit({ from: world.cs, to: world.qa, hours: 8, order: reference });
  await releaseOrder(world.carla, reference, { withAnswer: false, reason: 'It was due.' }).expect(200);
  const { body } = await world.carla
    .post('/incidents', {
      order: { system: 'ERP', reference },
      kind: 'MIS_SHIPMENT',
      detectionPoint: 'AFTER_RELEASE',
      detectedOn: '2026-03-20',
      summary: 'Revision B was shipped, C was needed.',
    })
    .expect(201);
  return { number: (body as { number: string }).number, question, change };
}

const record = (client: Client, { number }: Failure, line: object = {}) =>
  client.post(`/incidents/${number}/lines`, {
    category: 'REWORK_REMAKE',
    kind: 'ACTUAL',
    amount: usd('12500000'),
    occurredOn: '2026-03-20',
    ...line,
  });

const name = (client: Client, { number }: Failure, request: string, more: object = {}) =>
  client.put(`/incidents/${number}/causes/${request}`, { answer: 'NO', words: 'Nobody answered.', ...more });

const confirm = (client: Client, { number }: Failure, request: string, revision = 1) =>
  client.put(`/incidents/${number}/causes/${request}/confirmation`, { revision });

const allocation = async (client: Client, { number }: Failure) =>
  (await client.get(`/incidents/${number}/allocation`).expect(200)).body as {
    causes: { number: string; confirmed: boolean }[];
    departments: { departmentId: string; amount: object }[];
  };

const codeOf = async (refused: Promise<{ body: unknown }>): Promise<string> =>
  ((await refused).body as { code: string }).code;

/** How many causes wait for this person's side to stand behind them. */
const causesWaitingOn = async (client: Client): Promise<number> => {
  const { body } = await client.get('/me/waiting?limit=1').expect(200);
  return (body as { counts: Record<string, number> }).counts['CAUSE'] ?? 0;
};

describe('the causes of a failure', () => {
  it('carry 70, 20 and 10 percent of 125,000.00, and inside the question four fifths of it are the provider’s', async () => {
    const failure = await aFailure();
    await record(world.erik, failure).expect(201);
    await name(world.chris, failure, failure.question, { weightBasisPoints: 7000, providerBasisPoints: 8000 }).expect(
      200,
    );
    await name(world.chris, failure, failure.change, { weightBasisPoints: 2000 }).expect(200);
    await confirm(world.erik, failure, failure.question).expect(200);
    expect(await allocation(world.eva, failure)).toMatchObject({
      total: usd('12500000'),
      unlinked: usd('1250000'),
      unconfirmed: usd('2500000'),
      causes: expect.arrayContaining([
        expect.objectContaining({
          requestId: failure.question,
          confirmed: true,
          amount: usd('8750000'),
          provider: { departmentId: world.eng, amount: usd('7000000') },
          requester: { departmentId: world.cs, amount: usd('1750000') },
        }),
        expect.objectContaining({ requestId: failure.change, confirmed: false, amount: usd('2500000') }),
      ]) as unknown,
      departments: expect.arrayContaining([
        { departmentId: world.eng, amount: usd('7000000') },
        { departmentId: world.cs, amount: usd('1750000') },
      ]) as unknown,
    });
  });

  it('weigh what the answer says where nobody gives a weight', async () => {
    const failure = await aFailure();
    await record(world.erik, failure).expect(201);
    const { body } = await name(world.chris, failure, failure.question, { answer: 'PARTLY' }).expect(200);
    expect(body).toMatchObject({ causes: [{ weightBasisPoints: 5000, answer: 'PARTLY', revision: 1 }] });
  });

  it('are confirmed by another person of another department, for the word that was read', async () => {
    const failure = await aFailure();
    await name(world.chris, failure, failure.question).expect(200);
    expect(await codeOf(confirm(world.chris, failure, failure.question).expect(403))).toBe('incident.cause_own_word');
    expect(await codeOf(confirm(world.carla, failure, failure.question).expect(403))).toBe('incident.cause_own_word');
    await name(world.chris, failure, failure.question, { weightBasisPoints: 9000 }).expect(200);
    expect(await codeOf(confirm(world.erik, failure, failure.question, 1).expect(409))).toBe('incident.cause_changed');
    await confirm(world.erik, failure, failure.question, 2).expect(200);
    expect(await codeOf(confirm(world.erik, failure, failure.question, 2).expect(409))).toBe(
      'incident.cause_confirmed',
    );
  });

  it('wait on the other side until somebody there stands behind them, and on nobody else', async () => {
    const failure = await aFailure();
    const [eng, cs, qa] = [world.erik, world.chris, world.eva];
    const counts = async (): Promise<number[]> => [
      await causesWaitingOn(eng),
      await causesWaitingOn(cs),
      await causesWaitingOn(qa),
    ];
    const [before, ours, theirs] = await counts();
    await name(cs, failure, failure.question).expect(200);
    await name(cs, failure, failure.question, { weightBasisPoints: 9000 }).expect(200);
    expect(await counts()).toEqual([before! + 1, ours, theirs]);
    await confirm(eng, failure, failure.question, 2).expect(200);
    expect(await counts()).toEqual([before, ours, theirs]);
  });

  it('are amended by the other side, and then need a new confirmation', async () => {
    const failure = await aFailure();
    await record(world.erik, failure).expect(201);
    await name(world.chris, failure, failure.question).expect(200);
    await confirm(world.erik, failure, failure.question).expect(200);
    await name(world.erik, failure, failure.question, { weightBasisPoints: 4000 }).expect(200);
    expect(await allocation(world.chris, failure)).toMatchObject({
      causes: [{ weightBasisPoints: 4000, confirmed: false, revision: 2 }],
      departments: [],
    });
  });

  it('are taken back as long as nobody else stands behind them', async () => {
    const failure = await aFailure();
    const withdraw = (client: Client) => client.delete(`/incidents/${failure.number}/causes/${failure.question}`);
    await name(world.chris, failure, failure.question).expect(200);
    await withdraw(world.chris).expect(204);
    expect(await codeOf(withdraw(world.chris).expect(404))).toBe('incident.cause_not_found');
    await name(world.chris, failure, failure.question).expect(200);
    await confirm(world.erik, failure, failure.question, 3).expect(200);
    expect(await codeOf(withdraw(world.chris).expect(409))).toBe('incident.cause_confirmed');
  });

  it('are requests of the order, and no others', async () => {
    const failure = await aFailure();
    const elsewhere = await aFailure();
    expect(await codeOf(name(world.chris, failure, elsewhere.question).expect(422))).toBe(
      'incident.request_not_linked',
    );
  });

  it('name no request to who may not know of it: there they are one sum', async () => {
    const failure = await aFailure();
    await record(world.erik, failure).expect(201);
    await name(world.chris, failure, failure.change, { weightBasisPoints: 2000 }).expect(200);
    const seen = await allocation(world.erik, failure);
    expect(seen).toMatchObject({ causes: [], otherRequests: usd('2500000') });
    expect(JSON.stringify(seen)).not.toContain(failure.change);
  });
});

describe('the items of a ledger', () => {
  it('count by their actual once there is one, and by the estimate until then', async () => {
    const failure = await aFailure();
    const { body: estimate } = await record(world.erik, failure, { kind: 'ESTIMATE', amount: usd('80000') }).expect(
      201,
    );
    const itemId = (estimate as { itemId: string }).itemId;
    const { body: open } = await world.carla.get(`/incidents/${failure.number}`).expect(200);
    expect(open).toMatchObject({ state: 'OPEN', ledger: { total: usd('80000'), actual: usd('0') } });
    await record(world.erik, failure, { amount: usd('100000'), itemId }).expect(201);
    const { body: costed } = await world.carla.get(`/incidents/${failure.number}`).expect(200);
    expect(costed).toMatchObject({
      state: 'COSTED',
      ledger: { total: usd('100000'), actual: usd('100000'), estimateErrorBasisPoints: 2000 },
    });
  });

  it('are costed when the owner’s lead accepts an estimate, and open again with the next one', async () => {
    const failure = await aFailure();
    const { body } = await record(world.erik, failure, { kind: 'ESTIMATE' }).expect(201);
    const waive = (client: Client) =>
      client.put(`/incidents/${failure.number}/items/${(body as { id: string }).id}/waiver`, { reason: 'No invoice.' });
    expect(await codeOf(waive(world.erik).expect(403))).toBe('incident.not_yours_to_open');
    expect((await waive(world.carla).expect(200)).body).toMatchObject({ state: 'COSTED' });
    expect(await codeOf(waive(world.carla).expect(409))).toBe('incident.item_settled');
    await record(world.erik, failure, { kind: 'ESTIMATE' }).expect(201);
    const { body: again } = await world.carla.get(`/incidents/${failure.number}`).expect(200);
    expect(again).toMatchObject({ state: 'OPEN', ledger: { total: usd('25000000') } });
  });

  it('are reckoned as quantity times rate, or refused', async () => {
    const failure = await aFailure();
    const quantity = { value: '46', unit: 'h', rate: '9500' };
    expect(await codeOf(record(world.erik, failure, { quantity, amount: usd('437001') }).expect(422))).toBe(
      'incident.amount_differs',
    );
    const { body } = await record(world.erik, failure, { quantity, amount: usd('437000') }).expect(201);
    expect(body).toMatchObject({ quantity });
  });

  it('are estimated from the least, the likeliest and the most, where nobody is sure', async () => {
    const failure = await aFailure();
    const threePoints = { low: '1000000', likely: '2000000', high: '4500000' };
    const weigh = (more: object) =>
      record(world.erik, failure, { kind: 'ESTIMATE', amount: usd('2250000'), threePoints, ...more });
    expect(await codeOf(weigh({ amount: usd('2000000') }).expect(422))).toBe('incident.estimate_differs');
    expect(await codeOf(weigh({ kind: 'ACTUAL' }).expect(422))).toBe('incident.only_estimates_are_weighed');
    const turned = { threePoints: { ...threePoints, low: '4500000', high: '1000000' } };
    expect(await codeOf(weigh(turned).expect(422))).toBe('incident.points_out_of_order');
    await weigh({ threePoints: { ...threePoints, low: '-1' } }).expect(400);
    expect((await weigh({}).expect(201)).body).toMatchObject({ threePoints });
    const { body } = await world.carla.get(`/incidents/${failure.number}`).expect(200);
    expect(body).toMatchObject({ state: 'OPEN', ledger: { total: usd('2250000'), actual: usd('0') } });
  });

  it('are put right by taking a wrong line back and recording the right one in its place', async () => {
    const failure = await aFailure();
    const { body: wrong } = await record(world.erik, failure, { amount: usd('980000') }).expect(201);
    const { id: reversesId, itemId } = wrong as { id: string; itemId: string };
    await record(world.erik, failure, { amount: usd('-980000'), reversesId }).expect(201);
    await record(world.erik, failure, { amount: usd('890000'), itemId }).expect(201);
    const { body } = await world.carla.get(`/incidents/${failure.number}`).expect(200);
    expect(body).toMatchObject({ state: 'COSTED', ledger: { total: usd('890000') } });
    const { lines } = body as { lines: { itemId: string }[] };
    expect(lines.map((line) => line.itemId)).toEqual([itemId, itemId, itemId]);
  });

  it('are proved by files of the incident', async () => {
    const [failure, other] = [await aFailure(), await aFailure()];
    const upload = (client: Client, { number }: Failure) =>
      client.post(`/incidents/${number}/evidence`).attach('file', Buffer.from('an invoice'), 'invoice.txt');
    const { body } = await upload(world.erik, failure).expect(201);
    const evidenceId = (body as { id: string }).id;
    await record(world.erik, failure, { evidenceId }).expect(201);
    expect(await codeOf(record(world.erik, other, { evidenceId }).expect(404))).toBe('incident.evidence_not_found');
    const file = await world.eva.get(`/incidents/${failure.number}/evidence/${evidenceId}`).expect(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    await world.sam.get(`/incidents/${failure.number}/evidence/${evidenceId}`).expect(404);
  });

  it('are proved one file at a time: of an upload with a second one nothing is stored', async () => {
    const failure = await aFailure();
    const invoice = Buffer.from('an invoice');
    const send = () => world.erik.post(`/incidents/${failure.number}/evidence`);
    const two = send().attach('file', invoice, 'one.txt').attach('file', invoice, 'two.txt');
    expect(await codeOf(two.expect(400))).toBe('http.one_file');
    const stray = send().attach('file', invoice, 'one.txt').attach('photo', invoice, 'two.txt');
    expect((await stray.expect(400)).body).toMatchObject({ errors: [{ pointer: '/photo' }] });
    const { body } = await world.carla.get(`/incidents/${failure.number}`).expect(200);
    expect((body as { evidence: object[] }).evidence).toEqual([]);
  });
});

describe('beside the price', () => {
  it('stands what has none, why it happened and what was learned', async () => {
    const failure = await aFailure();
    const findings = { severity: 4, harm: 'An idle crane for two weeks.' };
    await world.erik.put(`/incidents/${failure.number}/findings`, findings).expect(403);
    await world.carla.put(`/incidents/${failure.number}/findings`, findings).expect(200);
    const { body } = await world.carla
      .put(`/incidents/${failure.number}/findings`, { rootCause: 'Silence.' })
      .expect(200);
    expect(body).toMatchObject({ ...findings, rootCause: 'Silence.', lessons: '' });
    await world.carla.put(`/incidents/${failure.number}/findings`, { severity: 6 }).expect(400);
  });

  it('one failure would have paid for 657 answers of two hours', async () => {
    const failure = await aFailure();
    expect(await codeOf(world.carla.get(`/incidents/${failure.number}/card`).expect(409))).toBe(
      'incident.cost_nothing',
    );
    await record(world.erik, failure).expect(201);
    const { body } = await world.erik.get(`/incidents/${failure.number}/card`).expect(200);
    expect(body).toMatchObject({
      failureCost: usd('12500000'),
      answerCost: usd('19000'),
      answersPaidFor: '657',
      hoursPaidFor: '1314',
      worthwhileFromBasisPoints: 16,
      sentence: 'What this failure cost would have paid for 657 answers of 2 h.',
    });
    const { odds } = body as { odds: { releasedWithoutAnswer: number; becameIncidents: number } };
    expect(odds.becameIncidents).toBe(odds.releasedWithoutAnswer);
  });
});
