import { Injectable } from '@nestjs/common';
import { Budgets, Spending, spendingOf } from './budgets.js';
import { SharedBudgets } from './shared-budgets.js';

/**
 * Budgets of attempts to guess a secret. Several processes count each attempt together before it is judged, so that more
 * processes give nobody more attempts. Addresses and accounts are kept apart, so that neither pushes the other out of
 * memory.
 */
@Injectable()
export class GuessBudgets {
  private readonly own = { address: new Budgets(), account: new Budgets() };

  constructor(private readonly shared: SharedBudgets) {}

  /** True if the holder may spend nothing more in the current window. */
  async isSpent(kind: 'address' | 'account', holder: string, limit: number): Promise<boolean> {
    if (!this.shared.areNeeded) return this.own[kind].isSpent(holder, limit);
    return (await this.shared.usedBy(`${kind} ${holder}`)) >= limit;
  }

  async spend(kind: 'address' | 'account', holder: string, limit: number): Promise<Spending> {
    if (!this.shared.areNeeded) return this.own[kind].spend(holder, limit);
    const [budget] = await this.shared.spend(new Map([[`${kind} ${holder}`, 1]]));
    return spendingOf(budget!.used, limit, budget!.resetsIn);
  }
}
