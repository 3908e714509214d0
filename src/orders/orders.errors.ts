import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'order.not_found': [404, 'There is no such order, or you may not see it.'],
  'order.just_created': [409, 'Somebody has created this order at the same moment: send it again.'],
  'order.changed_meanwhile': [409, 'Some of these orders were changed at the same moment: send them again.'],
  'order.not_yours_to_link': [403, 'Only those who take part in the request say which orders it concerns.'],
  'order.not_yours_to_block': [
    403,
    'Only people who wait for the answer and the owner of the order state or withdraw its wait. The side that was asked may dispute it.',
  ],
  'order.not_yours_to_change': [
    403,
    'Only a lead of the department that owns the order, or its service account, may do this.',
  ],
  'order.not_yours_to_correct': [
    403,
    'Only a lead of the department that owns the order restates the delay of an order that has left.',
  ],
  'order.already_released': [409, 'This order has been released already.'],
  'order.release_reason_required': [422, 'An order that leaves without its answer needs a reason.'],
  'order.already_cancelled': [409, 'This order has been cancelled already.'],
  'order.not_cancelled': [409, 'This order has not been cancelled.'],
  'order.not_late': [422, 'No promise was over by then, so the order was not lost to its lateness.'],
  'order.end_in_the_future': [422, 'An order cannot have ended in the future.'],
  'order.decider_required': [422, 'A program cannot decide to leave without the answer: name the person who decided.'],
  'order.decider_unknown': [422, 'The person who decided belongs to the department that owns the order.'],
  'order.nothing_to_verify': [422, 'There is neither a value, a promised date nor a delay profile to confirm.'],
  'order.named_once': [422, 'Name the order once: by `order`, or by `system` and `reference`.'],
  'order.already_linked': [409, 'This request is linked to this order already.'],
  'order.not_linked': [404, 'This request is not linked to this order.'],
  'order.currency_fixed': [409, 'An order keeps its currency.'],
  'order.correction_needs_a_reason': [422, 'This changes a frozen delay cost and needs a reason.'],
  'order.nothing_promised': [409, 'No date was promised yet: state it with the order first.'],
  'order.promise_unchanged': [409, 'This date is in force already.'],
  'order.promise_change_unnamed': [
    422,
    'The promised date is over: say whether the customer agreed to another one, or the old one was wrong.',
  ],
  'order.promise_in_the_past': [422, 'A customer agrees to a future day. Correct a date that was entered wrong.'],
  'order.agreement_out_of_order': [
    422,
    'The instant of the agreement lies after the one before, and not after the end of the order or the present.',
  ],
  'order.not_released': [409, 'This order has not been released.'],
  'order.profile_refused': [422, 'The delay profile contradicts itself.'],
});
