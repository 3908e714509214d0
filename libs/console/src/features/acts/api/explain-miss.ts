import { explainMiss as call, type ExplainMissData, type ExplainMissBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Says why a target was missed. */
export const explainMiss: Send = ({ number, within: clock }, { word, explanation, dispute }, headers) =>
  answer(
    call({
      path: { request: number, clock: clock as ExplainMissData['path']['clock'] },
      body: {
        word: word as ExplainMissBody['word'],
        explanation: explanation ?? '',
        dispute: given(dispute),
      },
      headers,
    }),
  );
