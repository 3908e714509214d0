import { Injectable } from '@nestjs/common';
import { Memberships, type Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId, Transactional } from '../../platform/database/index.js';
import { RequestStore } from '../lifecycle/request.store.js';
import type { Request } from '../request.entity.js';
import { ColleagueInvited, InvitationWithdrawn } from '../requests.events.js';
import { departmentFor, departmentsOf } from '../requests.policy.js';
import { Invitations } from './invitations.js';
import { refuse } from './sight.errors.js';

/** Sight of a request for a colleague of another department, who is asked to help. */
@Injectable()
export class InviteColleague {
  constructor(
    private readonly requests: RequestStore,
    private readonly invitations: Invitations,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  /** Asks somebody of another department to help. They see what both sides share, and no department's notes. */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, invitedId: string, reason: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'invite');
    await this.refuseNeedless(request, invitedId);
    const invitationId = newId();
    const departmentId = departmentFor(actor, request);
    await this.invitations.add({
      id: invitationId,
      requestId: request.id,
      invitedId,
      invitedById: actor.userId,
      departmentId,
      reason,
      invitedAt: this.clock.now(),
      ...{ withdrawnAt: null, withdrawnById: null },
    });
    await this.requests.tell(request, ColleagueInvited, { invitationId, invitedId, departmentId }, { actor });
  }

  /** Ends an invitation, and with it the sight. What was said stays. */
  @Transactional()
  async withdraw(actor: Actor, idOrNumber: string, invitationId: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'withdrawInvitation');
    const { invitedId } = await this.invitations.standing(request.id, invitationId);
    await this.invitations.withdraw(invitationId, { withdrawnAt: this.clock.now(), withdrawnById: actor.userId });
    await this.requests.tell(request, InvitationWithdrawn, { invitationId, invitedId }, { actor });
  }

  /**
   * A colleague who sees the request by department needs no invitation, except to a restricted request, from which the
   * department is kept.
   */
  private async refuseNeedless(request: Request, invitedId: string): Promise<void> {
    const own = await this.memberships.of(invitedId);
    if (own.length === 0) throw refuse('invitation.nobody');
    const takesPart = own.some(({ departmentId }) => departmentsOf(request).includes(departmentId));
    if (takesPart && !request.restricted) throw refuse('invitation.takes_part');
    if (await this.invitations.stands(request.id, invitedId)) throw refuse('invitation.stands');
  }
}
