import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@lockstep/working-time';
import { Calendars, WorkingReach } from '../../departments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { NamedTerms, OfferTerms } from './offer-terms.js';
import { refuse } from './offers.errors.js';

/** Finds out if a provider can keep the terms of an offer, by its calendar. */
@Injectable()
export class OfferReach {
  constructor(
    private readonly calendars: Calendars,
    private readonly reach: WorkingReach,
    private readonly clock: Clock,
  ) {}

  /**
   * The terms with their instant. Refuses a date in the past, and a duration that the calendar can never complete.
   * @throws offer.date_past, offer.closed_day
   */
  async within(departmentId: string, { kind, date: named, seconds }: NamedTerms): Promise<OfferTerms> {
    const date = typeof named === 'string' ? await this.endOfWorkingDay(departmentId, named) : named;
    if (date !== null && date <= this.clock.now()) throw refuse('offer.date_past');
    await this.reach.refuseBeyond(departmentId, [{ pointer: '/seconds', seconds }]);
    return { kind, date, seconds };
  }

  private async endOfWorkingDay(departmentId: string, day: LocalDate): Promise<Date> {
    const closing = (await this.calendars.of(departmentId)).windowsOn(day).at(-1)?.end;
    if (closing === undefined) throw refuse('offer.closed_day');
    return new Date(closing * 1000);
  }
}
