import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { MailOutbox } from '../../platform/mail/index.js';
import { refuse } from '../identity.errors.js';
import { PasswordReset, userStream } from '../identity.events.js';
import { NewPassword } from '../new-password.js';
import { Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';

export const RESET_DONE_MAIL = 'identity.password_was_reset';

/** Sets a new password by the mailed link. All sessions end, so anybody who knew the old password is signed out. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly tokens: Tokens,
    private readonly users: UserStore,
    private readonly newPassword: NewPassword,
    private readonly events: EventLog,
    private readonly outbox: MailOutbox,
  ) {}

  @Transactional()
  async execute(secret: string, password: string): Promise<void> {
    const token = await this.tokens.bySecret('RESET', secret);
    if (token === null) throw refuse('password_reset.invalid');
    const user = await this.users.lock(token.userId);
    if (!user.active || !user.joined || !(await this.tokens.spend(token))) throw refuse('password_reset.invalid');
    await this.users.change(user, { passwordHash: await this.newPassword.hash(password, user) });
    const tokensRevoked = await this.tokens.revoke({ userId: user.id, kind: In(['ACCESS', 'REFRESH', 'RESET']) });
    await this.events.record(PasswordReset, {
      stream: userStream(user.id),
      payload: { tokensRevoked },
      actorId: user.id,
      audience: [],
    });
    await this.outbox.enqueue({ kind: RESET_DONE_MAIL, recipientId: user.id, subjectId: user.id });
  }
}
