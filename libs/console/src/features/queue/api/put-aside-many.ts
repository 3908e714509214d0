import { snoozeRequests, type BulkSnoozeBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

export const usePutAsideMany = (department: string) =>
  useAct(
    (body: BulkSnoozeBody, headers) => answer(snoozeRequests({ body, headers })),
    [keys.queue(department), keys.requests],
  );
