import { Injectable } from '@nestjs/common';
import { FindOptionsWhere, In, IsNull, LessThan } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database, newId } from '../platform/database/index.js';
import { hashOfSecret, mintTokenSecret } from './secrets.js';
import { Token, TokenKind } from './token.entity.js';

/** A token that was just issued, with the only copy of its secret. */
export interface IssuedToken {
  id: string;
  secret: string;
  expiresAt: Date;
}

/** The result of a sign-in: a short-lived access token, and a refresh token that gets the next pair. */
export interface Session {
  id: string;
  userId: string;
  access: IssuedToken;
  refresh: IssuedToken;
}

/** The session of a browser: one token, in a cookie. */
export interface BrowserSession {
  id: string;
  userId: string;
  access: IssuedToken;
}

/** Issues and revokes tokens. It knows a secret only while it issues the token. */
@Injectable()
export class Tokens {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  async issue(
    kind: TokenKind,
    userId: string,
    lifetimeSeconds: number,
    more: Partial<Pick<Token, 'familyId' | 'name' | 'scopes'>> = {},
  ): Promise<IssuedToken> {
    const secret = mintTokenSecret(kind);
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + lifetimeSeconds * 1000);
    const id = newId();
    const hash = hashOfSecret(secret);
    await this.database.repository(Token).insert({ id, kind, userId, hash, createdAt, expiresAt, ...more });
    return { id, secret, expiresAt };
  }

  /** Issues a pair of tokens. Pass the family of the previous pair when a session continues. */
  async openSession(userId: string, familyId = newId()): Promise<Session> {
    await this.forgetExpired(userId);
    const access = await this.issue('ACCESS', userId, this.config.accessTokenSeconds, { familyId });
    const refresh = await this.issue('REFRESH', userId, this.config.refreshTokenSeconds, { familyId });
    return { id: familyId, userId, access, refresh };
  }

  async openBrowserSession(userId: string): Promise<BrowserSession> {
    await this.forgetExpired(userId);
    const id = newId();
    const access = await this.issue('ACCESS', userId, this.config.browserSessionSeconds, { familyId: id });
    return { id, userId, access };
  }

  bySecret(kind: TokenKind, secret: string): Promise<Token | null> {
    return this.database.repository(Token).findOneBy({ kind, hash: hashOfSecret(secret) });
  }

  byId(id: string): Promise<Token> {
    return this.database.repository(Token).findOneByOrFail({ id });
  }

  /**
   * Spends a token that works once. False when it is already spent, revoked or expired. When two callers try at once,
   * one of them gets true.
   */
  async spend(token: Token): Promise<boolean> {
    const now = this.clock.now();
    if (token.expiresAt <= now) return false;
    const { affected } = await this.database
      .repository(Token)
      .update({ id: token.id, usedAt: IsNull(), revokedAt: IsNull() }, { usedAt: now });
    return affected === 1;
  }

  /** Revokes the matching tokens from now on; returns their number. */
  async revoke(which: FindOptionsWhere<Token>): Promise<number> {
    const { affected } = await this.database
      .repository(Token)
      .update({ ...which, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    return affected ?? 0;
  }

  /** Deletes the expired tokens of this user's sessions. They are of no further use, not even to detect theft. */
  private async forgetExpired(userId: string): Promise<void> {
    await this.database
      .repository(Token)
      .delete({ userId, kind: In(['ACCESS', 'REFRESH']), expiresAt: LessThan(this.clock.now()) });
  }
}
