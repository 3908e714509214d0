import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactional } from '../../../platform/database/index.js';
import { EventLog, isEvent } from '../../../platform/events/index.js';
import { AgreementLog } from '../../agreement-log.js';
import { refuse } from '../../agreements.errors.js';
import { EscalationSeen } from '../../agreements.events.js';
import { isOfEither, mayReadNegotiation } from '../../agreements.policy.js';
import type { AgreementVersion } from '../../versions/agreement-version.entity.js';
import { AgreementVersions } from '../../versions/agreement-versions.js';
import { NegotiationStore, type LoadedNegotiation } from '../negotiation-store.js';

export interface ReadableNegotiation extends LoadedNegotiation {
  /** The version that the first proposal is compared with. */
  setOutFrom: AgreementVersion | null;
  /** The version that the negotiation led to. */
  version: AgreementVersion | null;
}

/**
 * Reads a negotiation. The first reading by each executive of neither department is recorded, because only the
 * escalation gives executives the right to read it.
 */
@Injectable()
export class ReadNegotiation {
  constructor(
    private readonly negotiations: NegotiationStore,
    private readonly versions: AgreementVersions,
    private readonly log: AgreementLog,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, id: string): Promise<ReadableNegotiation> {
    const loaded = await this.negotiations.read(id);
    if (loaded === null || !mayReadNegotiation(actor, loaded.agreement, loaded.row)) {
      throw refuse('agreement.negotiation_not_found');
    }
    const lentSight = loaded.row.state === 'ESCALATED' && !isOfEither(actor, loaded.agreement);
    if (lentSight) await this.noteTheReader(actor, id);
    return {
      ...loaded,
      setOutFrom: await this.versions.before(loaded),
      version: await this.versions.of(id),
    };
  }

  private async noteTheReader(actor: Actor, negotiationId: string): Promise<void> {
    const held = (await this.negotiations.lock(negotiationId))!;
    const history = await this.events.streamOf('agreement', held.agreement.id);
    const noted = history.some(
      (event) =>
        isEvent(event, EscalationSeen) &&
        event.actorId === actor.userId &&
        event.payload.negotiationId === negotiationId,
    );
    if (noted) return;
    const by = { actorId: actor.userId, at: this.clock.now() };
    await this.log.tell(held.agreement, EscalationSeen, { negotiationId }, by);
  }
}
