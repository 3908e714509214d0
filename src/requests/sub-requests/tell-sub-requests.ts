import { EventLog, InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { ReadOpenMatters } from '../ending/open-matters.js';
import { ENDING_EVENTS, OPEN } from '../request.state.js';
import { ParentEnded, REQUEST_STREAM } from '../requests.events.js';
import { audienceOf } from '../requests.policy.js';
import { Ancestry } from './ancestry.js';

/**
 * A part goes on when the whole has ended: its department still works on it. The department that asked for it is told,
 * because nobody else would think of taking the part back: whoever ended the whole too, who may have forgotten the part.
 * Within the transaction, so that no ending goes untold.
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
