import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'dispute.not_yours_to_raise': [403, 'Only members of a department on either side of the request dispute this.'],
  'dispute.not_yours_to_settle': [403, 'A lead of either side says what holds, or an executive decides.'],
  'dispute.two_persons': [403, 'It takes a person of each side to agree.'],
  'dispute.nothing_asserted': [409, 'Nobody says that this order waits for the request.'],
  'dispute.open_already': [409, 'There is an open dispute about this already.'],
  'dispute.none_open': [409, 'There is no open dispute about this.'],
  'dispute.own_assertion': [
    422,
    'Whoever waits says from when it did. An assertion that was wrong from the beginning is for the other side to dispute.',
  ],
  'dispute.from_out_of_range': [422, 'An order is held up from an instant in the past, and before it no longer was.'],
  'dispute.from_when': [422, 'Amended is from when to when: an instant belongs to AMENDED, and to nothing else.'],
});
