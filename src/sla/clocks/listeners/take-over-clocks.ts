import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../../platform/events/index.js';
import { DuplicateTakenIn } from '../../../requests/index.js';
import { takenFrom } from '../../history/clocks-taken.js';
import { OpenHistory } from '../../history/open-history.js';
import { ClocksTakenOver } from '../../sla.events.js';

/**
 * A merge makes no promise longer and removes no miss. Runs within the transaction: the clocks of the duplicate are
 * read before it ends, and recorded in the stream of the request that goes on.
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
