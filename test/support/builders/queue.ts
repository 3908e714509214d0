import type { QueueRowDto } from '../../../src/queue/http/dto/queue.dto.js';
import type { Client } from './identity.js';
import { A_THOUSAND_A_DAY, anOrder, type OrderWish } from './orders.js';
import { aRequest, type RequestHandle, type RequestWorld } from './requests.js';

/** Nine on a Monday in Berlin, the start of a working day. */
export const MONDAY_AT_NINE = '2026-03-02T08:00:00Z';

const NO_GRACE = { units: 0, mode: 'FORGIVEN' };

export const aDay = (rate: string): object => ({ ...A_THOUSAND_A_DAY, rate });

/** Half a percent of the value for each week begun, at most a tenth. */
export const A_WEEK_BEGUN = {
  kind: 'STEP_LD',
  axis: 'CALENDAR_DAY',
  basisPoints: 50,
  periodUnits: 7,
  counts: 'STARTED',
  grace: NO_GRACE,
  capBasisPoints: 1000,
  baseValue: null,
};

/** 25,000.00 once the date is missed, and 1,000.00 for each day after it. */
export const A_MISSED_DATE = {
  kind: 'FIXED_DATE',
  axis: 'CALENDAR_DAY',
  lump: '2500000',
  tail: '100000',
  graceUnits: 0,
  cap: null,
};

let orders = 0;

/** Creates an order of Customer Service with confirmed terms, and returns its reference. */
export async function aConfirmedOrder(world: RequestWorld, wish: Partial<OrderWish> = {}): Promise<string> {
  orders += 1;
  const reference = `SO-7${String(orders).padStart(4, '0')}`;
  return (await anOrder(world.beatriz, { reference, ownerDepartmentId: world.cs.id, ...wish })).reference;
}

export interface QueuedWish {
  title?: string;
  orders?: Partial<OrderWish>[];
  /** Estimate of Engineering in minutes; the default applies when it is left out. */
  minutes?: number;
  more?: object;
}

/** A request of Customer Service that blocks the orders. */
export async function aQueuedRequest(world: RequestWorld, wish: QueuedWish = {}): Promise<RequestHandle> {
  const request = await aRequest(world, { ...(wish.title && { title: wish.title }), ...wish.more });
  for (const order of wish.orders ?? []) await holdUp(world, request, await aConfirmedOrder(world, order));
  if (wish.minutes !== undefined) {
    await world.erik.put(`/requests/${request.number}/effort-estimate`, { minutes: wish.minutes }).expect(200);
  }
  return request;
}

export const holdUp = (world: RequestWorld, { number }: RequestHandle, reference: string, more: object = {}) =>
  world.carla.post(`/requests/${number}/orders`, { reference, blocks: true, ...more }).expect(201);

export const readQueue = async (reader: Client, more = '', department = 'ENG'): Promise<QueueRowDto[]> =>
  (await reader.get(`/departments/${department}/queue?limit=100${more}`).expect(200)).body.data as QueueRowDto[];

/** The titles in queue order, each with the saving of an hour of work. */
export const placesIn = (rows: QueueRowDto[]): [string, string][] =>
  rows.map(({ title, savedPerHour }) => [title, savedPerHour!.amount]);
