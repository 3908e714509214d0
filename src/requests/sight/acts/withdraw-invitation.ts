import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { InvitationWithdrawn } from '../../requests.events.js';
import { Invitations } from '../invitations.js';

/** Ends an invitation, and with it the sight. What was said stays. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly requests: RequestStore,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, invitationId: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'withdrawInvitation');
    const { invitedId } = await this.invitations.standing(request.id, invitationId);
    await this.invitations.withdraw(invitationId, { withdrawnAt: this.clock.now(), withdrawnById: actor.userId });
    await this.requests.tell(request, InvitationWithdrawn, { invitationId, invitedId }, { actor });
  }
}
