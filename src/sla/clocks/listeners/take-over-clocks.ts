import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { DuplicateTakenIn } from '../../../requests/index.js';
import { takenFrom } from '../../history/clocks-taken.js';
import { OpenHistory } from '../../history/open-history.js';
import { ClocksTakenOver } from '../../sla.events.js';

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
