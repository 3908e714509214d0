import { VersionActivated, VersionEnded } from '../../agreements/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { Timers } from '../../platform/timers/index.js';
import { ATTAINMENT_WATCH } from './watch-attainment.js';
import { DAY_MS } from '../../platform/clock/durations.js';

/** Runs within the transaction: nobody would notice later that an agreement in force is not watched. */
@InTransactionListener('sla')
export class WatchAttainmentOfAgreements {
  constructor(private readonly timers: Timers) {}

  @Listens(VersionActivated)
  async onActivated({ streamId, occurredAt, origin }: StoredEvent): Promise<void> {
    if (origin !== 'live') return;
    const dueAt = new Date(occurredAt.getTime() + DAY_MS);
    await this.timers.schedule({ kind: ATTAINMENT_WATCH, subjectId: streamId, dueAt });
  }

  @Listens(VersionEnded)
  async onEnded({ streamId }: StoredEvent): Promise<void> {
    await this.timers.cancel({ kind: ATTAINMENT_WATCH, subjectId: streamId });
  }
}
