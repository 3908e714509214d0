import { FEWEST_SHOWN } from '@lockstep/statistics';
import { Actor, isInScope, isLead, isMember } from '../platform/auth/index.js';

/** The facts about a backtest that the rules need. */
export interface BacktestFacts {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  /** Departments that may know of it. */
  audience: readonly string[];
  draftId: string | null;
  finishedAt: Date | null;
  requests: number;
  handlers: number;
}

const FEWEST_HANDLERS = 2;

/** A proposal is between leads; everybody who writes a draft may try it. */
export const mayStart = (actor: Actor, { audience, draftId }: Pick<BacktestFacts, 'audience' | 'draftId'>): boolean =>
  audience.some((departmentId) => (draftId === null ? isLead : isMember)(actor, departmentId));

export const mayCancel = (actor: Actor, facts: BacktestFacts): boolean =>
  facts.finishedAt === null && mayStart(actor, facts);

/** Fewer than five requests, or a single handler, would be about a person: only the provider's lead reads the figures. */
export const seesFigures = (actor: Actor, { providerDepartmentId, requests, handlers }: BacktestFacts): boolean =>
  (requests >= FEWEST_SHOWN && handlers >= FEWEST_HANDLERS) || isLead(actor, providerDepartmentId);

/** The orders are those of requests between the two departments, whose people may see them, with a token for orders. */
export const seesCosts = (actor: Actor, facts: BacktestFacts): boolean =>
  seesFigures(actor, facts) && isInScope(actor, 'orders:read');
