import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';
import { AgreementLog } from '../agreement-log.js';
import { VersionActivated, VersionEnded, VersionExtended, VersionSuperseded } from '../agreements.events.js';
import { Agreement } from '../agreement.entity.js';
import { AgreementVersion } from './agreement-version.entity.js';
import { InForce, type VersionInForce } from './in-force.js';
import { Reviews } from '../reviews/reviews.js';
import { Termination } from './termination.entity.js';
import { nextTurningPoint } from './turning-points.js';

export const TURNING_POINT = 'agreement.turning_point';

/**
 * Compares the version in force with the one that was last recorded, records each change, and sets a timer for the next
 * change that time alone will cause. It is idempotent.
 */
@Injectable()
export class AgreementLife {
  constructor(
    private readonly database: Database,
    private readonly inForce: InForce,
    private readonly reviews: Reviews,
    private readonly timers: Timers,
    private readonly log: AgreementLog,
  ) {}

  /** Brings the agreement to its state at that instant. The caller has locked the agreement. */
  async bringUpToDate(agreementId: string, at: Date): Promise<void> {
    const agreement = await this.database.repository(Agreement).findOneByOrFail({ id: agreementId });
    const version = (await this.inForce.ofAgreements([agreementId], at)).get(agreementId) ?? null;
    if ((version?.versionId ?? null) !== agreement.activeVersionId) await this.turn(agreement, version, at);
    if (version?.extended && agreement.extendedSince === null) await this.extend(agreement, version, at);
    const next = await this.nextTurn(agreementId, at);
    const timer = { kind: TURNING_POINT, subjectId: agreementId };
    if (next === null) await this.timers.cancel(timer);
    else await this.timers.schedule({ ...timer, dueAt: next });
  }

  /** Handles each turning point up to `asOf`, in order, so that a late sweep records each event at its own instant. */
  async catchUp(agreementId: string, from: Date, asOf: Date): Promise<void> {
    for (let at: Date | null = from; at !== null && at <= asOf; at = await this.nextTurn(agreementId, at)) {
      await this.bringUpToDate(agreementId, at);
    }
  }

  /** Closes the open review without a new version. The version in force stays, and its next review is after its period. */
  async keepAfterReview(agreementId: string, at: Date): Promise<void> {
    const version = (await this.inForce.ofAgreements([agreementId], at)).get(agreementId);
    if (version === undefined || (await this.reviews.openOf(agreementId)) === null) return;
    const agreement = await this.database.repository(Agreement).findOneByOrFail({ id: agreementId });
    await this.reviews.close(agreement, 'KEPT', at, version.terms.reviewEveryDays);
  }

  private async turn(agreement: Agreement, version: VersionInForce | null, at: Date): Promise<void> {
    const before = agreement.activeVersionId;
    agreement.activeVersionId = version?.versionId ?? null;
    agreement.extendedSince = null;
    await this.database.repository(Agreement).save(agreement);
    if (version === null) {
      const because = (await this.hasNotice(agreement.id, at)) ? 'NOTICE' : 'END';
      await this.log.tell(agreement, VersionEnded, { versionId: before!, because }, { at });
      return this.reviews.close(agreement, 'ENDED', at);
    }
    const { versionId, number: versionNumber } = version;
    if (before !== null)
      await this.log.tell(agreement, VersionSuperseded, { versionId: before, byVersionId: versionId }, { at });
    const activated = { versionId, versionNumber, supersedesVersionId: before };
    await this.log.tell(agreement, VersionActivated, activated, { at });
    await this.reviews.close(agreement, 'SUPERSEDED', at);
    await this.reviews.planFirst(agreement, version);
  }

  private async extend(agreement: Agreement, { versionId }: VersionInForce, at: Date): Promise<void> {
    agreement.extendedSince = at;
    await this.database.repository(Agreement).save(agreement);
    await this.log.tell(agreement, VersionExtended, { versionId }, { at });
  }

  private hasNotice(agreementId: string, at: Date): Promise<boolean> {
    return this.database
      .repository(Termination)
      .createQueryBuilder('t')
      .where('t.agreementId = :agreementId AND t.endsAt <= :at', { agreementId, at })
      .getExists();
  }

  private async nextTurn(agreementId: string, after: Date): Promise<Date | null> {
    const versions = await this.database.repository(AgreementVersion).findBy({ agreementId });
    const notices = await this.database.repository(Termination).findBy({ agreementId });
    return nextTurningPoint({ versions, notices }, after);
  }
}
