import { markSeen } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

/** Notes how far the reader has seen the timeline. It never moves back. */
export const useMarkSeen = (number: string) =>
  useAct(
    (upTo: number, headers) => answer(markSeen({ path: { request: number }, body: { upTo }, headers })),
    [keys.changes, keys.requests],
  );
