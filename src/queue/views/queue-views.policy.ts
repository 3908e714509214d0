import { type Actor, isLead, isMember } from '../../platform/auth/index.js';
import type { QueueView } from './queue-view.entity.js';

type Whose = Pick<QueueView, 'departmentId' | 'authorId' | 'shared'>;

/** What somebody keeps is theirs; what they share is their department's. Who left the department has neither. */
export const maySeeView = (actor: Actor, { departmentId, authorId, shared }: Whose): boolean =>
  isMember(actor, departmentId) && (shared || actor.userId === authorId);

/** What is shared is also in the care of the leads. */
export const mayEditView = (actor: Actor, view: Whose): boolean =>
  maySeeView(actor, view) && (actor.userId === view.authorId || isLead(actor, view.departmentId));
