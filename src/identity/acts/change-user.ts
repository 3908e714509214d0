import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { refuse } from '../identity.errors.js';
import { mayChangeRightsOf } from '../identity.policy.js';
import { Person } from '../person.js';
import { UserChanges, type UserWish } from '../user-changes.js';
import { UserStore } from '../user-store.js';

/** An administrator changes somebody's name, zone or rights, or ends and restores their access. */
@Injectable()
export class ChangeUser {
  constructor(
    private readonly users: UserStore,
    private readonly changes: UserChanges,
  ) {}

  @Transactional()
  async execute(actor: Actor, userId: string, version: number, wish: UserWish): Promise<Person> {
    const user = await this.users.lock(userId);
    const touchesRights = [wish.admin, wish.executive, wish.active].some((right) => right !== undefined);
    if (touchesRights && !mayChangeRightsOf(actor, userId)) throw refuse('user.own_rights');
    return this.changes.apply(actor, user, version, wish);
  }
}
