import type { Client } from './identity.js';
import { putOrder } from './orders.js';
import { aRequest, type RequestHandle, type RequestWorld } from './requests.js';

export const usd = (amount: string): { amount: string; currency: string } => ({ amount, currency: 'USD' });

/** The costs of one wrong shipment. The total is from the case; the single lines are invented and add up to it. */
export const MIS_SHIPMENT: readonly object[] = [
  line('LABOUR_WASTED', '2000000', 'Machining and finishing the wrong part', { quantity: hours('320', '6250') }),
  line('LABOUR_WASTED', '437000', 'Engineering looks for the fault', { quantity: hours('46', '9500') }),
  line('LABOUR_WASTED', '171000', 'Customer Service handles the complaint', { quantity: hours('38', '4500') }),
  line('SCRAP_MATERIAL', '3140000', 'Alloy and bought-in parts'),
  line('SCRAP_MATERIAL', '-190000', 'Scrap sold'),
  line('FREIGHT_EXPEDITE', '215000', 'The wrong shipment'),
  line('FREIGHT_EXPEDITE', '235000', 'Its way back'),
  line('FREIGHT_EXPEDITE', '980000', 'The right part by air'),
  line('REWORK_REMAKE', '1500000', 'Making the right part', { quantity: hours('240', '6250') }),
  line('REWORK_REMAKE', '420000', 'Overtime'),
  line('REWORK_REMAKE', '1850000', 'Material for it'),
  line('PENALTY_CREDIT', '468000', 'Three weeks of liquidated damages', { coversDelayCost: true }),
  line('GOODWILL', '1000000', 'Credit note'),
  line('OTHER', '274000', 'Inspection and customs'),
];

/** The costs of the wrong shipment by category, in the order in which a ledger shows them. */
export const MIS_SHIPMENT_BY_CATEGORY = [
  { category: 'FREIGHT_EXPEDITE', amount: usd('1430000') },
  { category: 'GOODWILL', amount: usd('1000000') },
  { category: 'LABOUR_WASTED', amount: usd('2608000') },
  { category: 'OTHER', amount: usd('274000') },
  { category: 'PENALTY_CREDIT', amount: usd('468000') },
  { category: 'REWORK_REMAKE', amount: usd('3770000') },
  { category: 'SCRAP_MATERIAL', amount: usd('2950000') },
];

function line(category: string, amount: string, note: string, more: object = {}): object {
  return { category, kind: 'ACTUAL', amount: usd(amount), note, ...more };
}

function hours(value: string, rate: string): object {
  return { value, unit: 'h', rate };
}

/** Records all fourteen lines, on a day that is not in the future. */
export async function recordMisShipment(client: Client, incident: string, occurredOn: string): Promise<void> {
  for (const each of MIS_SHIPMENT) {
    await client.post(`/incidents/${incident}/lines`, { ...each, occurredOn }).expect(201);
  }
}

/** 0.5 % of the value for each completed week, at most 10 %. */
const LIQUIDATED_DAMAGES = {
  kind: 'STEP_LD',
  axis: 'CALENDAR_DAY',
  basisPoints: 50,
  periodUnits: 7,
  counts: 'COMPLETED',
  grace: { units: 0, mode: 'FORGIVEN' },
  capBasisPoints: 1000,
  baseValue: null,
};

/** SO-10482: a custom valve block worth 312,000.00, promised for 6 March. */
export const theOrder = (world: RequestWorld): ReturnType<Client['put']> =>
  putOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference: 'SO-10482', profile: LIQUIDATED_DAMAGES });

/** The failure that the customer found three weeks later. */
export const theFailure = (world: RequestWorld): ReturnType<Client['put']> =>
  world.beatriz.post('/incidents', {
    order: { system: 'ERP', reference: 'SO-10482' },
    kind: 'MIS_SHIPMENT',
    detectionPoint: 'AFTER_RELEASE',
    detectedOn: '2026-03-27',
    summary: 'The customer received revision B and needed C. The amounts are illustrative.',
    severity: 4,
    harm: 'The customer stood with an idle crane, and said so to others.',
  });

/** The simple question that SO-10482 waits for. */
export const theQuestion = (world: RequestWorld, more: object = {}): Promise<RequestHandle> =>
  aRequest(world, { orderReference: { system: 'ERP', reference: 'SO-10482' }, ...more });
