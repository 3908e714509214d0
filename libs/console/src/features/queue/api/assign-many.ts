import { assignRequests, type BulkAssignmentBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

export const useAssignMany = (department: string) =>
  useAct(
    (body: BulkAssignmentBody, headers) => answer(assignRequests({ body, headers })),
    [keys.queue(department), keys.requests],
  );
