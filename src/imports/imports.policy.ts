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

/** Whose orders they are, each row says for itself; who leads nobody need not send a file at all. */
export const mayImportOrders = (actor: Actor): boolean => ledBy(actor).length > 0;

/** Imports of orders are shown to those who lead one of their departments, and to executives. */
export const seesOrderImports = (actor: Actor): boolean => isInScope(actor, 'orders:read');

export const seesAllOrderImports = (actor: Actor): boolean => actor.executive && seesOrderImports(actor);

/** Departments, people and rates are what administrators look after. */
export const seesOtherImports = (actor: Actor): boolean => actor.admin && isInScope(actor, 'admin');

/** Taking back writes every order anew, so it needs the same right over each of them. */
export const mayUndo = (actor: Actor, departmentIds: readonly string[]): boolean =>
  departmentIds.every((departmentId) => isLead(actor, departmentId));

export const abilitiesOf = (actor: Actor, { kind, departmentIds, undone }: ImportFacts): ImportAbilities => ({
  undo: kind === 'ORDERS' && !undone && mayUndo(actor, departmentIds) && isInScope(actor, 'orders:write'),
});
