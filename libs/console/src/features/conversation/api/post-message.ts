import { type MessageBody, postMessage } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

/** A message to both sides, or a note for the own department. */
export const usePostMessage = (number: string) =>
  useAct(
    (body: MessageBody, headers) => answer(postMessage({ path: { request: number }, body, headers })),
    [keys.request(number), keys.queues, keys.waiting],
  );
