import { Injectable } from '@nestjs/common';
import { AgreementTerms, type TermsInForce } from '../../agreements/index.js';
import { examineIntake, Services, withRequired, type IntakeAnswers, type Priority } from '../../catalogue/index.js';
import { Calendars } from '../../departments/index.js';
import { Clock, toInstant, toSeconds } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { weekStartOf } from './week-start.js';

/** A request that is about to be sent. */
export interface Sending {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  serviceId: string;
  priority: Priority;
  wishedDate: Date | null;
  intake: IntakeAnswers;
}

/** How a request that is about to be sent meets the duties of the requester. */
export interface Examined {
  agreementId: string | null;
  /** Keys of fields that the form or the agreement requires and that have no answer. */
  missingFields: string[];
  lateRaise: boolean;
  quotaPerWeek: number | null;
  /** Requests sent under this agreement since Monday in the requester's zone, without this one; 0 without a quota. */
  sentThisWeek: number;
}

/** Checks an ask against the duties that an agreement puts on the requester. */
@Injectable()
export class RequesterDuties {
  constructor(
    private readonly agreements: AgreementTerms,
    private readonly services: Services,
    private readonly calendars: Calendars,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async examine(sending: Sending): Promise<Examined> {
    const agreed = await this.agreements.inForce({ ...sending, at: this.clock.now() });
    const { intake } = await this.services.byId(sending.serviceId);
    const required = withRequired(intake, agreed?.terms.requiredFields ?? []);
    return {
      agreementId: agreed?.agreementId ?? null,
      missingFields: examineIntake(required, sending.intake).missing,
      lateRaise: await this.isLate(sending, agreed),
      quotaPerWeek: agreed?.terms.quotaPerWeek ?? null,
      sentThisWeek: await this.sentThisWeek(agreed, sending),
    };
  }

  /**
   * True if the provider's working time until the wished date is less than the agreed lead time or, without one, the
   * target.
   */
  private async isLate(sending: Sending, agreed: TermsInForce | null): Promise<boolean> {
    if (sending.wishedDate === null) return false;
    const usual = (await this.services.byId(sending.serviceId)).targets[sending.priority].resolutionSeconds;
    const target = agreed?.terms.targets[sending.priority].resolutionSeconds ?? usual;
    const calendar = await this.calendars.of(sending.providerDepartmentId);
    const left = calendar.between(this.clock.nowSeconds(), toSeconds(sending.wishedDate));
    return left < (agreed?.terms.leadTimeSeconds ?? target);
  }

  /** Under a quota, senders take a lock one after the other, so that no two of them count the same week at the same time. */
  private async sentThisWeek(agreed: TermsInForce | null, { requesterDepartmentId }: Sending): Promise<number> {
    if (agreed === null || agreed.terms.quotaPerWeek === null) return 0;
    const { agreementId } = agreed;
    if (this.database.isInTransaction()) {
      await this.database.query('SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))', ['quota', agreementId]);
    }
    const { zone } = await this.calendars.of(requesterDepartmentId);
    const monday = toInstant(weekStartOf(zone, this.clock.nowSeconds()));
    const [row] = await this.database.query<{ sent: number }>(
      'SELECT count(*)::int AS sent FROM request WHERE agreement_id = $1 AND submitted_at >= $2',
      [agreementId, monday],
    );
    return row!.sent;
  }
}
