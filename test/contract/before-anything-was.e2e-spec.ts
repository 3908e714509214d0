import { openApiDocument } from '../../src/platform/openapi/document.js';
import { writtenOut } from '../support/contract.js';
import { A_THOUSAND_A_DAY, putOrder, releaseOrder } from '../support/builders/orders.js';
import { anEstate, type Caller, type Estate, ROLES, type Role } from '../security/estate.js';
import { MATRIX } from '../security/matrix/index.js';
import { instantsIn, type InstantOf, placed } from './instants-in.js';

jest.setTimeout(240_000);

/** The house is set up, and everything in it made, on the second of March at nine; it is the eighth now. */
const BEFORE = ['2000-01-01T00:00:00Z', '2026-03-02T08:59:59Z'];
const TO_BEGIN_WITH: Role[] = ['csLead', 'engLead', 'rep', 'eng', 'exec', 'admin'];

/** The steps that the order needs first. */
const FIRST: Record<string, (estate: Estate, reference: string) => Promise<unknown>> = {
  correctRelease: ({ tokens }, reference) => releaseOrder(tokens.csLead as never, reference).expect(200),
  correctCancellation: ({ tokens }, reference) =>
    tokens.csLead.put(`/orders/ERP/${reference}/cancellation`, { kind: 'OTHER', reason: 'No budget.' }).expect(200),
  resolveDispute: ({ tokens, ids }, reference) =>
    tokens.eng.post(`/requests/${ids.request}/orders/ERP/${reference}/disputes`, { reason: 'It did not.' }).expect(201),
};

/** These end an order, so that each try needs another one. */
const ENDING = ['releaseOrder', 'cancelOrder'];

describe('an instant before anything was', () => {
  let estate: Estate;
  let asked: InstantOf[];
  const orders = new Map<string, string>();
  const seen = new Map<string, number[]>();

  beforeAll(async () => {
    estate = await anEstate();
    asked = instantsIn(writtenOut(openApiDocument(estate.app.app)));
    const { tokens, world, ids } = estate;
    const wish = { ownerDepartmentId: world.cs.id, profile: A_THOUSAND_A_DAY, failureCost: '500000' };
    for (const { operationId, path } of asked) {
      if (!path.includes('/orders/{system}')) continue;
      for (const instant of BEFORE) orders.set(orderFor(operationId, instant), `SO-9${orders.size}`);
    }
    for (const reference of new Set(orders.values())) {
      const policy = Number(reference.at(-1)) % 2 === 0 ? 'HOLD' : 'RELEASE_AT_DEADLINE';
      await putOrder(tokens.csLead as never, { ...wish, policy, reference }).expect(201);
      await tokens.rep.post(`/requests/${ids.request}/orders`, { reference, blocks: true }).expect(201);
    }
    await estate.app.travelTo('2026-03-08T09:00:00Z');
  });

  afterAll(() => estate.app.close());

  const orderFor = (operationId: string, instant: string): string =>
    ENDING.includes(operationId) ? `${operationId} ${instant}` : operationId;

  const tellerOf = (operationId: string): Caller => {
    const { verdicts } = MATRIX[operationId]!;
    return estate.tokens[TO_BEGIN_WITH.find((role) => verdicts[ROLES.indexOf(role)] === 'y')!];
  };

  /** Calls the operation with the instant in its place, on an order of its own where it is about one. */
  async function ask({ operationId, method, place, format }: InstantOf, instant: string): Promise<number> {
    const row = MATRIX[operationId]!;
    const value = format === 'date' ? instant.slice(0, 10) : instant;
    let path = row.path(estate.ids, estate);
    const reference = orders.get(orderFor(operationId, instant)) ?? null;
    if (reference !== null) path = path.replace('/ERP/SO-1', `/ERP/${reference}`);
    if (reference !== null && !seen.has(operationId)) await FIRST[operationId]?.(estate, reference);
    if (place[0] === '?') path += `${path.includes('?') ? '&' : '?'}${place.slice(1)}=${value}`;
    const body = place[0] === '?' ? undefined : placed(row.body?.(estate.ids, estate) ?? {}, place, value);
    const answer = await tellerOf(operationId)[method](path, body).set('if-match', '"1"');
    if (reference !== null) await readBack(reference);
    seen.set(operationId, [...(seen.get(operationId) ?? []), answer.status]);
    return answer.status;
  }

  /** Every report still answers, whatever data was accepted. */
  async function readBack(reference: string): Promise<void> {
    for (const what of ['/delay-cost/explanation', '/promises']) {
      await estate.tokens.csLead.get(`/orders/ERP/${reference}${what}`).expect(200);
    }
  }

  it('is answered with figures or a refusal, by every operation that takes one', async () => {
    const broken: string[] = [];
    for (const each of asked) {
      for (const instant of BEFORE) {
        const status = await ask(each, instant);
        if (status >= 500) broken.push(`${each.operationId} ${each.place} ${instant}: ${status}`);
      }
    }
    expect(broken).toEqual([]);
    for (const report of ['cost', 'cost/requests', 'blocking-requests', 'value-at-risk', 'value-at-risk/requests']) {
      await estate.tokens.csLead.get(`/reports/${report}`).expect(200);
    }
  });

  it('was asked of the operations that are known to take one, and of some that took it', () => {
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining([
        'releaseOrder',
        'getDelayCost',
        'changePromise',
        'postMessage',
        'costReport',
        'setAbsence',
      ]),
    );
    const taken = [...seen].filter(([, statuses]) => statuses.some((status) => status < 300)).map(([id]) => id);
    expect(taken).toEqual(
      expect.arrayContaining(['releaseOrder', 'correctRelease', 'cancelOrder', 'correctCancellation', 'costReport']),
    );
  });
});
