import { Injectable } from '@nestjs/common';
import { type Actor, Memberships } from '../platform/auth/index.js';
import { refuse } from './identity.errors.js';
import { maySetAbsenceOf } from './identity.policy.js';

/** The absence of a person concerns that person, the leads of that person and administrators. */
@Injectable()
export class AbsenceRights {
  constructor(private readonly memberships: Memberships) {}

  /** Refuses with `user.not_found` unless the actor may set absences of this user. */
  async require(actor: Actor, userId: string): Promise<void> {
    if (!maySetAbsenceOf(actor, userId, await this.memberships.of(userId))) throw refuse('user.not_found');
  }
}
