import { Actor, isInScope, isLead } from '../platform/auth/actor.js';
import type { ImportKindName } from './kinds/import-kind-name.js';

/** The facts about an import that the rules need. */
export interface ImportFacts {
  kind: ImportKindName;
  departmentIds: readonly string[];
  undone: boolean;
}

export interface ImportAbilities {
  undo: boolean;
}

export const ledBy = (actor: Actor): string[] =>
  actor.memberships.filter(({ lead }) => lead).map(({ departmentId }) => departmentId);

/**
 * Each row names the owner of its order, which is examined row by row. A person who leads no department could import no
 * row at all.
 */
export const mayImportOrders = (actor: Actor): boolean => ledBy(actor).length > 0;

/** Leads of an owner department see imports of orders; executives see all of them. */
export const seesOrderImports = (actor: Actor): boolean => isInScope(actor, 'orders:read');

export const seesAllOrderImports = (actor: Actor): boolean => actor.executive && seesOrderImports(actor);

/** Administrators manage departments, people and rates, so they see these imports. */
export const seesOtherImports = (actor: Actor): boolean => actor.admin && isInScope(actor, 'admin');

/** Undoing writes every order anew, so it needs the right to change each of them. */
export const mayUndo = (actor: Actor, departmentIds: readonly string[]): boolean =>
  departmentIds.every((departmentId) => isLead(actor, departmentId));

export const abilitiesOf = (actor: Actor, { kind, departmentIds, undone }: ImportFacts): ImportAbilities => ({
  undo: kind === 'ORDERS' && !undone && mayUndo(actor, departmentIds) && isInScope(actor, 'orders:write'),
});
