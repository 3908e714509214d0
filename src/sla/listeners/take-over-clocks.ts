import type { ClockReading } from '@lockstep/sla-clock';
import { toInstantOrNull } from '../../platform/clock/clock.js';
import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { DuplicateTakenIn } from '../../requests/index.js';
import { OpenHistory } from '../open-history.js';
import { ClocksTakenOver, type ClockTakenOver } from '../sla.events.js';

/**
 * A promise does not get longer, and a miss does not go away, because the same was asked twice. Within the transaction:
 * the clocks of the request that ends are read before it ends, and told of the one that goes on.
 */
@InTransactionListener('sla')
export class TakeOverClocks {
  constructor(
    private readonly open: OpenHistory,
    private readonly log: EventLog,
  ) {}

  @Listens(DuplicateTakenIn)
  async onTakenIn({ payload, ...event }: StoredEvent<{ duplicateId: string }>): Promise<void> {
    const { duplicateId } = payload;
    const readings = (await this.open.of(duplicateId)).readings(event.occurredAt);
    await this.log.record(ClocksTakenOver, {
      stream: { kind: event.streamKind, id: event.streamId },
      payload: { duplicateId, clocks: takenFrom(readings) },
      actorId: null,
      audience: event.audience,
      occurredAt: event.occurredAt,
    });
  }
}

/** Each once; of the legs the one under way. */
function takenFrom(readings: readonly ClockReading[]): ClockTakenOver[] {
  return (['FR', 'RES', 'LEG'] as const).flatMap((clock) => {
    const reading = readings.findLast(({ kind }) => kind === clock);
    return reading === undefined ? [] : [taken(clock, reading)];
  });
}

const taken = (clock: ClockTakenOver['clock'], reading: ClockReading): ClockTakenOver => ({
  clock,
  dueAt: reading.stoppedAt === null ? iso(reading.dueAt ?? reading.projectedDueAt) : null,
  fixed: reading.targetDate !== null,
  missedAt: reading.result === 'MISSED' ? iso(reading.breachedAt) : null,
});

const iso = (seconds: number | null): string | null => toInstantOrNull(seconds)?.toISOString() ?? null;
