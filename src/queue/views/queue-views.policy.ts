import { type Actor, isLead, isMember } from '../../platform/auth/index.js';
import type { QueueView } from './queue-view.entity.js';

type Whose = Pick<QueueView, 'departmentId' | 'authorId' | 'shared'>;

/**
 * A view belongs to its author; a shared view is open to the department. A person who left the department sees neither.
 */
export const maySeeView = (actor: Actor, { departmentId, authorId, shared }: Whose): boolean =>
  isMember(actor, departmentId) && (shared || actor.userId === authorId);

/** Leads may edit shared views as well. */
export const mayEditView = (actor: Actor, view: Whose): boolean =>
  maySeeView(actor, view) && (actor.userId === view.authorId || isLead(actor, view.departmentId));
