import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { Person } from '../person.js';
import { UserStore } from '../user-store.js';
import { UserChanges } from '../user-changes.js';

/** A person edits their own name and the time zone in which they read times. */
@Injectable()
export class EditProfile {
  constructor(
    private readonly users: UserStore,
    private readonly changes: UserChanges,
  ) {}

  @Transactional()
  async execute(actor: Actor, version: number, wish: { name?: string; zone?: string }): Promise<Person> {
    const user = await this.users.lock(actor.userId);
    return this.changes.apply(actor, user, version, { name: wish.name, zone: wish.zone });
  }
}
