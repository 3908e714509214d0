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
  resetsAt: number;
}

export const WINDOW_SECONDS = 60;
const MOST_HOLDERS = 50_000;

/**
 * Budgets of requests per minute, counted in this process. Several processes together allow a multiple of the limit.
 * That is enough to keep a runaway script from hurting other callers.
 */
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
    return {
      exceeded: budget.used > limit,
      remaining: Math.max(0, limit - budget.used),
      resetsIn: Math.max(1, Math.ceil(budget.resetsAt - this.now())),
    };
  }

  private open(holder: string): Budget | undefined {
    const budget = this.budgets.get(holder);
    return budget !== undefined && budget.resetsAt > this.now() ? budget : undefined;
  }

  private begin(holder: string): Budget {
    const budget = { used: 0, resetsAt: this.now() + WINDOW_SECONDS };
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
