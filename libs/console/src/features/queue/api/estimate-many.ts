import { estimateEfforts, type BulkEffortEstimateBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

export const useEstimateMany = (department: string) =>
  useAct(
    (body: BulkEffortEstimateBody, headers) => answer(estimateEfforts({ body, headers })),
    [keys.queue(department), keys.requests],
  );
