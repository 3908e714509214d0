import { move, NegotiationRefused, type Negotiation, type NegotiatingSide } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { toInstant } from '../../platform/clock/clock.js';
import { Timers } from '../../platform/timers/index.js';
import { AgreementLog } from '../agreement-log.js';
import { asRefusal } from '../agreements.errors.js';
import { AgreementVersions } from '../versions/agreement-versions.js';
import { NegotiationCircumstances } from './circumstances.js';
import { happeningsOf, type MadeMove } from './happenings.js';
import { NegotiationStore, type LoadedNegotiation } from './negotiation-store.js';

export const NEGOTIATION_EXPIRY = 'agreement.negotiation_expiry';

/** Makes a move in a negotiation that the caller has locked: applies the rules, saves the changes, records the events. */
@Injectable()
export class Moving {
  constructor(
    private readonly circumstances: NegotiationCircumstances,
    private readonly negotiations: NegotiationStore,
    private readonly versions: AgreementVersions,
    private readonly timers: Timers,
    private readonly log: AgreementLog,
  ) {}

  async make(before: LoadedNegotiation, made: MadeMove): Promise<void> {
    const circumstances = await this.circumstances.of(before.agreement, next(made));
    const after = byAgreementRules(() => move(before.negotiation, made, circumstances));
    const saved = await this.negotiations.save(before, after);
    const { settlement } = after;
    const version = settlement && 'actorId' in made ? await this.versions.add(saved, settlement, made.actorId) : null;
    await this.watchDeadline(saved);
    const happenings = happeningsOf(saved.row.id, made, before.negotiation, after, version);
    // The event occurs at the deadline, even if a sweep notices it later. The days that follow are counted from the
    // sweep.
    const by = { ...made, at: made.type === 'EXPIRE' ? before.row.deadline! : toInstant(made.at) };
    for (const { type, payload } of happenings) await this.log.tell(saved.agreement, type, payload, by);
  }

  /** Sets the timer for the deadline of the present state. */
  async watchDeadline({ row }: LoadedNegotiation): Promise<void> {
    const timer = { kind: NEGOTIATION_EXPIRY, subjectId: row.id };
    if (row.deadline === null) return this.timers.cancel(timer);
    await this.timers.schedule({ ...timer, dueAt: row.deadline, targetVersion: row.version });
  }
}

/** The side that did not move. After a move of a timer or an executive the deadline is the provider's. */
const next = (made: MadeMove): NegotiatingSide =>
  'side' in made && made.side === 'PROVIDER' ? 'REQUESTER' : 'PROVIDER';

/** Turns a refusal by the rules into an HTTP refusal with the same code. */
export function byAgreementRules(make: () => Negotiation): Negotiation {
  try {
    return make();
  } catch (error) {
    throw error instanceof NegotiationRefused ? asRefusal(error) : error;
  }
}
