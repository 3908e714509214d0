import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { MOVING_EVENTS } from '../clock-history.js';
import { OpenHistory } from '../open-history.js';
import { ClockBreachCleared } from '../sla.events.js';

/**
 * A phone call that is typed in an hour later may show that a clock had stopped before it was told to be late. Within
 * the transaction, so that nobody finds a breach beside the words that refute it.
 */
@InTransactionListener('sla')
export class ClearBreachToldTooSoon {
  constructor(
    private readonly open: OpenHistory,
    private readonly log: EventLog,
  ) {}

  @Listens(...MOVING_EVENTS)
  async onMove({ streamKind, streamId, occurredAt, recordedAt, audience }: StoredEvent): Promise<void> {
    if (occurredAt >= recordedAt) return;
    const history = await this.open.of(streamId);
    const inTime = history.readings(recordedAt).filter((reading) => reading.breachedAt === null);
    const cleared = history.passed.filter(
      (told) =>
        told.threshold === 100 && inTime.some((each) => each.kind === told.clock && each.subject === told.subject),
    );
    for (const { clock, subject, targetVersion } of cleared) {
      await this.log.record(ClockBreachCleared, {
        stream: { kind: streamKind, id: streamId },
        payload: { clock, subject, targetVersion },
        actorId: null,
        audience,
      });
    }
  }
}
