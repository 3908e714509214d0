import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { ReadOpenMatters } from '../ending/open-matters.js';
import { ENDING_EVENTS, OPEN } from '../request.state.js';
import { ParentEnded, REQUEST_STREAM } from '../requests.events.js';
import { audienceOf } from '../requests.policy.js';
import { Ancestry } from './ancestry.js';

/**
 * A sub-request stays open when its parent ends, because its department still works on it. The department that asked
 * for it is notified, because nobody else would take it back. The person who ended the parent is notified too, because
 * they may have forgotten the sub-request. Runs inside the transaction, so that no ending is missed.
 */
@InTransactionListener('requests')
export class TellSubRequests {
  constructor(
    private readonly openMatters: ReadOpenMatters,
    private readonly ancestry: Ancestry,
    private readonly log: EventLog,
  ) {}

  @Listens(...ENDING_EVENTS)
  async onEnd(event: StoredEvent): Promise<void> {
    if (!(await this.openMatters.when(event)).parts) return;
    const { streamId, type, occurredAt, channel } = event;
    for (const child of await this.ancestry.lockPartsOf(streamId, OPEN)) {
      await this.log.record(ParentEnded, {
        stream: { kind: REQUEST_STREAM, id: child.id },
        payload: { parentId: streamId, because: type },
        ...{ actorId: null, side: null, audience: audienceOf(child), occurredAt, channel },
      });
    }
  }
}
