import { changeQueueView, type QueueViewBody, type QueueViewDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

interface Change {
  view: QueueViewDto;
  body: QueueViewBody;
}

export const useChangeView = (department: string) =>
  useAct(
    ({ view: { id, version }, body }: Change, headers) =>
      answer(changeQueueView({ path: { id }, body, headers: { ...headers, 'If-Match': `"${version}"` } })),
    [keys.queue(department)],
  );
