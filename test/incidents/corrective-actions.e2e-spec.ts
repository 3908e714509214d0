import type { Client } from '../support/builders/identity.js';
import { aUser, lasting } from '../support/builders/identity.js';
import { anOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

interface Action {
  id: string;
  state: string;
  change: string;
}

const CHANGE = 'The revision is compared before an order is released.';
const DUE = '2026-03-20';

describe('a corrective action after a failure', () => {
  let world: RequestWorld;
  let orders = 0;

  beforeAll(async () => (world = await aRequestWorld()));
  /** Monday noon in Berlin. */
  beforeEach(() => world.app.clock.set('2026-03-02T11:00:00Z'));
  afterAll(() => world.app.close());

  /** A failure of an order that Customer Service owns and Engineering was asked about. */
  async function anIncident(more: object = {}): Promise<string> {
    const reference = `SO-7${(orders += 1)}`;
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference });
    await aRequest(world, { orderReference: { system: 'ERP', reference }, ...more });
    const { body } = await world.beatriz
      .post('/incidents', {
        order: { system: 'ERP', reference },
        kind: 'MIS_SHIPMENT',
        detectionPoint: 'AFTER_RELEASE',
        detectedOn: '2026-03-02',
        summary: 'Made to the old revision.',
      })
      .expect(201);
    return (body as { number: string }).number;
  }

  const agree = (incident: string, more: object = {}, by: Client = world.erika) =>
    by.post(`/incidents/${incident}/actions`, {
      ...{ change: CHANGE, departmentId: world.eng.id, ownerId: world.erik.userId, dueOn: DUE },
      ...more,
    });
  async function anAction(incident: string, more: object = {}): Promise<string> {
    return `/incidents/${incident}/actions/${((await agree(incident, more).expect(201)).body as Action).id}`;
  }
  const codeOf = async (refused: PromiseLike<{ body: unknown }>): Promise<string> =>
    ((await refused).body as { code: string }).code;
  const sentences = async (who: Client): Promise<string[]> =>
    ((await who.get('/me/notices?limit=100').expect(200)).body as { data: { sentence: string }[] }).data.map(
      ({ sentence }) => sentence,
    );

  // First of all: what the other tests leave open would be reminded of as well.
  describe('reminds', () => {
    const DUE_SENTENCE = 'A change after a failure is due.';
    const times = async (who: Client): Promise<number> =>
      (await sentences(who)).filter((sentence) => sentence === DUE_SENTENCE).length;
    let before: number[];
    const told = async (): Promise<number[]> => {
      await world.app.settle();
      const now = [await times(world.erik), await times(world.erika), await times(world.beatriz)];
      return now.map((count, index) => count - (before[index] ?? 0));
    };
    beforeEach(async () => {
      before = [];
      before = await told();
    });

    it('its owner on the day, the leads of its department once it is overdue, and then no more', async () => {
      const action = await anAction(await anIncident());
      await world.app.travelTo('2026-03-19T22:59:00Z');
      expect(await told()).toEqual([0, 0, 0]);
      await world.app.travelTo('2026-03-20T08:00:00Z');
      expect(await told()).toEqual([1, 0, 0]);
      await world.app.travelTo('2026-03-21T08:00:00Z');
      expect(await told()).toEqual([2, 1, 0]);
      await world.app.travelTo('2026-06-30T08:00:00Z');
      expect(await told()).toEqual([3, 2, 0]);
      await world.erika.put(`${action}/abandonment`, { reason: 'Too late.' }).expect(200);
    });

    it('nobody once it is done, and from the beginning after it was planned anew', async () => {
      const [done, later] = [await anAction(await anIncident()), await anAction(await anIncident())];
      await world.erik.put(`${done}/completion`, { done: 'Done.' }).expect(200);
      await world.erika.put(`${later}/plan`, { dueOn: '2026-05-04' }).expect(200);
      await world.app.travelTo('2026-04-20T08:00:00Z');
      expect(await told()).toEqual([0, 0, 0]);
      await world.app.travelTo('2026-05-04T08:00:00Z');
      expect(await told()).toEqual([1, 0, 0]);
      await world.erika.put(`${later}/abandonment`, { reason: 'x' }).expect(200);
    });

    it('once after an outage, whatever was passed in it', async () => {
      const action = await anAction(await anIncident());
      world.app.clock.set('2026-05-01T08:00:00Z');
      await world.app.travelTo('2026-05-01T08:00:01Z');
      expect(await told()).toEqual([1, 1, 0]);
      await world.erika.put(`${action}/abandonment`, { reason: 'x' }).expect(200);
    });

    it('the heir of an owner who left, until a lead names another', async () => {
      const leaving = await aUser(world.app.http, world.admin, `Lena Leaving`);
      await world.admin.put(`/departments/${world.eng.id}/members/${leaving.userId}`, { lead: false }).expect(200);
      const action = await anAction(await anIncident(), { ownerId: leaving.userId });
      const { headers } = await world.admin.get(`/users/${leaving.userId}`).expect(200);
      const gone = { active: false, handOverToId: world.erik.userId };
      await world.admin.patch(`/users/${leaving.userId}`, gone).set('if-match', headers.etag!).expect(200);
      await world.app.travelTo('2026-03-20T08:00:00Z');
      expect(await told()).toEqual([1, 0, 0]);
      expect(await codeOf(world.erika.put(`${action}/plan`, { dueOn: '2026-03-27' }).expect(422))).toBe(
        'corrective_action.owner_not_a_member',
      );
      const { body } = await world.erika.put(`${action}/plan`, { ownerId: world.erik.userId }).expect(200);
      expect(body).toMatchObject({ owner: { name: 'Erik Brandt' }, dueOn: DUE });
      await world.erik.put(`${action}/completion`, { done: 'Done.' }).expect(200);
    });
  });

  it('names a person, a department, a day, and stands on the incident', async () => {
    const incident = await anIncident();
    const { body } = await agree(incident).expect(201);
    expect(body).toMatchObject({
      ...{ incident, change: CHANGE, dueOn: DUE, state: 'OPEN', outcome: '', effect: null, departmentId: world.eng.id },
      owner: { name: 'Erik Brandt' },
      abilities: { replan: true, complete: true, drop: true, check: false },
    });
    const { body: whole } = await world.carla.get(`/incidents/${incident}`).expect(200);
    expect(whole).toMatchObject({
      openActions: 1,
      actions: [{ change: CHANGE, abilities: { replan: false, complete: false, drop: false, check: false } }],
    });
  });

  describe('is agreed on', () => {
    it('by a lead of the department that changes something, or of the one that owns the order', async () => {
      const incident = await anIncident();
      await agree(incident, {}, world.beatriz).expect(201);
      await agree(incident, {}, world.erika).expect(201);
      const own = { departmentId: world.cs.id, ownerId: world.carla.userId };
      expect(await codeOf(agree(incident, own, world.erika).expect(403))).toBe('corrective_action.not_yours_to_agree');
      for (const by of [world.erik, world.carla, world.eva]) await agree(incident, {}, by).expect(403);
      for (const by of [world.quinn, world.sam, world.admin]) await agree(incident, {}, by).expect(404);
    });

    it.each([
      ['with a person of another department', () => ({ ownerId: world.carla.userId }), 'owner_not_a_member'],
      [
        'for a department without a part in the order',
        () => ({ departmentId: world.qa.id, ownerId: world.quinn.userId }),
        'department_not_involved',
      ],
      ['for yesterday', () => ({ dueOn: '2026-03-01' }), 'due_in_the_past'],
    ])('not %s', async (_, more, code) => {
      const incident = await anIncident();
      expect(await codeOf(agree(incident, more(), world.beatriz).expect(422))).toBe(`corrective_action.${code}`);
    });

    it.each([
      ['without a change', { change: '  ' }],
      ['by a day that there is not', { dueOn: '2026-02-30' }],
      ['by a day far beyond all plans', { dueOn: '2199-01-01' }],
      ['with an owner that is no id', { ownerId: 'Erik' }],
      ['with a state of its own', { state: 'DONE' }],
    ])('not %s', async (_, more) => {
      await agree(await anIncident(), more).expect(400);
    });
  });

  it('is done by its owner or their lead, once, and says what was done', async () => {
    const action = await anAction(await anIncident());
    for (const by of [world.carla, world.beatriz]) {
      expect(await codeOf(by.put(`${action}/completion`, { done: 'x' }).expect(403))).toBe(
        'corrective_action.not_yours_to_do',
      );
    }
    const { body } = await world.erik.put(`${action}/completion`, { done: 'A step of the form.' }).expect(200);
    expect(body).toMatchObject({ state: 'DONE', outcome: 'A step of the form.' });
    expect(await codeOf(world.erika.put(`${action}/completion`, { done: 'x' }).expect(409))).toBe(
      'corrective_action.settled',
    );
    await world.erika.put(`${action}/abandonment`, { reason: 'x' }).expect(409);
    await world.erika.put(`${action}/plan`, { dueOn: '2026-04-01' }).expect(409);
  });

  it('is dropped with a reason, which stays', async () => {
    const action = await anAction(await anIncident());
    await world.erik.put(`${action}/abandonment`, { reason: 'No.' }).expect(403);
    await world.beatriz.put(`${action}/abandonment`, { reason: '' }).expect(400);
    const { body } = await world.beatriz.put(`${action}/abandonment`, { reason: 'The part is gone.' }).expect(200);
    expect(body).toMatchObject({ state: 'DROPPED', outcome: 'The part is gone.' });
  });

  it('is measured once it is done, and the last look holds', async () => {
    const action = await anAction(await anIncident());
    const look = (effect: string, checkedOn: string) => ({ effect, words: 'Sixty releases.', checkedOn });
    expect(await codeOf(world.erika.post(`${action}/effects`, look('YES', '2026-03-02')).expect(409))).toBe(
      'corrective_action.not_done',
    );
    await world.erik.put(`${action}/completion`, { done: 'Done.' }).expect(200);
    await world.app.travelTo('2026-04-01T09:00:00Z');
    for (const day of ['2026-03-01', '2026-04-02']) {
      expect(await codeOf(world.erika.post(`${action}/effects`, look('YES', day)).expect(422))).toBe(
        'corrective_action.checked_too_early',
      );
    }
    await world.erik.post(`${action}/effects`, look('YES', '2026-04-01')).expect(403);
    await world.erika.post(`${action}/effects`, look('UNKNOWN', '2026-03-20')).expect(201);
    const { body } = await world.beatriz.post(`${action}/effects`, look('NO', '2026-04-01')).expect(201);
    expect(body).toMatchObject({ effect: { effect: 'NO' }, effects: [{ effect: 'UNKNOWN' }, { effect: 'NO' }] });
  });

  it('outlives its incident: closing says how many are open, and another may follow', async () => {
    const incident = await anIncident();
    const action = await anAction(incident);
    const line = { category: 'GOODWILL', kind: 'ACTUAL', amount: { amount: '100', currency: 'USD' } };
    await world.erik.post(`/incidents/${incident}/lines`, { ...line, occurredOn: '2026-03-02' }).expect(201);
    const { body } = await world.beatriz
      .put(`/incidents/${incident}/closure`, { rootCause: 'x', lessons: 'y' })
      .expect(200);
    expect(body).toMatchObject({ state: 'CLOSED', openActions: 1 });
    await world.erik.put(`${action}/completion`, { done: 'Done.' }).expect(200);
    await agree(incident).expect(201);
  });

  it('tells the owner and the leads when it is agreed on, and the owner of the order what came of it', async () => {
    const action = await anAction(await anIncident());
    await world.app.settle();
    expect(await sentences(world.erik)).toContain('Your department is to change something after a failure.');
    await world.erik.put(`${action}/completion`, { done: 'Done.' }).expect(200);
    await world.app.settle();
    expect(await sentences(world.beatriz)).toContain('An agreed change after a failure was made.');
  });

  it('is found in the list of its department, by those who see the order', async () => {
    const quiet = await lasting(world.app.http, await aUser(world.app.http, world.admin, 'Lars Listless'));
    const toMeasure = await anIncident();
    await agree(toMeasure, { change: 'First.', dueOn: '2026-03-03' }).expect(201);
    await agree(toMeasure, { change: 'Second.' }).expect(201);
    const done = await anAction(toMeasure, { change: 'Third.', dueOn: '2026-03-03' });
    await world.erik.put(`${done}/completion`, { done: 'Done.' }).expect(200);
    await world.app.travelTo('2026-03-04T11:00:00Z');
    const changes = async (by: Client, query = ''): Promise<string[]> => {
      const found: Action[] = [];
      for (let cursor = ''; ;) {
        const { body } = await by.get(`/departments/eng/corrective-actions?limit=2${query}${cursor}`).expect(200);
        const { data, page } = body as { data: (Action & { incident: string })[]; page: { nextCursor: string | null } };
        found.push(...data.filter(({ incident }) => incident === toMeasure));
        if (page.nextCursor === null) return found.map(({ change }) => change);
        cursor = `&cursor=${page.nextCursor}`;
      }
    };
    expect(await changes(world.erik)).toEqual(['First.', 'Second.', 'Third.']);
    expect(await changes(world.beatriz, '&state=DONE')).toEqual(['Third.']);
    expect(await changes(world.eva, '&overdue=true')).toEqual(['First.']);
    expect(await changes(world.quinn)).toEqual([]);
    expect(await changes(quiet)).toEqual([]);
    await world.erik.get('/departments/NONE/corrective-actions').expect(404);
    await world.erik.get('/departments/ENG/corrective-actions?state=LOST').expect(400);
  });

  it('after a failure behind a restricted request names nothing of it', async () => {
    const incident = await anIncident({ restricted: true });
    const { text } = await agree(incident).expect(201);
    expect(text).not.toContain('Which drawing revision');
    await agree(incident, {}, world.quinn).expect(404);
  });
});
