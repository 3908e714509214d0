import type { Client } from './identity.js';

/** 1,000.00 for each calendar day, from the first. */
export const A_THOUSAND_A_DAY = {
  kind: 'LINEAR',
  axis: 'CALENDAR_DAY',
  rate: '100000',
  grace: { units: 0, mode: 'FORGIVEN' },
  cap: null,
};

export interface OrderWish {
  reference?: string;
  ownerDepartmentId: string;
  customer?: string;
  value?: { amount: string; currency: string } | null;
  zone?: string;
  promisedDate?: string | null;
  profile?: object | null;
  sourceVersion?: string;
  policy?: string;
  phase?: string;
  promiseChange?: string;
  calendarDepartmentId?: string;
  releaseAllowanceDays?: number;
  failureCost?: string;
  contractTemplate?: string;
  lostOrderLump?: string;
  correctionReason?: string;
}

/** Stores an order of Harbor Crane Works. By default it costs 1,000.00 USD for each day after 6 March in Berlin. */
export function putOrder(lead: Client, { reference = 'SO-10455', ...wish }: OrderWish): ReturnType<Client['put']> {
  return lead.put(`/orders/ERP/${reference}`, {
    customer: 'Harbor Crane Works',
    value: { amount: '31200000', currency: 'USD' },
    zone: 'Europe/Berlin',
    promisedDate: '2026-03-06',
    profile: A_THOUSAND_A_DAY,
    ...wish,
  });
}

export async function anOrder(lead: Client, wish: OrderWish): Promise<{ id: string; reference: string }> {
  const { body } = await putOrder(lead, wish).expect(201);
  return body as { id: string; reference: string };
}

export const releaseOrder = (lead: Client, reference: string, release: object = {}): ReturnType<Client['put']> =>
  lead.put(`/orders/ERP/${reference}/release`, { withAnswer: true, ...release });

export const cancelOrder = (lead: Client, reference: string, cancellation: object): ReturnType<Client['put']> =>
  lead.put(`/orders/ERP/${reference}/cancellation`, { reason: 'The customer bought elsewhere.', ...cancellation });

export const delayCostOf = async <T>(reader: Client, reference: string, more = ''): Promise<T> =>
  (await reader.get(`/orders/ERP/${reference}/delay-cost${more}`).expect(200)).body as T;
