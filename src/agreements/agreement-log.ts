import type { NegotiatingSide } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { EventLog, type EventType } from '../platform/events/index.js';
import type { Agreement } from './agreement.entity.js';
import { agreementStream } from './agreements.events.js';
import { partiesOfAgreement } from './agreements.policy.js';

export interface AgreementHappening {
  /** Absent when a timer acts and no person. */
  actorId?: string;
  side?: NegotiatingSide;
  at: Date;
}

/** Records an event in the stream of an agreement. Its audience is both departments. */
@Injectable()
export class AgreementLog {
  constructor(private readonly events: EventLog) {}

  async tell<Payload extends object>(
    agreement: Agreement,
    type: EventType<Payload>,
    payload: Payload,
    { actorId, side, at }: AgreementHappening,
  ): Promise<void> {
    await this.events.record(type, {
      stream: agreementStream(agreement.id),
      payload,
      actorId: actorId ?? null,
      side: side ?? null,
      occurredAt: at,
      audience: partiesOfAgreement(agreement),
    });
  }
}
