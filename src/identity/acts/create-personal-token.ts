import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { refuse } from '../identity.errors.js';
import { PersonalTokenCreated, userStream } from '../identity.events.js';
import { mayGrantScopes } from '../identity.policy.js';
import { IssuedToken, Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';

const DAY_SECONDS = 24 * 3600;

/** Creates a named token for the actor, so that a program can act in the actor's name within the given scopes. */
@Injectable()
export class CreatePersonalToken {
  constructor(
    private readonly users: UserStore,
    private readonly tokens: Tokens,
    private readonly events: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, wish: { name: string; scopes: string[]; expiresInDays: number }): Promise<IssuedToken> {
    const scopes = [...new Set(wish.scopes)].sort();
    if (!mayGrantScopes(actor, scopes)) throw refuse('token.scope_beyond_rights');
    await this.users.lock(actor.userId);
    const lifetime = wish.expiresInDays * DAY_SECONDS;
    const token = await this.tokens.issue('PERSONAL', actor.userId, lifetime, { name: wish.name, scopes });
    await this.events.record(PersonalTokenCreated, {
      stream: userStream(actor.userId),
      payload: { tokenId: token.id, scopes, expiresAt: token.expiresAt.toISOString() },
      actorId: actor.userId,
      audience: [],
    });
    return token;
  }
}
