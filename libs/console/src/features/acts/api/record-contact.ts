import { recordContact as call, type ContactBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Records a conversation that was held elsewhere. */
export const recordContact: Send = (
  { number },
  { summary, channel, visibility, substance, occurredAt, lateReason },
  headers,
) =>
  answer(
    call({
      path: { request: number },
      body: {
        summary: summary ?? '',
        channel: channel as ContactBody['channel'],
        visibility: visibility as ContactBody['visibility'],
        substance: given(substance) as ContactBody['substance'],
        occurredAt: given(occurredAt),
        lateReason: given(lateReason),
      },
      headers,
    }),
  );
