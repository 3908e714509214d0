import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { AbsenceRights } from '../absence-rights.js';
import { Absence } from '../absence.entity.js';
import { refuse } from '../identity.errors.js';
import { AbsenceWithdrawn, userStream } from '../identity.events.js';
import { UserStore } from '../user-store.js';

/** Withdraws an absence: the person is back early, or does not go away. */
@Injectable()
export class WithdrawAbsence {
  constructor(
    private readonly rights: AbsenceRights,
    private readonly users: UserStore,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, userId: string, absenceId: string): Promise<void> {
    await this.rights.require(actor, userId);
    await this.users.lock(userId);
    const absences = this.database.repository(Absence);
    const absence = await absences.findOneBy({ id: absenceId, userId });
    if (absence === null) throw refuse('absence.not_found');
    if (absence.withdrawnAt !== null) return;
    await absences.update(absenceId, { withdrawnAt: this.clock.now() });
    await this.events.record(AbsenceWithdrawn, {
      stream: userStream(userId),
      payload: {
        absenceId,
        beginsAt: absence.beginsAt.toISOString(),
        endsAt: absence.endsAt.toISOString(),
      },
      actorId: actor.userId,
      audience: [],
    });
  }
}
