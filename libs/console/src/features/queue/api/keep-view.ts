import { keepQueueView, type NewQueueViewBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

export const useKeepView = (department: string) =>
  useAct((body: NewQueueViewBody, headers) => answer(keepQueueView({ body, headers })), [keys.queue(department)]);
