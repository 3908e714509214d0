import { type QueueViewDto, removeQueueView } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

export const useRemoveView = (department: string) =>
  useAct(
    ({ id, version }: QueueViewDto) =>
      answer(removeQueueView({ path: { id }, headers: { 'If-Match': `"${version}"` } })),
    [keys.queue(department)],
  );
