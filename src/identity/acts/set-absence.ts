import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, startOfLocalDay } from '@lockstep/working-time';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { AbsenceRights } from '../absence-rights.js';
import { Absence } from '../absence.entity.js';
import { refuse } from '../identity.errors.js';
import { AbsenceSet, userStream } from '../identity.events.js';
import { UserStore } from '../user-store.js';
import { Users } from '../users.js';

/** A day without a time is a whole day in the zone of the person: the first one, and the last one. */
export interface AbsenceWish {
  beginsAt: Date | LocalDate;
  endsAt: Date | LocalDate;
  substituteId: string | null;
}

/** Sets when a person is away and who stands in. */
@Injectable()
export class SetAbsence {
  constructor(
    private readonly rights: AbsenceRights,
    private readonly store: UserStore,
    private readonly users: Users,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, userId: string, { substituteId, ...wish }: AbsenceWish): Promise<Absence> {
    await this.rights.require(actor, userId);
    const { zone } = await this.store.lock(userId);
    const beginsAt = instantOf(zone, wish.beginsAt, 0);
    const endsAt = instantOf(zone, wish.endsAt, 1);
    if (endsAt <= beginsAt || endsAt <= this.clock.now()) throw refuse('absence.over');
    if (substituteId !== null) await this.requireStandIn(userId, substituteId);
    const absences = this.database.repository(Absence);
    const away = { beginsAt, endsAt, substituteId };
    const absence = absences.create({ id: newId(), userId, ...away, withdrawnAt: null, createdAt: this.clock.now() });
    if (await this.overlaps(absence)) throw refuse('absence.overlaps');
    await absences.insert(absence);
    await this.events.record(AbsenceSet, {
      stream: userStream(userId),
      payload: {
        absenceId: absence.id,
        beginsAt: beginsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        substituteId,
      },
      actorId: actor.userId,
      audience: [],
    });
    return absence;
  }

  private async requireStandIn(userId: string, substituteId: string): Promise<void> {
    const [substitute] = await this.users.find([substituteId]);
    if (substitute?.active !== true || substituteId === userId) throw refuse('absence.no_such_substitute');
  }

  private async overlaps({ userId, beginsAt, endsAt }: Absence): Promise<boolean> {
    const [found] = await this.database.query(
      `SELECT FROM absence
        WHERE user_id = $1 AND withdrawn_at IS NULL AND begins_at < $3 AND $2 < ends_at LIMIT 1`,
      [userId, beginsAt, endsAt],
    );
    return found !== undefined;
  }
}

/** An instant stays as it is. A day becomes the instant at which the day `later` days after it begins. */
const instantOf = (zone: string, named: Date | LocalDate, later: number): Date =>
  typeof named === 'string' ? new Date(startOfLocalDay(zone, addDays(named, later)) * 1000) : named;
