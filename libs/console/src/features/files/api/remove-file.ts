import { removeAttachment } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

/** Deletes the bytes of a file. Its entry stays and says who removed it. */
export const useRemoveFile = (number: string) =>
  useAct(
    (attachment: string, headers) => answer(removeAttachment({ path: { request: number, attachment }, headers })),
    [keys.request(number)],
  );
