import { FEWEST_SHOWN } from '@lockstep/statistics';
import { Actor, isInScope, isLead, isMember } from '../platform/auth/index.js';

/** The facts about a backtest that the rules need. */
export interface BacktestFacts {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  /** Departments that may know of the backtest. */
  audience: readonly string[];
  draftId: string | null;
  finishedAt: Date | null;
  requests: number;
  handlers: number;
}

const FEWEST_HANDLERS = 2;

/** Leads of both departments may try a proposal. Every member of the department that writes a draft may try the draft. */
export const mayStart = (actor: Actor, { audience, draftId }: Pick<BacktestFacts, 'audience' | 'draftId'>): boolean =>
  audience.some((departmentId) => (draftId === null ? isLead : isMember)(actor, departmentId));

export const mayCancel = (actor: Actor, facts: BacktestFacts): boolean =>
  facts.finishedAt === null && mayStart(actor, facts);

/**
 * Fewer than five requests, or a single handler, would show the work of one person. Only the provider's lead reads such
 * figures.
 */
export const seesFigures = (actor: Actor, { providerDepartmentId, requests, handlers }: BacktestFacts): boolean =>
  (requests >= FEWEST_SHOWN && handlers >= FEWEST_HANDLERS) || isLead(actor, providerDepartmentId);

/** The costs are costs of orders that people of both departments may see. The token needs the scope `orders:read`. */
export const seesCosts = (actor: Actor, facts: BacktestFacts): boolean =>
  seesFigures(actor, facts) && isInScope(actor, 'orders:read');
