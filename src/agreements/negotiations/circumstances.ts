import type { Circumstances, Side } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { departmentOf } from '../agreements.policy.js';
import { InForce } from '../versions/in-force.js';
import type { Loaded, Scope } from './negotiation-store.js';

/** Working days to reply to a proposal, to escalate a decline, and to settle an escalation. */
const DAYS_TO_ACT = 2;
/** Working days in which a new beginning after a withdrawal goes on counting, so that withdrawing wins no more rounds. */
const DAYS_TO_CONTINUE = 10;

/** Facts from calendars and agreements that a negotiation cannot know by itself. */
@Injectable()
export class NegotiationCircumstances {
  constructor(
    private readonly calendars: Calendars,
    private readonly inForce: InForce,
    private readonly clock: Clock,
  ) {}

  /** Deadlines are counted on the calendar of `next`, who has to act now; an escalation is settled in the provider's days. */
  async of(scope: Scope, next: Side): Promise<Circumstances> {
    const toAct = await this.until(departmentOf(next, scope));
    return {
      replyBy: toAct,
      escalateBy: toAct,
      settleBy: await this.until(scope.providerDepartmentId),
      somethingInForce: (await this.inForce.covering(scope, this.clock.now())) !== null,
    };
  }

  /** How many proposals count already when this side begins anew after the latest negotiation of the scope. */
  async alreadyProposed(latest: Loaded | null, side: Side): Promise<number> {
    const withdrawal = latest?.negotiation.steps.at(-1);
    if (latest === null || withdrawal?.move !== 'WITHDRAW') return 0;
    const calendar = await this.calendars.of(departmentOf(side, latest.agreement));
    const continuedUntil = calendar.addWorkingDays(withdrawal.at, DAYS_TO_CONTINUE);
    return this.clock.nowSeconds() <= continuedUntil ? latest.negotiation.proposals.at(-1)!.number : 0;
  }

  private async until(departmentId: string): Promise<number> {
    return (await this.calendars.of(departmentId)).addWorkingDays(this.clock.nowSeconds(), DAYS_TO_ACT);
  }
}
