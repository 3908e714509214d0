import { changeDraft as call, type DraftPatch } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { orderNameOf } from '../../../shared/orders/order-name';
import type { Send, Subject, Values } from '../act';
import { answersIn } from '../values';

/** The texts of a draft as they are now. The interface does not give back its order. */
export const textsOf = ({ request, page }: Subject): Values => ({
  title: request.title,
  description: page?.request.description ?? '',
  priority: request.priority,
});

/** Changes a draft. An order that is left empty stays the one it was. */
export const changeDraft: Send = ({ number, page }, values, headers) =>
  answer(
    call({
      path: { request: number },
      body: {
        title: values.title,
        description: values.description,
        priority: values.priority as DraftPatch['priority'],
        intake: { ...page?.request.intake, ...answersIn(values) },
        orderReference: orderNameOf(values.orderReference ?? '') ?? undefined,
      },
      headers,
    }),
  );
