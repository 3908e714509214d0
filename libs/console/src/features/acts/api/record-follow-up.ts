import { recordFollowUp, type FollowUpBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Notes whether the answer helped. */
export const followUp: Send = ({ number, page }, { outcome, channel, note }, headers) =>
  answer(
    recordFollowUp({
      path: { request: number, resolution: page?.feedback?.resolution ?? 1 },
      body: {
        outcome: outcome as FollowUpBody['outcome'],
        channel: given(channel) as FollowUpBody['channel'],
        note: note ?? '',
      },
      headers,
    }),
  );
