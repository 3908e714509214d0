import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock, toInstant } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { AgreementLife } from './agreement-life.js';
import { AgreementLog } from '../agreement-log.js';
import { AgreementVersion } from './agreement-version.entity.js';
import { refuse } from '../agreements.errors.js';
import { NoticeGiven } from '../agreements.events.js';
import { departmentOfSide, mayReadAgreement, sideToOpen } from '../agreements.policy.js';
import { lockAgreement } from '../lock-agreement.js';
import { Termination } from './termination.entity.js';

/** The shortest notice, in working days of the other side. */
const NOTICE_WORKING_DAYS = 10;

/**
 * A lead gives notice of an agreement. After its end the default terms apply, unless the departments agree on something
 * else before.
 */
@Injectable()
export class GiveNotice {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly life: AgreementLife,
    private readonly log: AgreementLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Without `wantedEnd` the agreement ends at the earliest possible instant.
   * @throws agreement.not_found, agreement.not_yours_to_negotiate, agreement.nothing_in_force, agreement.notice_given,
   * agreement.notice_too_short
   */
  @Transactional()
  async execute(actor: Actor, agreementId: string, reason: string, wantedEnd?: Date): Promise<void> {
    const agreement = await lockAgreement(this.database, agreementId);
    if (agreement === null || !mayReadAgreement(actor, agreement)) throw refuse('agreement.not_found');
    const side = sideToOpen(actor, agreement);
    if (side === null) throw refuse('agreement.not_yours_to_negotiate');
    const number = await this.database.repository(AgreementVersion).countBy({ agreementId });
    if (agreement.activeVersionId === null || number === 0) throw refuse('agreement.nothing_in_force');
    const terminations = this.database.repository(Termination);
    if (await terminations.existsBy({ agreementId, versionNumber: number })) throw refuse('agreement.notice_given');
    const givenAt = this.clock.now();
    const other = departmentOfSide(side === 'REQUESTER' ? 'PROVIDER' : 'REQUESTER', agreement);
    const earliest = await this.earliestEnd(other);
    const endsAt = wantedEnd ?? earliest;
    if (endsAt < earliest) throw refuse('agreement.notice_too_short', undefined, { earliest: earliest.toISOString() });
    const termination = { id: newId(), agreementId, versionNumber: number, givenById: actor.userId };
    await terminations.insert({ ...termination, side, reason, givenAt, endsAt });
    const by = { actorId: actor.userId, side, at: givenAt };
    await this.log.tell(agreement, NoticeGiven, { terminationId: termination.id, endsAt: endsAt.toISOString() }, by);
    await this.life.bringUpToDate(agreementId, givenAt);
  }

  private async earliestEnd(departmentId: string): Promise<Date> {
    const calendar = await this.calendars.of(departmentId);
    return toInstant(calendar.addWorkingDays(this.clock.nowSeconds(), NOTICE_WORKING_DAYS));
  }
}
