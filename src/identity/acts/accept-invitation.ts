import { Injectable } from '@nestjs/common';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { refuse } from '../identity.errors.js';
import { InvitationAccepted, userStream } from '../identity.events.js';
import { mayBeInvited } from '../identity.policy.js';
import { NewPassword } from '../new-password.js';
import { Session, Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';

/** The invited person sets a first password and is signed in with it. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly tokens: Tokens,
    private readonly users: UserStore,
    private readonly newPassword: NewPassword,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(secret: string, password: string): Promise<Session> {
    const invitation = await this.tokens.bySecret('INVITATION', secret);
    if (invitation === null) throw refuse('invitation.invalid');
    const user = await this.users.lock(invitation.userId);
    if (!mayBeInvited(user) || !(await this.tokens.spend(invitation))) throw refuse('invitation.invalid');
    await this.users.change(user, { passwordHash: await this.newPassword.hash(password, user) });
    await this.events.record(InvitationAccepted, {
      stream: userStream(user.id),
      payload: { tokenId: invitation.id },
      actorId: user.id,
      audience: [],
    });
    return this.tokens.openSession(user.id);
  }
}
