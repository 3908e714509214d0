import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { MailOutbox } from '../../platform/mail/index.js';
import { refuse } from '../identity.errors.js';
import { UserInvited, userStream } from '../identity.events.js';
import { mayBeInvited } from '../identity.policy.js';
import { IssuedToken, Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';

export const INVITATION_MAIL = 'identity.invitation';
export const INVITATION_LASTS_SECONDS = 7 * 24 * 3600;

/**
 * Sends a new invitation and revokes the previous one. Where mail is delivered, only the invited person ever sees it.
 * Without a mail server the inviting administrator gets it, once.
 */
@Injectable()
export class InviteUser {
  constructor(
    private readonly users: UserStore,
    private readonly tokens: Tokens,
    private readonly events: EventLog,
    private readonly outbox: MailOutbox,
  ) {}

  @Transactional()
  async execute(actor: Actor, userId: string): Promise<IssuedToken | null> {
    const user = await this.users.lock(userId);
    if (!mayBeInvited(user)) throw refuse(user.joined ? 'user.already_joined' : 'user.deactivated');
    await this.tokens.revoke({ userId, kind: 'INVITATION' });
    const invitation = this.outbox.delivers
      ? null
      : await this.tokens.issue('INVITATION', userId, INVITATION_LASTS_SECONDS);
    await this.events.record(UserInvited, {
      stream: userStream(userId),
      payload: { tokenId: invitation?.id ?? null, byMail: invitation === null },
      actorId: actor.userId,
      audience: [],
    });
    if (invitation === null) {
      await this.outbox.enqueue({ kind: INVITATION_MAIL, recipientId: userId, subjectId: userId });
    }
    return invitation;
  }
}
