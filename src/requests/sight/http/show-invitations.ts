import { Injectable } from '@nestjs/common';
import { Users } from '../../../identity/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { ReadConversation } from '../../messages/read-conversation.js';
import { Invitations } from '../invitations.js';
import { InvitationDto } from './invitations.dto.js';

/** The colleagues invited to help, for those who take part. */
@Injectable()
export class ShowInvitations {
  constructor(
    private readonly conversation: ReadConversation,
    private readonly invitations: Invitations,
    private readonly users: Users,
  ) {}

  async to(actor: Actor, idOrNumber: string): Promise<InvitationDto[]> {
    const { id } = await this.conversation.of(actor, idOrNumber);
    const all = await this.invitations.of(id);
    const names = await this.users.namesOf(all.flatMap(({ invitedId, invitedById }) => [invitedId, invitedById]));
    const person = (userId: string) => ({ id: userId, name: names.get(userId)! });
    return all.map((invitation) => ({
      id: invitation.id,
      invited: person(invitation.invitedId),
      invitedBy: person(invitation.invitedById),
      departmentId: invitation.departmentId,
      reason: invitation.reason,
      invitedAt: invitation.invitedAt,
      withdrawnAt: invitation.withdrawnAt,
    }));
  }
}
