import { acceptTransfer as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Takes a request over from another department. */
export const acceptTransfer: Send = ({ number, within: transfer }, { hours }, headers) =>
  answer(
    call({
      path: { request: number, transfer },
      body: { legTargetSeconds: given(hours) === undefined ? undefined : Number(hours) * 3600 },
      headers,
    }),
  );
