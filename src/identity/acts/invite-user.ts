import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { refuse } from '../identity.errors.js';
import { UserInvited, userStream } from '../identity.events.js';
import { mayBeInvited } from '../identity.policy.js';
import { IssuedToken, Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';

const INVITATION_LASTS_SECONDS = 7 * 24 * 3600;

/** Hands out a fresh invitation; the one before it stops working. */
@Injectable()
export class InviteUser {
  constructor(
    private readonly users: UserStore,
    private readonly tokens: Tokens,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, userId: string): Promise<IssuedToken> {
    const user = await this.users.lock(userId);
    if (!mayBeInvited(user)) throw refuse(user.joined ? 'user.already_joined' : 'user.deactivated');
    await this.tokens.revoke({ userId, kind: 'INVITATION' });
    const invitation = await this.tokens.issue('INVITATION', userId, INVITATION_LASTS_SECONDS);
    await this.events.record(UserInvited, {
      stream: userStream(userId),
      payload: { tokenId: invitation.id, expiresAt: invitation.expiresAt.toISOString() },
      actorId: actor.userId,
      audience: [],
    });
    return invitation;
  }
}
