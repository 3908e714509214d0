import { Injectable } from '@nestjs/common';
import { type Actor, Memberships } from '../platform/auth/index.js';
import { refuse } from './identity.errors.js';
import { maySetAbsenceOf } from './identity.policy.js';

/** Whether somebody is away is the business of that person, of their leads and of administrators. */
@Injectable()
export class AbsenceRights {
  constructor(private readonly memberships: Memberships) {}

  /** Refuses everybody else with `user.not_found`. */
  async require(actor: Actor, userId: string): Promise<void> {
    if (!maySetAbsenceOf(actor, userId, await this.memberships.of(userId))) throw refuse('user.not_found');
  }
}
