import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { refuse } from '../identity.errors.js';
import { PasswordChanged, userStream } from '../identity.events.js';
import { NewPassword } from '../new-password.js';
import { Passwords } from '../passwords.js';
import { Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';

/** Sets a new password for a person who knows the current one, and ends all their other sessions. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly users: UserStore,
    private readonly passwords: Passwords,
    private readonly newPassword: NewPassword,
    private readonly tokens: Tokens,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, current: string, next: string): Promise<void> {
    const user = await this.users.lock(actor.userId);
    if (!(await this.passwords.verify(user.passwordHash, current))) throw refuse('password.current_wrong');
    await this.users.change(user, { passwordHash: await this.newPassword.hash(next, user) });
    const { familyId } = await this.tokens.byId(actor.tokenId);
    const tokensRevoked = await this.tokens.revoke({
      userId: user.id,
      kind: In(['ACCESS', 'REFRESH']),
      familyId: Not(familyId!),
    });
    await this.tokens.revoke({ userId: user.id, kind: 'RESET' });
    await this.events.record(PasswordChanged, {
      stream: userStream(user.id),
      payload: { tokensRevoked },
      actorId: user.id,
      audience: [],
    });
  }
}
