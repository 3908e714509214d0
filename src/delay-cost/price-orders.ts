import { type DelayAxis, parseProfile, type PricedOrder } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import { type OrderView } from '../orders/index.js';

/** Reads off an order what lateness costs it. */
@Injectable()
export class PriceOrders {
  constructor(private readonly calendars: Calendars) {}

  /**
   * Null while it lacks a promise, a profile, or the value that the profile takes a share of.
   * @throws calendar.not_set_up when working days are counted and the owner has none.
   */
  async of(order: OrderView): Promise<PricedOrder | null> {
    const { profile, promisedDate: promised, value } = order;
    if (profile === null || promised === null) return null;
    if (profile.kind === 'STEP_LD' && profile.baseValue === null && value === null) return null;
    return { profile: parseProfile(profile), value: value ?? 0n, axis: await this.axisOf(order), promised };
  }

  private async axisOf({ profile, zone, ownerDepartmentId }: OrderView): Promise<DelayAxis> {
    if (profile!.axis === 'CALENDAR_DAY') return { kind: 'CALENDAR_DAY', zone };
    return { kind: 'WORKING_DAY', zone, calendar: await this.calendars.of(ownerDepartmentId) };
  }
}
