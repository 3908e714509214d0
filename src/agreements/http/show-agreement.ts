import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { ReadAgreement } from '../queries/read-agreement.js';
import type { AgreementDto } from './dto/agreement.dto.js';
import { presentAgreement } from './present-agreement.js';

/** An agreement as it stands now, to whoever asked or changed something. */
@Injectable()
export class ShowAgreement {
  constructor(
    private readonly readAgreement: ReadAgreement,
    private readonly clock: Clock,
  ) {}

  async to(actor: Actor, id: string): Promise<AgreementDto> {
    return presentAgreement(actor, await this.readAgreement.execute(actor, id), this.clock.now());
  }
}
