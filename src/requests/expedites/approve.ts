import type { Side } from '../../platform/events/index.js';
import type { Expedite } from './expedite.entity.js';
import { refuse } from './expedites.errors.js';

interface Approval {
  side: Side;
  leadId: string;
  at: Date;
}

type Decision = Pick<
  Expedite,
  | 'state'
  | 'requesterApprovedById'
  | 'requesterApprovedAt'
  | 'providerApprovedById'
  | 'providerApprovedAt'
  | 'settledAt'
>;

/**
 * The expedite with the approval of one side's lead. Two persons of two departments must approve; the second approval
 * makes it approved.
 * @throws expedite.settled, expedite.side_approved, expedite.same_person
 */
export function approve<Given extends Decision>(expedite: Given, { side, leadId, at }: Approval): Given {
  if (expedite.state !== 'ASKED') throw refuse('expedite.settled');
  const [own, other] = approvalsOf(expedite, side);
  if (own !== null) throw refuse('expedite.side_approved');
  if (other === leadId) throw refuse('expedite.same_person');
  const yes =
    side === 'REQUESTER'
      ? { requesterApprovedById: leadId, requesterApprovedAt: at }
      : { providerApprovedById: leadId, providerApprovedAt: at };
  return { ...expedite, ...yes, ...(other === null ? {} : { state: 'APPROVED', settledAt: at }) };
}

/** Whether `approve` would accept the approval of this lead. */
export function mayApprove(expedite: Decision, side: Side, leadId: string): boolean {
  const [own, other] = approvalsOf(expedite, side);
  return expedite.state === 'ASKED' && own === null && other !== leadId;
}

const approvalsOf = ({ requesterApprovedById, providerApprovedById }: Decision, side: Side) =>
  side === 'REQUESTER' ? [requesterApprovedById, providerApprovedById] : [providerApprovedById, requesterApprovedById];
