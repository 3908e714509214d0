import { negotiationIsOver } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { Agreement } from '../agreement.entity.js';
import { refuse } from '../agreements.errors.js';
import { mayReadAgreement, mayReadNegotiation } from '../agreements.policy.js';
import type { AgreementVersion } from '../versions/agreement-version.entity.js';
import { AgreementVersions } from '../versions/agreement-versions.js';
import { InForce, type VersionInForce } from '../versions/in-force.js';
import { NegotiationStore } from '../negotiations/negotiation-store.js';
import type { Review } from '../reviews/review.entity.js';
import { Reviews } from '../reviews/reviews.js';
import { Termination } from '../versions/termination.entity.js';

export interface ReadableAgreement {
  agreement: Agreement;
  versions: AgreementVersion[];
  inForce: VersionInForce | null;
  /** Null also for a reader who may not read the negotiation. */
  openNegotiationId: string | null;
  negotiating: boolean;
  /** The open review. */
  review: Review | null;
  /** The notice of the newest version. */
  notice: Termination | null;
}

/** Reads an agreement with all its versions. */
@Injectable()
export class ReadAgreement {
  constructor(
    private readonly database: Database,
    private readonly versions: AgreementVersions,
    private readonly inForce: InForce,
    private readonly negotiations: NegotiationStore,
    private readonly reviews: Reviews,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<ReadableAgreement> {
    const agreement = await this.database.repository(Agreement).findOneBy({ id });
    if (agreement === null || !mayReadAgreement(actor, agreement)) throw refuse('agreement.not_found');
    const inForce = (await this.inForce.ofAgreements([id], this.clock.now())).get(id) ?? null;
    const latest = await this.negotiations.latestOf(id);
    const negotiating = latest !== null && !negotiationIsOver(latest.negotiation);
    const shown = negotiating && mayReadNegotiation(actor, agreement, latest.row);
    const versions = await this.versions.all(id);
    const ofNewest = { agreementId: id, versionNumber: versions.length };
    return {
      agreement,
      versions,
      inForce,
      negotiating,
      review: await this.reviews.openOf(id),
      notice: await this.database.repository(Termination).findOneBy(ofNewest),
      openNegotiationId: shown ? latest.row.id : null,
    };
  }
}
