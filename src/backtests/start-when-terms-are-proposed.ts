import { AgreementCountered, AgreementProposed, JointTextTabled, ProposedTexts } from '../agreements/index.js';
import { type ConsumesFeed, FeedConsumer, isEvent, type StoredEvent } from '../platform/events/index.js';
import { StartBacktest } from './acts/start-backtest.js';

const PUT_FORWARD = [AgreementProposed, AgreementCountered, JointTextTabled];

/**
 * Terms that are put to the other side are tried at once, after the commit: nobody who proposes waits for it. Those that
 * are no longer on the table are left alone, also when the feed is read from its beginning.
 */
@FeedConsumer('backtests')
export class StartWhenTermsAreProposed implements ConsumesFeed {
  constructor(
    private readonly texts: ProposedTexts,
    private readonly start: StartBacktest,
  ) {}

  concerns(type: string): boolean {
    return PUT_FORWARD.some((each) => each.type === type);
  }

  async consume(batch: StoredEvent[]): Promise<void> {
    for (const event of batch) {
      const type = PUT_FORWARD.find((each) => isEvent(event, each));
      if (type === undefined) continue;
      const { negotiationId, number } = event.payload as { negotiationId: string; number: number };
      const text = await this.texts.onTheTable(negotiationId, number);
      if (text !== null) await this.start.execute(text, null);
    }
  }
}
