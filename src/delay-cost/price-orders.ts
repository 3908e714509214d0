import type { DelayAxis, OrderAtRisk, PricedOrder } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import { FailureRisks } from '../incidents/index.js';
import { Refusal } from '../platform/http/refusal.js';
import { type OrderView, readProfile, type StoredProfile } from '../orders/index.js';

/** Reads off an order what lateness costs it. */
@Injectable()
export class PriceOrders {
  constructor(
    private readonly calendars: Calendars,
    private readonly risks: FailureRisks,
  ) {}

  /**
   * Null while it lacks a promise, a profile, or the value that the profile takes a share of.
   * @throws calendar.not_set_up when working days are counted and the owner has none.
   */
  async of(order: OrderView): Promise<PricedOrder | null> {
    const { profile, promisedDate: promised, value } = order;
    if (profile === null || promised === null) return null;
    if (value === null && linesOf(profile).some(takesShareOfValue)) return null;
    return { profile: readProfile(profile), value: value ?? 0n, axis: await this.axisOf(order, profile), promised };
  }

  /** Null also where working days are counted and the owner has no calendar: a report goes on without the order. */
  async ofPriceable(order: OrderView): Promise<PricedOrder | null> {
    try {
      return await this.of(order);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'calendar.not_set_up') return null;
      throw error;
    }
  }

  /** The same with what its owner would rather do than wait; a verdict on the risk is asked for only where it matters. */
  async atRisk(order: OrderView): Promise<OrderAtRisk | null> {
    const priced = await this.of(order);
    if (priced === null) return null;
    const { policy } = order;
    const expectedError = policy === 'HOLD' ? null : (await this.risks.of(order)).expectedError;
    return { order: priced, policy, expectedError };
  }

  private async axisOf({ zone, ownerDepartmentId }: OrderView, profile: StoredProfile): Promise<DelayAxis> {
    const countsWorkingDays = [profile, ...linesOf(profile)].some(({ axis }) => axis === 'WORKING_DAY');
    if (!countsWorkingDays) return { kind: 'CALENDAR_DAY', zone };
    return { kind: profile.axis, zone, calendar: await this.calendars.of(ownerDepartmentId) };
  }
}

type Line = Exclude<StoredProfile, { kind: 'COMPOSITE' }>;

const linesOf = (profile: StoredProfile): Line[] => (profile.kind === 'COMPOSITE' ? profile.components : [profile]);

const takesShareOfValue = (line: Line): boolean =>
  (line.kind === 'STEP_LD' || line.kind === 'CURVE') && line.baseValue === null;
