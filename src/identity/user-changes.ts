import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { EventLog } from '../platform/events/index.js';
import { requireVersion } from '../platform/http/etag.js';
import { UserChanged, UserDeactivated, UserReactivated, userStream } from './identity.events.js';
import { Person, toPerson } from './person.js';
import { Tokens } from './tokens.js';
import { UserStore } from './user-store.js';
import { User } from './user.entity.js';

/** Changes to a user. An absent field stays unchanged. */
export interface UserWish {
  name?: string;
  zone?: string;
  admin?: boolean;
  executive?: boolean;
  active?: boolean;
  /** The colleague who takes over from a deactivated person; null or absent when the work goes back to the queues. */
  handOverToId?: string | null;
}

/** Applies changes that the act has already allowed, and records events for the changed fields. */
@Injectable()
export class UserChanges {
  constructor(
    private readonly users: UserStore,
    private readonly tokens: Tokens,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Expects the locked user. Refuses when the user is no longer at this version. */
  async apply(actor: Actor, user: User, version: number, wish: UserWish): Promise<Person> {
    requireVersion(version, user.version);
    const fields = (['name', 'zone', 'admin', 'executive'] as const).filter(
      (field) => wish[field] !== undefined && wish[field] !== user[field],
    );
    const activity = wish.active !== undefined && wish.active !== user.active;
    if (fields.length === 0 && !activity) return toPerson(user);
    const heirId = wish.handOverToId ?? null;
    const here = { deactivatedAt: null, heirId: null };
    await this.users.change(user, {
      ...Object.fromEntries(fields.map((field) => [field, wish[field]])),
      ...(activity && (wish.active ? here : { deactivatedAt: this.clock.now(), heirId })),
    });
    if (fields.length > 0) await this.recordFields(actor, user, fields);
    if (activity) await this.recordActivity(actor, user);
    return toPerson(user);
  }

  private async recordFields(actor: Actor, user: User, fields: string[]): Promise<void> {
    const { admin, executive, zone } = user;
    const payload = { fields, admin, executive, zone };
    await this.events.record(UserChanged, {
      stream: userStream(user.id),
      payload,
      actorId: actor.userId,
      audience: [],
    });
  }

  /** Deactivation ends everything at once: sessions, personal tokens and invitations. */
  private async recordActivity(actor: Actor, user: User): Promise<void> {
    const about = { stream: userStream(user.id), actorId: actor.userId, audience: [] };
    if (user.active) {
      await this.events.record(UserReactivated, { ...about, payload: {} });
    } else {
      const tokensRevoked = await this.tokens.revoke({ userId: user.id });
      await this.events.record(UserDeactivated, { ...about, payload: { tokensRevoked, handedOverToId: user.heirId } });
    }
  }
}
