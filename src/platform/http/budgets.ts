import { isIPv6 } from 'node:net';

/** The state of a budget after one request. */
export interface Spending {
  exceeded: boolean;
  remaining: number;
  /** Seconds until the budget is full again. */
  resetsIn: number;
}

interface Budget {
  used: number;
  /** The part of `used` that the other processes have not been told of. */
  untold: number;
  resetsAt: number;
}

/** A budget as all processes together have used it. */
export interface SharedBudget {
  holder: string;
  used: number;
  resetsIn: number;
}

export const WINDOW_SECONDS = 60;
const MOST_HOLDERS = 50_000;

/** Budgets of requests per minute, counted in this process. `ShareBudgets` adds what other processes counted. */
export class Budgets {
  private readonly budgets = new Map<string, Budget>();

  constructor(private readonly now: () => number = monotonicSeconds) {}

  /** True if the holder has spent anything in the current window. */
  has(holder: string): boolean {
    return this.open(holder) !== undefined;
  }

  /** True if the holder may spend nothing more in the current window. */
  isSpent(holder: string, limit: number): boolean {
    return (this.open(holder)?.used ?? 0) >= limit;
  }

  spend(holder: string, limit: number): Spending {
    const budget = this.open(holder) ?? this.begin(holder);
    budget.used += 1;
    budget.untold += 1;
    return spendingOf(budget.used, limit, budget.resetsAt - this.now());
  }

  /** Returns the spending since the last call, by holder. It counts as told from now on. */
  takeUntold(): Map<string, number> {
    const untold = [...this.budgets].filter(([, budget]) => budget.untold > 0);
    return new Map(untold.map(([holder, budget]) => [holder, tell(budget)]));
  }

  /** Notes the use of all processes. A window ends when it does for the others. */
  adopt(shared: readonly SharedBudget[]): void {
    for (const { holder, used, resetsIn } of shared) {
      const budget = this.budgets.get(holder);
      if (budget === undefined) continue;
      budget.used = used + budget.untold;
      budget.resetsAt = this.now() + resetsIn;
    }
  }

  /** Takes back spending that could not be told. */
  keepUntold(spent: ReadonlyMap<string, number>): void {
    for (const [holder, count] of spent) {
      const budget = this.budgets.get(holder);
      if (budget !== undefined) budget.untold += count;
    }
  }

  private open(holder: string): Budget | undefined {
    const budget = this.budgets.get(holder);
    return budget !== undefined && budget.resetsAt > this.now() ? budget : undefined;
  }

  private begin(holder: string): Budget {
    const budget = { used: 0, untold: 0, resetsAt: this.now() + WINDOW_SECONDS };
    this.budgets.delete(holder);
    this.budgets.set(holder, budget);
    this.forgetTheOldest();
    return budget;
  }

  /** All windows are equally long, so the window that began first ends first. */
  private forgetTheOldest(): void {
    for (const [holder, { resetsAt }] of this.budgets) {
      if (resetsAt > this.now() && this.budgets.size <= MOST_HOLDERS) return;
      this.budgets.delete(holder);
    }
  }
}

export const spendingOf = (used: number, limit: number, resetsIn: number): Spending => ({
  exceeded: used > limit,
  remaining: Math.max(0, limit - used),
  resetsIn: Math.max(1, Math.ceil(resetsIn)),
});

function tell(budget: Budget): number {
  const { untold } = budget;
  budget.untold = 0;
  return untold;
}

/** Budgets use the time of this process. Tests do not set it, and clock corrections do not change it. */
const monotonicSeconds = (): number => performance.now() / 1000;

/**
 * Some proxies append the port of the connection to the address. Without this, each connection would count as another
 * caller.
 */
export function bareAddress(text: string): string {
  const withPort = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text);
  return withPort?.[1] ?? withPort?.[2] ?? text;
}

/** An IPv6 subscriber owns a whole /64, so its 2^64 addresses share one budget. */
export function networkOf(written: string): string {
  const address = bareAddress(written);
  if (!isIPv6(address) || address.includes('.')) return address.slice(address.lastIndexOf(':') + 1);
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  const all = [...groups, ...Array<string>(missing).fill('0'), ...(tail ? tail.split(':') : [])];
  return all.slice(0, 4).join(':');
}
