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

/** Invites a colleague of another department to help with a request, and withdraws invitations. */
@Injectable()
export class InviteColleague {
  constructor(
    private readonly requests: RequestStore,
    private readonly invitations: Invitations,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  /** Asks a person of another department to help. This person may read what both sides share, but no internal notes. */
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

  /** Ends an invitation, and with it the sight of the request. The messages of the colleague stay. */
  @Transactional()
  async withdraw(actor: Actor, idOrNumber: string, invitationId: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'withdrawInvitation');
    const { invitedId } = await this.invitations.standing(request.id, invitationId);
    await this.invitations.withdraw(invitationId, { withdrawnAt: this.clock.now(), withdrawnById: actor.userId });
    await this.requests.tell(request, InvitationWithdrawn, { invitationId, invitedId }, { actor });
  }

  /**
   * Refuses an invitation of a person who may read the request through a department. On a restricted request such a
   * person may need one, because the department cannot read it.
   */
  private async refuseNeedless(request: Request, invitedId: string): Promise<void> {
    const own = await this.memberships.of(invitedId);
    if (own.length === 0) throw refuse('invitation.nobody');
    const takesPart = own.some(({ departmentId }) => departmentsOf(request).includes(departmentId));
    if (takesPart && !request.restricted) throw refuse('invitation.takes_part');
    if (await this.invitations.stands(request.id, invitedId)) throw refuse('invitation.stands');
  }
}
