import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { refuse } from '../identity.errors.js';
import { mayChangeRightsOf } from '../identity.policy.js';
import { Person } from '../person.js';
import { UserChanges, type UserWish } from '../user-changes.js';
import { UserStore } from '../user-store.js';
import { Users } from '../users.js';

/** An administrator changes a user's name, zone or rights, or ends and restores their access. */
@Injectable()
export class ChangeUser {
  constructor(
    private readonly users: UserStore,
    private readonly people: Users,
    private readonly changes: UserChanges,
  ) {}

  @Transactional()
  async execute(actor: Actor, userId: string, version: number, wish: UserWish): Promise<Person> {
    const administrators = wish.admin === false || wish.active === false ? await this.users.lockAdministrators() : [];
    // The heir is locked too, because an heir who is deactivated at the same moment cannot take over.
    if (wish.handOverToId != null) await this.users.hold([userId, wish.handOverToId]);
    const user = await this.users.lock(userId);
    const touchesRights = [wish.admin, wish.executive, wish.active].some((right) => right !== undefined);
    if (touchesRights && !mayChangeRightsOf(actor, userId)) throw refuse('user.own_rights');
    if (administrators.length === 1 && administrators[0] === userId) throw refuse('user.last_administrator');
    if (wish.handOverToId != null) await this.requireHeir(userId, wish.handOverToId);
    return this.changes.apply(actor, user, version, wish);
  }

  private async requireHeir(userId: string, heirId: string): Promise<void> {
    const [heir] = await this.people.find([heirId]);
    if (heir?.active !== true || heirId === userId) throw refuse('user.no_such_heir');
  }
}
