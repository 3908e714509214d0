import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { refuse } from '../identity.errors.js';
import { RefreshTokenReused, userStream } from '../identity.events.js';
import { Session, Tokens } from '../tokens.js';
import { Token } from '../token.entity.js';
import { UserStore } from '../user-store.js';

/** Exchanges a refresh token for the next pair. A refresh token that is used twice ends its whole session. */
@Injectable()
export class RefreshSession {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly users: UserStore,
    private readonly events: EventLog,
  ) {}

  async execute(secret: string): Promise<Session> {
    // The refusal is thrown outside the transaction. Inside, it would roll back the revocation.
    const session = await this.database.inTransaction(() => this.rotate(secret));
    if (session === null) throw refuse('auth.refresh_token_invalid');
    return session;
  }

  private async rotate(secret: string): Promise<Session | null> {
    const found = await this.tokens.bySecret('REFRESH', secret);
    if (found === null) return null;
    const user = await this.users.lock(found.userId);
    if (await this.tokens.spend(found)) return user.active ? this.tokens.openSession(user.id, found.familyId!) : null;
    // Another call may have spent the token while this one waited for the lock, so the row is read again.
    await this.endStolen(await this.tokens.byId(found.id));
    return null;
  }

  private async endStolen(token: Token): Promise<void> {
    if (token.usedAt === null) return;
    const revoked = await this.tokens.revoke({ familyId: token.familyId! });
    if (revoked === 0) return;
    await this.events.record(RefreshTokenReused, {
      stream: userStream(token.userId),
      payload: { sessionId: token.familyId! },
      actorId: null,
      audience: [],
    });
  }
}
