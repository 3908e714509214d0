import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { refuse } from '../identity.errors.js';
import { PersonalTokenRevoked, userStream } from '../identity.events.js';
import { Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';

/** Revokes one of the actor's own tokens. A token of another person is not found. */
@Injectable()
export class RevokePersonalToken {
  constructor(
    private readonly users: UserStore,
    private readonly tokens: Tokens,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, tokenId: string): Promise<void> {
    await this.users.lock(actor.userId);
    const revoked = await this.tokens.revoke({ id: tokenId, userId: actor.userId, kind: 'PERSONAL' });
    if (revoked === 0) throw refuse('token.not_found');
    await this.events.record(PersonalTokenRevoked, {
      stream: userStream(actor.userId),
      payload: { tokenId },
      actorId: actor.userId,
      audience: [],
    });
  }
}
