import type { Settlement } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, Not } from 'typeorm';
import { toInstant } from '../../platform/clock/clock.js';
import { Database, newId } from '../../platform/database/index.js';
import { fromJson } from '../terms/agreed-terms.js';
import { periodOf } from '../terms/agreed-period.js';
import { AgreementVersion } from './agreement-version.entity.js';
import type { LoadedNegotiation } from '../negotiations/negotiation-store.js';

@Injectable()
export class AgreementVersions {
  constructor(private readonly database: Database) {}

  /** Adds the result of a negotiation as the next version. The caller has locked the agreement. */
  async add(
    { agreement, row }: LoadedNegotiation,
    settlement: Settlement,
    acceptedById: string,
  ): Promise<AgreementVersion> {
    const terms = fromJson(settlement.terms);
    const createdAt = toInstant(settlement.at);
    const versions = this.database.repository(AgreementVersion);
    const version = versions.create({
      id: newId(),
      agreementId: agreement.id,
      number: (await versions.countBy({ agreementId: agreement.id })) + 1,
      terms,
      hash: settlement.hash,
      ...periodOf(terms, createdAt),
      origin: settlement.how,
      negotiationId: row.id,
      proposalNumber: settlement.number,
      acceptedById,
      createdAt,
    });
    await versions.insert(version);
    return version;
  }

  /** All versions of an agreement, the oldest first. */
  all(agreementId: string): Promise<AgreementVersion[]> {
    return this.database.repository(AgreementVersion).find({ where: { agreementId }, order: { number: 'ASC' } });
  }

  /** The newest version from before the negotiation began; null when there was none. */
  before({ row }: LoadedNegotiation): Promise<AgreementVersion | null> {
    const where = {
      agreementId: row.agreementId,
      negotiationId: Not(row.id),
      createdAt: LessThanOrEqual(row.openedAt),
    };
    return this.database.repository(AgreementVersion).findOne({ where, order: { number: 'DESC' } });
  }

  of(negotiationId: string): Promise<AgreementVersion | null> {
    return this.database.repository(AgreementVersion).findOneBy({ negotiationId });
  }
}
