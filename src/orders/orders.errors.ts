import { defineRefusals } from '../platform/http/refusal.js';

export const refuse = defineRefusals({
  'order.not_found': [404, 'There is no such order, or you may not see it.'],
  'order.just_created': [409, 'Somebody has created this order at the same moment: send it again.'],
  'order.not_yours_to_link': [403, 'Only those who take part in the request say which orders it concerns.'],
  'order.not_yours_to_change': [
    403,
    'Only a lead of the department that owns the order, or its service account, may do this.',
  ],
  'order.already_released': [409, 'This order has been released already.'],
  'order.release_reason_required': [422, 'An order that leaves without its answer needs a reason.'],
  'order.release_in_the_future': [422, 'An order cannot have been released in the future.'],
  'order.nothing_to_verify': [422, 'There is neither a value, a promised date nor a delay profile to confirm.'],
  'order.already_linked': [409, 'This request is linked to this order already.'],
  'order.not_linked': [404, 'This request is not linked to this order.'],
  'order.blocked_from_too_early': [422, 'A request cannot have held up an order before the link was made.'],
  'order.currency_fixed': [409, 'An order keeps its currency.'],
  'order.correction_needs_a_reason': [
    422,
    'What the delay of a released order cost is final: changing what it was reckoned from needs a reason.',
  ],
  'order.not_released': [409, 'This order has not been released.'],
  'order.profile_refused': [422, 'The delay profile is not sound.'],
});
