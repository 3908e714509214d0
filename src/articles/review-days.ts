import { Injectable } from '@nestjs/common';
import { Departments } from '../departments/index.js';
import { Clock } from '../platform/clock/clock.js';
import { refuse } from './articles.errors.js';
import { dayIn, endOfDayIn, faultOfReviewDay } from './standing.js';

/** Converts dates that people set into instants, in the zone of the department that owns the article. */
@Injectable()
export class ReviewDays {
  constructor(
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `article.review_day_passed` or `article.review_day_too_far`. */
  async review(
    departmentId: string,
    reviewOn: string,
  ): Promise<{ reviewOn: string; staleFrom: Date; reviewedAt: Date }> {
    const zone = await this.zoneOf(departmentId);
    const fault = faultOfReviewDay(reviewOn, dayIn(zone, this.clock.nowSeconds()));
    if (fault === 'PASSED') throw refuse('article.review_day_passed');
    if (fault === 'TOO_FAR') throw refuse('article.review_day_too_far');
    return { reviewOn, staleFrom: endOfDayIn(zone, reviewOn), reviewedAt: this.clock.now() };
  }

  /** Refuses with `article.acknowledge_day_passed`. */
  async acknowledgement(departmentId: string, by: string): Promise<{ acknowledgeBy: string; acknowledgeUntil: Date }> {
    const zone = await this.zoneOf(departmentId);
    if (by < dayIn(zone, this.clock.nowSeconds())) throw refuse('article.acknowledge_day_passed');
    return { acknowledgeBy: by, acknowledgeUntil: endOfDayIn(zone, by) };
  }

  private async zoneOf(departmentId: string): Promise<string> {
    return (await this.departments.byId(departmentId)).zone;
  }
}
