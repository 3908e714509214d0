import { AgreementCountered, AgreementProposed, JointTextTabled, ProposedTexts } from '../agreements/index.js';
import { type ConsumesFeed, FeedConsumer, isEvent, type StoredEvent } from '../platform/events/index.js';
import { StartBacktest } from './acts/start-backtest.js';

const PUT_FORWARD = [AgreementProposed, AgreementCountered, JointTextTabled];

/**
 * Starts a backtest for terms that are proposed to the other side. After the commit, so that the proposer does not wait
 * for it. Terms that are no longer proposed are skipped, also when the feed is read from its beginning.
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
