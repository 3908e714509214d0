import type { Circumstances, NegotiatingSide } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { departmentOfSide } from '../agreements.policy.js';
import { InForce } from '../versions/in-force.js';
import type { LoadedNegotiation, NegotiationScope } from './negotiation-store.js';

/** Working days to reply to a proposal, to escalate a decline, and to settle an escalation. */
const DAYS_TO_ACT = 2;
/**
 * For so many working days after a withdrawal, a new negotiation continues the count of proposals. So a withdrawal does
 * not win more rounds.
 */
const DAYS_TO_CONTINUE = 10;

/** Facts from calendars and agreements that the rules of negotiating need as input. */
@Injectable()
export class NegotiationCircumstances {
  constructor(
    private readonly calendars: Calendars,
    private readonly inForce: InForce,
    private readonly clock: Clock,
  ) {}

  /**
   * Deadlines are counted in the calendar of `next`, the side that must act now. The deadline of an escalation is
   * counted in the calendar of the provider.
   */
  async of(scope: NegotiationScope, next: NegotiatingSide): Promise<Circumstances> {
    const toAct = await this.until(departmentOfSide(next, scope));
    return {
      replyBy: toAct,
      escalateBy: toAct,
      settleBy: await this.until(scope.providerDepartmentId),
      somethingInForce: (await this.inForce.covering(scope, this.clock.now())) !== null,
    };
  }

  /** How many earlier proposals count if this side begins a new negotiation after the latest one of the scope. */
  async alreadyProposed(latest: LoadedNegotiation | null, side: NegotiatingSide): Promise<number> {
    const withdrawal = latest?.negotiation.steps.at(-1);
    if (latest === null || withdrawal?.move !== 'WITHDRAW') return 0;
    const calendar = await this.calendars.of(departmentOfSide(side, latest.agreement));
    const continuedUntil = calendar.addWorkingDays(withdrawal.at, DAYS_TO_CONTINUE);
    return this.clock.nowSeconds() <= continuedUntil ? latest.negotiation.proposals.at(-1)!.number : 0;
  }

  private async until(departmentId: string): Promise<number> {
    return (await this.calendars.of(departmentId)).addWorkingDays(this.clock.nowSeconds(), DAYS_TO_ACT);
  }
}
