import { changePriorities, type BulkPriorityBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

export const usePrioritiseMany = (department: string) =>
  useAct(
    (body: BulkPriorityBody, headers) => answer(changePriorities({ body, headers })),
    [keys.queue(department), keys.requests],
  );
