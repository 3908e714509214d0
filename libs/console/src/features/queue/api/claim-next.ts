import { claimNext } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

/** Gives the reader the first free request of the queue. */
export const useClaimNext = (department: string) =>
  useAct(
    (_: void, headers) => answer(claimNext({ path: { department }, headers })),
    [keys.queue(department), keys.waiting],
  );
