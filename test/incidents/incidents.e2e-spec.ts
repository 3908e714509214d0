import type { Client } from '../support/builders/identity.js';
import { MIS_SHIPMENT_BY_CATEGORY, recordMisShipment, usd } from '../support/builders/the-case.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder, releaseOrder } from '../support/builders/orders.js';

let world: OrderWorld;
let orders = 0;

beforeAll(async () => (world = await anOrderWorld('2026-03-20T09:00:00Z')));
afterAll(() => world.app.close());

interface Incident {
  id: string;
  number: string;
}

const CONCLUSION = { rootCause: 'Nobody answered.', lessons: 'We ask again, aloud.' };

/** An order that left without its answer, and what the customer found. */
async function aMisShipment(detectionPoint = 'AFTER_RELEASE'): Promise<Incident & { reference: string }> {
  const reference = `SO-1048${(orders += 1)}`;
  await anOrder(world.carla, { ownerDepartmentId: world.cs, reference, promisedDate: '2026-03-20' });
  await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: reference });
  await releaseOrder(world.carla, reference, { withAnswer: false, reason: 'It was due.' }).expect(200);
  const { body } = await open(world.carla, reference, { detectionPoint }).expect(201);
  return { ...(body as Incident), reference };
}

const open = (client: Client, reference: string, more: object = {}) =>
  client.post('/incidents', {
    order: { system: 'ERP', reference },
    kind: 'MIS_SHIPMENT',
    detectionPoint: 'AFTER_RELEASE',
    detectedOn: '2026-03-20',
    summary: 'The valve block was made to the old drawing revision.',
    ...more,
  });

const record = (client: Client, incident: Incident, line: object = {}) =>
  client.post(`/incidents/${incident.number}/lines`, {
    category: 'FREIGHT_EXPEDITE',
    kind: 'ACTUAL',
    amount: usd('980000'),
    occurredOn: '2026-03-20',
    ...line,
  });

const codeOf = async (refused: Promise<{ body: unknown }>): Promise<string> =>
  ((await refused).body as { code: string }).code;

describe('a list of incidents', () => {
  it('is narrowed by the customer whose order it was, by name in any case or by id', async () => {
    const { reference, number } = await aMisShipment();
    const order = (await world.carla.get(`/orders/ERP/${reference}`).expect(200)).body;
    const numbers = async (query: string) => {
      const { body } = await world.carla.get(`/incidents?${query}`).expect(200);
      return body.data.map((incident: Incident) => incident.number);
    };
    expect(await numbers('customer=harbor%20crane%20WORKS')).toContain(number);
    expect(await numbers(`customer=${order.customerId}`)).toContain(number);
    expect(await numbers('customer=Harbor')).toEqual([]);
    expect(await numbers(`customer=${world.cs}`)).toEqual([]);
  });
});

describe('the ledger of a mis-shipped part', () => {
  it('adds up to 125,000.00 over fourteen lines, recoveries subtracted', async () => {
    const incident = await aMisShipment();
    await recordMisShipment(world.erik, incident.id, '2026-03-20');
    const { body } = await world.chris.get(`/incidents/${incident.id}`).expect(200);
    expect(body).toMatchObject({
      number: incident.number,
      failureClass: 'EXTERNAL_FAILURE',
      ledger: {
        total: usd('12500000'),
        actual: usd('12500000'),
        coveredDelayCost: usd('468000'),
        byCategory: MIS_SHIPMENT_BY_CATEGORY,
      },
    });
    expect((body as { lines: object[] }).lines).toHaveLength(14);
  });

  it('is an internal failure when it was found before the product left', async () => {
    const { number } = await aMisShipment('BEFORE_RELEASE');
    const { body } = await world.carla.get(`/incidents/${number}`).expect(200);
    expect(body).toMatchObject({ failureClass: 'INTERNAL_FAILURE', ledger: { total: usd('0'), byCategory: [] } });
  });

  it('forgets nothing: a wrong line is reversed, once, by its exact opposite', async () => {
    const incident = await aMisShipment();
    const { body: wrong } = await record(world.erik, incident).expect(201);
    const reversesId = (wrong as { id: string }).id;
    const reverse = (amount: string) => record(world.carla, incident, { amount: usd(amount), reversesId });
    expect(await codeOf(reverse('-979999').expect(422))).toBe('incident.reversal_differs');
    await reverse('-980000').expect(201);
    expect(await codeOf(reverse('-980000').expect(409))).toBe('incident.line_already_reversed');
    const { body } = await world.carla.get(`/incidents/${incident.number}`).expect(200);
    expect(body).toMatchObject({ ledger: { total: usd('0') }, lines: [{ reversesId: null }, { reversesId }] });
  });

  it('takes no line that says nothing, hides what it was, or speaks of other money', async () => {
    const incident = await aMisShipment();
    expect(await codeOf(record(world.erik, incident, { amount: usd('0') }).expect(422))).toBe(
      'incident.amount_is_zero',
    );
    expect(await codeOf(record(world.erik, incident, { category: 'OTHER' }).expect(422))).toBe(
      'incident.other_needs_a_note',
    );
    expect(await codeOf(record(world.erik, incident, { amount: { amount: '1', currency: 'EUR' } }).expect(422))).toBe(
      'incident.currency_differs',
    );
  });

  it('cannot be changed even by the application itself', async () => {
    const incident = await aMisShipment();
    await record(world.erik, incident).expect(201);
    await expect(world.app.database.query('UPDATE incident_line SET amount = 1')).rejects.toThrow(/permission denied/);
  });
});

describe('an incident', () => {
  it('is opened by a lead of the order’s owner', async () => {
    const { reference } = await aMisShipment();
    expect(await codeOf(open(world.erik, reference).expect(403))).toBe('incident.not_yours_to_open');
    await open(world.sam, reference).expect(404);
  });

  it('is not detected tomorrow', async () => {
    const { reference } = await aMisShipment();
    const tomorrow = { detectedOn: '2026-03-21' };
    expect(await codeOf(open(world.carla, reference, tomorrow).expect(422))).toBe('incident.detected_in_the_future');
  });

  it('is closed by the same lead, once something is on record, and then stays as it is', async () => {
    const incident = await aMisShipment();
    const close = (client: Client) => client.put(`/incidents/${incident.number}/closure`, CONCLUSION);
    expect(await codeOf(close(world.carla).expect(409))).toBe('incident.not_costed');
    await record(world.erik, incident).expect(201);
    expect(await codeOf(close(world.erik).expect(403))).toBe('incident.not_yours_to_open');
    const { body } = await close(world.carla).expect(200);
    expect(body).toMatchObject({
      state: 'CLOSED',
      abilities: { recordLine: false, nameCauses: false, noteFindings: false, close: false },
    });
    expect(await codeOf(record(world.erik, incident).expect(409))).toBe('incident.closed');
  });

  it('does not exist for who has no part in the order; executives read it and record nothing', async () => {
    const incident = await aMisShipment();
    await world.quinn.get(`/incidents/${incident.number}`).expect(404);
    await world.eva.get(`/incidents/${incident.number}`).expect(200);
    expect(await codeOf(record(world.eva, incident).expect(403))).toBe('incident.not_yours_to_cost');
  });

  it('is found by its order', async () => {
    const { reference, number } = await aMisShipment();
    const { body } = await world.erik.get(`/incidents?order=ERP/${reference}`).expect(200);
    expect(body).toMatchObject({ data: [{ number, order: { system: 'ERP', reference } }] });
    const { body: hidden } = await world.quinn.get(`/incidents?order=ERP/${reference}`).expect(200);
    expect(hidden).toMatchObject({ data: [] });
  });
});
