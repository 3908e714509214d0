import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { MOVING_EVENTS } from '../clock-history.js';
import { OpenHistory } from '../open-history.js';
import { ClockBreachCleared } from '../sla.events.js';
import { BREACH } from '../thresholds.js';
import { ToldThresholdStore } from '../told-threshold-store.js';
import type { ToldThreshold } from '../told-thresholds.js';

/**
 * A phone call that is typed in an hour later may show that a clock had stopped before it was told to be late. Within
 * the transaction, so that nobody finds a breach beside the words that refute it.
 */
@InTransactionListener('sla')
export class ClearBreachToldTooSoon {
  constructor(
    private readonly open: OpenHistory,
    private readonly told: ToldThresholdStore,
    private readonly log: EventLog,
  ) {}

  @Listens(...MOVING_EVENTS)
  async onMove({ streamKind, streamId, occurredAt, recordedAt, audience }: StoredEvent): Promise<void> {
    if (occurredAt >= recordedAt) return;
    const history = await this.open.of(streamId);
    const inTime = history.readings(recordedAt).filter((reading) => reading.breachedAt === null);
    const isCleared = (told: ToldThreshold): boolean =>
      inTime.some((each) => each.kind === told.clock && each.subject === told.subject);
    for (const breach of history.told.filter((told) => told.threshold === BREACH && isCleared(told))) {
      const { clock, subject, targetVersion } = breach;
      await this.told.forgetBreach(streamId, breach);
      await this.log.record(ClockBreachCleared, {
        stream: { kind: streamKind, id: streamId },
        payload: { clock, subject, targetVersion, toldRoles: rolesTold(history.told, breach) },
        actorId: null,
        audience,
      });
    }
  }
}

/** Whom the ladder has told of this breach. */
const rolesTold = (told: readonly ToldThreshold[], { clock, subject }: ToldThreshold): ToldThreshold['roles'] => [
  ...new Set(told.filter((each) => each.clock === clock && each.subject === subject).flatMap(({ roles }) => roles)),
];
