import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { StartRefused } from '../platform/config/start-refused.js';
import { Database } from '../platform/database/index.js';
import { EventLog } from '../platform/events/index.js';
import { Refusal } from '../platform/http/refusal.js';
import { UserCreated, userStream } from './identity.events.js';
import { NewPassword } from './new-password.js';
import { UserStore } from './user-store.js';

const NAME = 'Administrator';

/**
 * Creates the administrator that the environment names, unless a user with that address exists. Otherwise nobody could
 * sign in to an empty installation.
 */
@Injectable()
export class AdminBootstrap implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly users: UserStore,
    private readonly newPassword: NewPassword,
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { adminEmail: email, adminPassword: password } = this.config;
    if (email === null || password === null || (await this.users.byEmail(email)) !== null) return;
    const passwordHash = await this.hash(email, password);
    await this.database.inTransaction(async () => {
      const admin = { email, name: NAME, admin: true, executive: false, zone: 'UTC', passwordHash };
      const user = await this.users.add(admin);
      // Another process that started at the same time has added the administrator.
      if (user === null) return;
      await this.events.record(UserCreated, {
        stream: userStream(user.id),
        payload: { admin: true, executive: false, zone: user.zone },
        actorId: null,
        audience: [],
      });
    });
  }

  private async hash(email: string, password: string): Promise<string> {
    try {
      return await this.newPassword.hash(password, { email, name: NAME });
    } catch (error) {
      throw error instanceof Refusal ? new StartRefused(`ADMIN_PASSWORD: ${error.message}`) : error;
    }
  }
}
