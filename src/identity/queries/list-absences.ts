import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { AbsenceRights } from '../absence-rights.js';
import { Absence } from '../absence.entity.js';

/** Present and future absences, the nearest first. Past ones are left out. */
@Injectable()
export class ListAbsences {
  constructor(
    private readonly rights: AbsenceRights,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, userId: string): Promise<Absence[]> {
    await this.rights.require(actor, userId);
    return this.database.repository(Absence).find({
      where: { userId, withdrawnAt: IsNull(), endsAt: MoreThan(this.clock.now()) },
      order: { beginsAt: 'ASC' },
    });
  }
}
