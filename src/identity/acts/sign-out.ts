import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { SignedOut, userStream } from '../identity.events.js';
import { Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';

/** Ends this session, or all sessions of the actor. Personal tokens stay valid until they are revoked one by one. */
@Injectable()
export class SignOut {
  constructor(
    private readonly users: UserStore,
    private readonly tokens: Tokens,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, which: 'current' | 'everywhere'): Promise<void> {
    await this.users.lock(actor.userId);
    const sessionId = which === 'current' ? (await this.tokens.byId(actor.tokenId)).familyId : null;
    await this.tokens.revoke(
      sessionId === null ? { userId: actor.userId, kind: In(['ACCESS', 'REFRESH']) } : { familyId: sessionId },
    );
    await this.events.record(SignedOut, {
      stream: userStream(actor.userId),
      payload: { sessionId },
      actorId: actor.userId,
      audience: [],
    });
  }
}
