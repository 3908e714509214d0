import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { refuse } from '../identity.errors.js';
import { SignedIn, userStream } from '../identity.events.js';
import { Passwords } from '../passwords.js';
import { BrowserSession, Session, Tokens } from '../tokens.js';
import { UserStore } from '../user-store.js';
import { User } from '../user.entity.js';

/**
 * Opens a session for a person who gives the right password. Unknown people, deactivated people and wrong passwords get
 * the same refusal after the same time.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly users: UserStore,
    private readonly passwords: Passwords,
    private readonly tokens: Tokens,
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  execute(email: string, password: string): Promise<Session> {
    return this.signIn(email, password, (userId) => this.tokens.openSession(userId));
  }

  inBrowser(email: string, password: string): Promise<BrowserSession> {
    return this.signIn(email, password, (userId) => this.tokens.openBrowserSession(userId));
  }

  private async signIn<T extends { id: string }>(
    email: string,
    password: string,
    open: (userId: string) => Promise<T>,
  ): Promise<T> {
    const user = await this.users.byEmail(email);
    // The slow hash runs before the transaction, so that it occupies no connection.
    const right = await this.passwords.verify(user?.passwordHash ?? null, password);
    if (user === null || !right) throw refuse('auth.wrong_credentials');
    return this.database.inTransaction(async () => {
      await this.requireUnchanged(user);
      const session = await open(user.id);
      await this.events.record(SignedIn, {
        stream: userStream(user.id),
        payload: { sessionId: session.id },
        actorId: user.id,
        audience: [],
      });
      return session;
    });
  }

  /** The person may have been deactivated, or have a new password, since the hash was compared. */
  private async requireUnchanged({ id, passwordHash }: User): Promise<void> {
    const user = await this.users.lock(id);
    if (!user.active || user.passwordHash !== passwordHash) throw refuse('auth.wrong_credentials');
  }
}
