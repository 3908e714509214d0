import { type LifeOfRequest, lateRaiseSeconds } from '@lockstep/delay-cost';
import { type Instant } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../departments/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';
import { RequestLookup } from '../requests/index.js';
import { Clocks, PinnedTermsLookup } from '../sla/index.js';

/** Who held a request from its submission on, and whether it was raised in time to fit the promise to the customer. */
@Injectable()
export class LivesOfRequests {
  constructor(
    private readonly clocks: Clocks,
    private readonly terms: PinnedTermsLookup,
    private readonly requests: RequestLookup,
    private readonly calendars: Calendars,
  ) {}

  /** @param needBy the end of the promised date. */
  async of(requestIds: Iterable<string>, asOf: Instant, needBy: Instant): Promise<LifeOfRequest[]> {
    const lives: LifeOfRequest[] = [];
    for (const request of new Set(requestIds)) {
      const holders = await this.clocks.holdersOf(request, toInstant(asOf + 1));
      lives.push({ request, holders, lateRaise: await this.lateRaise(request, needBy) });
    }
    return lives;
  }

  /** Against the lead time the two departments agreed on; without one, against the time granted for the answer. */
  private async lateRaise(requestId: string, needBy: Instant): Promise<LifeOfRequest['lateRaise']> {
    const request = (await this.requests.find(requestId))!;
    const pinned = await this.terms.of(requestId);
    if (pinned === null || request.submittedAt === null) return null;
    const needed = pinned.leadTimeSeconds ?? pinned.targets[pinned.priority].resolutionSeconds;
    const calendar = await this.calendars.of(request.providerDepartmentId);
    const seconds = lateRaiseSeconds(calendar, toSeconds(request.submittedAt), needed, needBy);
    return seconds === 0 ? null : { party: request.requesterDepartmentId, seconds };
  }
}
