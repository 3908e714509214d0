import { logWork as call } from '../../../client';
import { answer } from '../../../shared/api/answer';
import type { Send } from '../act';
import { given } from '../values';

/** Logs minutes of work. */
export const logWork: Send = ({ number }, { minutes, note, workedOn }, headers) =>
  answer(
    call({
      path: { request: number },
      body: { minutes: Number(minutes), note: note ?? '', workedOn: given(workedOn) },
      headers,
    }),
  );
