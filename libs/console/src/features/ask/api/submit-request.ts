import { submitRequest, type SubmitRequestBody } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

export const useSubmitRequest = () =>
  useAct(
    (body: SubmitRequestBody, headers) => answer(submitRequest({ body, headers })),
    [keys.requests, keys.queues, keys.waiting, keys.orders],
  );
