import { raiseSubRequest as call, type SubmitRequestBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Asks another department for a part of the answer. */
export const raiseSubRequest: Send = ({ number }, { serviceId, title, description, priority }, headers) =>
  answer(
    call({
      path: { request: number },
      body: {
        serviceId: serviceId ?? '',
        title: title ?? '',
        description: description ?? '',
        priority: given(priority) as SubmitRequestBody['priority'],
      },
      headers,
    }),
  );
