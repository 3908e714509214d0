import type { DelayAxis, OrderUnderPolicy, PricedOrder, Promises } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import { FailureRisks } from '../incidents/index.js';
import { OrderLookup, type OrderView, readProfile, type StoredProfile } from '../orders/index.js';
import { Refusal } from '../platform/http/refusal.js';

/** Computes the price of lateness of orders. */
@Injectable()
export class PriceOrders {
  constructor(
    private readonly orders: OrderLookup,
    private readonly calendars: Calendars,
    private readonly risks: FailureRisks,
  ) {}

  /**
   * The price by the present terms, and by the promises as they stood at the instant or stand now. Null while the order
   * lacks a promise, a profile, or the value that its profile takes a share of.
   * @throws calendar.not_set_up when working days are counted and the owner has no calendar
   */
  async of(order: OrderView, at?: Date): Promise<PricedOrder | null> {
    const promises = await this.orders.promisesAt([order], at);
    return this.price(order, promises.get(order.id) ?? null);
  }

  /**
   * The prices of many orders, by order id. Orders without a price are absent. So are orders whose working days are
   * counted by an owner without a calendar, so that a report does not fail on them.
   */
  async ofPriceable(orders: readonly OrderView[], at?: Date): Promise<Map<string, PricedOrder>> {
    const prices = new Map<string, PricedOrder>();
    if (orders.length === 0) return prices;
    const promises = await this.orders.promisesAt(orders, at);
    for (const order of orders) {
      const priced = await this.priceIfCounted(order, promises.get(order.id) ?? null);
      if (priced !== null) prices.set(order.id, priced);
    }
    return prices;
  }

  /**
   * Prices with the policy of the owner: how long it waits. The risk of a failure is computed only for orders where it
   * decides.
   */
  async atRisk(orders: readonly OrderView[]): Promise<Map<string, OrderUnderPolicy>> {
    const prices = await this.ofPriceable(orders);
    const priced = orders.filter(({ id }) => prices.has(id));
    const risks = await this.risks.ofAll(priced.filter(({ policy }) => policy !== 'HOLD'));
    return new Map(
      priced.map(({ id, policy }) => [
        id,
        { order: prices.get(id)!, policy, expectedError: risks.get(id)?.expectedError ?? null },
      ]),
    );
  }

  private async priceIfCounted(order: OrderView, promises: Promises | null): Promise<PricedOrder | null> {
    try {
      return await this.price(order, promises);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'calendar.not_set_up') return null;
      throw error;
    }
  }

  private async price(order: OrderView, promises: Promises | null): Promise<PricedOrder | null> {
    const { profile, value } = order;
    if (profile === null || promises === null) return null;
    if (value === null && linesOf(profile).some(takesShareOfValue)) return null;
    return { profile: readProfile(profile), value: value ?? 0n, axis: await this.axisOf(order, profile), ...promises };
  }

  private async axisOf(order: OrderView, profile: StoredProfile): Promise<DelayAxis> {
    const { zone, calendarDepartmentId, ownerDepartmentId } = order;
    const countsWorkingDays = [profile, ...linesOf(profile)].some(({ axis }) => axis === 'WORKING_DAY');
    if (!countsWorkingDays) return { kind: 'CALENDAR_DAY', zone };
    return { kind: profile.axis, zone, calendar: await this.calendars.of(calendarDepartmentId ?? ownerDepartmentId) };
  }
}

type Line = Exclude<StoredProfile, { kind: 'COMPOSITE' }>;

const linesOf = (profile: StoredProfile): Line[] => (profile.kind === 'COMPOSITE' ? profile.components : [profile]);

const takesShareOfValue = (line: Line): boolean =>
  (line.kind === 'STEP_LD' || line.kind === 'CURVE') && line.baseValue === null;
