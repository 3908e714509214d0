import { changeDraft as call, type DraftPatch } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { orderNameOf, orderText } from '../../../shared/orders/order-name';
import type { Send, Subject, Values } from '../act';
import { answersIn } from '../values';

/** A draft as it is now. */
export const draftOf = ({ request, page }: Subject): Values => {
  const { orderReference, wishedDate } = page?.request.draft ?? { orderReference: null, wishedDate: null };
  return {
    title: request.title,
    description: page?.request.description ?? '',
    orderReference: orderReference === null ? '' : orderText(orderReference),
    wishedDate: wishedDate ?? '',
    priority: request.priority,
  };
};

/** Changes a draft. An order or a date that is emptied is taken off it. */
export const changeDraft: Send = ({ number, page }, values, headers) =>
  answer(
    call({
      path: { request: number },
      body: {
        title: values.title,
        description: values.description,
        priority: values.priority as DraftPatch['priority'],
        intake: { ...page?.request.intake, ...answersIn(values) },
        orderReference: orderNameOf(values.orderReference ?? ''),
        wishedDate: values.wishedDate === '' ? null : values.wishedDate,
      },
      headers,
    }),
  );
